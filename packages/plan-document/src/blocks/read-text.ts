import { isBullet, parseMarker } from "../outline/markers.ts";
import { startsWithLabel } from "../tasks/labels.ts";
import { cleanLine } from "../text/clean.ts";
import type { BlockStyle } from "./block.ts";
import type { RawBlock, RawCell } from "./raw-block.ts";
import { withSpacedTables, withTabTables } from "./text-tables.ts";

interface SourceLine {
  readonly text: string;
  readonly afterBlank: boolean;
  readonly page: number | undefined;
}

// Columns set side by side by spaces: the two heads of a document, the recipients and the signature.
// A gap inside "Số:      /KH-UBND" or "ngày      tháng" is a blank left to fill in.
const COLUMN_GAP = /(?<=\S)[ \t\u00a0]{6,}(?=\S)(?!\/|tháng|năm|\.)/;

const withTables = (lines: readonly string[]): readonly string[] =>
  withSpacedTables(withTabTables(lines));

function sourceLines(input: string): SourceLine[] {
  const pages = input.split("\f");
  const result: SourceLine[] = [];
  pages.forEach((page, index) => {
    let afterBlank = true;
    for (const raw of withTables(page.split(/\r\n|\r|\n|\u2028|\u2029|\v/))) {
      const number = pages.length > 1 ? index + 1 : undefined;
      const parts = /^\s*\|/.test(raw) ? [raw] : raw.normalize("NFC").split(COLUMN_GAP);
      const texts = parts.map(cleanLine).filter((text) => text !== "" && !isPageNumber(text));
      for (const text of texts) result.push({ text, afterBlank, page: number });
      afterBlank = texts.length === 0;
    }
  });
  return result;
}

const isPageNumber = (text: string): boolean =>
  /^[-–—]?\s?(?:trang\s)?\d{1,3}(?:\s?\/\s?\d{1,3})?\s?[-–—]?$/i.test(text);

