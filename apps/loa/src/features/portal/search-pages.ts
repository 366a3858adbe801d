import { type RawBuilder, sql } from "kysely";
import { foldKey } from "../../platform/text/fold-key.ts";
import type { PortalLanguage } from "./page.ts";
import { cardColumns, type Open, type PageCard } from "./portal.queries.ts";

export const searchPageSize = 20;
/** Pages of results one may turn to. */
export const deepestSearch = 5;

const longestQuery = 8;
// Walking back through the latest finds common words fast; the index finds rare ones fast. So many are walked first.
const [titlesWalked, textsWalked] = [10_000, 1_500];

/** The words looked for: folded like the index, at most eight; empty when nothing is left to look for. */
export function wordsOf(typed: string): string[] {
  return foldKey(typed.slice(0, 400)).split(" ").filter(Boolean).slice(0, longestQuery);
}

export interface Found {
  readonly rows: readonly PageCard[];
  readonly more: boolean;
}

/**
 * Pages that have all the words, tone marks or not: those that have them in their title first, the latest before others.
 */
export async function searchPages(
  open: Open,
  language: PortalLanguage,
  typed: string,
  page: number,
): Promise<Found> {
  const words = wordsOf(typed);
  if (words.join("").length < 2) return { rows: [], more: false };
  const needed = page * searchPageSize + 1;
  const query = sql`to_tsquery('simple', ${words.join(" & ")})`;
  const inTitles = await newest(open, { language, needed, ...titles(query) });
  const left = needed - inTitles.length;
  const inTexts =
    left > 0 ? await newest(open, { language, needed: left, ...texts(query, inTitles) }) : [];
  const numbers = [...inTitles, ...inTexts];
  const shown = numbers.slice((page - 1) * searchPageSize, page * searchPageSize);
  return {
    rows: await cardsOf(open, shown),
    more: numbers.length > page * searchPageSize && page < deepestSearch,
  };
}

const titles = (query: RawBuilder<unknown>) => ({
  condition: sql`w.heads @@ ${query}`,
  walked: titlesWalked,
});
const texts = (query: RawBuilder<unknown>, known: readonly number[]) => ({
  condition: sql`w.words @@ ${query} and w.page_number <> all (${known}::bigint[])`,
  walked: textsWalked,
});

interface Wanted {
  readonly language: PortalLanguage;
  readonly needed: number;
  readonly condition: RawBuilder<unknown>;
  readonly walked: number;
}

async function newest(open: Open, wanted: Wanted): Promise<number[]> {
  const { language, needed, condition, walked } = wanted;
  const order = sql`order by w.published_at desc, w.page_number desc`;
  const recent = await numbersOf(
    open,
    sql`select w.page_number as n from (select * from portal_words l where l.language = ${language}
      order by l.published_at desc, l.page_number desc limit ${walked}) w where ${condition} ${order} limit ${needed}`,
  );
  if (recent.length >= needed) return recent;
  // Materialised, or the planner walks the whole order for a rare word.
  return numbersOf(
    open,
    sql`with w as materialized (select w.page_number, w.published_at from portal_words w where w.language = ${language} and ${condition})
      select w.page_number as n from w ${order} limit ${needed}`,
  );
}

async function numbersOf(open: Open, query: RawBuilder<unknown>): Promise<number[]> {
  const { rows } = await sql<{ n: number }>`${query}`.execute(open);
  return rows.map(({ n }) => n);
}

async function cardsOf(open: Open, numbers: readonly number[]): Promise<PageCard[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<PageCard>`
    select ${cardColumns} from unnest(${numbers}::bigint[]) with ordinality as n (number, place)
    join portal_pages p on p.number = n.number order by n.place`.execute(open);
  return rows;
}
