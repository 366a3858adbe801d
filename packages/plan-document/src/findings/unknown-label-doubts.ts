import { isBullet } from "../outline/markers.ts";
import { type Node, walk } from "../outline/tree.ts";
import type { Finding, Task } from "../plan-document.ts";
import { splitActors, startsLikeActor } from "../tasks/actors.ts";
import { findLabels } from "../tasks/labels.ts";
import { labelKey, type OwnLabelField, type OwnLabels } from "../tasks/own-labels.ts";
import { parseTiming } from "../tasks/timing.ts";
import { type Span, subSpan } from "../text/span.ts";
import type { Reading } from "./reading.ts";

const LABELLED = /^(\p{L}[\p{L}\s,/.-]{2,45}?)\s*[:：]\s+(\S[^\n]{1,300})$/u;
const LONGEST_TIME = 60;

/** What the value of an unknown label looks like, where the task still lacks it. */
function guess(
  value: string,
  task: Task,
  { year, asked }: { readonly year: number | null; readonly asked: ReadonlySet<OwnLabelField> },
): OwnLabelField | null {
  const actors = splitActors(value);
  if (actors.length > 0 && actors.every(startsLikeActor) && value.length < 200) {
    if (task.lead.length === 0 && !asked.has("lead")) return "lead";
    return task.coordinating.length === 0 ? "coordinating" : null;
  }
  const isTime = value.length < LONGEST_TIME && parseTiming(value, { year }) !== null;
  return isTime && task.timing === null ? "timing" : null;
}

interface Line {
  readonly text: string;
  readonly span: Span;
}

const linesOf = (node: Node): Line[] => [
  ...node.body,
  ...node.children
    .filter((child) => child.marker !== null && isBullet(child.marker))
    .flatMap((child) => [child, ...child.body]),
];

const FIELD_WORDS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  lead: { vi: "đơn vị chủ trì", en: "the lead" },
  coordinating: { vi: "đơn vị phối hợp", en: "who coordinates" },
  timing: { vi: "thời gian thực hiện", en: "the time" },
};

function finding(task: Task, line: Line, label: string, field: OwnLabelField): Finding {
  const words = FIELD_WORDS[field] ?? { vi: "", en: "" };
  return {
    code: "unknown-label",
    severity: "doubt",
    path: task.path,
    source: subSpan(line.span, 0, line.text.length),
    message: `Chưa rõ nhãn “${label}” nêu điều gì của nhiệm vụ ${task.path}: “${line.text}”.`,
    proposal: `Hiểu “${label}” là ${words.vi}.`,
    label: { words: label, field },
    english: {
      message: `What the label “${label}” says of task ${task.path} is not known: “${line.text}”.`,
      proposal: `Take “${label}” as ${words.en}.`,
    },
  };
}

/** A label with its line, before anybody has said what it introduces. */
interface Unknown {
  readonly line: Line;
  readonly label: string;
  readonly value: string;
}

function unknownIn(line: Line, own: OwnLabels): Unknown | null {
  const [, label = "", value = ""] = LABELLED.exec(line.text) ?? [];
  const isOne = label !== "" && label.split(/\s+/).length <= 7;
  return isOne && findLabels(line.text, own).length === 0 ? { line, label, value } : null;
}

/** Lines under a task that begin with a label nobody has explained, and hold what the task lacks. */
export function unknownLabelDoubts({ root, tasks, year, own }: Reading): Finding[] {
  const byPath = new Map(tasks.map((task) => [task.path, task]));
  // What a label looked like where it stood first holds wherever it stands again.
  const known = new Map<string, OwnLabelField>();
  return [...walk(root)].flatMap((node) => {
    const task = node.marker ? byPath.get(node.path) : undefined;
    if (!task) return [];
    const asked = new Set<OwnLabelField>();
    return linesOf(node).flatMap((line) => {
      const found = unknownIn(line, own);
      const looksLike = found && guess(found.value, task, { year, asked });
      if (!found || !looksLike) return [];
      const field = known.get(labelKey(found.label)) ?? looksLike;
      known.set(labelKey(found.label), field);
      asked.add(field);
      return [finding(task, line, found.label, field)];
    });
  });
}
