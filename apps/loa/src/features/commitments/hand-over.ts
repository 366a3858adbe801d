import { sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { chainFrom, type Lineage, lineageOf } from "../units/index.ts";
import { carryActs, closeRequests } from "./carry-acts.ts";
import { type DutyOnFile, loadDuties, type Parts, partOn } from "./open-part.ts";
import { inSpan, type OwingUnit } from "./owing-units.ts";
import { handOverRefusals as refusals } from "./pass-on-refusals.ts";
import { rematchAll } from "./post-deliveries.ts";
import type { Schedule } from "./schedule.ts";
import { shareOut } from "./share-out.ts";
import { writeSchedules } from "./write-commitments.ts";

/** What becomes of the open part of one commitment. */
export interface HandOver {
  readonly commitmentId: string;
  /** Who carries on; null: nobody, the rest ends here. */
  readonly receiverUnitId: string | null;
  /** The receiver's own commitment that covers the rest, where it was joined to that. */
  readonly joinedCommitmentId?: string | null;
  readonly reason: string;
}

/** What was done: the commitments made, in their order, and what was open. */
export interface HandedOver {
  readonly commitmentId: string;
  readonly unitId: string;
  readonly made: readonly string[];
  readonly openScheduleId: string;
  readonly required: number;
  readonly formerEndedOn: string | null;
  readonly formerEndKnownOn: string | null;
}

interface Plan {
  readonly move: HandOver;
  readonly duty: DutyOnFile;
  readonly parts: Parts;
  readonly turns: readonly OwingUnit[];
  readonly shares: readonly Schedule[];
  readonly made: readonly string[];
}

/**
 * Hands over the open part of any number of commitments on one day, in a fixed number of statements for each plan. Each
 * goes to one named receiver and on to those who succeed it in turn, or ends; delivered work keeps the old name, and a
 * look back before today shows what was known then.
 * @throws already-passed-on, receiver-not-there
 */
export async function handOver(
  tx: Tx,
  moves: readonly HandOver[],
  { from, now }: { readonly from: string; readonly now: Date },
): Promise<HandedOver[]> {
  if (moves.length === 0) return [];
  const today = dateInVietnam(now);
  const plans = await planMoves(tx, moves, from);
  const schedules = await writeAll(tx, plans);
  await insertSuccessors(tx, plans, schedules, today);
  await endPredecessors(tx, plans, schedules, { from, today });
  const pairs = plans.flatMap(({ duty, made }) => made.map((to) => ({ from: duty.id, to })));
  await carryActs(tx, pairs, today);
  const ids = plans.map(({ duty }) => duty.id);
  await closeRequests(tx, ids, now);
  await rematchAll(tx, ids, today);
  return plans.map(({ duty, parts, made }) => ({
    commitmentId: duty.id,
    unitId: duty.unitId,
    made,
    openScheduleId: idOf(schedules, duty.planId, parts.open),
    required: parts.open.slots.reduce((sum, slot) => sum + slot.required, 0),
    formerEndedOn: duty.endedOn,
    formerEndKnownOn: duty.endKnownOn,
  }));
}

async function planMoves(tx: Tx, moves: readonly HandOver[], from: string): Promise<Plan[]> {
  const ids = moves.map((move) => move.commitmentId);
  await sql`select 1 from commitments where id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  );
  const duties = new Map((await loadDuties(tx, ids)).map((duty) => [duty.id, duty]));
  const receivers = [...new Set(moves.flatMap((move) => move.receiverUnitId ?? []))];
  const lineage = await lineageOf(tx, receivers);
  const drafts = moves.flatMap((move) => {
    const duty = duties.get(move.commitmentId);
    return duty ? [draftOf(move, duty, lineage, from)] : [];
  });
  const made = await newIds(
    tx,
    drafts.reduce((sum, draft) => sum + draft.shares.length, 0),
  );
  let at = 0;
  return drafts.map((draft) => {
    at += draft.shares.length;
    return { ...draft, made: made.slice(at - draft.shares.length, at) };
  });
}

function draftOf(move: HandOver, duty: DutyOnFile, lineage: Lineage, from: string) {
  if (duty.successorId !== null) throw refusals.alreadyPassedOn();
  const parts = partOn(duty, from);
  const base = { move, duty, parts };
  if (move.receiverUnitId === null || parts.open.slots.length === 0)
    return { ...base, turns: [], shares: [] };
  refuseAbsent(duty, move.receiverUnitId, lineage, from);
  const turns = turnsOf(duty, lineage, move.receiverUnitId, from);
  return { ...base, turns, shares: shareOut(parts.open, turns) };
}

function refuseAbsent(duty: DutyOnFile, receiverId: string, lineage: Lineage, from: string) {
  const unit = lineage.units.get(receiverId);
  const there = unit && unit.validFrom <= from && (unit.validTo === null || unit.validTo >= from);
  if (!there || receiverId === duty.unitId) throw refusals.notThere();
}

// The last keeps the year's rest: when it ends too and nobody is named, a person is asked again.
function turnsOf({ year }: DutyOnFile, lineage: Lineage, receiverId: string, from: string) {
  const span = { start: from, end: `${year}-12-31` };
  const turns = inSpan(chainFrom(lineage, receiverId), span);
  return turns.map((turn, nth) => (nth === turns.length - 1 ? { ...turn, to: span.end } : turn));
}

async function newIds(tx: Tx, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, ${count})`.execute(tx);
  return rows.map((row) => row.id);
}

type ScheduleIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Ids of every schedule that is needed, by plan and digest. */
async function writeAll(tx: Tx, plans: readonly Plan[]): Promise<ScheduleIds> {
  const ids = new Map<string, ReadonlyMap<string, string>>();
  for (const [planId, own] of Map.groupBy(plans, ({ duty }) => duty.planId)) {
    const all = own.flatMap(({ parts, shares }) => [parts.kept, parts.open, ...shares]);
    const once = [...new Map(all.map((schedule) => [schedule.digest, schedule])).values()];
    ids.set(planId, await writeSchedules(tx, planId, once));
  }
  return ids;
}

function idOf(ids: ScheduleIds, planId: string, schedule: Schedule | undefined): string {
  return ids.get(planId)?.get(schedule?.digest ?? "") ?? "";
}

async function insertSuccessors(
  tx: Tx,
  plans: readonly Plan[],
  schedules: ScheduleIds,
  today: string,
) {
  const rows = plans.flatMap(({ duty, turns, shares, made }) =>
    turns.map((turn, nth) => ({
      id: made[nth],
      source: duty.id,
      unit_id: turn.unitId,
      schedule_id: idOf(schedules, duty.planId, shares[nth]),
      predecessor_id: made[nth - 1] ?? duty.id,
      starts: turn.from,
      ends: turn.to,
    })),
  );
  const made = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, source uuid, unit_id uuid, schedule_id uuid,
    predecessor_id uuid, starts date, ends date)`;
  await sql`insert into commitments (id, plan_id, task_id, quota_id, unit_id, schedule_id, measure, bound, domain, predecessor_id,
      active_from, active_to, known_from)
    select x.id, c.plan_id, c.task_id, c.quota_id, x.unit_id, x.schedule_id, c.measure, c.bound, c.domain, x.predecessor_id,
      x.starts, x.ends, ${today} from ${made} join commitments c on c.id = x.source`.execute(tx);
  await sql`update commitments c set successor_commitment_id = x.id from ${made} where c.id = x.predecessor_id`.execute(
    tx,
  );
}

async function endPredecessors(
  tx: Tx,
  plans: readonly Plan[],
  schedules: ScheduleIds,
  { from, today }: { readonly from: string; readonly today: string },
) {
  const rows = plans.map(({ move, duty, parts }) => ({
    id: duty.id,
    schedule_id: idOf(schedules, duty.planId, parts.kept),
    joined: move.joinedCommitmentId ?? null,
    reason: move.reason,
  }));
  // What was delivered ahead by one that ends on its first day falls due on that day.
  await sql`update commitments c set former_schedule_id = c.schedule_id, reshaped_on = ${today}, schedule_id = x.schedule_id,
      joined_commitment_id = x.joined, end_known_on = least(coalesce(c.end_known_on, 'infinity'), ${today}),
      ended_on = greatest(c.active_from, least(coalesce(c.ended_on, 'infinity'), ${from}::date - 1)), ended_reason = x.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, schedule_id uuid, joined uuid, reason text)
    where c.id = x.id`.execute(tx);
}
