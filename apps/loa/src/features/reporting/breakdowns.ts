import { UnitKind, unitKindNames } from "../units/index.ts";
import type {
  Breakdown,
  BreakdownFigures,
  GroupFigures,
  GroupNumber as GroupNumberType,
} from "./contract-shapes.ts";
import { GroupNumber } from "./contract-shapes.ts";
import type { ReportFacts, ReportFrame } from "./facts.ts";
import { type Counted, type NumberRows, numberOf, numbersBy } from "./numbers.ts";

type Group = Pick<GroupFigures, "key" | "name">;
type Place = Pick<Counted, "line" | "unitId">;
type GroupNumbers = Record<GroupNumberType, number>;

/**
 * What a report counted, by group. A row says what serves its group; what serves several stands in each of their rows
 * and is taken off once in `shared`, so that rows and `shared` always add up to the total, which counts it once.
 */
export function breakdownOf(facts: ReportFacts, rows: NumberRows, by: Breakdown): BreakdownFigures {
  const keyOf = groupOf(facts, by);
  const sums = groupNumbers((name) => numbersBy(rows, name, keyOf));
  const total = groupNumbers((name) => numberOf(rows, { number: name }));
  return addedUp(facts, by, { total, sumOf: (name, group) => sums[name].get(group) ?? 0 });
}

/** A division from the sums of its groups and of the whole. */
export function addedUp(
  frame: Pick<ReportFrame, "lines" | "units">,
  by: Breakdown,
  sums: {
    readonly total: GroupNumbers;
    readonly sumOf: (name: GroupNumberType, group: string) => number;
  },
): BreakdownFigures {
  const { total, sumOf } = sums;
  const groups = groupsOf(frame, by).map((group) => ({
    ...group,
    numbers: groupNumbers((name) => sumOf(name, group.key)),
  }));
  const shared = groupNumbers(
    (name) => total[name] - groups.reduce((sum, group) => sum + group.numbers[name], 0),
  );
  return { by, groups, shared, total };
}

/** The group a counted row belongs to. */
export function groupOf(
  facts: Pick<ReportFrame, "lines" | "units">,
  by: Breakdown,
): (row: Place) => string {
  const units = new Map(facts.units.map((unit) => [unit.id, unit]));
  const lines = new Map(facts.lines.map((line) => [line.id, line]));
  const key: Readonly<Record<Breakdown, (row: Place) => string | null | undefined>> = {
    unitKind: (row) => units.get(row.unitId)?.kind,
    area: (row) => units.get(row.unitId)?.area,
    part: (row) => lines.get(row.line ?? "")?.heading,
    task: (row) => lines.get(row.line ?? "")?.taskId,
    channel: (row) => lines.get(row.line ?? "")?.channel,
  };
  return (row) => key[by](row) ?? "";
}

/** Every number of a division by its name. */
export function groupNumbers<T>(value: (name: GroupNumberType) => T): Record<GroupNumberType, T> {
  return Object.fromEntries(GroupNumber.options.map((name) => [name, value(name)])) as Record<
    GroupNumberType,
    T
  >;
}

/** Every group that owes something, in the order it is read in. */
export function groupsOf(facts: Pick<ReportFrame, "lines" | "units">, by: Breakdown): Group[] {
  return orders[by](facts);
}

const orders: Readonly<
  Record<Breakdown, (facts: Pick<ReportFrame, "lines" | "units">) => Group[]>
> = {
  unitKind: ({ units }) => {
    const there = new Set(units.map((unit) => unit.kind ?? ""));
    return ["", ...UnitKind.options]
      .filter((kind) => there.has(kind))
      .map((key) => ({ key, name: kindName(key) }));
  },
  area: ({ units }) => {
    const names = [...new Set(units.map((unit) => unit.area ?? ""))];
    return names
      .sort((a, b) => a.localeCompare(b, "vi"))
      .map((key) => ({ key, name: key || "Cơ quan, đơn vị cấp tỉnh" }));
  },
  part: ({ lines }) => named(lines, (line) => line.heading ?? "", "Nội dung khác"),
  task: ({ lines }) => {
    const tasks = new Map(lines.map((line) => [line.taskId, line]));
    return [...tasks].map(([key, { path, title }]) => ({ key, name: `${path}. ${title}` }));
  },
  channel: ({ lines }) => named(lines, (line) => line.channel ?? "", "Không nêu kênh"),
};

function kindName(kind: string): string {
  const known = UnitKind.safeParse(kind).data;
  return known ? unitKindNames[known].vi : "Chưa rõ loại";
}

function named<T>(things: readonly T[], keyOf: (one: T) => string, none: string): Group[] {
  const keys = [...new Set(things.map(keyOf))];
  return keys.map((key) => ({ key, name: key || none }));
}

/** Whether a division has anything counted in several of its groups. */
export function isShared(shared: GroupNumbers): boolean {
  return GroupNumber.options.some((name) => shared[name] !== 0);
}
