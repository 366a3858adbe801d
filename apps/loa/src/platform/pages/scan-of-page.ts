import { ImageKind, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { IDENTITY, type Matrix, type Operators, times } from "./matrix.ts";
import type { Drawing } from "./page-image.ts";

/** What paints something besides a picture; words a scanner laid over its picture are not shown. */
const OTHER_PAINT = new Set([
  ...[OPS.constructPath, OPS.shadingFill, OPS.paintImageMaskXObject, OPS.paintInlineImageXObject],
  ...[OPS.paintFormXObjectBegin, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup],
]);

interface Placed {
  readonly name: string;
  readonly matrix: Matrix;
}

/** The page's only picture and where it lies; null for a page that holds more. */
function onlyPicture({ fnArray, argsArray }: Operators): Placed | null {
  const kept: Matrix[] = [];
  let matrix: Matrix = IDENTITY;
  let only: Placed | null = null;
  for (const [index, fn] of fnArray.entries()) {
    if (OTHER_PAINT.has(fn)) return null;
    if (fn === OPS.save) kept.push(matrix);
    else if (fn === OPS.restore) matrix = kept.pop() ?? IDENTITY;
    else if (fn === OPS.transform) matrix = times(matrix, argsArray[index] as unknown as Matrix);
    else if (fn === OPS.paintImageXObject) {
      if (only) return null;
      only = { name: (argsArray[index] as [string])[0], matrix };
    }
  }
  return only;
}

/** Nearly the whole page, upright and level. */
function fills([a, b, c, d, e, f]: Matrix, page: PDFPageProxy): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const slack = 0.03 * Math.max(right - left, top - bottom);
  const level = Math.abs(b) < 0.5 && Math.abs(c) < 0.5 && a > 0 && d > 0;
  const ends = [e - left, f - bottom, e + a - right, f + d - top];
  return level && page.rotate === 0 && ends.every((gap) => Math.abs(gap) < slack);
}

interface Unpacked {
  readonly kind: number;
  readonly width: number;
  readonly height: number;
  readonly data?: Uint8Array;
}

/**
 * The picture of a page that is one scan and nothing else, as the scanner made it: drawing it anew costs time and blurs thin
 * strokes. Null for every other page, which is drawn.
 */
export async function scanOf(page: PDFPageProxy): Promise<Drawing | null> {
  const only = onlyPicture((await page.getOperatorList()) as unknown as Operators);
  if (!only || !fills(only.matrix, page) || !page.objs.has(only.name)) return null;
  const { kind, width, height, data } = page.objs.get(only.name) as Unpacked;
  if (!data || kind === ImageKind.GRAYSCALE_1BPP) return null;
  return { colours: data, width, height };
}
