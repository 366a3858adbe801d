import { sql } from "kysely";
import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { actsOf, isUnderWay, proRataOf, requestsOf } from "./acts.queries.ts";
import { canActOn, canAsk, canRecord } from "./commitments.policy.ts";
import type { CommitmentDetail } from "./contract.ts";
import { unitNamed } from "./duties.queries.ts";
import { type DutyRow, presentDuty, withWords } from "./duty-rows.ts";
import { occurrencesAsOf, type Reading } from "./occurrences-as-of.ts";
import { type ReadingRequest, readingOf, within } from "./reading.ts";

/** A commitment with its plan and quota. @throws not-found, also for another unit's */
export async function loadCommitment(tx: Tx, id: string) {
  const row = await tx
    .selectFrom("commitments as c")
    .innerJoin("plans as p", "p.id", "c.plan_id")
    .leftJoin("issuances as i", "i.plan_id", "c.plan_id")
    .leftJoin("quotas as q", "q.id", "c.quota_id")
    .select(["c.id", "c.plan_id", "c.task_id", "c.quota_id", "c.unit_id", "c.schedule_id"])
    .select(["c.measure", "c.bound", "c.domain", "c.active_from", "c.active_to", "c.ended_on"])
    .select(["c.end_known_on", "c.curtailed_by", "c.amendment_id"])
    .select([
      "c.successor_commitment_id",
      "c.predecessor_id",
      "p.title as plan_title",
      "p.year",
      "i.document_number",
    ])
    .select(["i.issued_on", "q.raw"])
    .where("c.id", "=", id)
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  return row;
}

export type LoadedCommitment = Awaited<ReturnType<typeof loadCommitment>>;

/** One commitment as a person may see it: occurrences, what moved them, the ledger's days, and its outputs. */
export async function commitmentDetail(
  tx: Tx,
  actor: Actor,
  id: string,
  request: ReadingRequest,
  today: string,
): Promise<CommitmentDetail> {
  const row = await loadCommitment(tx, id);
  const reading = await readingOf(tx, request, today, { commitment: id });
  return {
    ...presentCommitment(row, reading.asOf),
    task: await taskOn(tx, row.task_id, reading.asOf),
    asOf: reading.asOf,
    stage: reading.stage,
    unit: await unitNamed(tx, row.unit_id),
    successor: await successorOf(tx, row.successor_commitment_id, reading.asOf),
    occurrences: await occurrencesOf(tx, id, reading),
    acts: await actsOf(tx, id, { asOf: reading.asOf, mayUndo: canActOn(actor, row.domain) }),
    requests: await requestsOf(tx, id, reading.asOf),
    proRata: await proRataOf(tx, row.quota_id, reading.asOf),
    days: await daysOf(tx, id, reading),
    outputs: await outputsOf(tx, actor, row, reading.asOf),
    can: {
      record: canRecord(actor, row.unit_id),
      act: canActOn(actor, row.domain),
      ask: canAsk(actor, row.unit_id),
      proRata: canActOn(actor, row.domain) && (await isUnderWay(tx, row)),
      passOn: canActOn(actor, row.domain) && row.successor_commitment_id === null,
    },
  };
}

function presentCommitment(row: LoadedCommitment, asOf: string) {
  const endKnown = row.end_known_on === null || row.end_known_on <= asOf;
  return {
    id: row.id,
    plan: { id: row.plan_id, title: row.plan_title, documentNumber: row.document_number },
    quota: row.quota_id && row.raw !== null ? { id: row.quota_id, raw: row.raw } : null,
    measure: row.measure as CommitmentDetail["measure"],
    activeFrom: row.active_from,
    activeTo: row.active_to,
    endedOn: endKnown ? row.ended_on : null,
  };
}

// In the words of its plan's version on the day.
async function taskOn(tx: Tx, id: string, asOf: string): Promise<CommitmentDetail["task"]> {
  const { rows } = await sql<CommitmentDetail["task"]>`
    select id, path, title from tasks_at(${asOf}::date) where id = ${id}`.execute(tx);
  const [task] = rows;
  if (!task) throw errors.notFound();
  return task;
}

async function successorOf(
  tx: Tx,
  id: string | null,
  asOf: string,
): Promise<CommitmentDetail["successor"]> {
  if (id === null) return null;
  const row = await tx
    .selectFrom("commitments as c")
    .innerJoin("units as u", "u.id", "c.unit_id")
    .select(["u.id", "u.name"])
    .where("c.id", "=", id)
    .where("c.known_from", "<=", asOf)
    .executeTakeFirst();
  return row ? { commitmentId: id, unit: row } : null;
}

/** The occurrences of one commitment with their states on the day. */
export async function occurrencesOf(tx: Tx, id: string, reading: Reading) {
  const duties = withWords(occurrencesAsOf(reading, within({ commitment: id })), reading.asOf);
  const { rows } = await sql<DutyRow>`select * from ${duties} o order by o.slot`.execute(tx);
  return rows.map(presentDuty);
}

async function daysOf(tx: Tx, id: string, { asOf, stage, byEventDate }: Reading) {
  const known = byEventDate ? sql`true` : sql`known_on <= ${asOf}::date`;
  const { rows } = await sql<CommitmentDetail["days"][number]>`
    select happened_on as "happenedOn", sum(count)::int as count, sum(minutes)::int as minutes from commitment_days
    where commitment_id = ${id} and stage = ${stage} and happened_on <= ${asOf}::date and ${known}
    group by happened_on having sum(count) <> 0 or sum(minutes) <> 0 order by happened_on`.execute(
    tx,
  );
  return rows;
}

// An output stands here as of the day: recorded by then, with what was decided of it by then.
async function outputsOf(
  tx: Tx,
  actor: Actor,
  { id, unit_id: unitId }: Pick<LoadedCommitment, "id" | "unit_id">,
  asOf: string,
) {
  const opens = seesAllUnits(actor) ? sql`true` : sql`o.unit_id = any (${unitsOf(actor)}::uuid[])`;
  const { rows } = await sql<CommitmentDetail["outputs"][number]>`
    select o.id, o.title, o.happened_on as "happenedOn", c.count, c.minutes, ${opens} as opens,
      case when o.unit_id <> ${unitId} then (select u.name from units u where u.id = o.unit_id) end as below, case
        when exists (select from withdrawals w where w.output_id = o.id and w.withdrawn_on <= ${asOf}::date) then 'withdrawn'
        when exists (select from returns r where r.output_id = o.id and r.returned_on <= ${asOf}::date
          and (r.answered_on is null or r.answered_on > ${asOf}::date)) then 'returned'
        when exists (select from acceptances a where a.output_id = o.id and a.accepted_on <= ${asOf}::date
      and (a.undone_on is null or a.undone_on > ${asOf}::date)) then 'accepted'
        when exists (select from approvals a where a.output_id = o.id and a.approved_on <= ${asOf}::date
      and (a.undone_on is null or a.undone_on > ${asOf}::date)) then 'approved'
        else 'recorded' end as state
    from claims c join outputs_at(${asOf}::date) o on o.id = c.output_id
    where c.commitment_id = ${id} and c.claimed_on <= ${asOf}::date and (c.released_on is null or c.released_on > ${asOf}::date)
    order by o.happened_on desc, o.recorded_at desc limit 200`.execute(tx);
  return rows;
}
