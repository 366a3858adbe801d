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
  const commitments = draft.curtailed.map((one) => one.commitmentId);
  const shapes = draft.curtailed.flatMap(({ commitmentId, digest }) =>
    digest === null ? [] : [{ commitmentId, scheduleId: ids.get(digest) ?? "" }],
  );
  await sql`update commitments set curtailed_by = ${amendmentId} where id = any (${commitments}::uuid[])`.execute(
    tx,
  );
  await reshape(tx, shapes, shownFrom);
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
  const { rows } = await sql<{ commitmentId: string; scheduleId: string }>`
    select c.id as "commitmentId", f.schedule_id as "scheduleId" from commitments c
    join former_shapes f on f.commitment_id = c.id and f.until = ${shownFrom}
    where c.curtailed_by = ${amendmentId}`.execute(tx);
  await reshape(tx, rows, from);
  const restored =
    await sql`update commitments set curtailed_by = null where curtailed_by = ${amendmentId}`.execute(
      tx,
    );
  const emptied = await empty(tx, { planId, amendmentId, shownFrom: from });
  return { restored: Number(restored.numAffectedRows ?? 0), emptied };
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
  await reshape(
    tx,
    rows.map((row) => ({ ...row, scheduleId })),
    shownFrom,
  );
  await sql`update commitments set curtailed_by = ${amendmentId} where amendment_id = ${amendmentId}`.execute(
    tx,
  );
  return rows.length;
}

const nothingOwed: Schedule["terms"] = {
  ...{ kind: "milestone" as const, start: "1900-01-01", dueOn: "1900-01-01" },
  span: { start: "1900-01-01", end: "1900-01-01" },
};

interface NewShape {
  readonly commitmentId: string;
  readonly scheduleId: string;
}

/** Gives commitments other schedules from a day on and keeps what they were before it. */
async function reshape(tx: Tx, shapes: readonly NewShape[], from: string) {
  if (shapes.length === 0) return;
  const given = sql`(select * from unnest(${shapes.map((one) => one.commitmentId)}::uuid[],
    ${shapes.map((one) => one.scheduleId)}::uuid[]) as n(commitment_id, schedule_id))`;
  // What was reshaped on that very day already was never known otherwise before it.
  await sql`insert into former_shapes (commitment_id, unit_id, schedule_id, known_from, until)
    select c.id, c.unit_id, c.schedule_id, since.day, ${from}::date
    from ${given} n join commitments c on c.id = n.commitment_id
    cross join lateral (select greatest(coalesce(c.reshaped_on, '-infinity'),
      coalesce((select max(f.until) from former_shapes f where f.commitment_id = c.id), '-infinity')) as day) since
    where since.day < ${from}::date`.execute(tx);
  await sql`update commitments c set schedule_id = n.schedule_id from ${given} n where c.id = n.commitment_id`.execute(
    tx,
  );
  await rematchDelivered(
    tx,
    shapes.map((one) => one.commitmentId),
    from,
  );
}

// Where nothing was delivered there is nothing to match anew.
async function rematchDelivered(tx: Tx, ids: readonly string[], from: string) {
  const { rows } = await sql<{ id: string }>`
    select distinct commitment_id as id from commitment_days where commitment_id = any (${ids}::uuid[])`.execute(
    tx,
  );
  const delivered = rows.map((row) => row.id);
  for (let at = 0; at < delivered.length; at += 2000)
    await rematchAll(tx, delivered.slice(at, at + 2000), from);
}
