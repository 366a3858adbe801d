import {
  capitalised,
  clause,
  type OfficialTable,
  shortDate,
  vietnameseNumber,
} from "@loa/official-document";
import { kindWords } from "../outputs/index.ts";
import { isShared } from "./breakdowns.ts";
import { besideCells, comparedNames, earlierHeading } from "./comparison.ts";
import type {
  Breakdown,
  BreakdownFigures,
  EarlierPeriod,
  GroupNumber,
  LineFigures,
  NumberName,
  ReportFigures,
} from "./contract-shapes.ts";
import { comparedNumbers } from "./earlier.ts";
import { percentOf } from "./numbers.ts";
import { nounOf } from "./words.ts";

export type Cell = OfficialTable["rows"][number]["cells"][number];
/** Makes a number open its list. */
export type LinkTo = (
  text: string,
  number: NumberName,
  of?: Readonly<Record<string, string>>,
) => Cell;

/** What each division is called at the head of its table. */
export const breakdownTitles: Readonly<Record<Breakdown, string>> = {
  unitKind: "Kết quả theo loại cơ quan, đơn vị",
  area: "Kết quả theo địa bàn",
  part: "Kết quả theo phần của kế hoạch",
  task: "Kết quả theo nhiệm vụ",
  channel: "Kết quả theo kênh truyền thông",
};

const groupHeads: Readonly<Record<Breakdown, string>> = {
  unitKind: "Loại cơ quan, đơn vị",
  area: "Địa bàn",
  part: "Phần của kế hoạch",
  task: "Nhiệm vụ",
  channel: "Kênh",
};

/** Outputs by kind, each counted once. */
export function kindTable({ kinds, numbers }: ReportFigures, link: LinkTo): OfficialTable {
  const names = ["items", "replays", "minutes"] as const;
  const cells = (of: Readonly<Record<(typeof names)[number], number>>, kind?: string) =>
    names.map((name) => link(vietnameseNumber(of[name]), name, kind ? { kind } : {}));
  const rows = kinds.map((kind, at) => ({
    cells: [String(at + 1), kindWords[kind.kind].vi, ...cells(kind, kind.kind)],
  }));
  const sum = { cells: ["", "Tổng cộng", ...cells(numbers)], strong: true };
  return { kind: "table", columns: kindColumns, rows: [...rows, sum] };
}

const kindColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 8, align: "center" },
  { heading: "Loại sản phẩm", width: 47 },
  { heading: "Số sản phẩm mới", width: 15, align: "right" },
  { heading: "Lượt phát lại", width: 15, align: "right" },
  { heading: "Thời lượng (phút)", width: 15, align: "right" },
];

const groupNames = ["due", "met", "late", "items", "replays", "minutes"] as const;

/** A division: a row for each group, what several groups share taken off, and the sum that counts it once. */
export function groupTable(
  { by, groups, shared, total }: BreakdownFigures,
  link: LinkTo,
): OfficialTable {
  const cells = (of: Readonly<Record<GroupNumber, number>>, group?: string) => {
    const scope = group === undefined ? {} : { by, group };
    const told = groupNames.map((name) => link(vietnameseNumber(of[name]), name, scope));
    return [...told.slice(0, 3), percentCell(percentOf(of.met, of.due)), ...told.slice(3)];
  };
  const rows = groups.map((group, at) => ({
    cells: [String(at + 1), capitalised(clause(group.name)), ...cells(group.numbers, group.key)],
  }));
  const less = isShared(shared)
    ? [{ cells: ["", "Trừ phần phục vụ nhiều nhóm", ...plainCells(shared)] }]
    : [];
  const sum = { cells: ["", "Tổng cộng", ...cells(total)], strong: true };
  return { kind: "table", columns: groupColumns(groupHeads[by]), rows: [...rows, ...less, sum] };
}

const percentCell = (percent: number | null) => (percent === null ? "–" : String(percent));

function plainCells(of: Readonly<Record<GroupNumber, number>>): string[] {
  const told = groupNames.map((name) => vietnameseNumber(of[name]));
  return [...told.slice(0, 3), "", ...told.slice(3)];
}

const groupColumns = (heading: string): OfficialTable["columns"] => [
  { heading: "TT", width: 6, align: "center" },
  { heading, width: 32 },
  { heading: "Lượt đến hạn", width: 9, align: "right" },
  { heading: "Đã đủ", width: 9, align: "right" },
  { heading: "Quá hạn", width: 9, align: "right" },
  { heading: "%", width: 6, align: "right" },
  { heading: "Sản phẩm mới", width: 10, align: "right" },
  { heading: "Lượt phát lại", width: 9, align: "right" },
  { heading: "Phút", width: 10, align: "right" },
];

/** The sums beside those of earlier periods. */
export function comparisonTable(
  { numbers }: ReportFigures,
  earlier: readonly EarlierPeriod[],
  link: LinkTo,
): OfficialTable {
  const rows = comparedNumbers.map((name, at) => ({
    cells: [
      String(at + 1),
      comparedNames[name] ?? name,
      link(vietnameseNumber(numbers[name]), name),
      ...earlier.flatMap((period) => besideCells(numbers[name], period.numbers?.[name])),
    ],
  }));
  return { kind: "table", columns: besideColumns("Nội dung", "Kỳ này", earlier), rows };
}

