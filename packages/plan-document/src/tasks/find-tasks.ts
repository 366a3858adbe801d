import { isDirective, type Layout } from "../document/layout.ts";
import { isNumbered } from "../outline/markers.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import type { Finding, Task } from "../plan-document.ts";
import type { LabelSpan, TaskDraft } from "./draft.ts";
import { labelTasks } from "./label-tasks.ts";
import { isActor, isLeader } from "./node-labels.ts";
import type { OwnLabels } from "./own-labels.ts";
import { planTime } from "./plan-time.ts";
import { readFields, timingOf } from "./read-fields.ts";
import { schoolYearOf } from "./school-year.ts";
import { type TableTasks, tableTasks } from "./table-tasks.ts";
import { uniquePaths } from "./unique-paths.ts";
import { readUnitLine } from "./unit-line.ts";

interface FoundTasks {
  readonly tasks: readonly Task[];
  readonly groups: readonly Node[];
  readonly taskNodes: ReadonlySet<Node>;
  readonly findings: readonly Finding[];
  /** Task path by the start of its words, for rows of the paper view. */
  readonly rowPaths: ReadonlyMap<number, string>;
}

/** The node each table stands under. */
function nodesByTable(root: Node): Map<number, Node> {
  const result = new Map<number, Node>();
  for (const node of walk(root))
    for (const row of node.rows) if (!result.has(row.table)) result.set(row.table, node);
  return result;
}

const annexOf = (node: Node): string | null =>
  lineage(node).find((one) => one.marker?.kind === "annex")?.marker?.label ?? null;

/** A task that names no time has the plan's, where that is said. */
function timed(draft: TaskDraft, whole: LabelSpan | null): TaskDraft {
  const own = draft.labels.some(({ field, span }) => field === "time" && span.end > span.start);
  return own || !whole ? draft : { ...draft, labels: [...draft.labels, whole] };
}

/** A task that names nobody is of whoever does the whole plan. */
function led(draft: TaskDraft, whole: readonly LabelSpan[]): TaskDraft {
  return draft.labels.some(isActor) ? draft : { ...draft, labels: [...draft.labels, ...whole] };
}

/** "1. Phòng Chuyên đề sản xuất các chuyên mục sau:" over a table that says nothing of who: the work of that unit. */
function ledFromAbove(found: TableTasks, node: Node): TableTasks & { readonly charged?: Node } {
  if (found.drafts.length === 0 || found.drafts.some(({ labels }) => labels.some(isLeader)))
    return found;
  for (const above of lineage(node).reverse()) {
    const line = isNumberedNode(above) ? readUnitLine(above) : null;
    if (!line) continue;
    const leads = line.units.map(({ span }): LabelSpan => ({ field: "lead", span }));
    const drafts = found.drafts.map((draft) => ({ ...draft, labels: [...draft.labels, ...leads] }));
    return { ...found, drafts, charged: above };
  }
  return found;
}

const isNumberedNode = ({ marker }: Node): boolean => marker !== null && isNumbered(marker);

/** Every task of the document, from its outline and from its tables, in reading order. */
export function findTasks(
  layout: Layout,
  root: Node,
  {
    year,
    own,
    title = null,
  }: { readonly year: number | null; readonly own: OwnLabels; readonly title?: string | null },
): FoundTasks {
  const nodes = nodesByTable(root);
  const inTables = layout.tables.flatMap((table) => {
    const node = nodes.get(table.table);
    return node ? [ledFromAbove(tableTasks(table, annexOf(node)), node)] : [];
  });
  const inText = labelTasks(
    root,
    own,
    inTables.some(({ drafts }) => drafts.length > 0),
    layout.planHead !== null && isDirective(layout.planHead),
  );
  const all = [...inText.drafts, ...inTables.flatMap(({ drafts }) => drafts)];
  const drafts: TaskDraft[] = uniquePaths(all.toSorted((a, b) => a.source.start - b.source.start));
  const context = { text: layout.text, year, schoolYear: schoolYearOf(layout.text, title) };
  const whole = planTime(root, (words) => timingOf(context, words));
  const read = drafts.map((draft) => readFields(led(timed(draft, whole), inText.whole), context));
  return {
    tasks: read.map(({ task }) => task),
    groups: [...inText.groups, ...inTables.flatMap(({ groups }) => groups)],
    taskNodes: new Set([...inText.taskNodes, ...inTables.flatMap(({ charged }) => charged ?? [])]),
    findings: read.flatMap(({ findings }) => findings),
    rowPaths: new Map(drafts.map((draft) => [draft.title.start, draft.path])),
  };
}
