import {
  clause,
  type OfficialDocument,
  type OfficialTable,
  officialDate,
  planCitation,
  shortDate,
  vietnameseNumber,
} from "@loa/official-document";
import { alsoSaid } from "./duty-slip.ts";
import type { IssuedPlan } from "./issued-plan.ts";
import type { CommitmentLine, LateTask, LateUnit } from "./unit-lists.queries.ts";
import { measureWords, placedName, stageWords, treeWords } from "./words.ts";

/** How the figures of a list were read. */
export interface ListReading {
  readonly asOf: string;
  readonly stage: keyof typeof stageWords;
  /** Later records counted by the day they tell of. */
  readonly byEventDate?: boolean | undefined;
  /** The one reporting line read, by its name. */
  readonly line?: string | undefined;
  /** The tree of units it is listed by; not said in a list of one unit. */
  readonly tree?: keyof typeof treeWords | undefined;
}

/**
 * *Danh sách nhiệm vụ* of one unit under a plan: what it owes in the year and what is there on the day.
 * The table, wide as it is, lies on its side as an annex.
 */
export function commitmentList(
  plan: IssuedPlan,
  unit: string,
  lines: readonly CommitmentLine[],
  reading: ListReading,
): OfficialDocument {
  const sum = (of: (line: CommitmentLine) => number) =>
    vietnameseNumber(lines.reduce((total, line) => total + of(line), 0));
  const [due = "", met = "", late = ""] = occurrencesOf.map(sum);
  // Pieces are not added up: one output may serve several tasks, and a total counts it once.
  const total = { cells: ["", "Tổng cộng", "", "", "", due, met, late, ""], strong: true };
  const rows = lines.map((line, at) => ({ cells: commitmentCells(line, at + 1) }));
  const title = `Nhiệm vụ và kết quả thực hiện của ${unit}`;
  const counted = `${unit} có ${vietnameseNumber(lines.length)} nội dung phải thực hiện; đến ngày nêu trên có ${due} kỳ đến hạn, đủ ${met} kỳ, quá hạn ${late} kỳ (chi tiết tại Phụ lục kèm theo)`;
  return listPaper(plan, title, {
    body: [readingLine(plan, reading), { kind: "paragraph", text: counted }],
    annexes: [
      {
        title,
        body: [{ kind: "table", columns: commitmentColumns, rows: [...rows, total] }],
        landscape: true,
      },
    ],
  });
}

/** *Danh sách đơn vị chậm* of a plan on a day, the furthest behind first; then the tasks it speaks of, each once. */
export function lateUnitList(
  plan: IssuedPlan,
  units: readonly LateUnit[],
  reading: ListReading,
): OfficialDocument {
  const late = units.reduce((sum, unit) => sum + unit.late, 0);
  const counted = `${vietnameseNumber(units.length)} cơ quan, đơn vị có ${vietnameseNumber(late)} kỳ quá hạn chưa hoàn thành`;
  const none = { kind: "paragraph", text: "Không có cơ quan, đơn vị nào chậm" } as const;
  const title = "Cơ quan, đơn vị chậm thực hiện nhiệm vụ";
  const tables = [
    { kind: "paragraph", text: `${counted}:` } as const,
    { kind: "table", columns: lateColumns, rows: lateRows(units, late) } as const,
    { kind: "paragraph", text: "Các nhiệm vụ nêu trong danh sách:" } as const,
    { kind: "table", columns: taskColumns, rows: taskRows(units) } as const,
    { kind: "paragraph", text: `Danh sách có ${counted}` } as const,
  ];
  return listPaper(plan, title, {
    body: [readingLine(plan, reading), ...(units.length > 0 ? tables : [none])],
  });
}

const commitmentColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 5, align: "center" },
  { heading: "Nhiệm vụ (mục)", width: 32 },
  { heading: "Chỉ tiêu", width: 23 },
  { heading: "Phải có cả năm", width: 7, align: "right" },
  { heading: "Đã có", width: 6, align: "right" },
  { heading: "Kỳ đến hạn", width: 6, align: "right" },
  { heading: "Kỳ đủ", width: 5, align: "right" },
  { heading: "Kỳ quá hạn", width: 6, align: "right" },
  { heading: "Hạn cuối", width: 10, align: "center" },
];