/** What was done of every line beside the same work of earlier periods. */
export function lineComparisonTable(
  { lines }: ReportFigures,
  earlier: readonly EarlierPeriod[],
  link: LinkTo,
): OfficialTable {
  const rows = lines.map((line, at) => ({
    cells: [
      String(at + 1),
      lineName(line),
      link(vietnameseNumber(line.numbers.done), "done", { line: line.id }),
      ...earlier.flatMap((period) => besideCells(line.numbers.done, period.lines[line.id]?.done)),
    ],
  }));
  return {
    kind: "table",
    columns: besideColumns("Nhiệm vụ (mục)", "Thực hiện kỳ này", earlier),
    rows,
  };
}

/** A line as tables name it. */
export function lineName(line: LineFigures): string {
  return `${clause(line.title)}${line.channel ? `, ${line.channel}` : ""} (mục ${line.path}; ${nounOf(line)})`;
}

function besideColumns(
  what: string,
  now: string,
  earlier: readonly EarlierPeriod[],
): OfficialTable["columns"] {
  const wide = (100 - 6 - 24 - 9) / Math.max(1, earlier.length * 3);
  return [
    { heading: "TT", width: 6, align: "center" },
    { heading: what, width: 24 },
    { heading: now, width: 9, align: "right" },
    ...earlier.flatMap((period) => [
      { heading: earlierHeading(period), width: wide * 1.06, align: "right" as const },
      { heading: "Tăng, giảm", width: wide * 0.97, align: "right" as const },
      { heading: "Tăng, giảm (%)", width: wide * 0.97, align: "right" as const },
    ]),
  ];
}

const formerColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 5, align: "center" },
  { heading: "Cơ quan, đơn vị (tên cũ)", width: 30 },
  { heading: "Kết thúc", width: 12, align: "center" },
  { heading: "Nơi tiếp nhận", width: 25 },
  { heading: "Lượt đến hạn", width: 7, align: "right" },
  { heading: "Đã đủ", width: 7, align: "right" },
  { heading: "Quá hạn", width: 7, align: "right" },
  { heading: "Kết quả", width: 7, align: "right" },
];

/** What units did that have ended since, under their old names: a part of the sums, never added to who took over. */
export function formerTable({ units }: Pick<ReportFigures, "units">): OfficialTable {
  const rows = formerUnits(units).map(({ name, former, due, met, late, outputs }, at) => ({
    cells: [
      ...[String(at + 1), name, shortDate(former.endedOn)],
      former.heirs.map((heir) => heir.name).join("; ") || "–",
      ...[due, met, late, outputs].map((value) => vietnameseNumber(value)),
    ],
  }));
  return { kind: "table", columns: formerColumns, rows };
}

/** Said under the table of ended units. */
export const formerNote =
  "Số liệu trên đã nằm trong các số tổng hợp của báo cáo, tính một lần dưới tên cũ, không cộng vào đơn vị tiếp nhận.";

/** The units of a report that have ended. */
export function formerUnits(units: ReportFigures["units"]) {
  return units.flatMap((unit) => (unit.former ? [{ ...unit, former: unit.former }] : []));
}

const factColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 4, align: "center" },
  { heading: "Nhiệm vụ (mục)", width: 30 },
  { heading: "Chỉ tiêu kỳ", width: 8, align: "right" },
  { heading: "Thực hiện trong kỳ", width: 8, align: "right" },
  { heading: "Lũy kế năm", width: 7, align: "right" },
  { heading: "%", width: 5, align: "right" },
  { heading: "Minh chứng", width: 7, align: "right" },
  { heading: "Đơn vị", width: 15 },
  { heading: "Ghi chú", width: 16 },
];

/** A row for each task and quota: of all units, or of one. */
export function factsTable(
  figures: Pick<ReportFigures, "lines">,
  link: LinkTo,
  unit?: string,
): OfficialTable {
  const rows = figures.lines.map((line, at) => factCells(line, at + 1, link, unit));
  // The annex of a unit says at its head whose rows these are.
  const own = <T>(columns: readonly T[]) => (unit ? columns.filter((_, at) => at !== 7) : columns);
  return {
    ...{ kind: "table", columns: own(factColumns) },
    rows: rows.map((cells) => ({ cells: own(cells) })),
  };
}

function factCells(line: LineFigures, at: number, link: LinkTo, unit: string | undefined): Cell[] {
  const of = { line: line.id, ...(unit ? { unit } : {}) };
  // In a unit's annex what was done opens onto its proof; all others stand linked in the table of all units and on
  // screen. Linked everywhere, the annexes of a large plan would weigh six times as much.
  const opening = (text: string, name: NumberName) =>
    unit && name !== "done" ? text : link(text, name, of);
  const number = (name: NumberName) => opening(vietnameseNumber(line.numbers[name] ?? 0), name);
  const units = line.unitNames.join("; ");
  return [
    String(at),
    lineName(line),
    line.numbers.required > 0 ? number("required") : "–",
    number("done"),
    number("cumulative"),
    line.percent === null ? "–" : opening(String(line.percent), "fulfilled"),
    number("evidence"),
    units === "" ? link(`${line.numbers.units} đơn vị`, "units", of) : units,
    lineNote(line),
  ];
}

/** What stands beside a row: surplus, what is not due, what is late, retroactive or excused. */
export function lineNote({ numbers, surplus }: LineFigures): string {
  const notes = [
    [surplus, "vượt"],
    [numbers.minutesDone, "phút phát sóng:"],
    [numbers.late, "quá hạn:"],
    [numbers.notDue, "chưa đến hạn:"],
    [numbers.retroactive, "trước khi ban hành:"],
    [numbers.excused, "được miễn:"],
  ] as const;
  const told = notes.flatMap(([value, words]) =>
    value > 0 ? [`${words} ${vietnameseNumber(value)}`] : [],
  );
  return told.join("; ");
}
