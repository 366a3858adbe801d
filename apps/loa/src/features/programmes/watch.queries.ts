import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { WatchedUnit } from "./contract.ts";
import { withoutProgramme } from "./propose-programmes.ts";
import { isEmpty } from "./slots.queries.ts";

interface Sums {
  readonly total: number;
  readonly empty: number;
  readonly missed: number;
  readonly without: number;
}

interface Row extends Omit<WatchedUnit, "unit"> {
  readonly id: string;
  readonly name: string;
  readonly sums: Sums;
}

interface Search {
  readonly page: number;
  readonly perPage: number;
  readonly q?: string | undefined;
}

/** Units with an empty slot ahead, a missed one, or a quota no programme is meant to fill; those with most first. */
export async function watchUnits(tx: Tx, { page, perPage, q }: Search, today: string) {
  const { rows } = await sql<Row>`
    with watched as materialized (
      select u.id, u.name, coalesce(p.programmes, 0)::int as programmes, coalesce(s.empty, 0)::int as empty,
        coalesce(m.missed, 0)::int as missed, coalesce(w.without, 0)::int as without, s."nextEmptyOn"
      from units u
      left join (select unit_id, count(*) as programmes from programmes group by unit_id) p on p.unit_id = u.id
      left join ${emptyByUnit(today)} s on s.unit_id = u.id
      left join ${missedByUnit(today)} m on m.unit_id = u.id
      left join ${quotasByUnit(today)} w on w.unit_id = u.id
      where (s.empty > 0 or m.missed > 0 or w.without > 0)
        and (${q ?? ""} = '' or strpos(fold(u.name), fold(${q ?? ""})) > 0))
    select x.*, (select jsonb_build_object('total', count(*), 'empty', coalesce(sum(empty), 0),
        'missed', coalesce(sum(missed), 0), 'without', coalesce(sum(without), 0)) from watched) as sums
    from watched x order by x.empty desc, x.missed desc, x.without desc, x.name, x.id
    limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx);
  const sums = rows[0]?.sums ?? { total: 0, empty: 0, missed: 0, without: 0 };
  return { rows: rows.map(presentWatched), ...sums };
}

function emptyByUnit(today: string): RawBuilder<unknown> {
  return sql`(select s.unit_id, count(*) as empty, min(s.planned_on) as "nextEmptyOn" from slots_standing s
    where ${isEmpty(today)} group by s.unit_id)`;
}

// What `slots_standing` says of the past, asked of whole tables at once: slot by slot it would take as long as there are slots.
function missedByUnit(today: string): RawBuilder<unknown> {
  return sql`(
    select s.unit_id, count(*) as missed from programme_slots s where s.planned_on < ${today}::date
      and not exists (select from slot_cancellations c where c.slot_id = s.id)
      and not exists (select from slot_outs o where o.slot_id = s.id and o.released_at is null
        and not exists (select from withdrawals w where w.output_id = o.output_id))
      and not exists (select from programme_ends e where e.programme_id = s.programme_id and s.planned_on >= e.ends_from)
    group by s.unit_id)`;
}

function quotasByUnit(today: string): RawBuilder<unknown> {
  return sql`(
    select c.unit_id, count(distinct c.quota_id) as without from commitments c
    where c.quota_id is not null and c.measure = 'item' and c.bound is distinct from 'max' and c.active_to >= ${today}::date
      and (c.ended_on is null or c.ended_on >= ${today}::date) and ${withoutProgramme(today)}
    group by c.unit_id)`;
}

function presentWatched({ id, name, ...row }: Row): WatchedUnit {
  const { programmes, empty, missed, without, nextEmptyOn } = row;
  return { unit: { id, name }, programmes, empty, missed, without, nextEmptyOn };
}
