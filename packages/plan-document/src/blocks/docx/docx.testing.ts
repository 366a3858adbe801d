import { strToU8, zipSync } from "fflate";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

const part = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${WORD}" xmlns:mc="${COMPATIBILITY}">${inside}</w:${root}>`;

export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly others?: Readonly<Record<string, Uint8Array | string>>;
}

/** Bytes of a .docx with the given markup inside its parts. */
export function docx({ body, numbering, styles, footnotes, others = {} }: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "word/document.xml": strToU8(part("document", `<w:body>${body}</w:body>`)),
  };
  if (numbering) files["word/numbering.xml"] = strToU8(part("numbering", numbering));
  if (styles) files["word/styles.xml"] = strToU8(part("styles", styles));
  if (footnotes) files["word/footnotes.xml"] = strToU8(part("footnotes", footnotes));
  for (const [name, content] of Object.entries(others)) {
    files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files);
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph; `properties` go inside w:pPr. */
export function p(text: string, properties = ""): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ""}${run(text)}</w:p>`;
}

/** A paragraph numbered by Word. */
export function numbered(text: string, level: number, list = 1): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A level of numbering.xml. */
export function level(at: number, format: string, text: string, more = ""): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
}

/** One list definition used by list number 1. */
export function list(levels: string): string {
  return `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
}

/** A table of rows of cells; a cell is its text, or its text with cell properties. */
export function table(rows: readonly (readonly (string | readonly [string, string])[])[]): string {
  const cell = (own: string | readonly [string, string]): string =>
    typeof own === "string"
      ? `<w:tc>${p(own)}</w:tc>`
      : `<w:tc><w:tcPr>${own[1]}</w:tcPr>${p(own[0])}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`;
}
