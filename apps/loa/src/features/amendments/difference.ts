import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { TaskChange } from "../commitments/index.ts";
import type { Amendment } from "./amendments.queries.ts";
import { changedFields } from "./compare-tasks.ts";
import { matchTasks } from "./match-tasks.ts";
import type { ChangedField, ChangeKind, Difference, DifferenceRow } from "./shapes.ts";
import {
  comparedOf,
  completed,
  dutyOf,
  likenessOf,
  loadSides,
  presentSide,
  type Side,
  sameQuotas,
} from "./sides.ts";

/** One line of a difference, with both sides whole. `fresh` is the task as it will stand. */
export interface ComparedRow {
  readonly kind: ChangeKind;
  readonly old: Side | null;
  readonly fresh: Side | null;
  readonly fields: readonly ChangedField[];
  readonly renumbered: boolean;
  readonly confidence: number | null;
  readonly choiceId: string | null;
  readonly currentPeriod: "split" | "old" | "new" | null;
}

/** A person's decision about a pairing. */
export interface Choice {
  readonly id: string;
  readonly oldTaskId: string | null;
  readonly newTaskId: string | null;
  readonly verdict: string;
  readonly currentPeriod: "split" | "old" | "new" | null;
}

/** The plan in force against the document that changes it, duty by duty. */
export async function compareVersions(tx: Tx, amendment: Amendment): Promise<ComparedRow[]> {
  const olds = await loadSides(tx, amendment.amendsPlanId);
  const news = await loadSides(tx, amendment.planId);
  return compareSides(olds, news, await loadChoices(tx, amendment.planId), amendment.kind);
}

/** The same from what was loaded; pure. */
export function compareSides(
  olds: readonly Side[],
  news: readonly Side[],
  choices: readonly Choice[],
  kind: Amendment["kind"],
): ComparedRow[] {
  const pairs = pairUp(olds, news, choices);
  const choiceFor = (old: Side | null, fresh: Side | null) =>
    choices.find((one) => isAbout(one, old?.task.id, fresh?.task.id));
  const row = (old: Side | null, fresh: Side | null, confidence: number | null) =>
    compareRow({ old, fresh, confidence, choice: choiceFor(old, fresh), kind });
  const byNew = new Map(pairs.map((pair) => [pair.newId, pair]));
  const paired = new Set(pairs.map((pair) => pair.oldId));
  const oldById = new Map(olds.map((side) => [side.task.id, side]));
  const rows = news.map((fresh) => {
    const pair = byNew.get(fresh.task.id);
    return row(oldById.get(pair?.oldId ?? "") ?? null, fresh, pair?.confidence ?? null);
  });
  const left = olds.filter((old) => !paired.has(old.task.id)).map((old) => row(old, null, null));
  return inOrder(rows, left, olds, kind);
}

const isAbout = (choice: Choice, oldId: string | undefined, newId: string | undefined) =>
  (choice.oldTaskId !== null && choice.oldTaskId === oldId) ||
  (choice.newTaskId !== null && choice.newTaskId === newId);

function pairUp(olds: readonly Side[], news: readonly Side[], choices: readonly Choice[]) {
  const decided = new Set(choices.flatMap((one) => [one.oldTaskId ?? "", one.newTaskId ?? ""]));
  const free = (side: Side) => !decided.has(side.task.id);
  const proposed = matchTasks(olds.filter(free).map(likenessOf), news.filter(free).map(likenessOf));
  const chosen = choices.flatMap(({ oldTaskId, newTaskId }) =>
    oldTaskId && newTaskId ? [{ oldId: oldTaskId, newId: newTaskId, confidence: null }] : [],
  );
  return [...proposed, ...chosen];
}

interface RowParts {
  readonly old: Side | null;
  readonly fresh: Side | null;
  readonly confidence: number | null;
  readonly choice: Choice | undefined;
  readonly kind: Amendment["kind"];
}

