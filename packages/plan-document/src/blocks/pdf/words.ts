import { cleanLine } from "../../text/clean.ts";
import type { BlockStyle } from "../block.ts";
import type { RawLine, RawPlace } from "../raw-block.ts";
import type { PageItem } from "./page.ts";
import type { Row } from "./row.ts";

const UNIT_BEFORE = /(?:^|[\s\d])(?:k|c|m|d)?m$/;

/** A raised small number is the mark of a footnote, unless it makes a square metre. */
export function isNoteMark(item: PageItem, row: Row, before: string): boolean {
  const small = item.size < row.size * 0.78 && item.y + item.h < row.base - row.size * 0.12;
  return small && /^[\d*]{1,3}$/.test(item.text.trim()) && !UNIT_BEFORE.test(before);
}

const CONNECTS = /[\p{L}\d]-$/u;

/** A narrow cell cuts words anywhere: a year in two, or the last letters of a syllable, which no syllable are alone. */
const TORN_YEAR = /\d\/(\d{1,3})$/;
const TORN_END = /^(?:ng|nh|ch|[cgmnpt])(?=[\s.,;:/)]|$)/;

function isTorn(before: string, next: string): boolean {
  const year = TORN_YEAR.exec(before)?.[1];
  const rest = /^(\d{1,3})(?!\d)/.exec(next)?.[1];
  if (year && rest && /\d\/\d{1,2}\/\d{1,3}$|^[^/]*\d{1,2}\/\d{3}$/.test(before))
    return year.length + rest.length === 4 && /^(?:19|20)/.test(year + rest);
  return (
    TORN_END.test(next) &&
    /[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]n?$/iu.test(before)
  );
}

class Words {
  text = "";
  readonly places: RawPlace[] = [];
  bold = 0;
  italic = 0;

  /** Adds an item; `space` says whether a blank stands before it. */
  add(item: PageItem, page: number, space: boolean): void {
    const words = cleanLine(item.text);
    if (words === "") return;
    const isMark = /^\p{M}/u.test(words);
    if (this.text !== "" && space && !isMark) this.text += " ";
    const start = this.text.length;
    this.text = isMark ? (this.text + words).normalize("NFC") : this.text + words;
    const { x, y, w, h, conf } = item;
    const box = { start: Math.min(start, this.text.length - 1), end: this.text.length };
    const confidence = conf === undefined ? {} : { confidence: conf };
    this.places.push({ ...box, page, x, y, width: w, height: h, ...confidence });
    if (item.bold) this.bold += words.length;
    if (item.italic) this.italic += words.length;
  }
}

const edgeBlank = (text: string, at: "start" | "end"): boolean =>
  at === "start" ? /^\s/.test(text) : /\s$/.test(text);

function addRow(words: Words, row: Row): void {
  let end = Number.NEGATIVE_INFINITY;
  let blank = false;
  let first = true;
  for (const item of row.items) {
    if (isNoteMark(item, row, words.text)) continue;
    // A recogniser gives word by word; how much white it leaves between two boxes says nothing.
    const gap = item.conf !== undefined || item.x - end > row.size * 0.14;
    // A word cut at its hyphen goes on without a blank ("57-" / "NQ/TW").
    const opens =
      first && words.text !== "" && !CONNECTS.test(words.text) && !isTorn(words.text, item.text);
    const within = !first && (gap || blank || edgeBlank(item.text, "start"));
    words.add(item, row.page, opens || within);
    end = item.x + item.w;
    blank = edgeBlank(item.text, "end");
    first = false;
  }
}

function styleOf(words: Words, align: BlockStyle["align"]): BlockStyle {
  const letters = words.text.replace(/\s/g, "").length;
  return {
    ...(words.bold >= letters * 0.85 && letters > 0 ? { bold: true } : {}),
    ...(words.italic >= letters * 0.85 && letters > 0 ? { italic: true } : {}),
    ...(align === undefined ? {} : { align }),
  };
}

/** Joins rows into one paragraph; every word keeps its page and rectangle. */
export function joinRows(rows: readonly Row[], align?: BlockStyle["align"]): RawLine {
  const words = new Words();
  for (const row of rows) addRow(words, row);
  return {
    text: words.text,
    style: styleOf(words, align),
    page: rows[0]?.page,
    places: words.places,
  };
}

/** The words of a row, for comparing rows with each other. */
export const wordsOf = (row: Row): string => joinRows([row]).text;
