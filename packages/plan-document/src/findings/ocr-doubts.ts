import type { Place } from "../blocks/block.ts";
import type { Finding, Span, Task, TaskSources } from "../plan-document.ts";
import type { Reading } from "./reading.ts";

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

function doubt(
  task: Task,
  names: readonly [string, string],
  span: Span,
  words: readonly string[],
): Finding {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  return {
    code: "unsure-words",
    severity: "doubt",
    path: task.path,
    source: span,
    message: `Nhiệm vụ ${task.path}, ${names[0]}: chữ trong bản quét chưa chắc đọc đúng: ${quoted}. Đề nghị đối chiếu với trang gốc.`,
    proposal: "Đã đối chiếu: chữ đọc đúng, giữ nguyên.",
    english: {
      message: `Task ${task.path}, ${names[1]}: words of the scan may be misread: ${quoted}. Compare with the page.`,
      proposal: "Compared: they are right, keep them.",
    },
  };
}

function doubtsOf(task: Task, text: string, unsure: readonly Place[]): Finding[] {
  return FIELDS.flatMap(([field, vi, en]) => {
    const spans: readonly Span[] = [task.sources[field] ?? []].flat();
    return spans.flatMap((span) => {
      const words = unsureIn(unsure, span).map(({ start, end }) => text.slice(start, end));
      return words.length === 0 ? [] : [doubt(task, [vi, en], span, words)];
    });
  });
}

/** Words recognised with little confidence inside the fields of a task. */
export function ocrDoubts({ layout, tasks, places }: Reading): Finding[] {
  const unsure = places.filter(
    ({ confidence = 100, start, end }) =>
      confidence < SURE && /[\p{L}\d]/u.test(layout.text.slice(start, end)),
  );
  return unsure.length === 0 ? [] : tasks.flatMap((task) => doubtsOf(task, layout.text, unsure));
}
