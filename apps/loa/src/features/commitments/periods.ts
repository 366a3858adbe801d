import { addDays, periodOf } from "@loa/cadence";
import { type RawBuilder, sql } from "kysely";
import type { Overview, PeriodGroup } from "./contract.ts";

/** SQL for the key of the period a date falls in; the key is the period's first day. */
export function periodKey(group: PeriodGroup, date: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`to_char(date_trunc(${sql.lit(group)}, ${date}::timestamp), 'YYYY-MM-DD')`;
}

/** Every period from the first key to the last, without gaps. Keys are first days. */
export function periodsBetween(group: PeriodGroup, keys: readonly string[]): Overview["periods"] {
  const sorted = [...keys].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const periods: Overview["periods"] = [];
  for (let at = first; at !== undefined && last !== undefined && at <= last; ) {
    const { start, end } = periodOf(group, at);
    periods.push({ key: start, start, end });
    at = addDays(end, 1);
  }
  return periods;
}
