import type { Page } from "./page.ts";
import type { Edges } from "./paragraphs.ts";
import type { Row } from "./row.ts";

const NEAR = 4;

/** The outermost place that at least `needed` rows share. */
function outermost(places: readonly number[], needed: number, sign: 1 | -1): number {
  const sorted = [...places].sort((a, b) => sign * (a - b));
  const found = sorted.find((place, index) => {
    const same = sorted.slice(index, index + needed);
    return same.length === needed && same.every((other) => Math.abs(other - place) <= NEAR);
  });
  return found ?? sorted[0] ?? 0;
}

function edgesOf(rows: readonly Row[]): Edges {
  const needed = rows.length < 6 ? 1 : Math.max(2, Math.round(rows.length * 0.06));
  return {
    left: outermost(
      rows.map(({ left }) => left),
      needed,
      1,
    ),
    right: outermost(
      rows.map(({ right }) => right),
      Math.min(needed, 3),
      -1,
    ),
  };
}

/** The text edges of each page; a page with few lines takes those of all pages of its width. */
export function edgesOfPages(
  pages: readonly Page[],
  sheets: readonly { readonly rows: readonly Row[] }[],
): (page: number) => Edges {
  const byWidth = new Map<number, Row[]>();
  const widthOf = (index: number): number => Math.round(pages[index]?.width ?? 0);
  sheets.forEach(({ rows }, index) => {
    const same = byWidth.get(widthOf(index));
    if (same) same.push(...rows);
    else byWidth.set(widthOf(index), [...rows]);
  });
  return (page) => {
    const own = sheets[page - 1]?.rows ?? [];
    const rows = own.length >= 10 ? own : (byWidth.get(widthOf(page - 1)) ?? own);
    const { left, right } = edgesOf(rows);
    // A few short lines do not show where the text's right edge is; the left margin does.
    if (rows.length < 10) return { left, right: Math.max(right, widthOf(page - 1) - left) };
    return { left, right: rows.length < 20 ? Math.max(...rows.map((row) => row.right)) : right };
  };
}
