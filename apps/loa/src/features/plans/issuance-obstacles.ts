import type { Tx } from "../../platform/db/database.ts";
import { isBlocking } from "./plan.ts";
import { owes } from "./plan-duties.ts";
import type { Obstacle } from "./shapes.ts";
import {
  type LoadedAssignment,
  type LoadedTask,
  loadAssignments,
  loadFindings,
  loadTasks,
} from "./tasks.queries.ts";

export interface Obstacles {
  /** Must be settled before issuing. */
  readonly blocking: readonly Obstacle[];
  readonly warnings: readonly Obstacle[];
}

const place = (taskId: string | null, findingId: string | null) => ({ taskId, findingId });

/** What stands in the way of issuing a plan, and what its issuer should know first. */
export async function findObstacles(tx: Tx, planId: string): Promise<Obstacles> {
  const tasks = (await loadTasks(tx, planId)).filter((task) => task.dropped_at === null);
  const assignments = Map.groupBy(await loadAssignments(tx, planId), (row) => row.task_id);
  const kept = new Map(tasks.map((task) => [task.id, task]));
  const open = (await loadFindings(tx, planId)).filter(
    (finding) =>
      finding.settled_at === null &&
      finding.severity === "doubt" &&
      (finding.task_id === null || kept.has(finding.task_id)),
  );
  const names = tasks.flatMap((task) => unknownLeads(task, assignments.get(task.id) ?? []));
  const blocked = open.filter(isBlocking);
  return {
    blocking: [
      ...(tasks.length === 0 ? [noTasks] : []),
      ...names,
      ...blocked.map((finding) => openDoubt(finding)),
    ],
    warnings: [
      ...unreviewed(tasks),
      ...open.filter((finding) => !blocked.includes(finding)).map((finding) => openDoubt(finding)),
    ],
  };
}

const noTasks: Obstacle = {
  code: "no-tasks",
  message: { vi: "Kế hoạch không có nhiệm vụ nào.", en: "The plan has no tasks." },
  ...place(null, null),
};

function unknownLeads(task: LoadedTask, assignments: readonly LoadedAssignment[]): Obstacle[] {
  return assignments
    .filter((row) => owes(row) && row.resolution === "unresolved")
    .map((row) => ({
      code: "unknown-lead",
      message: {
        vi: `Nhiệm vụ ${task.path}: chưa rõ “${row.raw}” là đơn vị nào.`,
        en: `Task ${task.path}: it is not known which unit “${row.raw}” is.`,
      },
      ...place(task.id, null),
    }));
}

function openDoubt(finding: {
  readonly id: string;
  readonly task_id: string | null;
  readonly path: string | null;
  readonly code: string;
  readonly message: unknown;
}): Obstacle {
  const at = finding.path ? `${finding.path}: ` : "";
  const { vi, en } = finding.message as Obstacle["message"];
  return {
    code: finding.code,
    message: { vi: `${at}${vi}`, en: `${at}${en}` },
    ...place(finding.task_id, finding.id),
  };
}

function unreviewed(tasks: readonly LoadedTask[]): Obstacle[] {
  const left = tasks.filter((task) => task.reviewed_at === null);
  const [first] = left;
  if (!first) return [];
  return [
    {
      code: "not-reviewed",
      message: {
        vi: `${left.length} nhiệm vụ chưa được đánh dấu đã soát. Ban hành là chấp nhận các nhiệm vụ đó như đã đọc.`,
        en: `${left.length} tasks are not marked as reviewed. Issuing accepts them as they were read.`,
      },
      ...place(first.id, null),
    },
  ];
}
