import type { PageItem } from "./page.ts";

/** Items that stand on one line, left to right, with the box around them. */
export interface Row {
  readonly page: number;
  readonly items: readonly PageItem[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The line the letters stand on. */
  readonly base: number;
  /** The size most of the row's letters have. */
  readonly size: number;
}

/** The value most letters share. */
export function commonSize(items: readonly PageItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of items) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.trim().length);
  }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, -1])[0];
}

/** A row of the items given, which must be at least one. */
export function rowOf(page: number, items: readonly PageItem[]): Row {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const size = commonSize(sorted);
  const main = sorted.filter((item) => item.size >= size * 0.8);
  const bases = (main.length > 0 ? main : sorted).map(({ y, h }) => y + h).sort((a, b) => a - b);
  return {
    page,
    items: sorted,
    left: Math.min(...sorted.map(({ x }) => x)),
    right: Math.max(...sorted.map(({ x, w }) => x + w)),
    top: Math.min(...sorted.map(({ y }) => y)),
    base: bases[Math.floor(bases.length / 2)] ?? 0,
    size,
  };
}

interface Open {
  readonly items: PageItem[];
  top: number;
  base: number;
}

const sameLine = (row: Open, item: PageItem): boolean => {
  const shared = Math.min(row.base, item.y + item.h) - Math.max(row.top, item.y);
  return shared > 0.55 * Math.min(row.base - row.top, item.h);
};

// Text comes mostly in order, so the open row is nearly always among the last few.
function place(rows: Open[], item: PageItem): void {
  const near = rows.slice(-6).findLast((row) => sameLine(row, item));
  if (!near) rows.push({ items: [item], top: item.y, base: item.y + item.h });
  else {
    near.items.push(item);
    if (item.h > near.base - near.top) Object.assign(near, { top: item.y, base: item.y + item.h });
  }
}

/** Groups the items of one page (or one column, or one cell) into rows, from top to bottom. */
export function rowsOf(page: number, items: readonly PageItem[]): Row[] {
  const sorted = items
    .filter(({ text }) => text.trim() !== "")
    .sort((a, b) => a.y + a.h - (b.y + b.h) || a.x - b.x);
  const rows: Open[] = [];
  for (const item of sorted) place(rows, item);
  return rows.map((row) => rowOf(page, row.items)).sort((a, b) => a.base - b.base);
}

/** A piece of a row between wide gaps. */
export type Segment = Row;

/** Cuts a row where the gap is wider than `ems` times its size. */
export function segmentsOf(row: Row, ems: number): Segment[] {
  const parts: PageItem[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const item of row.items) {
    const open = parts.at(-1);
    if (open && item.x - end <= ems * row.size) open.push(item);
    else parts.push([item]);
    end = Math.max(end, item.x + item.w);
  }
  return parts.map((items) => rowOf(row.page, items));
}
