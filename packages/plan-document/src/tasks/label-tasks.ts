import type { Line } from "../blocks/block.ts";
import { isBullet } from "../outline/markers.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import { type Span, subSpan } from "../text/span.ts";
import { assignmentLabels } from "./assignment-sentence.ts";
import type { ContentSpan, LabelSpan, TaskDraft } from "./draft.ts";
import { type Field, findLabels, startsWithLabel } from "./labels.ts";

const ACTOR_FIELDS: ReadonlySet<Field> = new Set([
  "lead",
  "implementing",
  "directing",
  "coordinating",
  "leadAndCoordinating",
]);

const bullet = (node: Node): boolean => node.marker !== null && isBullet(node.marker);
const isActor = ({ field }: { field: Field }): boolean => ACTOR_FIELDS.has(field);

function labelsIn(text: string, span: Span): LabelSpan[] {
  return findLabels(text).map(({ field, start, end }) => ({
    field,
    span: subSpan(span, start, end),
  }));
}

const isEmpty = ({ span }: LabelSpan): boolean => span.start === span.end;

/** A line under its parent that does nothing but give a labelled value. */
function isLabelNode(node: Node): boolean {
  if (!startsWithLabel(node.text) || findLabels(node.text)[0]?.field === "other") return false;
  return bullet(node) || siblingsAreLabels(node);
}

// "1. Đơn vị chủ trì: …" numbers the labels themselves; a lone "1. Thời gian: …" is a heading of its own.
function siblingsAreLabels(node: Node): boolean {
  const fields = (node.parent?.children ?? [])
    .slice(0, 12)
    .map((child) => findLabels(child.text)[0]);
  const labelled = fields.filter((label) => label?.labelStart === 0);
  return (
    labelled.length >= 2 &&
    labelled.some((label) => label !== undefined && isActor(label)) &&
    node.children.length === 0
  );
}

// A value may go on below its label: "- Đơn vị phối hợp:" with one unit a line.
function labelNodeValues(node: Node): LabelSpan[] {
  const own = labelsIn(node.text, node.span);
  const last = own.at(-1);
  if (!last) return own;
  const below = [
    ...node.body.map((line) => line.span),
    ...node.children.map((child) => child.span),
  ];
  const more = node.body.some((line) => findLabels(line.text).length > 0)
    ? bodyLabels(node)
    : below.map((span) => ({ field: last.field, span }));
  return [...own.filter((label) => !isEmpty(label)), ...more];
}

function bodyLabels(node: Node): LabelSpan[] {
  return node.body
    .flatMap((line) => labelsIn(line.text, line.span))
    .filter((label) => !isEmpty(label));
}

/** Labels that unnumbered lines set under the last of several dashes belong to what the dashes list. */
function straysOf(node: Node): Node | null {
  const bullets = node.children.filter((child) => bullet(child) && !isLabelNode(child));
  const last = bullets.at(-1);
  if (!last || !bodyLabels(last).some(isActor)) return null;
  const others = bullets.slice(0, -1).some((child) => bodyLabels(child).some(isActor));
  const alone =
    bullets.length === 1 && bullet(node) === false && node.text !== "" && !/:$/.test(node.text);
  return others || (bullets.length === 1 && !alone) ? null : last;
}

function ownLabels(node: Node): LabelSpan[] {
  const inline = labelsIn(node.text, node.span).filter((label) => !isEmpty(label));
  const below = node.children.filter(isLabelNode).flatMap(labelNodeValues);
  const stray = straysOf(node);
  const isStray = node.parent !== null && straysOf(node.parent) === node;
  const labels = [
    ...inline,
    ...(isStray ? [] : bodyLabels(node)),
    ...below,
    ...(stray ? bodyLabels(stray) : []),
  ];
  return labels.some(isActor) ? labels : [...labels, ...assignmentLabels(node.text, node.span)];
}

const TIME_HEADING = /^(?:thời gian|địa điểm|thời hạn|kinh phí)/i;

function isTask(node: Node, labels: readonly LabelSpan[]): boolean {
  if (node.line === null || (isLabelNode(node) && node.parent !== null)) return false;
  if (node.marker && ["part", "chapter", "annex"].includes(node.marker.kind)) return false;
  if (labels.some(isActor)) return true;
  if (bullet(node)) return false;
  const times = labels.some(({ field }) => field === "time" || field === "frequency");
  return times && !TIME_HEADING.test(node.text) && node.text !== "";
}

