import type { AssignmentRole, PaperBlock, Source, Task } from "../contract.ts";

/** What kind of words a place holds; each kind has its tint and its name. */
export type FieldKind = "title" | AssignmentRole | "timing" | "quota" | "product";

/** One field's words on the paper. */
export interface FieldPlace {
  readonly taskId: string;
  /** `title`, `timing`, `assignment:<id>`, `quota:<id>`, `product:<n>`. */
  readonly field: string;
  readonly kind: FieldKind;
  readonly start: number;
  readonly end: number;
}

/** Every place of every field, in the order of the text, none overlapping another. */
export function placesOf(tasks: readonly Task[]): FieldPlace[] {
  const places = tasks
    .filter((task) => task.dropped === null)
    .flatMap(placesOfTask)
    .filter((place) => place.end > place.start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const kept: FieldPlace[] = [];
  for (const place of places) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place);
  }
  return kept;
}

/** The places of one task's fields, also those another field's words cover. */
export function placesOfTask(task: Task): FieldPlace[] {
  const at = (kind: FieldKind, field: string, source: Source | null | undefined) =>
    source ? [{ taskId: task.id, field, kind, start: source.start, end: source.end }] : [];
  return [
    ...at("title", "title", sourceNamed(task, "title")),
    ...task.assignments.flatMap((each) => at(each.role, `assignment:${each.id}`, each.source)),
    ...at("timing", "timing", sourceNamed(task, "timing")),
    ...task.quotas.flatMap((quota) => at("quota", `quota:${quota.id}`, quota.source)),
    ...sourcesNamed(task, "products").flatMap((source, nth) =>
      at("product", `product:${nth}`, source),
    ),
  ];
}

/** The field of a task whose words a stretch of text touches; `title` when it touches none. */
export function fieldAt(task: Task | undefined, source: Source | null): string {
  if (!task || !source) return "title";
  const touched = placesOfTask(task).filter(
    (place) => place.start < source.end && place.end > source.start,
  );
  return touched.find((place) => place.field !== "title")?.field ?? "title";
}

function sourceNamed(task: Task, field: string): Source | undefined {
  return sourcesNamed(task, field)[0];
}

function sourcesNamed(task: Task, field: string): Source[] {
  const value = task.sources[field];
  if (Array.isArray(value)) return value as Source[];
  return value ? [value as Source] : [];
}

/** A run of a block's words: plain, or the words of a field. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly place: FieldPlace | null;
}

/** Cuts a stretch of text into runs at the places that touch it. */
export function runsOf(span: Source, places: readonly FieldPlace[]): Run[] {
  const runs: Run[] = [];
  let at = span.start;
  for (const place of places) {
    const [start, end] = [Math.max(place.start, at), Math.min(place.end, span.end)];
    if (end <= start) continue;
    if (start > at) runs.push({ start: at, end: start, place: null });
    runs.push({ start, end, place });
    at = end;
  }
  if (at < span.end) runs.push({ start: at, end: span.end, place: null });
  return runs;
}

/** Blocks drawn together: the rows of one table, or a single paragraph. */
export function groupBlocks(blocks: readonly PaperBlock[]): PaperBlock[][] {
  const groups: PaperBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const before = last?.[0];
    const sameTable =
      block.kind === "row" && before?.kind === "row" && before.table === block.table;
    if (last && sameTable) last.push(block);
    else groups.push([block]);
  }
  return groups;
}
