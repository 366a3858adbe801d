import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { type CurrentPeriod, type CutResult, cutSchedule } from "./cut-schedule.ts";
import {
  type CommitmentsDraft,
  draftFor,
  type OwedDraft,
  type OwingDraft,
} from "./draft-commitments.ts";
import type { DutyTask, PlanDuties } from "./duties.ts";
import { loadSlots } from "./load-slots.ts";
import { matchObligations, type ObligationPair, obligationKey } from "./match-obligations.ts";
import { obligationsOf } from "./obligations.ts";
import { type OwingUnit, owingUnits } from "./owing-units.ts";
import { type Schedule, type Slot, scheduleOf, type TermsInSpan } from "./schedule.ts";

/** One task before and after an amendment; null where it is added or ended. Both sides carry the same task's id. */
export interface TaskChange {
  readonly taskId: string;
  readonly before: DutyTask | null;
  readonly after: DutyTask | null;
  /** How a period under way is owed; null: as usual, shared by days for what is changed, whole for what is added. */
  readonly currentPeriod: CurrentPeriod | null;
}

/** What an amendment asks of everybody who owes a plan. */
export interface Amending {
  /** The plan as issued: its year, span and day of issue. */
  readonly plan: Omit<PlanDuties, "tasks">;
  readonly changes: readonly TaskChange[];
  readonly effectiveOn: string;
  readonly usualPeriod: CurrentPeriod;
}

/** A commitment that owes less from the amendment on: its new schedule, or the one it has. */
export interface Curtailed {
  readonly commitmentId: string;
  readonly unitId: string;
  readonly taskId: string;
  /** Null where nothing of it lies after the day. */
  readonly digest: string | null;
  /** Occurrences it no longer owes, in whole. */
  readonly dropped: number;
}

/** What issuing an amendment would write. */
export interface AmendmentDraft {
  readonly curtailed: readonly Curtailed[];
  readonly added: CommitmentsDraft;
  /** Commitments of changed tasks that go on as they are. */
  readonly kept: number;
}

interface Held {
  readonly id: string;
  readonly taskId: string;
  readonly quotaId: string | null;
  readonly unitId: string;
  readonly measure: string;
  readonly scheduleId: string;
  readonly predecessorId: string | null;
  readonly terms: TermsInSpan;
}

/** Works out every commitment that begins, goes on or is cut short, without writing one. */
export async function draftAmendment(tx: Tx, amending: Amending): Promise<AmendmentDraft> {
  const { plan, changes, effectiveOn } = amending;
  const after = changes.flatMap((change) => change.after ?? []);
  const whoOwes = await owingUnits(tx, { tasks: after, span: plan.span, issuedOn: effectiveOn });
  const held = await loadHeld(
    tx,
    plan.planId,
    changes.map((change) => change.taskId),
  );
  const desk: Desk = {
    amending,
    held: Map.groupBy(held, (one) => heldKey(one.taskId, one.quotaId, one.measure)),
    chains: chainsOf(held),
    slots: await loadSlots(
      tx,
      held.map((one) => one.scheduleId),
    ),
    delivered: await loadDelivered(tx, amending),
    schedules: new Map(),
    cuts: new Map(),
    rests: new Map(),
    whoOwes: (task) => whoOwes(task.leads),
  };
  const parts = changes.flatMap((change) => draftTask(desk, change));
  return {
    curtailed: parts.flatMap((part) => part.curtailed),
    added: { schedules: desk.schedules, owed: parts.flatMap((part) => part.owed ?? []) },
    kept: parts.reduce((sum, part) => sum + part.kept, 0),
  };
}

interface Desk {
  readonly amending: Amending;
  readonly held: ReadonlyMap<string, readonly Held[]>;
  /** The commitment a chain of successions began with, by commitment. */
  readonly chains: ReadonlyMap<string, string>;
  readonly slots: ReadonlyMap<string, readonly Slot[]>;
  readonly delivered: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly schedules: Map<string, Schedule>;
  readonly cuts: Map<string, CutResult>;
  /** What is left of the year after a cut, by the cut and the day its unit begins. */
  readonly rests: Map<CutResult, Map<string, Rest | null>>;
  readonly whoOwes: (task: DutyTask) => readonly OwingUnit[];
}