export interface LabelTasks {
  readonly drafts: readonly TaskDraft[];
  /** Numbered nodes that hold tasks and are none themselves. */
  readonly groups: readonly Node[];
  readonly taskNodes: ReadonlySet<Node>;
}

const lastSpan = (node: Node): Span => {
  let end = node.span;
  for (const one of walk(node)) end = one.body.at(-1)?.span ?? one.span;
  return end;
};

function titleEnd(text: string): number {
  const first = findLabels(text).find(({ field }) => field !== "other");
  const words = first ? text.slice(0, first.labelStart) : text;
  return words.replace(/[\s(,;:–-]+$/, "").length;
}

function titleOf(node: Node): Span {
  const first = node.body[0];
  if (node.text === "" && first) return first.span;
  const end = titleEnd(node.text);
  return subSpan(node.span, 0, end > 0 ? end : node.text.length);
}

const FREQUENCY_OPENS = /(?:tần suất|số lượng|định kỳ)[^.;]{0,30}:\s*$/i;

function contentOf(node: Node, tasks: ReadonlySet<Node>): ContentSpan[] {
  const result: ContentSpan[] = [];
  const visit = (one: Node, above: readonly string[]): void => {
    const opens = above.some((words) => FREQUENCY_OPENS.test(words));
    const lines: Pick<Line, "text" | "span">[] = [...(one === node ? [] : [one]), ...one.body];
    for (const { text, span } of lines) {
      const labelled = findLabels(text).some(({ field }) => field === "frequency");
      if (one !== node || !findLabels(text).length)
        result.push({ span, above, isFrequency: opens || labelled });
    }
    const inside = one === node ? above : [one.text, ...above].slice(0, 8);
    for (const child of one.children)
      if (!isLabelNode(child) && !tasks.has(child)) visit(child, inside);
  };
  visit(node, []);
  return result;
}

/** What a task does not say itself, the nearest group above that says it says for it. */
function inherited(
  node: Node,
  own: readonly LabelSpan[],
  all: ReadonlyMap<Node, LabelSpan[]>,
): LabelSpan[] {
  const missing = (test: (label: LabelSpan) => boolean): boolean => !own.some(test);
  const result: LabelSpan[] = [];
  for (const above of lineage(node).slice(0, -1).reverse()) {
    for (const label of all.get(above) ?? []) {
      const wanted = isActor(label)
        ? missing(isActor)
        : label.field === "time" && missing(({ field }) => field === "time");
      if (wanted) result.push(label);
    }
    if (result.length > 0) break;
  }
  return result;
}

function draftOf(node: Node, labels: Map<Node, LabelSpan[]>, tasks: ReadonlySet<Node>): TaskDraft {
  const own = labels.get(node) ?? [];
  const source = { ...(node.line?.span ?? node.span), end: lastSpan(node).end };
  const annex = lineage(node).find((one) => one.marker?.kind === "annex")?.marker?.label ?? null;
  return {
    path: node.path,
    title: titleOf(node),
    labels: [...own, ...inherited(node, own, labels)],
    source,
    annex,
    content: contentOf(node, tasks),
  };
}

function hasTaskBelow(node: Node, tasks: ReadonlySet<Node>): boolean {
  for (const one of walk(node)) if (one !== node && tasks.has(one)) return true;
  return false;
}

/** Tasks written as outline lines with labels under or inside them. */
export function labelTasks(root: Node): LabelTasks {
  const labels = new Map<Node, LabelSpan[]>();
  for (const node of walk(root)) labels.set(node, ownLabels(node));
  const candidates = new Set(
    [...labels].filter(([node, own]) => isTask(node, own)).map(([node]) => node),
  );
  const holders = new Set<Node>();
  for (const node of candidates) for (const above of lineage(node).slice(0, -1)) holders.add(above);
  const tasks = new Set([...candidates].filter((node) => !holders.has(node)));
  const drafts = [...tasks].map((node) => draftOf(node, labels, tasks));
  const groups = [...holders].filter(
    (node) => node.marker && !isBullet(node.marker) && hasTaskBelow(node, tasks),
  );
  return { drafts, groups, taskNodes: tasks };
}
