import {
  clause,
  type OfficialDocument,
  type OfficialTable,
  officialDate,
  shortDate,
  vietnameseNumber,
} from "@loa/official-document";
import type { IssuedPlan } from "./issued-plan.ts";
import type { CommitmentLine, LateUnit } from "./unit-lists.queries.ts";
import { measureWords, stageWords } from "./words.ts";

/** How the figures of a list were read. */
export interface ListReading {
  readonly asOf: string;
  readonly stage: keyof typeof stageWords;
}

/** *Danh sách nhiệm vụ* of one unit under a plan: what it owes in the year and what is there on the day. */
export function commitmentList(
  plan: IssuedPlan,
  unit: string,
  lines: readonly CommitmentLine[],
  reading: ListReading,
): OfficialDocument {
  const sum = (of: (line: CommitmentLine) => number) =>
    vietnameseNumber(lines.reduce((total, line) => total + of(line), 0));
  // Pieces are not added up: one output may serve several tasks, and a total counts it once.
  const total = {
    cells: ["", "Tổng cộng", "", "", "", ...countsOf.slice(2).map((of) => sum(of)), ""],
    strong: true,
  };
  const rows = lines.map((line, at) => ({ cells: commitmentCells(line, at + 1) }));
  return listPaper(plan, `Nhiệm vụ và kết quả thực hiện của ${unit}`, [
    { kind: "paragraph", text: readingLine(plan, reading) },
    { kind: "table", columns: commitmentColumns, rows: [...rows, total] },
  ]);
}

/** *Danh sách đơn vị chậm* of a plan on a day, the furthest behind first. */
export function lateUnitList(
  plan: IssuedPlan,
  units: readonly LateUnit[],
  reading: ListReading,
): OfficialDocument {
  const late = units.reduce((sum, unit) => sum + unit.late, 0);
  const counted = `${vietnameseNumber(units.length)} cơ quan, đơn vị có ${vietnameseNumber(late)} kỳ quá hạn chưa hoàn thành`;
  const rows = units.map((unit, at) => ({ cells: lateCells(unit, at + 1) }));
  return listPaper(plan, "Cơ quan, đơn vị chậm thực hiện nhiệm vụ", [
    { kind: "paragraph", text: readingLine(plan, reading) },
    { kind: "paragraph", text: units.length > 0 ? counted : "Không có cơ quan, đơn vị nào chậm" },
    ...(units.length > 0 ? [{ kind: "table" as const, columns: lateColumns, rows }] : []),
  ]);
}

const commitmentColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 6, align: "center" },
  { heading: "Nhiệm vụ (mục)", width: 30 },
  { heading: "Chỉ tiêu", width: 16 },
  { heading: "Phải có cả năm", width: 9, align: "right" },
  { heading: "Đã có", width: 8, align: "right" },
  { heading: "Kỳ đến hạn", width: 8, align: "right" },
  { heading: "Kỳ đủ", width: 7, align: "right" },
  { heading: "Kỳ quá hạn", width: 8, align: "right" },
  { heading: "Hạn cuối", width: 16, align: "center" },
];

const countsOf: readonly ((line: CommitmentLine) => number)[] = [
  (line) => line.required,
  (line) => line.delivered,
  (line) => line.due,
  (line) => line.met,
  (line) => line.late,
];

function commitmentCells(line: CommitmentLine, number: number): string[] {
  const kind = line.quota ?? measureWords[line.measure as keyof typeof measureWords].vi;
  return [
    String(number),
    `${clause(line.title)} (mục ${line.path})`,
    line.measure === "replay" ? `${kind} (phát lại)` : kind,
    ...countsOf.map((of) => vietnameseNumber(of(line))),
    shortDate(line.lastDueOn),
  ];
}

const lateColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 7, align: "center" },
  { heading: "Cơ quan, đơn vị", width: 26 },
  { heading: "Nhiệm vụ quá hạn", width: 40 },
  { heading: "Số kỳ quá hạn", width: 11, align: "right" },
  { heading: "Quá hạn từ ngày", width: 16, align: "center" },
];

function lateCells(unit: LateUnit, number: number): string[] {
  const tasks = unit.tasks.map(
    ({ path, title, late }) => `${clause(title)} (mục ${path}): ${vietnameseNumber(late)} kỳ`,
  );
  return [
    String(number),
    unit.name,
    tasks.join("; "),
    vietnameseNumber(unit.late),
    shortDate(unit.since),
  ];
}

function readingLine({ number, issuedOn, title }: IssuedPlan, { asOf, stage }: ListReading) {
  return `Theo ${title} (số ${number} ${officialDate(issuedOn)}); số liệu tính đến hết ${officialDate(asOf)}, theo kết quả ${stageWords[stage].vi}`;
}

function listPaper(
  plan: IssuedPlan,
  abstract: string,
  body: OfficialDocument["body"],
): OfficialDocument {
  return {
    governingOrgan: null,
    issuingOrgan: plan.issuer,
    number: { serial: null, notation: "DS" },
    place: plan.place,
    date: null,
    typeName: "Danh sách",
    abstract,
    addressees: [],
    bases: [],
    body,
    signature: { capacity: null, body: null, position: "Người lập danh sách", name: null },
    recipients: ["Lưu: VT"],
  };
}
