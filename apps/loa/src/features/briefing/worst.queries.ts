import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { endsKnownOn } from "../units/index.ts";
import type { TaskBehind, UnitBehind, Upcoming } from "./contract.ts";
import { furthestBehind, type Pair, rowOf, unitsOf } from "./sums.ts";

/** How many units and tasks a page names. */
const most = 5;
const upcomingLines = 5;

interface NamedTask {
  readonly id: string;
  readonly plan_id: string;
  readonly path: string;
  readonly title: string;
  readonly position: number;
}

async function tasksOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, NamedTask>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("tasks")
    .select(["id", "plan_id", "path", "title", "position"])
    .where("id", "in", [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What a page names of units, tasks and days to come. */
export interface Named {
  readonly units: UnitBehind[];
  readonly tasks: TaskBehind[];
  readonly upcoming: Upcoming[];
  /** Due occurrences of the next two weeks not delivered yet, in all. */
  readonly upcomingTotal: number;
}

/**
 * The five units and tasks furthest behind, each unit with the task of which most is late, and what falls due in the
 * next two weeks; three questions. What a unit that has ended still lacked stays in the sums, but there is nobody left
 * to urge.
 */
export async function nameWorst(tx: Tx, pairs: readonly Pair[], asOf: string): Promise<Named> {
  const gone = await endedBefore(tx, asOf);
  const lasting = pairs.filter((pair) => !gone.has(rowOf(pair).unitId));
  const units = furthestBehind(lasting, "unitId", { asOf, most });
  const tasks = furthestBehind(pairs, "taskId", { asOf, most });
  const coming = comingUp(pairs);
  const lateOf = units.map((unit) => lateByTask(unit.pairs));
  const known = await tasksOf(tx, [
    ...tasks.map(({ id }) => id),
    ...coming.map(({ taskId }) => taskId),
    ...lateOf.flatMap((late) => [...late.keys()]),
  ]);
  const names = await unitNames(
    tx,
    units.map(({ id }) => id),
  );
  return {
    units: units.flatMap(({ id, behind }, at) => {
      const name = names.get(id);
      const worst = worstTask(lateOf[at] ?? new Map(), known);
      return name === undefined ? [] : [{ ...behind, id, name, worst }];
    }),
    tasks: tasks.flatMap((group) => {
      const task = known.get(group.id);
      if (!task) return [];
      const { id, plan_id: planId, path, title } = task;
      return [{ ...group.behind, ...unitsOf(group), id, planId, path, title }];
    }),
    upcoming: nearest(coming, known),
    upcomingTotal: coming.reduce((sum, { occurrences }) => sum + occurrences, 0),
  };
}

async function endedBefore(tx: Tx, day: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from ${endsKnownOn(day)} e`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

async function unitNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("units")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function lateByTask(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const late = new Map<string, number>();
  for (const { now } of pairs)
    if (now) late.set(now.taskId, (late.get(now.taskId) ?? 0) + now.late);
  return late;
}

function worstTask(late: ReadonlyMap<string, number>, known: ReadonlyMap<string, NamedTask>) {
  const rows = [...late].flatMap(([id, count]) => {
    const task = known.get(id);
    return task ? [{ task, late: count }] : [];
  });
  rows.sort((a, b) => b.late - a.late || a.task.position - b.task.position);
  const [worst] = rows;
  return worst ? { path: worst.task.path, late: worst.late } : null;
}

interface Coming {
  readonly dueOn: string;
  readonly taskId: string;
  readonly units: number;
  readonly occurrences: number;
}

function comingUp(pairs: readonly Pair[]): Coming[] {
  const due = pairs.flatMap(({ now }) =>
    (now?.coming ?? []).map((dueOn) => ({
      ...{ dueOn, taskId: now?.taskId ?? "", unitId: now?.unitId },
    })),
  );
  return [...Map.groupBy(due, ({ dueOn, taskId }) => `${dueOn} ${taskId}`).values()].flatMap(
    (own) => {
      const [first] = own;
      const units = new Set(own.map(({ unitId }) => unitId)).size;
      return first
        ? [{ dueOn: first.dueOn, taskId: first.taskId, units, occurrences: own.length }]
        : [];
    },
  );
}

function nearest(coming: readonly Coming[], known: ReadonlyMap<string, NamedTask>): Upcoming[] {
  const rows = coming.flatMap((one) => {
    const task = known.get(one.taskId);
    return task ? [{ ...one, task }] : [];
  });
  rows.sort(
    (a, b) =>
      (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)) ||
      b.units - a.units ||
      a.task.position - b.task.position,
  );
  return rows.slice(0, upcomingLines).map(({ dueOn, units, task }) => ({
    ...{ dueOn, planId: task.plan_id, taskId: task.id, path: task.path, title: task.title, units },
  }));
}
