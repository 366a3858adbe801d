import { type Grid, type GridCell, gridsOf } from "../pdf/grid.ts";
import type { Rule } from "../pdf/page.ts";
import { type Crop, cropOf } from "./cell-crop.ts";
import { withCountedStrokes } from "./counted-strokes.ts";
import { withBlanks } from "./lost-blanks.ts";
import type { OcrLine } from "./page-of-words.ts";
import type { GreyImage } from "./rules-of-image.ts";

/** A picture to recognise instead of a page or a part of it; `back` puts its lines where they stand on the page. */
export interface Piece {
  readonly image: GreyImage;
  /** A page has lines of any size and place; of cells set one below the other every line is wanted, however short. */
  readonly layout: "page" | "cells";
  readonly back: (lines: readonly OcrLine[]) => OcrLine[];
}

/** Taller strips are cut between two cells, so that recognisers can share them out. */
const TALLEST = 2500;
/** White around each cell and between two of them, in inches. */
const MARGIN = 0.15;
const APART = 0.12;
const WHITE = 255;
/** Points around a table that its outer lines may take. */
const EDGE = 2;

interface Placed {
  readonly crop: Crop;
  /** Where the crop's upper edge stands in its strip. */
  readonly top: number;
}

const areaOf = ({ left, right, top, bottom }: Grid | GridCell): number =>
  (right - left) * (bottom - top);

// Cells that lie over each other are no table as paper has it; their words would come twice.
const isPlain = (grid: Grid): boolean =>
  grid.cells.reduce((sum, cell) => sum + areaOf(cell), 0) <= areaOf(grid) * 1.02;

const byColumn = (a: GridCell, b: GridCell): number => a.column - b.column || a.row - b.row;

function strips(crops: readonly Crop[], resolution: number): Placed[][] {
  const [margin, apart] = [Math.round(MARGIN * resolution), Math.round(APART * resolution)];
  const result: Placed[][] = [];
  let top = 0;
  for (const crop of crops) {
    const open = result.at(-1);
    const height = crop.bottom - crop.top;
    if (!open || top + height > TALLEST) {
      result.push([{ crop, top: margin }]);
      top = margin + height + apart;
    } else {
      open.push({ crop, top });
      top += height + apart;
    }
  }
  return result;
}

function stripImage(page: GreyImage, placed: readonly Placed[], margin: number): GreyImage {
  const width = Math.max(...placed.map(({ crop }) => crop.right - crop.left)) + 2 * margin;
  const last = placed.at(-1);
  const height = last ? last.top + last.crop.bottom - last.crop.top + margin : 0;
  const pixels = new Uint8Array(width * height).fill(WHITE);
  for (const { crop, top } of placed)
    for (let y = crop.top; y < crop.bottom; y += 1) {
      const from = y * page.width;
      const row = page.pixels.subarray(from + crop.left, from + crop.right);
      pixels.set(row, (top + y - crop.top) * width + margin);
    }
  return { width, height, pixels };
}

const moved = (line: OcrLine, dx: number, dy: number): OcrLine => ({
  ...line,
  base: line.base + dy,
  words: line.words.map((word) => ({
    ...word,
    x0: word.x0 + dx,
    x1: word.x1 + dx,
    y0: word.y0 + dy,
    y1: word.y1 + dy,
  })),
});

/** What was recognised, put right by what the picture shows. */
const seenIn = (image: GreyImage, lines: readonly OcrLine[]): OcrLine[] =>
  withCountedStrokes(withBlanks(lines, image), image);

function stripPiece(page: GreyImage, placed: readonly Placed[], resolution: number): Piece {
  const margin = Math.round(MARGIN * resolution);
  const half = Math.round((APART * resolution) / 2);
  const back = (line: OcrLine): OcrLine => {
    const own = placed.findLast(({ top }) => top - half <= line.base) ?? placed[0];
    return own ? moved(line, own.crop.left - margin, own.crop.top - own.top) : line;
  };
  const image = stripImage(page, placed, margin);
  return { image, layout: "cells", back: (lines) => seenIn(image, lines).map(back) };
}

/** The page with its tables painted over. */
function pageWithout(page: GreyImage, grids: readonly Grid[], scale: number): GreyImage {
  const pixels = new Uint8Array(page.pixels);
  for (const { left, right, top, bottom } of grids) {
    const [from, to] = [Math.floor((left - EDGE) * scale), Math.ceil((right + EDGE) * scale)];
    const last = Math.min(page.height, Math.ceil((bottom + EDGE) * scale));
    for (let y = Math.max(0, Math.floor((top - EDGE) * scale)); y < last; y += 1) {
      const row = y * page.width;
      pixels.fill(WHITE, row + Math.max(0, from), row + Math.min(page.width, to));
    }
  }
  return { ...page, pixels };
}

/**
 * The pictures in which the words of a page are recognised best: tables are unfolded, their cells set one below the other
 * without the lines between them. Words of neighbouring cells are not run together so, and no line is taken for a letter.
 * `back` also puts right by the picture which blanks and which strokes of Roman numbers recognition lost.
 * `rules` are in pixels, `resolution` in pixels per inch.
 */
export function unfoldTables(page: GreyImage, rules: readonly Rule[], resolution: number): Piece[] {
  const scale = resolution / 72;
  const inPoints = rules.map(({ x1, y1, x2, y2 }) => ({
    ...{ x1: x1 / scale, y1: y1 / scale, x2: x2 / scale, y2: y2 / scale },
  }));
  const grids = gridsOf(inPoints).filter(isPlain);
  const crops = grids
    .flatMap(({ cells }) => [...cells].sort(byColumn))
    .map((cell) => cropOf(page, cell, scale))
    .filter((crop) => crop !== null);
  const rest = grids.length > 0 ? pageWithout(page, grids, scale) : page;
  return [
    { image: rest, layout: "page", back: (lines) => seenIn(rest, lines) },
    ...strips(crops, resolution).map((placed) => stripPiece(page, placed, resolution)),
  ];
}
