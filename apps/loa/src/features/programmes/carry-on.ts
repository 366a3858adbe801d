import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { endLeftWithout } from "./end-left-without.ts";
import { mayBeGiven } from "./slots.queries.ts";

/** The act by which commitments passed on. */
export interface CarryingOn {
  /** The change of units, or null where a person passed on a single duty. */
  readonly successionId: string | null;
  /** The first day on which others answer for them. */
  readonly from: string;
  /** Why programmes end: the paper a change of units rests on, or what a person said who passed a duty on. */
  readonly reason: string;
  readonly by: string | null;
  readonly now: Date;
}

/** Which commitments stand where another stood; several where several units take turns. */
export interface Passed {
  readonly commitmentId: string;
  readonly follows: readonly string[];
}

/**
 * Lets programmes follow the commitments a person passed on: each unit that took some has the programme go on from the
 * day, with its slots still to come and whoever of its people has them in hand. One that has nothing left to fill ends;
 * what went out stays with it.
 */
export async function carryOnProgrammes(
  tx: Tx,
  passed: readonly Passed[],
  change: CarryingOn,
): Promise<void> {
  const pairs = passed.flatMap(({ commitmentId, follows }) =>
    follows.map((to) => ({ from: commitmentId, to })),
  );
  const begun = await startCarriedOn(tx, pairs, change);
  await copySlots(tx, begun, change);
  const ids = passed.map(({ commitmentId }) => commitmentId);
  await endLeftWithout(tx, sql`c.id = any (${ids}::uuid[])`, change);
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

/**
 * One programme for each unit that took something of it, in the unit's turn where several take turns, and up to where a
 * person had ended it. Where it goes on at the unit already (some of its duties were decided or passed on before), that
 * one takes the duties up, and what begins here only bridges the days until it. Gives those begun.
 */
async function startCarriedOn(
  tx: Tx,
  pairs: readonly Pair[],
  { successionId, from, by, now }: CarryingOn,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with passed as (
      select distinct x.programme_id, n.unit_id, n.id as commitment_id, n.active_from,
        case when n.successor_commitment_id is not null then n.active_to end as turn_ends
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p("from" uuid, "to" uuid)
      join programme_commitments x on x.commitment_id = p."from" join commitments n on n.id = p."to"
      join programmes old on old.id = x.programme_id and old.ends_on >= ${from}::date and old.unit_id <> n.unit_id
      where not exists (select from programme_ends e where e.programme_id = x.programme_id and e.ends_from <= ${from}::date)),
    there as (
      select f.id, f.unit_id, f.follows_id, f.starts_on from programmes f
      where ${goesOnThere(successionId, from)}),
    meant as (
      select t.programme_id, t.unit_id, greatest(p.starts_on, ${from}::date, min(t.active_from)) as starts_on,
        least(p.ends_on, max(e.ends_from) - 1, case when count(t.turn_ends) = count(*) then max(t.turn_ends) end,
          (select min(f.starts_on) - 1 from there f where f.follows_id = t.programme_id and f.unit_id = t.unit_id)) as ends_on
      from passed t join programmes p on p.id = t.programme_id left join programme_ends e on e.programme_id = p.id
      group by t.programme_id, t.unit_id, p.id),
    begun as (
      insert into programmes (unit_id, name, channel, kind, language, quantity, minutes, starts_at, pattern, starts_on, ends_on, made_by,
        made_at, sample, follows_id, succession_id)
      select m.unit_id, p.name, p.channel, p.kind, p.language, p.quantity, p.minutes, p.starts_at, p.pattern, m.starts_on, m.ends_on,
        ${by}::uuid, ${now}::timestamptz, p.sample, p.id, ${successionId}::uuid
      from meant m join programmes p on p.id = m.programme_id where m.starts_on <= m.ends_on
      returning id, unit_id, follows_id),
    following as (select id, unit_id, follows_id from begun union all select id, unit_id, follows_id from there),
    filled as (
      insert into programme_commitments (programme_id, commitment_id, unit_id)
      select f.id, t.commitment_id, f.unit_id from following f join passed t on t.programme_id = f.follows_id and t.unit_id = f.unit_id
      on conflict do nothing)
    select id from begun`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * True for a follower (`programmes f`) that the act began before. What a person passed on by itself is an act each time:
 * there, one that has ended by the day goes on no more.
 */
const goesOnThere = (successionId: string | null, from: string) =>
  successionId === null
    ? sql`f.follows_id is not null and f.succession_id is null and f.ends_on >= ${from}::date
        and not exists (select from programme_ends e where e.programme_id = f.id and e.ends_from <= greatest(f.starts_on, ${from}::date))`
    : sql`f.follows_id is not null and f.succession_id = ${successionId}::uuid`;

// Who goes along to the other unit keeps what they have in hand.
async function copySlots(tx: Tx, begun: readonly string[], { by, now }: CarryingOn) {
  await sql`with copied as materialized (
      select new_id() as id, b.id as programme_id, b.unit_id, s.series_on, s.lane, s.planned_on, s.starts_at, s.title, s.minutes, s.person_id
      from programmes b join slots_standing s on s.programme_id = b.follows_id
      where b.id = any (${begun}::uuid[]) and s.planned_on between b.starts_on and b.ends_on and s.state not in ('out', 'cancelled')),
    placed as (
      insert into programme_slots (id, programme_id, unit_id, series_on, lane, planned_on, starts_at, title, minutes)
      select id, programme_id, unit_id, series_on, lane, planned_on, starts_at, title, minutes from copied)
    insert into slot_assignments (slot_id, unit_id, account_id, assigned_by, assigned_at)
    select id, unit_id, person_id, ${by}::uuid, ${now}::timestamptz from copied
    where ${mayBeGiven(sql`copied.person_id`, sql`copied.unit_id`)}`.execute(tx);
}

/**
 * Takes back what a change of units made of programmes: they go on where they were and fill what came back (`returned`), and
 * what went out since stays.
 */
export async function takeProgrammesBack(
  tx: Tx,
  returned: readonly Pair[],
  { successionId, from, reason, by, now }: CarryingOn,
): Promise<void> {
  await sql`delete from programme_ends where succession_id = ${successionId}::uuid`.execute(tx);
  await sql`insert into programme_ends (programme_id, unit_id, ends_from, reason, ended_by, ended_at)
    select id, unit_id, ${from}::date, ${reason}, ${by}::uuid, ${now}::timestamptz from programmes
    where succession_id = ${successionId}::uuid on conflict (programme_id) do nothing`.execute(tx);
  await sql`insert into programme_commitments (programme_id, commitment_id, unit_id)
    select x.programme_id, n.id, n.unit_id from jsonb_to_recordset(${JSON.stringify(returned)}::jsonb) as p("from" uuid, "to" uuid)
    join programme_commitments x on x.commitment_id = p."from" join programmes o on o.id = x.programme_id
    join commitments n on n.id = p."to" and n.unit_id = o.unit_id on conflict do nothing`.execute(
    tx,
  );
}
