import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { IndexBreak, IndexCode, IndexEntry, IndexSeries, IndexValue } from "./contract.ts";
import { type IndexDefinition, indexList } from "./index-list.ts";

type ValueRow = Omit<IndexValue, "breaksSeries"> & {
  readonly code: IndexCode;
  readonly withdrawn: boolean;
};
type BreakRow = {
  readonly id: string;
  readonly code: IndexCode | null;
  readonly fromYear: number;
  readonly note: string;
  readonly noteEn: string | null;
};

/** Every index with what holds of each year, in two queries. */
export async function findIndices(tx: Tx): Promise<IndexSeries[]> {
  const values = await standingValues(tx, sql`not v.withdrawn`);
  const breaks = await standingBreaks(tx);
  return indexList.map((index) => seriesOf(index, values, breaks));
}

/** One index with what holds of each year. */
export async function findIndex(tx: Tx, code: IndexCode): Promise<IndexSeries> {
  const found = (await findIndices(tx)).find((series) => series.code === code);
  if (!found) throw new Error(`no index ${code}`);
  return found;
}

function seriesOf(
  index: IndexDefinition,
  values: readonly ValueRow[],
  breaks: readonly BreakRow[],
): IndexSeries {
  const mine = breaks.filter(({ code }) => code === null || code === index.code);
  const years = values.filter(({ code }) => code === index.code);
  return {
    ...index,
    values: years.map((row, at) => presentValue(row, years[at - 1]?.year ?? null, mine)),
    breaks: mine.map(presentBreak),
  };
}

function presentValue(
  row: ValueRow,
  before: number | null,
  breaks: readonly BreakRow[],
): IndexValue {
  const { id, year, score, rank, units, publishedOn, source, sourceUrl, note } = row;
  const breaksSeries =
    before !== null && breaks.some(({ fromYear }) => before < fromYear && fromYear <= year);
  return { id, year, score, rank, units, publishedOn, source, sourceUrl, note, breaksSeries };
}

/** A break as people may read it; a note somebody typed is the same in both languages. */
export function presentBreak({ id, code, fromYear, note, noteEn }: BreakRow): IndexBreak {
  return { id, everyIndex: code === null, fromYear, note: { vi: note, en: noteEn ?? note } };
}

/** The last word on each year that meets a condition on values `v`, oldest year first. */
export async function standingValues(
  tx: Tx,
  condition: RawBuilder<unknown>,
): Promise<readonly ValueRow[]> {
  const { rows } = await sql<ValueRow>`
    select v.id, v.index_code as code, v.year, v.score, v.rank, v.units, v.published_on as "publishedOn", v.source,
      v.source_url as "sourceUrl", v.note, v.withdrawn
    from index_values v
    where not exists (select from index_values n where n.replaces = v.id) and ${condition}
    order by v.index_code, v.year`.execute(tx);
  return rows;
}

/** Breaks not taken back, oldest first. */
export async function standingBreaks(tx: Tx): Promise<readonly BreakRow[]> {
  const { rows } = await sql<BreakRow>`
    select id, index_code as code, from_year as "fromYear", note, note_en as "noteEn"
    from index_breaks where removed_at is null order by from_year, index_code nulls first`.execute(
    tx,
  );
  return rows;
}

/** Everything ever said of an index, the latest first. */
export async function findHistory(tx: Tx, code: IndexCode): Promise<IndexEntry[]> {
  const { rows } = await sql<Omit<IndexEntry, "at"> & { at: Date }>`
    select v.id, v.year, v.score, v.rank, v.source, v.withdrawn, v.reason, a.name as by, v.entered_at as at
    from index_values v left join accounts a on a.id = v.entered_by
    where v.index_code = ${code} order by v.entered_at desc, v.year desc`.execute(tx);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
