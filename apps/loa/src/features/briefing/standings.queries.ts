import type { Tx } from "../../platform/db/database.ts";
import type { Standing, StandingRow } from "./contract.ts";
import { changes, type Pair, rowOf } from "./sums.ts";

/** Which commitments of a briefing are listed. */
export interface StandingFilter {
  readonly standing?: Standing | "good" | undefined;
  readonly change?: keyof typeof changes | undefined;
  readonly unit?: string | undefined;
  readonly task?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** The list behind a number of the page: late ones first, then the longest. */
export async function listPairs(
  tx: Tx,
  pairs: readonly Pair[],
  filter: StandingFilter,
): Promise<{ rows: StandingRow[]; total: number }> {
  const chosen = pairs.filter((pair) => isChosen(pair, filter));
  const words = await wordsOf(tx, chosen);
  const rows = chosen.flatMap((pair) => {
    const { unitId, taskId } = rowOf(pair);
    const [unit, task] = [words.units.get(unitId), words.tasks.get(taskId)];
    return unit && task ? [{ pair, unit, task }] : [];
  });
  rows.sort(byLateness);
  const from = (filter.page - 1) * filter.perPage;
  return { rows: rows.slice(from, from + filter.perPage).map(present), total: rows.length };
}

function isChosen(pair: Pair, { standing, change, unit, task }: StandingFilter): boolean {
  const now = pair.now?.standing;
  const row = rowOf(pair);
  if (unit && row.unitId !== unit) return false;
  if (task && row.taskId !== task) return false;
  if (change && !changes[change](now, pair.before?.standing)) return false;
  // What is no more is listed only where the list asks what changed.
  if (!change && now === undefined) return false;
  if (standing === "good") return now === "done" || now === "onTrack";
  return standing === undefined || now === standing;
}

/** Names of what is listed, each with its place in the order of names. */
async function wordsOf(tx: Tx, pairs: readonly Pair[]) {
  const ids = (of: "unitId" | "taskId") => [...new Set(pairs.map((pair) => rowOf(pair)[of]))];
  if (pairs.length === 0) return { units: new Map<string, Unit>(), tasks: new Map<string, Task>() };
  const units = await tx
    .selectFrom("units")
    .select(["id", "name"])
    .where("id", "in", ids("unitId"))
    .orderBy("name")
    .execute();
  const tasks = await tx
    .selectFrom("tasks")
    .select(["id", "path", "title", "position"])
    .where("id", "in", ids("taskId"))
    .execute();
  return {
    units: new Map(units.map((unit, place) => [unit.id, { ...unit, place }])),
    tasks: new Map(tasks.map((task) => [task.id, task])),
  };
}

interface Unit {
  readonly id: string;
  readonly name: string;
  readonly place: number;
}
interface Task {
  readonly path: string;
  readonly title: string;
  readonly position: number;
}
interface Listed {
  readonly pair: Pair;
  readonly unit: Unit;
  readonly task: Task;
}

function byLateness(a: Listed, b: Listed): number {
  const [x, y] = [a.pair.now, b.pair.now];
  return (
    Number((y?.late ?? 0) > 0) - Number((x?.late ?? 0) > 0) ||
    byDay(x?.lateSince, y?.lateSince) ||
    byDay(x?.riskDueOn, y?.riskDueOn) ||
    a.unit.place - b.unit.place ||
    a.task.position - b.task.position ||
    (rowOf(a.pair).id < rowOf(b.pair).id ? -1 : 1)
  );
}

// Without a day comes last.
function byDay(a: string | null | undefined, b: string | null | undefined): number {
  if (a === b) return 0;
  if (!a || !b) return a ? -1 : Number(Boolean(b));
  return a < b ? -1 : 1;
}

const present = ({ pair, unit, task }: Listed): StandingRow => ({
  commitmentId: rowOf(pair).id,
  unit: { id: unit.id, name: unit.name },
  path: task.path,
  title: task.title,
  standing: pair.now?.standing ?? "apart",
  late: pair.now?.late ?? 0,
  due: pair.now?.due ?? 0,
  lateSince: pair.now?.lateSince ?? null,
  riskDueOn: pair.now?.riskDueOn ?? null,
});