const occurrencesOf = [
  (line: CommitmentLine) => line.due,
  (line: CommitmentLine) => line.met,
  (line: CommitmentLine) => line.late,
] as const;

function commitmentCells(line: CommitmentLine, number: number): string[] {
  return [
    String(number),
    `${clause(line.title)} (mục ${line.path})`,
    owedWords(line),
    vietnameseNumber(line.required),
    vietnameseNumber(line.delivered),
    ...occurrencesOf.map((of) => vietnameseNumber(of(line))),
    shortDate(line.lastDueOn),
  ];
}

// The same quota on radio and on television is two commitments.
function owedWords({ quota, measure, channel }: CommitmentLine): string {
  const kind = quota ?? measureWords[measure].vi;
  const also = alsoSaid({ quota, measure, channel });
  return also ? `${kind} (${also})` : kind;
}

const lateColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 7, align: "center" },
  { heading: "Cơ quan, đơn vị", width: 31 },
  { heading: "Nhiệm vụ quá hạn (mục: số kỳ)", width: 34 },
  { heading: "Số kỳ quá hạn", width: 12, align: "right" },
  { heading: "Quá hạn từ ngày", width: 16, align: "center" },
];

function lateRows(units: readonly LateUnit[], late: number): OfficialTable["rows"] {
  const rows = units.map((unit, at) => ({ cells: lateCells(unit, at + 1) }));
  const total = { cells: ["", "Tổng cộng", "", vietnameseNumber(late), ""], strong: true };
  return [...rows, total];
}

function lateCells(unit: LateUnit, number: number): string[] {
  const tasks = unit.tasks.map(({ path, late }) => `${path}: ${vietnameseNumber(late)}`);
  return [
    String(number),
    placedName(unit).vi,
    tasks.join("; "),
    vietnameseNumber(unit.late),
    shortDate(unit.since),
  ];
}

const taskColumns: OfficialTable["columns"] = [
  { heading: "Mục", width: 14 },
  { heading: "Nhiệm vụ", width: 58 },
  { heading: "Số đơn vị chậm", width: 14, align: "right" },
  { heading: "Số kỳ quá hạn", width: 14, align: "right" },
];

function taskRows(units: readonly LateUnit[]): OfficialTable["rows"] {
  const all = Map.groupBy(
    units.flatMap((unit) => unit.tasks),
    (task) => task.position,
  );
  const ordered = [...all].toSorted(([one], [other]) => one - other);
  return ordered.map(([, same]) => ({ cells: taskCells(same) }));
}

function taskCells(same: readonly LateTask[]): string[] {
  const late = same.reduce((sum, task) => sum + task.late, 0);
  return [
    same[0]?.path ?? "",
    clause(same[0]?.title ?? ""),
    vietnameseNumber(same.length),
    vietnameseNumber(late),
  ];
}

function readingLine(plan: IssuedPlan, reading: ListReading): OfficialDocument["body"][number] {
  const { number: documentNumber, issuedOn, title, issuer } = plan;
  const cited = planCitation({ title, documentNumber, issuedOn, issuer });
  const parts = [
    `số liệu tính đến hết ${officialDate(reading.asOf)}`,
    `theo kết quả ${stageWords[reading.stage].vi}`,
    ...(reading.byEventDate ? ["kể cả kết quả ghi sau, theo ngày thực hiện"] : []),
    ...(reading.line ? [`lĩnh vực ${reading.line}`] : []),
    ...(reading.tree ? [`theo ${treeWords[reading.tree].vi}`] : []),
  ];
  return { kind: "paragraph", text: `Thực hiện ${cited}; ${parts.join(", ")}.` };
}

function listPaper(
  plan: IssuedPlan,
  abstract: string,
  parts: Pick<OfficialDocument, "body" | "annexes">,
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
    ...parts,
    signature: { capacity: null, body: null, position: "Người lập danh sách", name: null },
    recipients: ["Lưu: VT"],
  };
}
