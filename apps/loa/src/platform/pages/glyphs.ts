import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { IDENTITY, type Matrix, moved, type Operators, times } from "./matrix.ts";

/** One letter as a page draws it, in points from the upper left corner. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  /** The line it stands on. */
  readonly base: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** What pdfjs tells of a letter: its width is in thousandths of the font's size. */
interface ShownGlyph {
  readonly unicode?: string;
  readonly width?: number;
  readonly isSpace?: boolean;
}

interface TextState {
  readonly matrix: Matrix;
  readonly font: string;
  readonly size: number;
  readonly letterSpacing: number;
  readonly wordSpacing: number;
  /** 1 for letters as wide as their font draws them. */
  readonly stretch: number;
  readonly rise: number;
  readonly leading: number;
}

const START: TextState = {
  matrix: IDENTITY,
  font: "",
  size: 0,
  letterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
};

/** More letters than any printed page has. */
const MOST = 200_000;

/** Follows a page's drawing commands and notes where every letter comes to stand. */
class Pen {
  readonly glyphs: Glyph[] = [];
  readonly #view: Matrix;
  #state: TextState = START;
  readonly #kept: TextState[] = [];
  #text: Matrix = IDENTITY;
  #x = 0;
  #lineX = 0;
  #y = 0;

  constructor(view: Matrix) {
    this.#view = view;
  }

  save(): void {
    this.#kept.push(this.#state);
  }

  restore(): void {
    this.#state = this.#kept.pop() ?? START;
  }

  transform(matrix: Matrix): void {
    this.set({ matrix: times(this.#state.matrix, matrix) });
  }

  set(change: Partial<TextState>): void {
    this.#state = { ...this.#state, ...change };
  }

  place(matrix: Matrix): void {
    this.#text = matrix;
    this.#x = 0;
    this.#lineX = 0;
    this.#y = 0;
  }

  move(x: number, y: number): void {
    this.#lineX += x;
    this.#x = this.#lineX;
    this.#y += y;
  }

  nextLine(): void {
    this.move(0, this.#state.leading);
  }

  show(shown: readonly (ShownGlyph | number | null)[]): void {
    if (this.glyphs.length > MOST) return;
    const { size, stretch, matrix } = this.#state;
    const page = times(this.#view, times(matrix, this.#text));
    for (const one of shown) {
      if (typeof one === "number") this.#x -= (one * size * stretch) / 1000;
      else if (one) this.#draw(one, page);
    }
  }

  #draw({ unicode = "", width = 0, isSpace = false }: ShownGlyph, page: Matrix): void {
    const { size, letterSpacing, wordSpacing, stretch, rise, font } = this.#state;
    const [x, base] = moved(page, this.#x, this.#y + rise);
    const own = (width * size * stretch) / 1000;
    const scale = Math.hypot(page[0], page[1]);
    this.#x += own + (letterSpacing + (isSpace ? wordSpacing : 0)) * stretch;
    // Words that do not run level are a watermark or a stamp.
    if (page[0] <= 0 || Math.abs(page[1]) > 0.1 * page[0]) return;
    const height = size * Math.hypot(page[2], page[3]);
    this.glyphs.push({ text: unicode, x, base, width: own * scale, size: height, font });
  }
}

type Act = (pen: Pen, args: readonly unknown[]) => void;

const num = (value: unknown): number => (typeof value === "number" ? value : 0);
const six = (values: ArrayLike<number>): Matrix => [
  values[0] ?? 1,
  values[1] ?? 0,
  values[2] ?? 0,
  values[3] ?? 1,
  values[4] ?? 0,
  values[5] ?? 0,
];

const ACTS: ReadonlyMap<number, Act> = new Map<number, Act>([
  [OPS.save, (pen) => pen.save()],
  [OPS.restore, (pen) => pen.restore()],
  [OPS.transform, (pen, args) => pen.transform(six(args as number[]))],
  [
    OPS.paintFormXObjectBegin,
    (pen, [matrix]) => {
      pen.save();
      if (matrix) pen.transform(six(matrix as ArrayLike<number>));
    },
  ],
  [OPS.paintFormXObjectEnd, (pen) => pen.restore()],
  [OPS.beginText, (pen) => pen.place(IDENTITY)],
  [OPS.setTextMatrix, (pen, [matrix]) => pen.place(six(matrix as ArrayLike<number>))],
  [OPS.moveText, (pen, [x, y]) => pen.move(num(x), num(y))],
  [
    OPS.setLeadingMoveText,
    (pen, [x, y]) => {
      pen.set({ leading: num(y) });
      pen.move(num(x), num(y));
    },
  ],
  [OPS.setLeading, (pen, [leading]) => pen.set({ leading: -num(leading) })],
  [OPS.nextLine, (pen) => pen.nextLine()],
  [OPS.setFont, (pen, [font, size]) => pen.set({ font: String(font), size: num(size) })],
  [OPS.setCharSpacing, (pen, [letterSpacing]) => pen.set({ letterSpacing: num(letterSpacing) })],
  [OPS.setWordSpacing, (pen, [wordSpacing]) => pen.set({ wordSpacing: num(wordSpacing) })],
  [OPS.setHScale, (pen, [scale]) => pen.set({ stretch: num(scale) / 100 })],
  [OPS.setTextRise, (pen, [rise]) => pen.set({ rise: num(rise) })],
  [OPS.showText, (pen, [shown]) => pen.show(shown as (ShownGlyph | number | null)[])],
]);

/** Every letter of a page with its place, in the order the page draws them; `view` turns the PDF's axes into the page's. */
export function glyphsOf({ fnArray, argsArray }: Operators, view: readonly number[]): Glyph[] {
  const pen = new Pen(six(view));
  for (const [index, fn] of fnArray.entries())
    ACTS.get(fn)?.(pen, (argsArray[index] ?? []) as readonly unknown[]);
  return pen.glyphs;
}
