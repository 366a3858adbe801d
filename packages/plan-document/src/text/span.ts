/** A range of characters (UTF-16 units, end exclusive) in the extracted text of one document. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** 1-based, where the format tells pages. */
  readonly page?: number;
}

/** The words a span covers, runs of white space shown as one space. */
export function wordsAt(text: string, span: Span): string {
  return text.slice(span.start, span.end).replace(/\s+/g, " ");
}

/** A span inside `within`, given offsets relative to its start; keeps the page. */
export function subSpan(within: Span, start: number, end: number): Span {
  return { ...within, start: within.start + start, end: within.start + end };
}

const EDGE_START = /^[\s.;,:]+/;
const EDGE_END = /(?:[\s.;,:]+|(?<=[.;])[”"])+$/;

/** Narrows offsets so that no white space or closing punctuation stands at either edge. */
export function trimRange(text: string, start: number, end: number): [number, number] {
  const words = text.slice(start, end);
  const lead = EDGE_START.exec(words)?.[0].length ?? 0;
  if (lead === words.length) return [start, start];
  return [start + lead, end - (EDGE_END.exec(words)?.[0].length ?? 0)];
}
