import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CommitmentsDraft, OwedDraft } from "./draft-commitments.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Writes a draft: schedules and slots the plan does not have yet, then the commitments. Those known from a later
 * day than the issue are not seen when looking back before it; those of an amendment name it. Returns how many.
 */
export async function writeCommitments(
  tx: Tx,
  planId: string,
  draft: CommitmentsDraft,
  knownFrom = "-infinity",
  amendmentId: string | null = null,
): Promise<number> {
  const ids = await writeSchedules(tx, planId, [...draft.schedules.values()]);
  let written = 0;
  const since = { knownFrom, amendmentId };
  for (const owed of draft.owed) written += await writeOwed(tx, planId, owed, ids, since);
  return written;
}

/** Ids of the plan's schedules by digest; those not known yet are written with their slots. */
export async function writeSchedules(
  tx: Tx,
  planId: string,
  schedules: readonly Schedule[],
): Promise<ReadonlyMap<string, string>> {
  if (schedules.length === 0) return new Map();
  const added = await tx
    .insertInto("schedules")
    .values(
      schedules.map((schedule) => ({
        plan_id: planId,
        digest: schedule.digest,
        terms: JSON.stringify(schedule.terms),
      })),
    )
    .onConflict((conflict) => conflict.columns(["plan_id", "digest"]).doNothing())
    .returning(["id", "digest"])
    .execute();
  const byDigest = new Map(added.map((row) => [row.digest, row.id]));
  await writeSlots(tx, schedules, byDigest);
  const all = await tx
    .selectFrom("schedules")
    .select(["id", "digest"])
    .where("plan_id", "=", planId)
    .execute();
  return new Map(all.map((row) => [row.digest, row.id]));
}

async function writeSlots(
  tx: Tx,
  schedules: readonly Schedule[],
  added: ReadonlyMap<string, string>,
) {
  const rows = schedules.flatMap((schedule) => {
    const id = added.get(schedule.digest);
    return id ? schedule.slots.map((slot) => ({ schedule_id: id, ...slot })) : [];
  });
  if (rows.length === 0) return;
  await sql`insert into schedule_slots (schedule_id, slot, period_start, period_end, due_on, required, minimum, required_minutes, retroactive)
    select x.schedule_id, x.slot, x."periodStart", x."periodEnd", x."dueOn", x.required, x.minimum, x."requiredMinutes", x.retroactive
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(schedule_id uuid, slot int, "periodStart" date,
      "periodEnd" date, "dueOn" date, required int, minimum int, "requiredMinutes" int, retroactive boolean)`.execute(
    tx,
  );
}

async function writeOwed(
  tx: Tx,
  planId: string,
  { obligation, units }: OwedDraft,
  scheduleIds: ReadonlyMap<string, string>,
  { knownFrom, amendmentId }: { readonly knownFrom: string; readonly amendmentId: string | null },
): Promise<number> {
  if (units.length === 0) return 0;
  const ids = await newIds(tx, units.length);
  const schedules = units.map((unit) => scheduleIds.get(unit.digest) ?? null);
  const predecessors = units.map(({ follows }) =>
    follows === null ? null : (ids[follows] ?? null),
  );
  await sql`insert into commitments (id, plan_id, task_id, quota_id, unit_id, schedule_id, measure, bound, domain, active_from,
      active_to, predecessor_id, known_from, amendment_id)
    select u.id, ${planId}, ${obligation.taskId}, ${obligation.quotaId}::uuid, u.unit_id, u.schedule_id, ${obligation.measure},
      ${obligation.bound}, ${obligation.domain}, u.starts, u.ends, u.predecessor_id, ${knownFrom}::date,
      ${amendmentId}::uuid
    from unnest(${ids}::uuid[], ${units.map((unit) => unit.unitId)}::uuid[], ${schedules}::uuid[], ${units.map((unit) => unit.from)}::date[],
      ${units.map((unit) => unit.to)}::date[], ${predecessors}::uuid[])
      as u(id, unit_id, schedule_id, starts, ends, predecessor_id)`.execute(tx);
  if (predecessors.some((id) => id !== null)) await nameSuccessors(tx, ids);
  return units.length;
}

async function newIds(tx: Tx, count: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select new_id() as id from generate_series(1, ${count})`.execute(tx);
  return rows.map((row) => row.id);
}

async function nameSuccessors(tx: Tx, ids: readonly string[]) {
  await sql`update commitments c set successor_commitment_id = s.id
    from commitments s where s.predecessor_id = c.id and c.id = any (${[...ids]}::uuid[])`.execute(
    tx,
  );
}