function compareRow({ old, fresh, confidence, choice, kind }: RowParts): ComparedRow {
  const base = {
    confidence,
    choiceId: choice?.id ?? null,
    currentPeriod: choice?.currentPeriod ?? null,
  };
  if (!old) return { ...base, kind: "added", old, fresh, fields: [], renumbered: false };
  if (!fresh) {
    const ends = choice ? choice.verdict === "ended" : kind === "replacement";
    const what = ends ? ("ended" as const) : ("untouched" as const);
    return { ...base, kind: what, old, fresh: null, fields: [], renumbered: false };
  }
  const whole = completed(old, fresh, kind);
  const fields = changedFields(comparedOf(old), comparedOf(whole));
  const renumbered = fields.length === 0 && old.task.path !== whole.task.path;
  const what = fields.length > 0 ? ("changed" as const) : ("untouched" as const);
  return { ...base, kind: what, old, fresh: whole, fields, renumbered };
}

// A new text is read in its own order; a text that changes parts, in the plan's. What has no place stands behind its neighbour.
function inOrder(
  rows: readonly ComparedRow[],
  left: readonly ComparedRow[],
  olds: readonly Side[],
  kind: Amendment["kind"],
): ComparedRow[] {
  const placeOfOld = new Map(olds.map((side, nth) => [side.task.id, nth]));
  const lead = kind === "replacement" ? rows : [...rows.filter((row) => row.old), ...left];
  const rest = kind === "replacement" ? left : rows.filter((row) => !row.old);
  const placed = [...lead];
  if (kind === "partial") placed.sort((a, b) => placeIn(a) - placeIn(b));
  for (const row of rest) placed.splice(placeFor(row, placed), 0, row);
  return placed;

  function placeIn(row: ComparedRow) {
    return placeOfOld.get(row.old?.task.id ?? "") ?? olds.length;
  }
  function placeFor(row: ComparedRow, among: readonly ComparedRow[]): number {
    if (row.old) {
      const before = among.findLastIndex((one) => one.old && placeIn(one) < placeIn(row));
      return before + 1;
    }
    const parent = row.fresh?.task.path.replace(/\.[^.]+$/u, "") ?? "";
    const last = among.findLastIndex((one) => pathOf(one).startsWith(`${parent}.`));
    return last === -1 ? among.length : last + 1;
  }
}

const pathOf = (row: ComparedRow) => row.fresh?.task.path ?? row.old?.task.path ?? "";

/** Which commitments change: each changed, added or ended task before and after. `quotaIds` name the new quotas' ids. */
export function changesOf(
  rows: readonly ComparedRow[],
  ids: {
    readonly tasks?: ReadonlyMap<string, string>;
    readonly quotas?: ReadonlyMap<string, string>;
  } = {},
): TaskChange[] {
  return rows.flatMap((row): TaskChange[] => {
    const { old, fresh, currentPeriod } = row;
    if (row.kind === "untouched") return [];
    const freshId = fresh?.task.id ?? "";
    const taskId = old?.task.id ?? ids.tasks?.get(freshId) ?? freshId;
    const quotas = new Map([
      ...(ids.quotas ?? []),
      ...(old && fresh ? sameQuotas(old, fresh) : []),
    ]);
    return [
      {
        taskId,
        before: old ? dutyOf(old, taskId) : null,
        after: fresh ? dutyOf(fresh, taskId, quotas) : null,
        currentPeriod,
      },
    ];
  });
}

/** A difference as people read it. */
export function presentDifference(rows: readonly ComparedRow[], revision: number): Difference {
  const counts = { added: 0, changed: 0, ended: 0, untouched: 0 };
  for (const row of rows) counts[row.kind] += 1;
  return { revision, counts, rows: rows.map(presentRow) };
}

function presentRow(row: ComparedRow): DifferenceRow {
  const { kind, fields, renumbered, confidence, choiceId, currentPeriod } = row;
  return {
    ...{ kind, renumbered, choiceId, currentPeriod },
    fields: [...fields],
    confidence: confidence === null ? null : Math.round(confidence * 100) / 100,
    old: row.old && presentSide(row.old),
    fresh: row.fresh && presentSide(row.fresh),
  };
}

async function loadChoices(tx: Tx, planId: string): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select id, old_task_id as "oldTaskId", new_task_id as "newTaskId", verdict, current_period as "currentPeriod"
    from amendment_choices where plan_id = ${planId}`.execute(tx);
  return rows;
}
