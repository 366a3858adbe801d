import type { PageItem } from "@loa/plan-document";
import type { Glyph } from "./glyphs.ts";

/**
 * A program whose font has no "ệ" borrows it from another and draws the line first with a gap, then the borrowed
 * letters into the gaps. The text layer then says "Sở Khoa h c và Công" and "ọ" apart; only the letters' places tell.
 */

const baseOf = ({ y, h }: PageItem): number => y + h;
const isBlank = (text: string): boolean => text.trim() === "";

/** Half a point: lines of one paragraph are never so near. */
const sameBase = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;

/** The letter stands inside the other's box: in a gap left for it. */
function liesIn(borrowed: PageItem, host: PageItem): boolean {
  const shared = Math.min(borrowed.x + borrowed.w, host.x + host.w) - Math.max(borrowed.x, host.x);
  return shared > borrowed.w * 0.6 && borrowed.w < host.w + 1;
}

/** The pen came back to a gap at the other's end, which is taken for a blank nobody drew. */
const comesAfter = (borrowed: PageItem, host: PageItem): boolean =>
  borrowed.text.startsWith(" ") && Math.abs(borrowed.x - host.x - host.w) < 0.5;

const isBorrowed = (item: PageItem, host: PageItem): boolean =>
  !isBlank(item.text) &&
  item.fontName !== host.fontName &&
  sameBase(baseOf(item), baseOf(host)) &&
  (liesIn(item, host) || comesAfter(item, host));

/** More pieces than a printed line has, and more lines than a printed page has: a drawing, or a page built to hurt. */
const MOST_PIECES = 400;
const MOST_LINES = 300;

/** The lines of a page on which letters were drawn into the gaps of others. */
function tornBases(items: readonly PageItem[]): number[] {
  const lines = new Map<number, PageItem[]>();
  for (const item of items) {
    const key = Math.round(baseOf(item));
    const line = lines.get(key);
    if (line) line.push(item);
    else lines.set(key, [item]);
  }
  const torn = [...lines.values()].filter(
    (line) =>
      line.length <= MOST_PIECES && line.some((one) => line.some((host) => isBorrowed(one, host))),
  );
  if (torn.length > MOST_LINES) return [];
  return torn.flatMap(([first]) => (first ? [baseOf(first)] : []));
}

type Look = Pick<PageItem, "fontName" | "bold" | "italic">;

interface Piece {
  readonly glyphs: Glyph[];
  readonly look: Look;
}

/** Letters nearer than this, in ems, and of one look are one piece; a drawn blank is a letter too. */
const GAP = 0.25;

function piecesOf(glyphs: readonly Glyph[], lookOf: (font: string) => Look): Piece[] {
  const pieces: Piece[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of glyphs) {
    const open = pieces.at(-1);
    const look = lookOf(glyph.font);
    const isNear = glyph.x - end <= GAP * glyph.size;
    if (open && isNear && open.look.bold === look.bold && open.look.italic === look.italic)
      open.glyphs.push(glyph);
    else pieces.push({ glyphs: [glyph], look });
    end = Math.max(end, glyph.x + glyph.width);
  }
  return pieces;
}

function itemOf({ glyphs, look }: Piece): PageItem[] {
  const first = glyphs.find(({ text }) => !isBlank(text));
  const last = glyphs.findLast(({ text }) => !isBlank(text));
  if (!first || !last) return [];
  const { x, base, size } = first;
  const text = glyphs.map((glyph) => glyph.text).join("");
  return [{ text, x, y: base - size, w: last.x + last.width - x, h: size, size, ...look }];
}

/** The items of a page with each torn line put together again, letter by letter. */
export function withBorrowedLetters(
  items: readonly PageItem[],
  glyphs: () => readonly Glyph[],
  lookOf: (font: string) => Look,
): PageItem[] {
  const torn = tornBases(items);
  if (torn.length === 0) return [...items];
  const isTorn = (base: number): boolean => torn.some((one) => sameBase(one, base));
  const whole = items.filter((item) => !isTorn(baseOf(item)));
  const letters = glyphs().filter(({ base }) => isTorn(base));
  const mended = torn.flatMap((base) => {
    const line = letters.filter((glyph) => sameBase(glyph.base, base));
    // Marks without a width follow the letter they stand on, as drawn.
    return piecesOf(
      line.toSorted((a, b) => a.x - b.x),
      lookOf,
    ).flatMap(itemOf);
  });
  return [...whole, ...mended];
}
