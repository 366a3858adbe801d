import { capitalised, clause, shortDate } from "@loa/official-document";
import { type Sheet, writeXlsx } from "../../platform/xlsx/write.ts";
import { kindWords } from "../outputs/index.ts";
import { breakdownOf } from "./breakdowns.ts";
import { comparedNames, earlierHeading, earlierNotes } from "./comparison.ts";
import { Breakdown, type GroupNumber, type LineFigures } from "./contract-shapes.ts";
import { changeOf, comparedNumbers } from "./earlier.ts";
import { factsByUnit } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import { numberRows } from "./numbers.ts";
import { chosenUnits, type PrintedReport } from "./report-document.ts";
import { breakdownTitles, formerNote, formerUnits, lineNote } from "./report-tables.ts";
import { nounOf } from "./words.ts";

/** The tables of a report as a workbook: facts, comparisons, every division, and the facts of the chosen units on one sheet. */
export function reportWorkbook(report: PrintedReport): Promise<Uint8Array> {
  const rows = numberRows(report.facts);
  return writeXlsx([
    factsSheet(report),
    comparisonSheet(report),
    kindsSheet(report),
    ...Breakdown.options.map((by) => groupSheet(report, breakdownOf(report.facts, rows, by))),
    ...(formerUnits(report.figures.units).length > 0 ? [formerSheet(report)] : []),
    ...(chosenUnits(report).length > 0 ? [unitsSheet(report)] : []),
  ]);
}

function formerSheet({ head, figures }: PrintedReport): Sheet {
  const number = (header: string) => ({ header, width: 14, format: "number" as const });
  return {
    name: "Đơn vị đã kết thúc",
    title: head.title,
    notes: [formerNote],
    columns: [
      { header: "Cơ quan, đơn vị (tên cũ)", width: 44 },
      { header: "Kết thúc", width: 14 },
      { header: "Nơi tiếp nhận", width: 44 },
      ...["Lượt đến hạn", "Đã đủ", "Quá hạn", "Kết quả"].map(number),
    ],
    rows: formerUnits(figures.units).map(({ name, former, due, met, late, outputs }) => [
      ...[name, shortDate(former.endedOn), former.heirs.map((heir) => heir.name).join("; ")],
      ...[due, met, late, outputs],
    ]),
  };
}

// Whole per cent of a change are not enough for small ones; a number format of its own would be one more to keep.
function besideCells(now: number, then: number | undefined) {
  if (then === undefined) return [null, null, null];
  const { by, percent } = changeOf(now, then);
  return [then, by, percent === null ? null : percent / 100];
}

function comparisonSheet({ head, figures, facts }: PrintedReport): Sheet {
  const earlier = facts.earlier ?? [];
  const number = (header: string) => ({ header, width: 18, format: "number" as const });
  const sums = comparedNumbers.map((name) => [
    comparedNames[name] ?? name,
    figures.numbers[name],
    ...earlier.flatMap((period) => besideCells(figures.numbers[name], period.numbers?.[name])),
  ]);
  const lines = figures.lines.map((line) => [
    `${line.path}. ${titleOf(line)} (${nounOf(line)})`,
    line.numbers.done,
    ...earlier.flatMap((period) => besideCells(line.numbers.done, period.lines[line.id]?.done)),
  ]);
  return {
    name: "So sánh",
    title: head.title,
    notes: earlier.flatMap(earlierNotes),
    columns: [
      { header: "Nội dung", width: 60 },
      number("Kỳ này"),
      ...earlier.flatMap((period) => [
        number(earlierHeading(period)),
        number("Tăng, giảm"),
        { header: "Tăng, giảm (%)", width: 14, format: "percent" as const },
      ]),
    ],
    rows: [...sums, ...lines],
  };
}

const groupColumns: readonly (readonly [GroupNumber, string])[] = [
  ["due", "Lượt đến hạn"],
  ["met", "Đã đủ"],
  ["late", "Quá hạn"],
  ["outputs", "Sản phẩm"],
  ["items", "Sản phẩm mới"],
  ["replays", "Lượt phát lại"],
  ["minutes", "Phút"],
];

