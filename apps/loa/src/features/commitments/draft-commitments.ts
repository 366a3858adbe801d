import type { Tx } from "../../platform/db/database.ts";
import type { DutyTask, PlanDuties } from "./duties.ts";
import { type Obligation, obligationsOf } from "./obligations.ts";
import { type OwingUnit, owingUnits } from "./owing-units.ts";
import { type Schedule, scheduleFor } from "./schedule.ts";

/** One obligation with the units that owe it, each pointing to its schedule's digest. */
export interface OwedDraft {
  readonly obligation: Obligation;
  readonly units: readonly (OwingUnit & { readonly digest: string })[];
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

// Thousands of units live through the same days, so each distinct life is worked out once.
function withSchedules(
  plan: PlanDuties,
  obligation: Obligation,
  units: readonly OwingUnit[],
  schedules: Map<string, Schedule>,
): OwedDraft["units"] {
  const digests = new Map<string, string>();
  return units.map((unit) => {
    const life = `${unit.from}/${unit.to}`;
    const known = digests.get(life);
    if (known) return { ...unit, digest: known };
    const schedule = scheduleFor(plan, obligation, { start: unit.from, end: unit.to });
    schedules.set(schedule.digest, schedule);
    digests.set(life, schedule.digest);
    return { ...unit, digest: schedule.digest };
  });
}
