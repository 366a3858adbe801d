import type { Tx } from "../../platform/db/database.ts";
import type { DutyTask, PlanDuties } from "./duties.ts";
import { type Obligation, obligationsOf } from "./obligations.ts";
import { type OwingUnit, owingUnits } from "./owing-units.ts";
import { type Schedule, scheduleFor } from "./schedule.ts";
import { shareOut } from "./share-out.ts";

/** One unit's part of an obligation, pointing to its schedule's digest. */
export interface OwingDraft extends Omit<OwingUnit, "next"> {
  readonly digest: string;
  /** Place, in the same list, of the unit it takes over from; null for one named by the plan itself. */
  readonly follows: number | null;
}

/** One obligation with the units that owe it. */
export interface OwedDraft {
  readonly obligation: Obligation;
  readonly units: readonly OwingDraft[];
}

/** What issuing a plan would write: schedules shared by digest, and who owes what. */
export interface CommitmentsDraft {
  readonly schedules: ReadonlyMap<string, Schedule>;
  readonly owed: readonly OwedDraft[];
}

/** Works out every commitment of a plan without writing one; preview and fan-out share it. */
export async function draftCommitments(tx: Tx, duties: PlanDuties): Promise<CommitmentsDraft> {
  const whoOwes = await owingUnits(tx, duties);
  return draftFor(duties, duties.tasks, (task) => whoOwes(task.leads));
}

/** The same for chosen units of chosen tasks (joiners, successors); pure. */
export function draftFor(
  plan: PlanDuties,
  tasks: readonly DutyTask[],
  unitsOf: (task: DutyTask) => readonly OwingUnit[],
): CommitmentsDraft {
  const schedules = new Map<string, Schedule>();
  const owed = tasks.flatMap((task) => {
    const units = unitsOf(task);
    return obligationsOf(task, plan).map((obligation) => ({
      obligation,
      units: withSchedules(plan, obligation, units, schedules),
    }));
  });
  return { schedules, owed };
}

function withSchedules(
  plan: PlanDuties,
  obligation: Obligation,
  units: readonly OwingUnit[],
  schedules: Map<string, Schedule>,
): OwingDraft[] {
  const digestOf = remembering(plan, obligation, schedules);
  const drafts: OwingDraft[] = [];
  for (const head of units) {
    const turns = turnsFrom(head);
    const shares = turns.length > 1 ? shareOut(wholeOf(plan, obligation, turns), turns) : [];
    turns.forEach(({ next: _, ...unit }, nth) => {
      const share = shares[nth];
      if (share) schedules.set(share.digest, share);
      const follows = nth === 0 ? null : drafts.length - 1;
      drafts.push({ ...unit, digest: share?.digest ?? digestOf(unit), follows });
    });
  }
  return drafts;
}

// Thousands of units live through the same days, so each distinct life is worked out once.
function remembering(plan: PlanDuties, obligation: Obligation, schedules: Map<string, Schedule>) {
  const digests = new Map<string, string>();
  return ({ from, to }: OwingUnit): string => {
    const life = `${from}/${to}`;
    const known = digests.get(life);
    if (known) return known;
    const schedule = scheduleFor(plan, obligation, { start: from, end: to });
    schedules.set(schedule.digest, schedule);
    digests.set(life, schedule.digest);
    return schedule.digest;
  };
}

function turnsFrom(unit: OwingUnit): OwingUnit[] {
  return [unit, ...(unit.next ? turnsFrom(unit.next) : [])];
}

function wholeOf(plan: PlanDuties, obligation: Obligation, turns: readonly OwingUnit[]): Schedule {
  const life = { start: turns[0]?.from ?? plan.span.start, end: turns.at(-1)?.to ?? plan.span.end };
  return scheduleFor(plan, obligation, life);
}
