import type { Place } from "../blocks/block.ts";
import type { Correction, Finding, Span, Task, TaskSources } from "../plan-document.ts";
import type { Reading } from "./reading.ts";
import { type Sentences, sentencesOf } from "./words-in-context.ts";

/** Recognised words less sure than this are worth a look; clean print is read at 90 and more. */
const SURE = 75;

type Field = keyof TaskSources;

const FIELDS: readonly (readonly [Field, string, string])[] = [
  ["title", "tên nhiệm vụ", "title"],
  ["lead", "đơn vị chủ trì", "lead"],
  ["coordinating", "đơn vị phối hợp", "coordinating unit"],
  ["directing", "đơn vị chỉ đạo", "directing unit"],
  ["timing", "thời gian", "time"],
  ["quotas", "tần suất, chỉ tiêu", "quota"],
  ["products", "sản phẩm", "product"],
  ["budget", "kinh phí", "budget"],
];

const overlaps = (place: Place, span: Span): boolean =>
  place.start < span.end && place.end > span.start;

/** The unsure words inside a span; places are in the order of the text. */
function unsureIn(unsure: readonly Place[], span: Span): Place[] {
  let low = 0;
  let high = unsure.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((unsure[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Place[] = [];
  for (let at = low; at < unsure.length; at += 1) {
    const place = unsure[at];
    if (!place || !overlaps(place, span)) break;
    found.push(place);
  }
  return found;
}

const COMPARED = {
  proposal: "Đã đối chiếu: chữ đọc đúng, giữ nguyên.",
  english: "Compared: they are right, keep them.",
};

const asRead = (words: readonly Correction[]) => words.map(({ to }) => `“${to}”`).join(", ");

/** What its neighbours make of the words, else that they stay; the other answer stands beside. */
function answerOf(words: readonly Correction[]) {
  if (words.length === 0) return COMPARED;
  return {
    proposal: `Sửa thành ${asRead(words)}, như những chỗ khác trong văn bản.`,
    english: `Correct to ${asRead(words)}, as elsewhere in the document.`,
    fix: { kind: "read-as", words } as const,
    otherwise: COMPARED,
  };
}

interface Unsure {
  readonly task: Task;
  readonly field: readonly [Field, string, string];
  readonly span: Span;
  readonly words: readonly string[];
  readonly meant: readonly Correction[];
}

function doubt({ task, field: [, vi, en], span, words, meant }: Unsure): Finding {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  const { english, ...answer } = answerOf(meant);
  return {
    code: "unsure-words",
    severity: "doubt",
    path: task.path,
    source: span,
    message: `Nhiệm vụ ${task.path}, ${vi}: chữ trong bản quét chưa chắc đọc đúng: ${quoted}. Đề nghị đối chiếu với trang gốc.`,
    ...answer,
    english: {
      message: `Task ${task.path}, ${en}: words of the scan may be misread: ${quoted}. Compare with the page.`,
      proposal: english,
    },
  };
}

/** Amounts and money are compared with the page; their words are no sentence to read them from. */
const FROM_CONTEXT: ReadonlySet<Field> = new Set([
  "title",
  "lead",
  "coordinating",
  "directing",
  "timing",
  "products",
]);

function doubtsOf(task: Task, unsure: readonly Place[], sentence: Sentences): Finding[] {
  return FIELDS.flatMap((field) => {
    const spans: readonly Span[] = [task.sources[field[0]] ?? []].flat();
    return spans.flatMap((span) => {
      const found = unsureIn(unsure, span);
      if (found.length === 0) return [];
      const words = found.map(({ start, end }) => sentence.text.slice(start, end));
      const meant = FROM_CONTEXT.has(field[0]) ? found.flatMap(sentence.meant) : [];
      return [doubt({ task, field, span, words, meant })];
    });
  });
}

/** Words recognised with little confidence inside the fields of a task. */
export function ocrDoubts({ layout, tasks, places }: Reading): Finding[] {
  const unsure = places.filter(
    ({ confidence = 100, start, end }) =>
      confidence < SURE && /[\p{L}\d]/u.test(layout.text.slice(start, end)),
  );
  if (unsure.length === 0) return [];
  const sentences = sentencesOf(layout.text, places, SURE);
  return tasks.flatMap((task) => doubtsOf(task, unsure, sentences));
}
