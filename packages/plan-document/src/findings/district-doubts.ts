import type { Finding, Task } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan } from "../text/span.ts";
import type { Reading } from "./reading.ts";

/** Last day of the district level: Law 72/2025/QH15 ends it on 1 July 2025. */
const LAST_DAY = "2025-06-30";

const DISTRICT =
  /cap huyen|(?:cac|tung|moi) huyen|(?:ubnd|uy ban nhan dan|hdnd) (?:cac )?(?:huyen|quan|thi xa)(?![a-z])|huyen, (?:thi xa|thanh pho)|quan, huyen|phong van hoa(?:, khoa hoc)? va thong tin|huyen uy|phong (?:noi vu|tu phap|tai chinh - ke hoach|giao duc va dao tao)(?: cac)? huyen/;

interface Place {
  readonly words: string;
  readonly span: Span;
}

function placesOf(task: Task): Place[] {
  const { sources } = task;
  const named = (names: readonly string[], spans: readonly Span[] | undefined): Place[] =>
    names.flatMap((words, index) => {
      const span = spans?.[index];
      return span ? [{ words, span }] : [];
    });
  return [
    { words: task.title, span: sources.title },
    ...named(task.lead, sources.lead),
    ...named(task.coordinating, sources.coordinating),
    ...named(task.directing ?? [], sources.directing),
  ];
}

function doubt(task: Task): Finding[] {
  for (const { words, span } of placesOf(task)) {
    const found = DISTRICT.exec(plain(words));
    if (!found) continue;
    const said = words.slice(found.index, found.index + found[0].length);
    return [
      {
        code: "district-after-abolition",
        severity: "doubt",
        path: task.path,
        source: subSpan(span, found.index, found.index + found[0].length),
        message: `Nhiệm vụ ${task.path} nhắc đến cấp huyện (“${said}”), trong khi cấp huyện kết thúc hoạt động từ 01/7/2025.`,
        proposal: "Giữ như văn bản; từ 01/7/2025 do đơn vị kế thừa thực hiện.",
        english: {
          message: `Task ${task.path} names the district level (“${said}”), which ended on 1 July 2025.`,
          proposal: "Keep it as written; from 1 July 2025 the successors do it.",
        },
      },
    ];
  }
  return [];
}

/** District bodies in tasks that reach past the end of the district level. */
export function districtDoubts({ tasks, year }: Reading): Finding[] {
  return tasks
    .filter(({ timing }) => (timing?.end ?? (year === null ? "" : `${year}-12-31`)) > LAST_DAY)
    .flatMap(doubt);
}