function groupSheet(
  { head }: PrintedReport,
  { by, groups, shared, total }: ReturnType<typeof breakdownOf>,
): Sheet {
  const cells = (of: Readonly<Record<GroupNumber, number>>) =>
    groupColumns.map(([name]) => of[name]);
  return {
    name: breakdownTitles[by].replace("Kết quả theo", "Theo"),
    title: head.title,
    notes: ["Sản phẩm phục vụ nhiều nhóm có ở từng nhóm, tổng cộng tính một lần"],
    columns: [
      { header: "Nhóm", width: 50 },
      ...groupColumns.map(([, header]) => ({ header, width: 16, format: "number" as const })),
    ],
    rows: [
      ...groups.map((group) => [capitalised(group.name), ...cells(group.numbers)]),
      ["Trừ phần phục vụ nhiều nhóm", ...cells(shared)],
    ],
    sums: ["Tổng cộng", ...cells(total)],
  };
}

const factColumns: Sheet["columns"] = [
  { header: "TT", width: 6, format: "number" },
  { header: "Mục", width: 12 },
  { header: "Nhiệm vụ", width: 60 },
  { header: "Đơn vị tính", width: 16 },
  { header: "Chỉ tiêu kỳ", width: 12, format: "number" },
  { header: "Thực hiện trong kỳ", width: 14, format: "number" },
  { header: "Lũy kế năm", width: 12, format: "number" },
  { header: "%", width: 8, format: "number" },
  { header: "Minh chứng", width: 12, format: "number" },
  { header: "Đơn vị", width: 40 },
  { header: "Ghi chú", width: 40 },
];

function factsSheet({ head, figures }: PrintedReport): Sheet {
  return {
    name: "Tổng hợp",
    title: head.title,
    columns: factColumns,
    rows: figures.lines.map((line, at) => [at + 1, ...factCells(line)]),
  };
}

const titleOf = ({ title, channel }: LineFigures) =>
  [clause(title), channel].filter(Boolean).join(", ");

function factCells(line: LineFigures) {
  const { numbers } = line;
  return [
    line.path,
    titleOf(line),
    nounOf(line),
    numbers.required,
    numbers.done,
    numbers.cumulative,
    line.percent,
    numbers.evidence,
    line.unitNames.join("; ") || `${numbers.units} đơn vị`,
    lineNote(line),
  ];
}

function kindsSheet({ head, figures }: PrintedReport): Sheet {
  return {
    name: "Loại sản phẩm",
    title: head.title,
    notes: ["Mỗi sản phẩm tính một lần, dù được ghi nhận cho nhiều nhiệm vụ"],
    columns: [
      { header: "Loại sản phẩm", width: 40 },
      { header: "Số sản phẩm mới", width: 18, format: "number" },
      { header: "Lượt phát lại", width: 18, format: "number" },
      { header: "Thời lượng (phút)", width: 18, format: "number" },
    ],
    rows: figures.kinds.map((kind) => [
      kindWords[kind.kind].vi,
      kind.items,
      kind.replays,
      kind.minutes,
    ]),
    sums: ["Tổng cộng", figures.numbers.items, figures.numbers.replays, figures.numbers.minutes],
  };
}

function unitsSheet(report: PrintedReport): Sheet {
  const { head, facts } = report;
  const chosen = new Set(chosenUnits(report));
  const owns = [...factsByUnit(facts)].filter(([id]) => chosen.has(id)).map(([, own]) => own);
  const rows = owns.flatMap((own) =>
    figuresOf(own).lines.map((line) => [own.units[0]?.name ?? "", ...factCells(line)]),
  );
  const columns = [{ header: "Đơn vị", width: 40 }, ...factColumns.slice(1)];
  return {
    name: "Theo đơn vị",
    title: head.title,
    // The unit stands in front; the last but one column would say it again.
    columns: columns.filter((_, at) => at !== 9),
    rows: rows.map((row) => row.filter((_, at) => at !== 9)),
  };
}