const FOOTNOTE = /^(?:[¹²³⁴-⁹]+|\[\^?\d{1,2}\]:?)\s*(?=\S)/;
const ENDS_SENTENCE = /[.!?:…][”"»')*\]]*$/;
const ENDS_CLAUSE = /[;][”"»')*\]]*$/;

const isRow = ({ text }: SourceLine): boolean => text.startsWith("|") && text.length > 1;

const longestOf = (lines: readonly SourceLine[]): number =>
  lines.reduce((most, line) => (isRow(line) ? most : Math.max(most, line.text.length)), 0);

const WIDEST = 160;

/** Text set to a line width: most lines end where the page ends, not where the sentence does. */
function isHardWrapped(lines: readonly SourceLine[]): boolean {
  const longest = longestOf(lines);
  if (lines.length < 12 || longest > WIDEST) return false;
  const open = lines.filter(
    ({ text, afterBlank }) => !afterBlank && /^\p{Ll}/u.test(text) && !parseMarker(text),
  ).length;
  return open * 5 >= lines.length || endsInMidSentence(lines, longest);
}

/** Lines as long as they come stop anywhere; a line of its own that is long ends with a sign. */
function endsInMidSentence(lines: readonly SourceLine[], longest: number): boolean {
  const long = lines.filter((line) => !isRow(line) && line.text.length >= longest * 0.75);
  const open = long.filter(({ text }) => !ENDS_SENTENCE.test(text) && !ENDS_CLAUSE.test(text));
  return longest >= 50 && open.length >= 4 && open.length * 2 >= long.length;
}

interface Paragraph {
  readonly parts: string[];
  readonly page: number | undefined;
  readonly footnote: boolean;
  interrupts: boolean;
  length: number;
}

/** "ngày 12 tháng 01 năm 2026" on a line of its own dates the document. */
const DATE_LINE = /^ngày\s.{0,12}\stháng\s.{0,12}\snăm\s(?:20\d\d|[.…_]+)$/iu;

const startsItem = (text: string): boolean => parseMarker(text) !== null || startsWithLabel(text);

function extend(paragraph: Paragraph, line: SourceLine): void {
  paragraph.parts.push(line.text);
  paragraph.length = line.text.length;
}

class Joiner {
  readonly blocks: (Paragraph | RawBlock)[] = [];
  readonly #wrapped: boolean;
  readonly #width: number;
  #last: Paragraph | null = null;
  #note: Paragraph | null = null;
  #table = -1;
  #inTable = false;

  constructor(lines: readonly SourceLine[]) {
    this.#wrapped = isHardWrapped(lines);
    this.#width = longestOf(lines);
  }

  add(line: SourceLine): void {
    const row = isRow(line);
    if (row) this.#addRow(line);
    else this.#addWords(line);
    this.#inTable = row;
  }

  #addWords(line: SourceLine): void {
    if (FOOTNOTE.test(line.text)) this.#addNote(line);
    else if (this.#note && !line.afterBlank && !startsItem(line.text)) extend(this.#note, line);
    else this.#addSentence(line);
  }

  #addSentence(line: SourceLine): void {
    this.#note = null;
    if (this.#last && this.#continues(this.#last, line)) extend(this.#last, line);
    else this.#last = this.#open(line, false);
  }

  #open(line: SourceLine, footnote: boolean): Paragraph {
    const paragraph = {
      parts: [line.text],
      page: line.page,
      footnote,
      interrupts: false,
      length: line.text.length,
    };
    this.blocks.push(paragraph);
    return paragraph;
  }

  #addNote(line: SourceLine): void {
    this.#note = this.#open(line, true);
    const before = this.#last?.parts.at(-1) ?? "";
    this.#note.interrupts =
      before !== "" && !ENDS_SENTENCE.test(before) && !ENDS_CLAUSE.test(before);
  }

  #addRow(line: SourceLine): void {
    const cells = line.text
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((text) => text.trim());
    if (cells.every((text) => /^:?-{2,}:?$/.test(text))) return;
    if (!this.#inTable) this.#table += 1;
    this.#last = null;
    const style: BlockStyle = {};
    const row = cells.map(
      (text, column): RawCell => ({
        column,
        columns: 1,
        continues: false,
        lines:
          text === ""
            ? []
            : text
                .split(/<br\s*\/?>/i)
                .map((part) => ({ text: cleanLine(part), style, page: line.page })),
      }),
    );
    this.blocks.push({ kind: "row", table: this.#table, cells: row });
  }

  /** The line before broke off where the next word no longer fitted. */
  #wraps(last: Paragraph, before: string, line: SourceLine): boolean {
    if (!this.#wrapped || line.afterBlank) return false;
    if (ENDS_SENTENCE.test(before) && !opensValue(before)) return false;
    const word = /^\S+/.exec(line.text)?.[0] ?? "";
    if (last.length + 1 + word.length + INDENT <= this.#width) return false;
    const marker = parseMarker(line.text);
    if (marker && isBullet(marker) && startsWithLabel(line.text.slice(marker.length))) return false;
    if (marker) return OPEN_END.test(before) || isNameInTwo(before, line.text);
    return !startsWithLabel(line.text) || OPEN_END.test(before) || /^\p{Ll}/u.test(line.text);
  }

  #continues(last: Paragraph, line: SourceLine): boolean {
    const before = last.parts.at(-1) ?? "";
    if (this.#wraps(last, before, line) && !isSectionHead(before)) return true;
    if (!line.afterBlank && breaksOff(before, line.text)) return true;
    if (startsItem(line.text)) return false;
    if (this.#wrapped && !line.afterBlank && isLeftOver(last)) return true;
    if (isCapitals(before) !== isCapitals(line.text) || DATE_LINE.test(line.text)) return false;
    const low = /^[*“"(]?\p{Ll}/u.test(line.text) || /^[,;.)\]”]/.test(line.text);
    if (ENDS_SENTENCE.test(before))
      return (
        this.#wrapped && !line.afterBlank && this.#isFull(last) && !/[:：]$/.test(before) && low
      );
    if (low)
      return !ENDS_CLAUSE.test(before) || (!line.afterBlank && this.#wrapped) || !line.afterBlank;
    const mid = /^[\p{L}\d“"(*]/u.test(line.text) && !ENDS_CLAUSE.test(before);
    return this.#wrapped && !line.afterBlank && mid && this.#isFull(last);
  }

  #isFull(last: Paragraph): boolean {
    return last.length >= this.#width * 0.7;
  }
}

/** "của" alone or "thành trước ngày", cut off the line above by a second, narrower width: what follows goes on with it. */
function isLeftOver({ parts }: Paragraph): boolean {
  const word = parts.length > 1 ? (parts.at(-1) ?? "") : "";
  return word.length <= 40 && /^\p{Ll}/u.test(word) && OPEN_END.test(word);
}

/** First lines may be set in by this many letters, which cleaning took away. */
const INDENT = 5;
/** After these words no sentence and no label ends: "trong quý" / "III/2026". */
const OPEN_END =
  /[,(–-]$|(?:^|\s)(?:và|hoặc|của|các|về|với|cho|tại|theo|do|từ|đến|trong|trước|sau|ngày|tháng|quý|năm|tuần|thứ|số|khoản|điều|điểm|mục|mỗi|hằng|hàng|tiếng|Sở|Ban|Phòng|Hội|UBND)$/iu;

/** "…; cơ quan phối hợp:" at the end of a line: the value of its last label stands on the next. */
const OPENS_VALUE = /[;([|].{4,60}[:：]$/u;
const LAST_SENTENCE = /[.]\s(?<words>\p{Lu}[^.;:]{4,60}[:：])$/u;

/** The same behind the words of the work: "… phục vụ khách du lịch. Cơ quan đầu mối:". */
function opensValue(before: string): boolean {
  const words = LAST_SENTENCE.exec(before)?.groups?.words;
  return OPENS_VALUE.test(before) || (words !== undefined && startsWithLabel(words));
}

const HALF_NAME =
  /(?:Văn hóa|Tài chính|Kế hoạch|Phát thanh|Hành chính|Tổ chức|Kinh tế|[Cc]hính trị|Thông tin|Thi đua|Pháp luật|Gia đình|Thương binh|Lao động|Tuyên giáo|Truyền thông|Y|Nghiệp vụ)$/u;

/** "Phòng Văn hóa" / "- Xã hội": the dash stands inside a name. */
const isNameInTwo = (before: string, text: string): boolean =>
  HALF_NAME.test(before) && /^[-–]\s\p{L}/u.test(text) && !startsWithLabel(text.slice(2));

const LONG = 40;
const OPEN_WORD =
  /(?:^|\s)(?:và|hoặc|của|các|với|cho|tại|từ|đến|trong|trước|sau|ngày|tháng|quý|năm|số)$/iu;
/** "…, Đoàn" / "Thanh niên Công an tỉnh": a list of bodies ends with no bare noun. */
const HALF_BODY =
  /(?:[,;:]|\s(?:và|với|cùng))\s+(?:các\s)?(?:Sở|Bộ|Ban|Phòng|Hội|Đoàn|Đội|Tổ|Cục|Vụ|Trung tâm|Chi cục|Trường|Bệnh viện|Công ty|UBND|Ủy ban|Báo|Đài|Viện|Khoa|Văn phòng Đoàn|Liên đoàn)$/u;
/** "…; thời" / "hạn: trước ngày 31/8". */
const HALF_LABEL = /(?:^|\s)(?:thời|hoàn|phối|chủ|đơn|cơ|tần|định|sản|kinh)$/iu;

/** "… [Chủ trì:" / "PV01; phối hợp: …": the value of a label inside a line stands on the next. */
function endsInLabel(text: string): boolean {
  const words = /[;([|.]\s*([^;([|.]{2,60}[:：])$/u.exec(text)?.[1];
  return words !== undefined && startsWithLabel(words);
}

/** A long line that stops where no sentence can, whatever the width of the others: "trước ngày" / "26/3", "phát lại" / "02 lần". */
function breaksOff(before: string, text: string): boolean {
  if (before.length < LONG || parseMarker(text) || isCapitals(before)) return false;
  if (HALF_LABEL.test(before) && /^\p{Ll}/u.test(text)) return true;
  if (startsWithLabel(text)) return false;
  const counts = /^\d{1,3}\s\p{Ll}/u.test(text) && !ENDS_CLAUSE.test(before);
  const isHalf = OPEN_WORD.test(before) || HALF_BODY.test(before) || endsInLabel(before);
  return isHalf || (counts && !ENDS_SENTENCE.test(before));
}

/** Lines of a letterhead or a heading in capitals are not broken by the width. */
const isSectionHead = (text: string): boolean => isCapitals(text);

const isCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

const EMPHASIS = /(\*{1,3}|_{2})(?=\S)([^*\n]*[^*\s])\1/g;

/** Stars that stand for italics are marks of the extraction, not words. */
function withoutMarks(text: string): { text: string; style: BlockStyle } {
  const bare = text.replace(EMPHASIS, "$2");
  const whole = /^(\*{1,3})[^*]+\1[.;]?$/.exec(text);
  const style: BlockStyle = whole ? (whole[1] === "*" ? { italic: true } : { bold: true }) : {};
  return { text: cleanLine(bare.replace(/^#{1,6}\s+/, "")), style };
}

function finish(block: Paragraph | RawBlock): RawBlock {
  if (!("parts" in block)) return block;
  const { text, style } = withoutMarks(block.parts.join(" "));
  const common = { text, style, page: block.page };
  return block.footnote
    ? { kind: "footnote", interrupts: block.interrupts, ...common }
    : { kind: "paragraph", ...common };
}

/**
 * Reads plain text, mending what extraction breaks: lines cut at a page's width or end, footnotes
 * printed inside a sentence, page numbers, italics marked by stars. Tables must be lines of `| a | b |`.
 */
export function readText(input: string): RawBlock[] {
  const lines = sourceLines(input);
  const joiner = new Joiner(lines);
  for (const line of lines) joiner.add(line);
  return joiner.blocks.map(finish).filter((block) => block.kind === "row" || block.text !== "");
}
