import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { WatchedUnit } from "./contract.ts";
import { withoutProgramme } from "./propose-programmes.ts";
import { isEmpty, isMissed } from "./slots.queries.ts";

interface Row extends Omit<WatchedUnit, "unit"> {
  readonly id: string;
  readonly name: string;
}

interface Search {
  readonly page: number;
  readonly perPage: number;
  readonly q?: string | undefined;
}

/** Units with an empty slot ahead, a missed one, or a quota no programme is meant to fill; those with most first. */
export async function watchUnits(tx: Tx, { page, perPage, q }: Search, today: string) {
  const watched = sql`(
    select u.id, u.name, coalesce(p.programmes, 0)::int as programmes, coalesce(s.empty, 0)::int as empty,
      coalesce(s.missed, 0)::int as missed, coalesce(w.without, 0)::int as without, s."nextEmptyOn"
    from units u
    left join (select unit_id, count(*) as programmes from programmes group by unit_id) p on p.unit_id = u.id
    left join (select s.unit_id, count(*) filter (where ${isEmpty(today)}) as empty,
        count(*) filter (where ${isMissed(today)}) as missed, min(s.planned_on) filter (where ${isEmpty(today)}) as "nextEmptyOn"
      from slots_standing s where s.planned_on <= ${today}::date + 14 group by s.unit_id) s on s.unit_id = u.id
    left join (select c.unit_id, count(distinct c.quota_id) as without from commitments c
      where c.quota_id is not null and c.measure = 'item' and c.bound is distinct from 'max' and c.active_to >= ${today}::date
        and (c.ended_on is null or c.ended_on >= ${today}::date) and ${withoutProgramme(today)}
      group by c.unit_id) w on w.unit_id = u.id
    where ${q ?? ""} = '' or strpos(fold(u.name), fold(${q ?? ""})) > 0)`;
  const some = sql`(x.empty > 0 or x.missed > 0 or x.without > 0)`;
  const { rows } = await sql<Row>`select x.* from ${watched} x where ${some}
    order by x.empty desc, x.missed desc, x.without desc, x.name, x.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx);
  const sums = await sql<{ total: number; empty: number; missed: number; without: number }>`
    select count(*) filter (where ${some})::int as total, coalesce(sum(x.empty), 0)::int as empty,
      coalesce(sum(x.missed), 0)::int as missed, coalesce(sum(x.without), 0)::int as without from ${watched} x`.execute(
    tx,
  );
  const [sum = { total: 0, empty: 0, missed: 0, without: 0 }] = sums.rows;
  return { rows: rows.map(presentWatched), ...sum };
}

function presentWatched({ id, name, ...row }: Row): WatchedUnit {
  const { programmes, empty, missed, without, nextEmptyOn } = row;
  return { unit: { id, name }, programmes, empty, missed, without, nextEmptyOn };
}
