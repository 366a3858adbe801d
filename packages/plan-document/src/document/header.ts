import { isoDate } from "../tasks/calendar.ts";
import { plain } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { type OwnNumber, readNumberLine } from "./document-number.ts";
import { readIssuer } from "./issuer.ts";
import type { Layout, PlacedLine } from "./layout.ts";
import { readTitle } from "./title.ts";

/** What stands above the body of a plan. */
export interface Header {
  readonly number: OwnNumber | null;
  readonly numberSpan: Span | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly dateSpan: Span | null;
  /** A date line is there, but its day or month is blank. */
  readonly dateIsBlank: boolean;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly year: number | null;
  readonly draftSpan: Span | null;
  /** Place of the first line after the title. */
  readonly bodyAt: number;
}

interface DateLine {
  readonly date: string | null;
  readonly year: number | null;
  readonly place: string | null;
  readonly span: Span;
}

const DATE_LINE =
  /^(?:(.{2,60}?),\s*)?ngày\s*([\d.…_]*)\s*tháng\s*([\d.…_]*)\s*năm\s*(20\d\d|[\d.…_]*)/iu;

function readDateLine({ line }: PlacedLine): DateLine | null {
  const found = DATE_LINE.exec(line.text);
  if (!found || line.text.length > 120) return null;
  const [, place = null, day, month, year] = found;
  const numbers = [Number(year), Number(month), Number(day)];
  const isFull = numbers.every((number) => number > 0);
  const date = isFull ? isoDate(numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0) : null;
  return { date, year: Number(year) > 0 ? Number(year) : null, place, span: line.span };
}

function first<T>(lines: readonly PlacedLine[], read: (line: PlacedLine) => T | null): T | null {
  for (const line of lines) {
    const found = read(line);
    if (found) return found;
  }
  return null;
}

interface NumberLine extends OwnNumber {
  readonly span: Span;
}

const numberLine = ({ line }: PlacedLine): NumberLine | null => {
  const own = line.text.length < 80 ? readNumberLine(line.text) : null;
  return own ? { ...own, span: line.span } : null;
};

const draftLine = ({ line }: PlacedLine): Span | null =>
  /^\(?(?:ban )?du thao(?: lan \d+)?\)?$/.test(plain(line.text).trim()) ? line.span : null;

const TITLE_YEAR = /(?:năm|Năm|NĂM)\s+(20\d\d)/;
const PERIOD_OF_YEARS = /(20\d\d)\s*[-–—]\s*20\d\d/g;

const DAY_CITED = /ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+20\d\d/giu;

/** "…, tầm nhìn đến năm 2045", "đến năm 2030": how far a plan looks, not the year it is for. */
const HORIZON =
  /(?:(?:tầm nhìn|định hướng)\s+)?(?:đến|tới)(?:\s+hết)?(?:\s+năm)?\s+20\d\d|tầm nhìn(?:\s+năm)?\s+20\d\d/giu;

function yearOf(title: string | null, date: DateLine | null, reference: string): number | null {
  const words = (title ?? "").replace(DAY_CITED, " ");
  const named = date?.year ? words.replace(HORIZON, " ") : words;
  const own = TITLE_YEAR.exec(named.replace(PERIOD_OF_YEARS, " "))?.[1];
  if (own) return Number(own);
  const cited = /ngày\s+\d{1,2}(?:\s+tháng\s+|\/)\d{1,2}(?:\s+năm\s+|\/)(20\d\d)/.exec(
    reference,
  )?.[1];
  return date?.year ?? (cited ? Number(cited) : lastYear(words));
}

function lastYear(words: string): number | null {
  const found = words.replace(PERIOD_OF_YEARS, " ").match(/(?<!\d)20\d\d(?!\d)/g);
  return found ? Number(found.at(-1)) : null;
}

/** Where the lines of the plan's own head begin: after a covering decision, if there is one. */
function ownLines(layout: Layout): readonly PlacedLine[] {
  const annex = layout.lines.findIndex(({ line }) => /^PHỤ LỤC/i.test(line.text));
  const dated = layout.lines
    .slice(0, 30)
    .findLastIndex((placed) => numberLine(placed) ?? readDateLine(placed));
  const open = annex >= 0 ? annex : dated + 1;
  const end = layout.planHead?.at ?? layout.heads[0]?.at ?? open;
  const before = layout.recipientsAt.findLast((at) => at < end);
  const own = layout.lines.slice(before === undefined ? 0 : before + 1, end);
  // Between a decision's signature and the attached plan stand only its recipients and its signer.
  return own.some((placed) => numberLine(placed))
    ? own
    : layout.lines.slice(0, layout.heads[0]?.at ?? end);
}

/** Reads number, issuer, date, title and year of the plan. */
export function readHeader(layout: Layout): Header {
  const above = ownLines(layout);
  const number = first(above, numberLine);
  const date = first(above, readDateLine);
  const title = readTitle(layout);
  const issuer = readIssuer(above, layout, {
    sign: number?.sign ?? number?.number ?? null,
    place: date?.place ?? null,
    reference: title.reference,
  });
  return {
    number: number ? { number: number.number, sign: number.sign } : null,
    numberSpan: number?.span ?? null,
    issuer,
    issuedOn: date?.date ?? null,
    dateSpan: date?.span ?? null,
    dateIsBlank: date !== null && date.date === null,
    title: title.title,
    titleSpan: title.span,
    year: yearOf(title.title, date, title.reference),
    draftSpan: first(above, draftLine),
    bodyAt: title.bodyAt,
  };
}
