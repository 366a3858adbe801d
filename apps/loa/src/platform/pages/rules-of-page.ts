import type { Rule } from "@loa/plan-document";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { IDENTITY, type Matrix, moved, type Operators, times } from "./matrix.ts";

/** A filled box thinner than this is a line. */
const THIN = 3;
/** Pages with more drawn lines are maps or drawings. */
const MOST = 20_000;

/** How many numbers follow each path command of pdfjs: move, line, curve, quadratic, close. */
const LENGTHS = [2, 2, 6, 4, 0];

/** The straight pieces of a path, already in page coordinates. */
function piecesOf(data: ArrayLike<number>, matrix: Matrix): Rule[] {
  const pieces: Rule[] = [];
  let [start, last]: [number, number][] = [
    [0, 0],
    [0, 0],
  ];
  const draw = (to: [number, number]) => {
    pieces.push({ x1: last?.[0] ?? 0, y1: last?.[1] ?? 0, x2: to[0], y2: to[1] });
    last = to;
  };
  for (let at = 0; at < data.length && pieces.length < MOST; ) {
    const command = data[at] ?? 4;
    const size = LENGTHS[command] ?? 0;
    const to = moved(matrix, data[at + size - 1] ?? 0, data[at + size] ?? 0);
    if (command === 0) start = last = to;
    else if (command === 1) draw(to);
    else if (command === 4) draw(start ?? to);
    else last = to;
    at += 1 + size;
  }
  return pieces;
}

const STROKES = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);
const FILLS = new Set([OPS.fill, OPS.eoFill]);

/** A filled path is a line where its box is thin; a box of colour behind words is none. */
function lineOfBox(pieces: readonly Rule[]): Rule[] {
  const xs = pieces.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = pieces.flatMap(({ y1, y2 }) => [y1, y2]);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (pieces.length > 8) return [];
  if (bottom - top <= THIN && right - left > THIN)
    return [{ x1: left, x2: right, y1: (top + bottom) / 2, y2: (top + bottom) / 2 }];
  if (right - left <= THIN && bottom - top > THIN)
    return [{ x1: (left + right) / 2, x2: (left + right) / 2, y1: top, y2: bottom }];
  return [];
}

const straight = ({ x1, y1, x2, y2 }: Rule): boolean =>
  Math.abs(x1 - x2) < 1 !== Math.abs(y1 - y2) < 1;

function drawn(args: unknown, matrix: Matrix): Rule[] {
  const [paint, paths] = args as [number, unknown[]];
  const data = paths?.[0] as ArrayLike<number> | null;
  if (!data || data.length > 40_000) return [];
  const pieces = piecesOf(data, matrix);
  if (STROKES.has(paint)) return pieces.filter(straight);
  return FILLS.has(paint) ? lineOfBox(pieces) : [];
}

/**
 * The straight level and upright lines a page draws, in its own coordinates under `view`
 * (which turns the PDF's upward axis into points from the upper left corner).
 */
export function rulesOf({ fnArray, argsArray }: Operators, view: readonly number[]): Rule[] {
  const rules: Rule[] = [];
  const kept: Matrix[] = [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const base: Matrix = [a, b, c, d, e, f];
  let matrix: Matrix = IDENTITY;
  for (const [index, fn] of fnArray.entries()) {
    if (rules.length > MOST) return [];
    if (fn === OPS.save) kept.push(matrix);
    else if (fn === OPS.restore || fn === OPS.paintFormXObjectEnd) matrix = kept.pop() ?? IDENTITY;
    else if (fn === OPS.paintFormXObjectBegin) {
      kept.push(matrix);
      const [own] = argsArray[index] as [Matrix | null];
      if (own) matrix = times(matrix, own);
    } else if (fn === OPS.transform) matrix = times(matrix, argsArray[index] as unknown as Matrix);
    else if (fn === OPS.constructPath) rules.push(...drawn(argsArray[index], times(base, matrix)));
  }
  return rules;
}
