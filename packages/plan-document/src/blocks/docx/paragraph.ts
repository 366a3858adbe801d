import { parseMarker } from "../../outline/markers.ts";
import { startsLikeActor } from "../../tasks/body-names.ts";
import { startsWithLabel } from "../../tasks/labels.ts";
import { cleanLine } from "../../text/clean.ts";
import { encodingOfFont, fromFont } from "../../text/legacy.ts";
import type { BlockStyle } from "../block.ts";
import type { RawLine } from "../raw-block.ts";
import type { Numbering } from "./numbering-xml.ts";
import type { StyleProperties, Styles } from "./styles-xml.ts";

interface RunState {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  readonly capitals: boolean | null;
  readonly font: string | null;
}

const PLAIN_RUN: RunState = { bold: null, italic: null, hidden: null, capitals: null, font: null };

/** One paragraph while its XML streams by. */
export class ParagraphReading {
  readonly page: number;
  /** Lines of text boxes anchored here; they follow the paragraph. */
  readonly floats: RawLine[] = [];
  inProperties = false;
  /** Its mark was deleted or moved away: its words run on into the next paragraph. */
  markDeleted = false;
  /** Its mark is hidden: a paragraph whose words are hidden too is not there. */
  markHidden = false;
  styleId: string | null = null;
  numId: string | null = null;
  level: number | null = null;
  align: string | null = null;
  outline: number | null = null;
  #parts: { words: string; run: RunState }[] = [];
  #run: { -readonly [Key in keyof RunState]: RunState[Key] } = { ...PLAIN_RUN };
  #paused: RunState[] = [];

  constructor(page: number) {
    this.page = page;
  }

  // Properties of the paragraph mark describe the mark, not the words.
  set bold(value: boolean) {
    if (!this.inProperties) this.#run.bold = value;
  }

  set italic(value: boolean) {
    if (!this.inProperties) this.#run.italic = value;
  }

  set hidden(value: boolean) {
    if (this.inProperties) this.markHidden = value;
    else this.#run.hidden = value;
  }

  set capitals(value: boolean) {
    if (!this.inProperties) this.#run.capitals = value;
  }

  set font(value: string | undefined) {
    if (!this.inProperties && value !== undefined) this.#run.font = value;
  }

  openRun(): void {
    this.#run = { ...PLAIN_RUN };
  }

  /** A character style, which stands first among a run's properties, so that they may overrule it. */
  takeStyle({ bold, italic, hidden, capitals, font }: StyleProperties): void {
    if (this.inProperties) return;
    Object.assign(this.#run, {
      bold: bold ?? null,
      italic: italic ?? null,
      hidden: hidden ?? null,
      capitals: capitals ?? null,
      font: font ?? null,
    });
  }

  /** A text box opens inside this paragraph's run: its own paragraphs must not disturb the run. */
  pause(): void {
    this.#paused.push(this.#run);
  }

  resume(): void {
    const run = this.#paused.pop();
    if (run) this.#run = { ...run };
  }

  add(words: string): void {
    this.#parts.push({ words, run: this.#run });
  }

  /** Words of a paragraph before this one whose mark is gone, as they were seen there. */
  goOnFrom(words: string): void {
    this.#parts.push({ words, run: { ...PLAIN_RUN, hidden: false, capitals: false, font: "" } });
  }

  /** The words to be seen, given what the style hides and shows in capitals. */
  words(style: StyleProperties): string {
    const seen = this.#parts.filter(({ run }) => !(run.hidden ?? style.hidden ?? false));
    const alike: { words: string; font: string; capitals: boolean }[] = [];
    for (const { words, run } of seen) {
      const font = run.font ?? style.font ?? "";
      const capitals = run.capitals ?? style.capitals ?? false;
      const last = alike.at(-1);
      // A letter and its mark may stand in two runs of one font.
      if (last?.font === font && last.capitals === capitals) last.words += words;
      else alike.push({ words, font, capitals });
    }
    return alike
      .map(({ words, font, capitals }) => {
        const unicode = fromFont(words, font);
        return capitals ? unicode.toUpperCase() : unicode;
      })
      .join("");
  }

  /** True when words are set in a font of an encoding from before Unicode. */
  isLegacy(style: StyleProperties): boolean {
    return this.#parts.some(({ words, run }) => {
      const font = run.font ?? style.font ?? "";
      return encodingOfFont(font) !== null && fromFont(words, font) !== words;
    });
  }

  /** True when more than half of the letters are set so. */
  mostly(property: "bold" | "italic", style: StyleProperties): boolean {
    let [set, all] = [0, 0];
    for (const { words, run } of this.#parts) {
      const length = words.trim().length;
      all += length;
      if (run[property] ?? style[property] ?? false) set += length;
    }
    return all > 0 && set * 2 > all;
  }
}

