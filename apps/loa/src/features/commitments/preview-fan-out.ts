import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type CommitmentsDraft, draftCommitments, type OwedDraft } from "./draft-commitments.ts";
import type { PlanDuties } from "./duties.ts";
import { type UnitNotice, unitNotices } from "./unit-notices.ts";

/** What issuing would create, before anything is written. */
export interface FanOutPreview {
  readonly commitments: number;
  readonly occurrences: number;
  /** Occurrences due before the issue: shown apart, never late. */
  readonly retroactive: number;
  readonly units: number;
  readonly tasks: readonly {
    readonly taskId: string;
    readonly path: string;
    readonly commitments: number;
    readonly units: number;
  }[];
  readonly unitList: readonly {
    readonly unitId: string;
    readonly name: string;
    readonly commitments: number;
    readonly occurrences: number;
  }[];
  readonly warnings: readonly FanOutWarning[];
}

export interface FanOutWarning {
  readonly code: "task-without-lead" | "task-without-time" | UnitNotice["code"];
  readonly message: Bilingual;
  readonly taskId?: string;
  readonly unitId?: string;
}

/** Counts what `fanOut` would write and says what a coordinator should know first. */
export async function previewFanOut(tx: Tx, duties: PlanDuties): Promise<FanOutPreview> {
  const draft = await draftCommitments(tx, duties);
  const perUnit = countByUnit(draft);
  const { names, notices } = await unitNotices(tx, duties, [...perUnit.keys()]);
  const perTask = duties.tasks.map((task) => ({
    taskId: task.taskId,
    path: task.path,
    ...countTask(draft.owed.filter((owed) => owed.obligation.taskId === task.taskId)),
  }));
  return {
    ...totals(draft),
    units: perUnit.size,
    tasks: perTask,
    unitList: [...perUnit]
      .map(([unitId, count]) => ({ unitId, name: names.get(unitId) ?? "", ...count }))
      .sort((a, b) => b.occurrences - a.occurrences || a.name.localeCompare(b.name, "vi")),
    warnings: [...taskWarnings(duties, perTask), ...notices],
  };
}

function countTask(owed: readonly OwedDraft[]) {
  return {
    commitments: owed.reduce((sum, one) => sum + one.units.length, 0),
    units: new Set(owed.flatMap((one) => one.units.map((unit) => unit.unitId))).size,
  };
}

function totals(draft: CommitmentsDraft) {
  const sum = { commitments: 0, occurrences: 0, retroactive: 0 };
  for (const unit of draft.owed.flatMap((owed) => owed.units)) {
    const slots = draft.schedules.get(unit.digest)?.slots ?? [];
    sum.commitments += 1;
    sum.occurrences += slots.length;
    sum.retroactive += slots.filter((slot) => slot.retroactive).length;
  }
  return sum;
}

function countByUnit(draft: CommitmentsDraft) {
  const counts = new Map<string, { commitments: number; occurrences: number }>();
  for (const unit of draft.owed.flatMap((owed) => owed.units)) {
    const count = counts.get(unit.unitId) ?? { commitments: 0, occurrences: 0 };
    count.commitments += 1;
    count.occurrences += draft.schedules.get(unit.digest)?.slots.length ?? 0;
    counts.set(unit.unitId, count);
  }
  return counts;
}

function taskWarnings(duties: PlanDuties, counts: FanOutPreview["tasks"]): FanOutWarning[] {
  const empty = new Set(counts.filter((task) => task.commitments === 0).map((task) => task.taskId));
  const withoutLead = duties.tasks
    .filter((task) => empty.has(task.taskId))
    .map(
      ({ taskId, path }): FanOutWarning => ({
        code: "task-without-lead",
        taskId,
        message: {
          vi: `Nhiệm vụ ${path} không có cơ quan chủ trì nào còn hoạt động: sẽ không ai phải thực hiện.`,
          en: `Task ${path} has no lead that still exists: nobody will owe it.`,
        },
      }),
    );
  const withoutTime = duties.tasks
    .filter((task) => task.timing === null && task.quotas.length === 0)
    .map(
      ({ taskId, path }): FanOutWarning => ({
        code: "task-without-time",
        taskId,
        message: {
          vi: `Nhiệm vụ ${path} không ghi thời gian và tần suất: được tính là một mốc vào ngày cuối của kế hoạch.`,
          en: `Task ${path} states neither time nor quota: it becomes one milestone on the plan's last day.`,
        },
      }),
    );
  return [...withoutLead, ...withoutTime];
}
