import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { AmendmentDraft } from "./draft-amendment.ts";
import { rematchAll } from "./post-deliveries.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";
import { writeCommitments, writeSchedules } from "./write-commitments.ts";

/** Which amendment of which plan is written, and from which day it shows. */
export interface AmendmentMoment {
  readonly planId: string;
  readonly amendmentId: string;
  /** The later of the day it takes effect and today: a look back before it shows what was known and in force then. */
  readonly shownFrom: string;
}

/**
 * Writes what an amendment changes: commitments cut short keep their number, their outputs and their past; new ones
 * begin beside them. Nothing is deleted.
 */
export async function amendCommitments(
  tx: Tx,
  draft: AmendmentDraft,
  { planId, amendmentId, shownFrom }: AmendmentMoment,
): Promise<{ curtailed: number; commitments: number; kept: number }> {
  const ids = await writeSchedules(tx, planId, [...draft.added.schedules.values()]);
  const shapes = draft.curtailed.map(({ commitmentId, digest }) => ({
    commitmentId,
    scheduleId: digest === null ? null : (ids.get(digest) ?? ""),
  }));
  await reshape(tx, shapes, { from: shownFrom, curtailedBy: amendmentId });
  const written = await writeCommitments(tx, planId, draft.added, shownFrom, amendmentId);
  return { curtailed: draft.curtailed.length, commitments: written, kept: draft.kept };
}

/**
 * Takes an amendment's changes back from a day on: what it cut short owes again what it owed, and what it began owes
 * nothing more. Looks back between the two days still show the amendment.
 */
export async function restoreCommitments(
  tx: Tx,
  { planId, amendmentId, shownFrom }: AmendmentMoment,
  today: string,
): Promise<{ restored: number; emptied: number }> {
  const from = shownFrom > today ? shownFrom : today;
  const { rows } = await sql<NewShape>`
    select c.id as "commitmentId", f.schedule_id as "scheduleId" from commitments c
    left join former_shapes f on f.commitment_id = c.id and f.until = ${shownFrom}
    where c.curtailed_by = ${amendmentId}`.execute(tx);
  await reshape(tx, rows, { from, curtailedBy: null });
  const emptied = await empty(tx, { planId, amendmentId, shownFrom: from });
  return { restored: rows.length, emptied };
}

async function empty(tx: Tx, { planId, amendmentId, shownFrom }: AmendmentMoment) {
  const nothing = scheduleOf(nothingOwed, []);
  const ids = await writeSchedules(tx, planId, [nothing]);
  const rows = await tx
    .selectFrom("commitments")
    .select("id as commitmentId")
    .where("amendment_id", "=", amendmentId)
    .execute();
  const scheduleId = ids.get(nothing.digest) ?? "";
  const shapes = rows.map((row) => ({ ...row, scheduleId }));
  await reshape(tx, shapes, { from: shownFrom, curtailedBy: amendmentId });
  return rows.length;
}

const nothingOwed: Schedule["terms"] = {
  ...{ kind: "milestone" as const, start: "1900-01-01", dueOn: "1900-01-01" },
  span: { start: "1900-01-01", end: "1900-01-01" },
};

interface NewShape {
  readonly commitmentId: string;
  /** Null leaves the one it has. */
  readonly scheduleId: string | null;
}

interface Reshaping {
  readonly from: string;
  readonly curtailedBy: string | null;
}

/**
 * Gives commitments other schedules from a day on and keeps what they were before it. All in one pass: a row written
 * twice in a transaction has every one of its references checked anew.
 */
async function reshape(tx: Tx, shapes: readonly NewShape[], { from, curtailedBy }: Reshaping) {
  if (shapes.length === 0) return;
  const changed = shapes.filter((one) => one.scheduleId !== null).map((one) => one.commitmentId);
  const since = await lastReshaped(tx, changed);
  // What was reshaped on that very day already was never known otherwise before it.
  await sql`with n as materialized (
      select * from unnest(${shapes.map((one) => one.commitmentId)}::uuid[], ${shapes.map((one) => one.scheduleId)}::uuid[],
        ${shapes.map((one) => since.get(one.commitmentId) ?? null)}::date[]) as n(commitment_id, schedule_id, since)),
    before as (
      insert into former_shapes (commitment_id, unit_id, schedule_id, known_from, until)
      select c.id, c.unit_id, c.schedule_id, greatest(c.reshaped_on, n.since, '-infinity'), ${from}::date
      from n join commitments c on c.id = n.commitment_id
      where n.schedule_id is not null and greatest(c.reshaped_on, n.since, '-infinity') < ${from}::date)
    update commitments c set schedule_id = coalesce(n.schedule_id, c.schedule_id), curtailed_by = ${curtailedBy}::uuid
    from n where c.id = n.commitment_id`.execute(tx);
  await rematchDelivered(tx, changed, from);
}

// Read beforehand: looked up row by row while the same table fills, it is read in whole for every commitment.
async function lastReshaped(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; until: string }>`
    select f.commitment_id as id, max(f.until) as until from former_shapes f
    join unnest(${[...ids]}::uuid[]) as n(id) on n.id = f.commitment_id group by f.commitment_id`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.id, row.until]));
}

// Where nothing was delivered there is nothing to match anew.
async function rematchDelivered(tx: Tx, ids: readonly string[], from: string) {
  const { rows } = await sql<{ id: string }>`
    select distinct d.commitment_id as id from commitment_days d
    join unnest(${[...ids]}::uuid[]) as n(id) on n.id = d.commitment_id`.execute(tx);
  const delivered = rows.map((row) => row.id);
  for (let at = 0; at < delivered.length; at += 2000)
    await rematchAll(tx, delivered.slice(at, at + 2000), from);
}
