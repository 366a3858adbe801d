import { plain } from "../../text/fold.ts";
import type { Page, PageItem } from "./page.ts";
import { type Row, rowsOf } from "./row.ts";
import { wordsOf } from "./words.ts";

const PAGE_NUMBER =
  /^[-–—~|]?\s?(?:trang\s?)?(?:\d{1,4}|[ivx]{1,6})(?:\s?\/\s?\d{1,4})?\s?[-–—~|]?$/i;

/** Rows at the very top or foot of a page, where running heads and page numbers stand. */
function edgeRows(page: Page, number: number): Row[] {
  const rows = rowsOf(number, page.items);
  const isEdge = (row: Row): boolean =>
    row.base < page.height * 0.1 || row.top > page.height * 0.91;
  const edge = rows.filter(isEdge);
  return [...edge.slice(0, 3), ...edge.slice(-3)];
}

const keyOf = (row: Row): string => plain(wordsOf(row)).replace(/\d+/g, "#").replace(/\s+/g, " ");

function repeatedKeys(edges: readonly (readonly Row[])[]): Set<string> {
  const pages = new Map<string, number>();
  for (const rows of edges)
    for (const key of new Set(rows.map(keyOf))) pages.set(key, (pages.get(key) ?? 0) + 1);
  const needed = Math.max(3, edges.length * 0.4);
  return new Set(
    [...pages].filter(([key, count]) => count >= needed && key !== "").map(([key]) => key),
  );
}

/**
 * Items that belong to the page, not to the document: page numbers, and lines repeated at the head or foot
 * of most pages.
 */
export function runningItems(
  pages: readonly Page[],
  inTable: (page: number, item: PageItem) => boolean,
): Set<PageItem> {
  const edges = pages.map((page, index) => edgeRows(page, index + 1));
  const repeated = repeatedKeys(edges);
  const rows = edges
    .flat()
    .filter((row) => PAGE_NUMBER.test(wordsOf(row)) || repeated.has(keyOf(row)));
  return new Set(rows.flatMap((row) => row.items.filter((item) => !inTable(row.page, item))));
}