const ALIGNMENTS: Readonly<Record<string, BlockStyle["align"]>> = {
  center: "center",
  right: "right",
  end: "right",
  left: "left",
  start: "left",
  both: "justify",
  distribute: "justify",
};

function styleOf(paragraph: ParagraphReading, style: StyleProperties): BlockStyle {
  const align = ALIGNMENTS[paragraph.align ?? style.align ?? ""];
  const outline = paragraph.outline ?? style.outline;
  return {
    ...(paragraph.mostly("bold", style) ? { bold: true } : {}),
    ...(paragraph.mostly("italic", style) ? { italic: true } : {}),
    ...(align ? { align } : {}),
    ...(outline !== undefined && outline !== null && outline < 9 ? { heading: outline + 1 } : {}),
  };
}

interface Parts {
  readonly styles: Styles;
  readonly numbering: Numbering;
}

/** The number Word prints before the paragraph; numId 0 takes a style's numbering away. */
function printedNumber(
  paragraph: ParagraphReading,
  style: StyleProperties,
  styleId: string | null,
  parts: Parts,
): string {
  const numId = paragraph.numId ?? style.numId ?? null;
  if (numId === null || numId === "0") return "";
  const level =
    paragraph.level ??
    (paragraph.numId === null ? style.level : undefined) ??
    parts.numbering.levelOfStyle(numId, styleId);
  return parts.numbering.next(numId, level) ?? "";
}

const isCapitals = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
const TYPE =
  /^(?:KẾ HOẠCH|CHƯƠNG TRÌNH|QUYẾT ĐỊNH|NGHỊ QUYẾT|ĐỀ ÁN|THÔNG BÁO|HƯỚNG DẪN|PHỤ LỤC.{0,8})$/;

/** In a letterhead or a title a break parts a body from its superior, and capitals from the words below them. */
function endsHeadLine(last: string, part: string): boolean {
  if (!isCapitals(last)) return false;
  return !isCapitals(part) || TYPE.test(last) || startsLikeActor(part);
}

// A line break inside a paragraph often sets labels one below the other; else it only turns a long title.
function softLines(text: string): string[] {
  const lines: string[] = [];
  for (const part of text
    .split("\n")
    .map(cleanLine)
    .filter((line) => line !== "")) {
    const last = lines.at(-1);
    const separate =
      last === undefined ||
      parseMarker(part) ||
      startsWithLabel(part) ||
      /[.:;!?]$/.test(last) ||
      endsHeadLine(last, part);
    if (separate) lines.push(part);
    else lines[lines.length - 1] = `${last} ${part}`;
  }
  return lines;
}

/** Lines of a finished paragraph: its printed number, its words, its look. Empty paragraphs give none. */
export function paragraphLines(paragraph: ParagraphReading, parts: Parts): RawLine[] {
  const styleId = paragraph.styleId ?? parts.styles.defaultParagraph;
  const style = parts.styles.resolve(styleId);
  const words = paragraph.words(style);
  // Word counts an empty paragraph, but none that is hidden as a whole.
  if (words === "" && paragraph.markHidden) return [];
  const number = printedNumber(paragraph, style, styleId, parts);
  const texts = softLines(words);
  const look = styleOf(paragraph, style);
  return texts.map((text, index) => ({
    text: index === 0 && number !== "" ? cleanLine(`${number} ${text}`) : text,
    style: look,
    page: paragraph.page,
  }));
}