const heldKey = (taskId: string, quotaId: string | null, measure: string) =>
  `${taskId} ${quotaId ?? ""} ${measure}`;

interface Part {
  readonly curtailed: readonly Curtailed[];
  readonly owed: OwedDraft | null;
  readonly kept: number;
}

function draftTask(desk: Desk, change: TaskChange): Part[] {
  const { plan } = desk.amending;
  const whole: PlanDuties = { ...plan, tasks: [] };
  const side = (task: DutyTask | null) => ({
    task,
    obligations: task ? obligationsOf(task, whole) : [],
  });
  const fresh = change.after ? draftFor(whole, [change.after], desk.whoOwes) : undefined;
  return matchObligations(side(change.before), side(change.after)).map((pair) => {
    const owed = fresh?.owed.find(
      ({ obligation }) =>
        obligation.quotaId === pair.after?.quotaId && obligation.measure === pair.after?.measure,
    );
    return draftPair(desk, change, { pair, owed, schedules: fresh?.schedules ?? new Map() });
  });
}

interface PairDraft {
  readonly pair: ObligationPair;
  readonly owed: OwedDraft | undefined;
  readonly schedules: ReadonlyMap<string, Schedule>;
}

function draftPair(desk: Desk, change: TaskChange, { pair, owed, schedules }: PairDraft): Part {
  const { before, after } = pair;
  const olds = before
    ? (desk.held.get(heldKey(change.taskId, before.quotaId, before.measure)) ?? [])
    : [];
  const units = owed?.units ?? [];
  const owing = new Set(units.map((unit) => unit.unitId));
  const goesOn = isSame(pair) ? heldOnBy(desk, olds, owing) : new Set<Held>();
  const cut = olds.filter((one) => !goesOn.has(one));
  const held = new Set([...goesOn].map((one) => one.unitId));
  const joining = units.filter((unit) => !held.has(unit.unitId));
  const owedBefore = new Set(olds.map((one) => one.unitId));
  const bench: Bench = {
    desk,
    choice: choiceOf(desk.amending, change, pair),
    milestone: (after ?? before)?.measure === "milestone",
    cut: Map.groupBy(cut, (one) => one.unitId),
    leavers: cut.filter((one) => !owing.has(one.unitId)),
    joiners: joining.filter((unit) => !owedBefore.has(unit.unitId)).length,
  };
  const byUnit = new Map(units.map((unit) => [unit.unitId, unit.digest]));
  const wholeFor = ({ unitId }: Held) => {
    const key = byUnit.get(unitId) ?? "";
    return { key, slots: schedules.get(key)?.slots ?? [] };
  };
  return {
    kept: goesOn.size,
    curtailed: cut.map((one) => curtail(bench, one, wholeFor(one))),
    owed: owed && joining.length > 0 ? begin(bench, { ...owed, units: joining }, schedules) : null,
  };
}

const isSame = ({ before, after }: ObligationPair) =>
  before !== null && after !== null && obligationKey(before) === obligationKey(after);

// A duty passed on goes on with whoever carries it, as long as one of its chain is still named.
function heldOnBy(desk: Desk, olds: readonly Held[], owing: ReadonlySet<string>): Set<Held> {
  const named = olds.filter((one) => owing.has(one.unitId));
  const chains = new Set(named.map((one) => desk.chains.get(one.id)));
  return new Set(olds.filter((one) => chains.has(desk.chains.get(one.id))));
}

function choiceOf(
  { usualPeriod }: Amending,
  { currentPeriod }: TaskChange,
  { before, after }: ObligationPair,
): CurrentPeriod {
  if (currentPeriod) return currentPeriod;
  // What is added is owed as written; of what is ended nothing more is owed.
  return before && after ? usualPeriod : "new";
}

