import type { Tx } from "../../platform/db/database.ts";
import type { Editing } from "./edit-plan.ts";
import type { TaskPlace } from "./finding-place.ts";
import { refusals } from "./refusals.ts";
import { resolveAnew } from "./resolve-anew.ts";
import type { FindingFix, Source, Timing } from "./shapes.ts";
import { timeIn } from "./task-time.ts";
import { findTask, loadAssignments, type TaskRow } from "./tasks.queries.ts";

type Words = Extract<FindingFix, { readonly kind: "read-as" }>["words"];
type Mend = (words: string) => string;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A word inside a longer one is another word. */
function mendOf(words: Words): Mend {
  const known = new Map(words.map(({ from, to }) => [from, to]));
  const any = words.map(({ from }) => escaped(from)).join("|");
  const found = new RegExp(`(?<![\\p{L}\\d])(?:${any})(?![\\p{L}\\d])`, "gu");
  return (text) => text.replace(found, (word) => known.get(word) ?? word);
}

interface Mending {
  readonly at: Source;
  readonly mend: Mend;
}

/**
 * Puts misread words of a scan right in the fields that stand where the finding points: the task's title, its units
 * (which are looked up anew), its time and its products. @throws nothing-to-accept where none of them is there any more
 */
export async function correctWords(
  editing: Editing,
  place: TaskPlace,
  words: Words,
): Promise<void> {
  const task = await findTask(editing.tx, place.task_id);
  const mending = { at: place.source as Source, mend: mendOf(words) };
  const inFields = await mendFields(editing.tx, task, mending);
  const inNames = await mendNames(editing, place, mending);
  if (!inFields && !inNames) throw refusals.nothingToAccept();
}

const meets = (one: Source, other: Source): boolean =>
  one.start < other.end && other.start < one.end;

async function mendFields(tx: Tx, task: TaskRow, { at, mend }: Mending): Promise<boolean> {
  const places = task.sources as unknown as Readonly<Record<string, Source | readonly Source[]>>;
  const isHere = (field: string) => [places[field] ?? []].flat().some((span) => meets(span, at));
  const title = isHere("title") ? mend(task.title) : task.title;
  const products = isHere("products") ? task.products.map(mend) : task.products;
  const before = task.timing as Timing | null;
  const timing = before && isHere("timing") ? await mendTime(tx, task, mend) : before;
  const isSame =
    title === task.title && `${products}` === `${task.products}` && timing?.raw === before?.raw;
  if (isSame) return false;
  const values = { title, products, timing: timing && JSON.stringify(timing) };
  await tx.updateTable("tasks").set(values).where("id", "=", task.id).execute();
  return true;
}

/** Words that make no time when mended keep the days of the one that was read. */
async function mendTime(tx: Tx, task: TaskRow, mend: Mend): Promise<Timing> {
  const before = task.timing as unknown as Timing;
  const raw = mend(before.raw);
  return { ...before, ...(await timeIn(tx, task.plan_id, raw)), raw };
}

// A name put right may be one the register knows; its former answer was to other words.
async function mendNames(
  editing: Editing,
  { plan_id: planId, task_id: taskId }: TaskPlace,
  { at, mend }: Mending,
): Promise<boolean> {
  const rows = await loadAssignments(editing.tx, planId, taskId);
  const wrong = rows.filter(({ raw, source }) => {
    const place = source as Source | null;
    return place !== null && meets(place, at) && mend(raw) !== raw;
  });
  for (const { id, raw } of wrong)
    await editing.tx
      .updateTable("assignments")
      .set({ raw: mend(raw), resolution: "unresolved", unit_id: null, group_id: null })
      .where("id", "=", id)
      .execute();
  if (wrong.length > 0) await resolveAnew(editing, planId);
  return wrong.length > 0;
}
