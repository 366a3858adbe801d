import type { Tx } from "../../platform/db/database.ts";
import type { DutyTask } from "../commitments/index.ts";
import {
  dutyTask,
  type LoadedAssignment,
  type LoadedQuota,
  type LoadedTask,
  loadAssignments,
  loadQuotas,
  loadTasks,
  owes,
} from "../plans/index.ts";
import type { ComparedTask } from "./compare-tasks.ts";
import type { Likeness } from "./match-tasks.ts";
import type { TaskSide } from "./shapes.ts";

/** A task of one document with who is named on it and what it asks. */
export interface Side {
  readonly task: LoadedTask;
  readonly assignments: readonly LoadedAssignment[];
  readonly quotas: readonly LoadedQuota[];
}

/** The tasks of a plan or of an amending document that are not dropped, in order. */
export async function loadSides(tx: Tx, planId: string): Promise<Side[]> {
  const tasks = (await loadTasks(tx, planId)).filter((task) => task.dropped_at === null);
  const assignments = Map.groupBy(await loadAssignments(tx, planId), (row) => row.task_id);
  const quotas = Map.groupBy(await loadQuotas(tx, planId), (row) => row.task_id);
  return tasks.map((task) => ({
    task,
    assignments: assignments.get(task.id) ?? [],
    quotas: quotas.get(task.id) ?? [],
  }));
}

/** A changed task as it will stand: a document that changes only parts leaves what it does not mention. */
export function completed(old: Side, fresh: Side, kind: "replacement" | "partial"): Side {
  const domain = fresh.task.domain ?? old.task.domain;
  if (kind === "replacement") return { ...fresh, task: { ...fresh.task, domain } };
  const task = {
    ...fresh.task,
    domain,
    timing: fresh.task.timing ?? old.task.timing,
    products: fresh.task.products.length > 0 ? fresh.task.products : old.task.products,
  };
  return {
    task,
    assignments: rolesOf(old, fresh),
    quotas: fresh.quotas.length > 0 ? fresh.quotas : old.quotas,
  };
}

function rolesOf(old: Side, fresh: Side): LoadedAssignment[] {
  const leads = fresh.assignments.filter(owes);
  const others = fresh.assignments.filter((row) => !owes(row));
  return [
    ...(leads.length > 0 ? leads : old.assignments.filter(owes)),
    ...(others.length > 0 ? others : old.assignments.filter((row) => !owes(row))),
  ];
}

export function likenessOf({ task, assignments, quotas }: Side): Likeness {
  const hints = quotas.flatMap((quota) => [quota.channel ?? "", quota.programme ?? ""]);
  const leads = assignments.filter(owes).map((row) => row.raw);
  return {
    ...{ id: task.id, path: task.path, title: task.title, products: task.products },
    hints: [...hints, ...leads],
  };
}

export function comparedOf({ task, assignments, quotas }: Side): ComparedTask {
  const timing = task.timing as DutyTask["timing"];
  return {
    ...{ path: task.path, title: task.title, domain: task.domain, products: task.products },
    timing: timing && { kind: timing.kind, start: timing.start, end: timing.end },
    timingWords: timing?.raw ?? "",
    assignments: assignments.map((row) => ({ role: row.role, raw: row.raw, body: bodyOf(row) })),
    quotas: quotas.map((quota) => ({ raw: quota.raw, terms: figuresOf(quota) })),
  };
}

const bodyOf = (row: LoadedAssignment) =>
  row.unit_id ?? row.group_id ?? row.raw.toLowerCase().trim();

/** Every figure of a quota that decides what is owed; equal figures are one quota. */
export function figuresOf(quota: LoadedQuota): unknown[] {
  const words = [quota.channel, quota.programme, quota.unit_noun].map((word) =>
    (word ?? "").normalize("NFC").toLowerCase().trim(),
  );
  return [
    ...[
      quota.count,
      quota.per,
      quota.per_year,
      quota.rhythm,
      quota.minutes_each,
      quota.replays,
    ].map((figure) => (figure === null ? null : String(figure))),
    ...[
      quota.approximate,
      quota.tolerance,
      quota.bound,
      quota.month_days,
      quota.translation_counts,
    ],
    ...words,
  ];
}

/** Quotas of the new side that ask what one of the old side asks, by id; each old one is taken once. */
export function sameQuotas(old: Side, fresh: Side): Map<string, string> {
  const left = [...old.quotas];
  const same = new Map<string, string>();
  for (const quota of fresh.quotas) {
    const at = left.findIndex((one) => sameFigures(one, quota));
    const twin = left[at];
    if (!twin) continue;
    same.set(quota.id, twin.id);
    left.splice(at, 1);
  }
  return same;
}

const sameFigures = (a: LoadedQuota, b: LoadedQuota) =>
  JSON.stringify(figuresOf(a)) === JSON.stringify(figuresOf(b));

/** What a side makes somebody owe, under the task and quota ids it will stand with. */
export function dutyOf(
  side: Side,
  taskId: string,
  quotaIds: ReadonlyMap<string, string> = new Map(),
): DutyTask {
  const duty = dutyTask(side.task, side.assignments, side.quotas);
  const quotas = duty.quotas.map((quota) => ({
    ...quota,
    quotaId: quotaIds.get(quota.quotaId) ?? quota.quotaId,
  }));
  return { ...duty, taskId, quotas };
}

/** A side as people read it. */
export function presentSide({ task, assignments, quotas }: Side): TaskSide {
  const timing = task.timing as DutyTask["timing"];
  const named = (isOwing: boolean) =>
    assignments
      .filter((row) => owes(row) === isOwing)
      .map((row) => row.unitName ?? row.groupName ?? row.raw);
  return {
    ...{ taskId: task.id, path: task.path, title: task.title, domain: task.domain },
    leads: named(true),
    coordinators: named(false),
    timing: timing?.raw ?? null,
    quotas: quotas.map((quota) => quota.raw),
    products: [...task.products],
  };
}
