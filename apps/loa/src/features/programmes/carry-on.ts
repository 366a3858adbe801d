import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** The change of units by which commitments passed on. */
export interface CarryingOn {
  readonly successionId: string;
  /** The first day on which others answer for them. */
  readonly from: string;
  /** The paper it rests on, as the reason why programmes end. */
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
  await startCarriedOn(tx, pairs, change);
  await copySlots(tx, change);
  await handSlotsOn(tx, change);
  await endEmptied(tx, passed, change);
}

// Nobody's programme where a person ended it before.
async function startCarriedOn(
  tx: Tx,
  pairs: readonly { readonly from: string; readonly to: string }[],
  { successionId, from, by, now }: CarryingOn,
) {
  await sql`with passed as (
      select distinct x.programme_id, n.unit_id, n.id as commitment_id
      from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as p("from" uuid, "to" uuid)
      join programme_commitments x on x.commitment_id = p."from" join commitments n on n.id = p."to"
      join programmes old on old.id = x.programme_id and old.ends_on >= ${from}::date and old.unit_id <> n.unit_id
      where not exists (select from programme_ends e where e.programme_id = x.programme_id)),
    begun as (
      insert into programmes (unit_id, name, channel, kind, language, quantity, minutes, starts_at, pattern, starts_on, ends_on, made_by,
        made_at, sample, follows_id, succession_id)
      select t.unit_id, p.name, p.channel, p.kind, p.language, p.quantity, p.minutes, p.starts_at, p.pattern,
        greatest(p.starts_on, ${from}::date), p.ends_on, ${by}::uuid, ${now}::timestamptz, p.sample, p.id, ${successionId}::uuid
      from (select distinct programme_id, unit_id from passed) t join programmes p on p.id = t.programme_id
      returning id, unit_id, follows_id)
    insert into programme_commitments (programme_id, commitment_id, unit_id)
    select b.id, t.commitment_id, b.unit_id from begun b join passed t on t.programme_id = b.follows_id and t.unit_id = b.unit_id`.execute(
    tx,
  );
}

const withoutSlots = (successionId: string) => sql`(
  select p.id, p.follows_id, p.unit_id from programmes p where p.succession_id = ${successionId}::uuid
    and not exists (select from programme_slots s where s.programme_id = p.id))`;

async function copySlots(tx: Tx, { successionId, from }: CarryingOn) {
  await sql`insert into programme_slots (programme_id, unit_id, series_on, lane, planned_on, starts_at, title, minutes)
    select b.id, b.unit_id, s.series_on, s.lane, s.planned_on, s.starts_at, s.title, s.minutes
    from ${withoutSlots(successionId)} b join slots_standing s on s.programme_id = b.follows_id
    where s.planned_on >= ${from}::date and s.state not in ('out', 'cancelled')`.execute(tx);
}

// Who goes along to the other unit keeps what they have in hand.
async function handSlotsOn(tx: Tx, { successionId, by, now }: CarryingOn) {
  await sql`insert into slot_assignments (slot_id, unit_id, account_id, assigned_by, assigned_at)
    select n.id, n.unit_id, s.person_id, ${by}::uuid, ${now}::timestamptz
    from programmes p join programme_slots n on n.programme_id = p.id
    join slots_standing s on s.programme_id = p.follows_id and s.planned_on = n.planned_on
      and s.lane is not distinct from n.lane and s.series_on is not distinct from n.series_on
    where p.succession_id = ${successionId}::uuid
      and exists (select from role_grants g where g.account_id = s.person_id and g.unit_id = n.unit_id)
      and not exists (select from slot_assignments a where a.slot_id = n.id)`.execute(tx);
}

async function endEmptied(
  tx: Tx,
  passed: readonly Passed[],
  { successionId, from, reason, by, now }: CarryingOn,
) {
  const ids = passed.map(({ commitmentId }) => commitmentId);
  await sql`insert into programme_ends (programme_id, unit_id, ends_from, reason, ended_by, ended_at, succession_id)
    select p.id, p.unit_id, ${from}::date, ${reason}, ${by}::uuid, ${now}::timestamptz, ${successionId}::uuid from programmes p
    where p.ends_on >= ${from}::date and exists (select from programme_commitments x
        where x.programme_id = p.id and x.commitment_id = any (${ids}::uuid[]))
      and not exists (select from programme_commitments x join commitments c on c.id = x.commitment_id
        where x.programme_id = p.id and c.id <> all (${ids}::uuid[]) and c.successor_commitment_id is null
          and c.ended_on is null and c.curtailed_by is null)
    on conflict (programme_id) do nothing`.execute(tx);
}

/** Takes back what a change of units made of programmes: they go on where they were, and what went out since stays. */
export async function takeProgrammesBack(
  tx: Tx,
  { successionId, from, reason, by, now }: CarryingOn,
): Promise<void> {
  await sql`delete from programme_ends where succession_id = ${successionId}::uuid`.execute(tx);
  await sql`insert into programme_ends (programme_id, unit_id, ends_from, reason, ended_by, ended_at)
    select id, unit_id, ${from}::date, ${reason}, ${by}::uuid, ${now}::timestamptz from programmes
    where succession_id = ${successionId}::uuid on conflict (programme_id) do nothing`.execute(tx);
}