interface Bench {
  readonly desk: Desk;
  readonly choice: CurrentPeriod;
  readonly milestone: boolean;
  readonly cut: ReadonlyMap<string, readonly Held[]>;
  /** What those owed who are not named any more. */
  readonly leavers: readonly Held[];
  readonly joiners: number;
}

/** The new terms as a unit would owe them in the whole year. */
interface Whole {
  readonly key: string;
  readonly slots: readonly Slot[];
}

function curtail(bench: Bench, one: Held, fresh: Whole): Curtailed {
  const { desk } = bench;
  const old = desk.slots.get(one.scheduleId) ?? [];
  const { kept } = cutOf(bench, [one], fresh);
  const base = { commitmentId: one.id, unitId: one.unitId, taskId: one.taskId };
  if (kept.length === old.length && kept.every((slot, nth) => slot === old[nth]))
    return { ...base, digest: null, dropped: 0 };
  const schedule = remembered(desk, one, kept);
  return { ...base, digest: schedule, dropped: old.length - kept.length };
}

// Thousands of commitments are cut alike, and hashing a schedule is the dearest part of it.
const digests = new WeakMap<readonly Slot[], string>();
function remembered(desk: Desk, { terms }: Held, kept: readonly Slot[]): string {
  const known = digests.get(kept);
  if (known && desk.schedules.has(known)) return known;
  const schedule = scheduleOf(terms, kept);
  desk.schedules.set(schedule.digest, schedule);
  digests.set(kept, schedule.digest);
  return schedule.digest;
}

/** The units' new commitments with what is left of the year for each; who has nothing left gets none. */
function begin(
  bench: Bench,
  { obligation, units }: OwedDraft,
  schedules: ReadonlyMap<string, Schedule>,
): OwedDraft {
  const places = new Map<number, number>();
  const made: OwedDraft["units"][number][] = [];
  const joinsAs = joiningAs(bench);
  for (const [nth, unit] of units.entries()) {
    const whole = schedules.get(unit.digest);
    const rest = whole && restFor(bench, joinsAs(unit.unitId), { unit, whole });
    if (!rest) continue;
    const follows = unit.follows === null ? null : (places.get(unit.follows) ?? null);
    places.set(nth, made.length);
    made.push({ ...unit, ...rest, follows });
  }
  return { obligation, units: made };
}

/** The schedule of what is left of the year, and the day it begins. */
interface Rest {
  readonly digest: string;
  readonly from: string;
}

// Thousands of units begin alike: each distinct cut is worked out and hashed once.
function restFor(
  bench: Bench,
  held: readonly Held[],
  { unit, whole }: { readonly unit: OwingDraft; readonly whole: Schedule },
): Rest | null {
  const { rests } = bench.desk;
  const cut = cutOf(bench, held, { key: unit.digest, slots: whole.slots });
  const known = rests.get(cut) ?? new Map<string, Rest | null>();
  rests.set(cut, known);
  const rest = known.get(unit.from);
  if (rest !== undefined) return rest;
  const fresh = restOf(bench.desk, cut.added, { from: unit.from, terms: whole.terms });
  known.set(unit.from, fresh);
  return fresh;
}

function restOf(
  { schedules, amending }: Desk,
  added: readonly Slot[],
  { from, terms }: { readonly from: string; readonly terms: TermsInSpan },
): Rest | null {
  const own = added.filter((slot) => slot.periodEnd >= from);
  if (own.length === 0) return null;
  const schedule = scheduleOf(terms, own);
  schedules.set(schedule.digest, schedule);
  return { digest: schedule.digest, from: earliest(own, later(from, amending.effectiveOn)) };
}

const later = (a: string, b: string) => (a > b ? a : b);
const earliest = (slots: readonly Slot[], from: string) =>
  slots.reduce((day, slot) => (slot.dueOn < day ? slot.dueOn : day), from);

