import type { Rule } from "./page.ts";

/** Lines closer than this are one line, drawn twice or a little off. */
const NEAR = 3;

interface Bar {
  /** Where the bar lies: y of a level one, x of an upright one. */
  at: number;
  from: number;
  to: number;
}

/** A cell of a ruled table: its box, and how many grid rows and columns it covers. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A ruled table on one page. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The upright edges, left to right. */
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly GridCell[];
}

const isLevel = ({ x1, y1, x2, y2 }: Rule): boolean => Math.abs(y1 - y2) <= Math.abs(x1 - x2);

function barsOf(rules: readonly Rule[], level: boolean): Bar[] {
  const bars = rules
    .filter((rule) => isLevel(rule) === level)
    .map(({ x1, y1, x2, y2 }) =>
      level
        ? { at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }
        : { at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) },
    )
    .filter(({ from, to }) => to - from > NEAR)
    .sort((a, b) => a.at - b.at || a.from - b.from);
  return joined(bars);
}

// A line is often drawn in pieces, cell by cell; the pieces are put together again.
function joined(bars: readonly Bar[]): Bar[] {
  const result: Bar[] = [];
  for (const bar of bars) {
    const touching = result
      .slice(-40)
      .find(
        (one) =>
          Math.abs(one.at - bar.at) <= NEAR &&
          bar.from <= one.to + NEAR &&
          bar.to >= one.from - NEAR,
      );
    if (!touching) result.push({ ...bar });
    else {
      touching.from = Math.min(touching.from, bar.from);
      touching.to = Math.max(touching.to, bar.to);
    }
  }
  return result;
}

const cross = (level: Bar, upright: Bar): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR;

/** Bars that hang together by crossing each other. */
function components(levels: readonly Bar[], uprights: readonly Bar[]): [Bar[], Bar[]][] {
  const waiting = new Set(levels);
  const found: [Bar[], Bar[]][] = [];
  for (const start of levels) {
    if (!waiting.delete(start)) continue;
    const mine: Bar[] = [start];
    const sides = new Set<Bar>();
    for (const level of mine) {
      for (const upright of uprights.filter((one) => !sides.has(one) && cross(level, one))) {
        sides.add(upright);
        for (const other of waiting)
          if (cross(other, upright) && waiting.delete(other)) mine.push(other);
      }
    }
    found.push([mine, [...sides]]);
  }
  return found;
}

// A table may be open at its sides or its foot; then the crossing bars say how far it reaches.
function edgesOf(bars: readonly Bar[], crossing: readonly Bar[]): number[] {
  const ends = crossing.flatMap(({ from, to }) => [from, to]);
  const places = [...bars.map(({ at }) => at), Math.min(...ends), Math.max(...ends)];
  const edges: number[] = [];
  for (const at of places.sort((a, b) => a - b)) {
    const last = edges.at(-1);
    if (last === undefined || at - last > NEAR * 1.5) edges.push(at);
  }
  return edges;
}

const covers = (bars: readonly Bar[], at: number, from: number, to: number): boolean => {
  const middle = (from + to) / 2;
  return bars.some(
    (bar) => Math.abs(bar.at - at) <= NEAR * 1.5 && bar.from <= middle && bar.to >= middle,
  );
};

class Merger {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let at = index;
    while (this.#parent[at] !== at) at = this.#parent[at] ?? at;
    this.#parent[index] = at;
    return at;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y);
    if (low !== undefined && high !== undefined) this.#parent[high] = low;
  }
}

function mergedCells(xs: readonly number[], ys: readonly number[], bars: [Bar[], Bar[]]): Merger {
  const [levels, uprights] = bars;
  const wide = xs.length - 1;
  const merger = new Merger(wide * (ys.length - 1));
  for (let row = 0; row < ys.length - 1; row += 1) {
    const [top = 0, bottom = 0] = [ys[row], ys[row + 1]];
    for (let column = 0; column < wide; column += 1) {
      const [left = 0, right = 0] = [xs[column], xs[column + 1]];
      const here = row * wide + column;
      if (column + 1 < wide && !covers(uprights, right, top, bottom)) merger.join(here, here + 1);
      if (row + 2 < ys.length && !covers(levels, bottom, left, right))
        merger.join(here, here + wide);
    }
  }
  return merger;
}

function cellsOf(xs: readonly number[], ys: readonly number[], merger: Merger): GridCell[] {
  const wide = xs.length - 1;
  const boxes = new Map<number, { row: number; column: number; toRow: number; toColumn: number }>();
  for (let index = 0; index < wide * (ys.length - 1); index += 1) {
    const [row, column] = [Math.floor(index / wide), index % wide];
    const box = boxes.get(merger.find(index));
    if (!box) boxes.set(merger.find(index), { row, column, toRow: row, toColumn: column });
    else {
      box.column = Math.min(box.column, column);
      box.toRow = Math.max(box.toRow, row);
      box.toColumn = Math.max(box.toColumn, column);
    }
  }
  return [...boxes.values()].map(({ row, column, toRow, toColumn }) => ({
    row,
    column,
    rows: toRow - row + 1,
    columns: toColumn - column + 1,
    left: xs[column] ?? 0,
    right: xs[toColumn + 1] ?? 0,
    top: ys[row] ?? 0,
    bottom: ys[toRow + 1] ?? 0,
  }));
}

/** More lines than any table has are a drawing or a map. */
const MOST_BARS = 3000;

function gridOf(bars: [Bar[], Bar[]]): Grid[] {
  if (bars[0].length === 0 || bars[1].length === 0) return [];
  const ys = edgesOf(bars[0], bars[1]);
  const xs = edgesOf(bars[1], bars[0]);
  if (xs.length < 2 || ys.length < 2 || (xs.length === 2 && ys.length === 2)) return [];
  const cells = cellsOf(xs, ys, mergedCells(xs, ys, bars));
  if (cells.length < 2) return [];
  return [
    {
      left: xs[0] ?? 0,
      right: xs.at(-1) ?? 0,
      top: ys[0] ?? 0,
      bottom: ys.at(-1) ?? 0,
      xs,
      rows: ys.length - 1,
      cells,
    },
  ];
}

/** The ruled tables of a page, from top to bottom. Underlines, frames and drawings are none. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  const levels = barsOf(rules, true);
  const uprights = barsOf(rules, false);
  if (levels.length + uprights.length > MOST_BARS) return [];
  return components(levels, uprights)
    .flatMap(gridOf)
    .sort((a, b) => a.top - b.top || a.left - b.left);
}
