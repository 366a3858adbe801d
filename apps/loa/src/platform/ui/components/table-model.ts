import type { ReactNode } from "react";

type Sortable = string | number | null | undefined;

/** One column of a table. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Makes the column sortable by this value; texts sort as Vietnamese does. */
  readonly sortBy?: (row: Row) => Sortable;
  /** What stands at the foot, computed from the rows shown. */
  readonly sum?: (rows: readonly Row[]) => ReactNode;
  /** `end` for numbers. */
  readonly align?: "start" | "end";
  /** False: always shown. */
  readonly hideable?: boolean;
  /** Hidden until the reader asks for it. */
  readonly hidden?: boolean;
  /** On a phone: the card's title, a line with its header, or nothing. Default `line`. */
  readonly phone?: "title" | "line" | "hide";
  /** Narrow columns stay on one line. */
  readonly nowrap?: boolean;
}

/** A column and a direction: `due`, or `-due` for descending. Fits one search parameter. */
export type Sort = string;

const words = new Intl.Collator("vi", { numeric: true });

/** Rows in the wanted order; absent values last whichever the direction, ties keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort,
): readonly Row[] {
  const by = columns.find((column) => column.key === keyOfSort(sort))?.sortBy;
  if (!by) return rows;
  const direction = sort.startsWith("-") ? -1 : 1;
  return [...rows].sort((a, b) => compare(by(a), by(b), direction));
}

function compare(a: Sortable, b: Sortable, direction: number): number {
  if (isAbsent(a) || isAbsent(b)) return Number(isAbsent(a)) - Number(isAbsent(b));
  if (typeof a === "number" && typeof b === "number") return (a - b) * direction;
  return words.compare(String(a), String(b)) * direction;
}

function isAbsent(value: Sortable): value is null | undefined | "" {
  return value === null || value === undefined || value === "";
}

/** The column a sort names. */
export function keyOfSort(sort: Sort): string {
  return sort.startsWith("-") ? sort.slice(1) : sort;
}

/** What pressing a column's header leads to: ascending, descending, then the list's own order. */
export function nextSort(sort: Sort, key: string): Sort {
  if (sort === key) return `-${key}`;
  return sort === `-${key}` ? "" : key;
}
