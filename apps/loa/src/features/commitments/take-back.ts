import { sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { carryActs } from "./carry-acts.ts";
import { loadSlots } from "./load-slots.ts";
import { type DutyOnFile, loadDuties, partOn } from "./open-part.ts";
import { rematchAll } from "./post-deliveries.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";
import { writeSchedules } from "./write-commitments.ts";

/** One hand-over as it was recorded. */
export interface Handed {
  readonly commitmentId: string;
  readonly made: readonly string[];
  readonly openScheduleId: string;
  readonly formerEndedOn: string | null;
  readonly formerEndKnownOn: string | null;
}

/** A commitment that had been handed over, and the one that stands for it again. */
export interface Returned {
  readonly from: string;
  readonly to: string;
}

interface Return {
  readonly handed: Handed;
  readonly source: DutyOnFile;
  readonly takers: readonly DutyOnFile[];
  readonly schedule: Schedule;
}

/** Of these hand-overs, those whose receivers have passed something on since, so that they cannot be taken back. */
export async function movedOn(tx: Tx, handed: readonly Handed[]): Promise<string[]> {
  const rows = handed.flatMap(({ commitmentId, made }) => made.map((id) => ({ commitmentId, id })));
  const { rows: gone } = await sql<{ id: string }>`
    select distinct x."commitmentId" as id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("commitmentId" uuid, id uuid)
    join commitments c on c.id = x.id
    where c.reshaped_on is not null or coalesce(c.ended_reason, 'unit-ended') <> 'unit-ended'`.execute(
    tx,
  );
  return gone.map((row) => row.id);
}

/**
 * Gives what is still open back to the units that owed it, as commitments that follow those of the receivers: nothing is
 * lost or owed twice, what the receivers delivered stays theirs, and a look back shows what was known then.
 */
export async function takeBack(
  tx: Tx,
  handed: readonly Handed[],
  { from, now, reason }: { readonly from: string; readonly now: Date; readonly reason: string },
): Promise<Returned[]> {
  if (handed.length === 0) return [];
  const today = dateInVietnam(now);
  const returns = await planReturns(tx, handed, from);
  const ids = await writeAll(tx, returns, from);
  const made = await insertReturned(tx, returns, ids, today);
  await endTakers(tx, returns, ids, { from, today, reason });
  const pairs = returns.flatMap(({ source, takers }) => {
    const to = made.get(source.id) ?? "";
    return (takers.length > 0 ? takers : [source]).map((taker) => ({ from: taker.id, to }));
  });
  await carryActs(tx, pairs, today);
  await rematchAll(
    tx,
    [...new Set(returns.flatMap(({ takers }) => takers.map((t) => t.id)))],
    today,
  );
  return returns.map(({ source }) => ({ from: source.id, to: made.get(source.id) ?? "" }));
}

async function planReturns(tx: Tx, handed: readonly Handed[], from: string): Promise<Return[]> {
  const ids = handed.flatMap(({ commitmentId, made }) => [commitmentId, ...made]);
  await sql`select 1 from commitments where id = any (${ids}::uuid[]) order by id for update`.execute(
    tx,
  );
  const duties = new Map((await loadDuties(tx, ids)).map((duty) => [duty.id, duty]));
  const open = await loadSlots(
    tx,
    handed.map((one) => one.openScheduleId),
  );
  const own = await ownNumbers(tx, handed);
  return handed.flatMap((one) => {
    const source = duties.get(one.commitmentId);
    if (!source) return [];
    const takers = one.made.flatMap((id) => duties.get(id) ?? []);
    const slots =
      takers.length > 0
        ? takers.flatMap((taker) => partOn(taker, from).open.slots)
        : (open.get(one.openScheduleId) ?? []);
    const back = slots.filter(({ slot }) => own.get(source.id)?.has(slot));
    return [{ handed: one, source, takers, schedule: scheduleOf(source.terms, back) }];
  });
}

/** The occurrences each commitment itself had; what would have followed its unit's end nobody owed. */
async function ownNumbers(tx: Tx, handed: readonly Handed[]) {
  const { rows } = await sql<{ id: string; slots: number[] }>`
    select c.id, array_agg(s.slot) as slots from commitments c join schedule_slots s on s.schedule_id = c.former_schedule_id
    where c.id = any (${handed.map((one) => one.commitmentId)}::uuid[]) group by c.id`.execute(tx);
  return new Map(rows.map((row) => [row.id, new Set(row.slots)]));
}

type ScheduleIds = ReadonlyMap<string, ReadonlyMap<string, string>>;

async function writeAll(tx: Tx, returns: readonly Return[], from: string): Promise<ScheduleIds> {
  const ids = new Map<string, ReadonlyMap<string, string>>();
  for (const [planId, own] of Map.groupBy(returns, ({ source }) => source.planId)) {
    const all = own.flatMap(({ schedule, takers }) => [
      schedule,
      ...takers.map((taker) => partOn(taker, from).kept),
    ]);
    const once = [...new Map(all.map((each) => [each.digest, each])).values()];
    ids.set(planId, await writeSchedules(tx, planId, once));
  }
  return ids;
}

const idOf = (ids: ScheduleIds, planId: string, schedule: Schedule) =>
  ids.get(planId)?.get(schedule.digest) ?? "";

async function insertReturned(
  tx: Tx,
  returns: readonly Return[],
  ids: ScheduleIds,
  today: string,
): Promise<Map<string, string>> {
  const rows = returns.map(({ handed, source, takers, schedule }) => ({
    source: source.id,
    follows: takers.at(-1)?.id ?? source.id,
    schedule_id: idOf(ids, source.planId, schedule),
    ended_on: handed.formerEndedOn,
    end_known_on: handed.formerEndKnownOn,
  }));
  const { rows: made } = await sql<{ id: string; source: string; follows: string }>`
    with x as (select new_id() as id, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(source uuid, follows uuid, schedule_id uuid, ended_on date, end_known_on date)),
    made as (insert into commitments (id, plan_id, task_id, quota_id, unit_id, schedule_id, measure, bound, domain, predecessor_id,
        active_from, active_to, known_from, ended_on, end_known_on, ended_reason)
      select x.id, c.plan_id, c.task_id, c.quota_id, c.unit_id, x.schedule_id, c.measure, c.bound, c.domain, x.follows,
        c.active_from, c.active_to, ${today}, x.ended_on, x.end_known_on, case when x.ended_on is not null then 'unit-ended' end
      from x join commitments c on c.id = x.source returning id)
    select x.id, x.source, x.follows from x join made on made.id = x.id`.execute(tx);
  await sql`update commitments c set successor_commitment_id = x.id, joined_commitment_id = null
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as x(id uuid, follows uuid) where c.id = x.follows`.execute(
    tx,
  );
  return new Map(made.map((row) => [row.source, row.id]));
}

async function endTakers(
  tx: Tx,
  returns: readonly Return[],
  ids: ScheduleIds,
  {
    from,
    today,
    reason,
  }: { readonly from: string; readonly today: string; readonly reason: string },
) {
  const rows = returns.flatMap(({ takers }) =>
    takers.map((taker) => ({
      id: taker.id,
      schedule_id: idOf(ids, taker.planId, partOn(taker, from).kept),
    })),
  );
  await sql`update commitments c set former_schedule_id = c.schedule_id, reshaped_on = ${today}, schedule_id = x.schedule_id,
      end_known_on = ${today}, ended_on = greatest(c.active_from, ${from}::date - 1), ended_reason = ${reason}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(id uuid, schedule_id uuid) where c.id = x.id`.execute(
    tx,
  );
}
