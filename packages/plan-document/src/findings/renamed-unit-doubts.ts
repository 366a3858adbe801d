import type { Finding, Span, Task } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { englishDate, vietnameseDate } from "./quota-doubts.ts";
import type { Reading } from "./reading.ts";
import type { RenamedUnit } from "./renamed-units.ts";

interface Named {
  readonly name: string;
  readonly source: Span | undefined;
}

/** One spelling for all: "Sở LĐ-TB & XH" and "Sở LĐTB&XH" are one. */
const keyOf = (name: string): string =>
  plain(name.normalize("NFC"))
    .replace(/\s*[&,.-]\s*/g, "")
    .replace(/\s+/g, " ")
    .trim();

type Known = ReadonlyMap<string, RenamedUnit>;

const tableOf = (units: readonly RenamedUnit[]): Known =>
  new Map(units.flatMap((unit) => unit.names.map((name) => [keyOf(name), unit] as const)));

/** "Sở Giao thông vận tải tỉnh" begins with a known name; the longest beginning decides. */
function find(known: Known, name: string): RenamedUnit | undefined {
  const words = keyOf(name.replace(/\([^)]*\)/g, "").slice(0, 120)).split(" ");
  for (let count = Math.min(words.length, 12); count >= 2; count -= 1) {
    const unit = known.get(words.slice(0, count).join(" "));
    if (unit) return unit;
  }
  return undefined;
}

function namesOf(task: Task): Named[] {
  const { sources } = task;
  const named = (names: readonly string[] = [], spans: readonly Span[] = []): Named[] =>
    names.map((name, index) => ({ name, source: spans[index] }));
  return [
    ...named(task.lead, sources.lead),
    ...named(task.coordinating, sources.coordinating),
    ...named(task.directing, sources.directing),
  ];
}

function doubt(task: Task, { name, source }: Named, { lastDay, successor }: RenamedUnit): Finding {
  return {
    code: "renamed-unit",
    severity: "doubt",
    path: task.path,
    ...(source ? { source } : {}),
    message: `“${name}” (nhiệm vụ ${task.path}) thường đã kết thúc hoạt động sau ngày ${vietnameseDate(lastDay)}, trong khi nhiệm vụ kéo dài quá ngày đó.`,
    proposal: `Giữ tên như văn bản; từ ngày đó do cơ quan kế thừa thực hiện (thường là ${successor}).`,
    english: {
      message: `“${name}” (task ${task.path}) usually ended after ${englishDate(lastDay)}, while the task lasts longer.`,
      proposal: `Keep the name as written; from then on its successor does it (usually ${successor}).`,
    },
  };
}

/** Bodies named for a time when they no longer exist, each said once, where it first stands. */
export function renamedUnitDoubts({ tasks, year, renamedUnits }: Reading): Finding[] {
  const known = tableOf(renamedUnits);
  const said = new Set<string>();
  const result: Finding[] = [];
  for (const task of tasks) {
    const until = task.timing?.end ?? (year === null ? "" : `${year}-12-31`);
    for (const named of namesOf(task)) {
      const unit = find(known, named.name);
      if (!unit || until <= unit.lastDay || said.has(keyOf(named.name))) continue;
      said.add(keyOf(named.name));
      result.push(doubt(task, named, unit));
    }
  }
  return result;
}