// Who owed it goes on from its own; who joins takes over from the one who leaves, or begins as those who owed it already.
function joiningAs(bench: Bench): (unitId: string) => readonly Held[] {
  const stranger = standInFor(bench);
  return (unitId) => bench.cut.get(unitId) ?? stranger;
}

function standInFor({ cut, leavers, joiners, milestone, desk }: Bench): readonly Held[] {
  const isHandover = joiners === 1 && new Set(leavers.map((one) => one.unitId)).size === 1;
  if (milestone)
    return isHandover ? leavers.filter((one) => (desk.delivered.get(one.id)?.size ?? 0) > 0) : [];
  if (isHandover) return leavers;
  const [first] = leavers.length > 0 ? leavers : [...cut.values()].flat();
  return first ? [{ ...first, id: "" }] : [];
}

function cutOf({ desk, choice, milestone }: Bench, held: readonly Held[], fresh: Whole): CutResult {
  const { effectiveOn: on } = desk.amending;
  const delivered = new Map(held.flatMap((one) => [...(desk.delivered.get(one.id) ?? [])]));
  const whose = held.map((one) => one.scheduleId).join();
  const key = JSON.stringify([whose, fresh.key, choice, milestone, [...delivered]]);
  const known = desk.cuts.get(key);
  if (known) return known;
  const old = held.flatMap((one) => desk.slots.get(one.scheduleId) ?? []);
  const result = cutSchedule({ old, fresh: fresh.slots, on, choice, delivered, milestone });
  desk.cuts.set(key, result);
  return result;
}

async function loadHeld(tx: Tx, planId: string, taskIds: readonly string[]): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select c.id, c.task_id as "taskId", c.quota_id as "quotaId", c.unit_id as "unitId", c.measure,
      c.schedule_id as "scheduleId", c.predecessor_id as "predecessorId"
    from commitments c
    where c.plan_id = ${planId} and c.task_id = any (${[...taskIds]}::uuid[]) and c.curtailed_by is null
    order by c.id`.execute(tx);
  const terms = await loadTerms(tx, planId);
  return rows.map((row) => ({ ...row, terms: terms.get(row.scheduleId) as TermsInSpan }));
}

async function loadTerms(tx: Tx, planId: string) {
  const rows = await tx
    .selectFrom("schedules")
    .select(["id", "terms"])
    .where("plan_id", "=", planId)
    .execute();
  return new Map(rows.map((row) => [row.id, row.terms as unknown as TermsInSpan]));
}

function chainsOf(held: readonly Held[]): ReadonlyMap<string, string> {
  const byId = new Map(held.map((one) => [one.id, one]));
  const rootOf = (one: Held): string => {
    const before = byId.get(one.predecessorId ?? "");
    return before ? rootOf(before) : one.id;
  };
  return new Map(held.map((one) => [one.id, rootOf(one)]));
}

// What was delivered for occurrences that have fallen due decides nothing of a quota: it stays as it is.
async function loadDelivered(tx: Tx, { plan, changes, effectiveOn }: Amending) {
  const tasks = changes.map((change) => change.taskId);
  const { rows } = await sql<{ id: string; slot: number; delivered: number }>`
    select f.commitment_id as id, f.slot, f.delivered
    from commitments c join fulfilments f on f.commitment_id = c.id
    left join schedule_slots s on s.schedule_id = c.schedule_id and s.slot = f.slot
    where c.plan_id = ${plan.planId} and c.task_id = any (${tasks}::uuid[]) and c.curtailed_by is null
      and f.stage = 'recorded' and f.known_until = 'infinity' and f.delivered > 0
      and (c.measure = 'milestone' or s.due_on is null or s.due_on >= ${effectiveOn}::date)
    order by f.commitment_id, f.slot`.execute(tx);
  const byCommitment = Map.groupBy(rows, (row) => row.id);
  return new Map(
    [...byCommitment].map(([id, slots]) => [
      id,
      new Map(slots.map((one) => [one.slot, one.delivered])),
    ]),
  );
}
