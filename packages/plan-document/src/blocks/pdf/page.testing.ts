import type { Page, PageItem, Rule } from "./page.ts";

/** Half an em a letter: what tests count with. */
export const widthOf = (text: string, size = 10): number => text.length * size * 0.5;

/** An item whose letters stand on `base`. */
export function words(
  text: string,
  x: number,
  base: number,
  look: Partial<PageItem> = {},
): PageItem {
  const size = look.size ?? 10;
  return { text, x, y: base - size, w: widthOf(text, size), h: size, size, ...look };
}

/** A page of 400 × 600 points. */
export function pageOf(items: readonly PageItem[], rules: readonly Rule[] = []): Page {
  return { width: 400, height: 600, items, rules };
}

/** Lines set one below the other from x = 50, 12 points apart. */
export function lines(texts: readonly string[], from = 100): PageItem[] {
  return texts.map((text, index) => words(text, 50, from + index * 12));
}

/** The lines of a grid with these upright and level edges. */
export function gridRules(xs: readonly number[], ys: readonly number[]): Rule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [
    ...ys.map((y) => ({ x1: left, y1: y, x2: right, y2: y })),
    ...xs.map((x) => ({ x1: x, y1: top, x2: x, y2: bottom })),
  ];
}
