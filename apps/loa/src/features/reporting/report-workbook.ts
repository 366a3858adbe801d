import { type Sheet, writeXlsx } from "../../platform/xlsx/write.ts";
import { kindWords } from "../outputs/index.ts";
import type { LineFigures } from "./contract-shapes.ts";
import { factsByUnit } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import { lineNote, type PrintedReport } from "./report-document.ts";
import { nounOf } from "./words.ts";

/** The tables of a report as a workbook: facts, kinds of output, and the facts of every unit on one sheet. */
export function reportWorkbook(report: PrintedReport): Promise<Uint8Array> {
  return writeXlsx([factsSheet(report), kindsSheet(report), unitsSheet(report)]);
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

function factCells(line: LineFigures) {
  const { numbers } = line;
  return [
    line.path,
    [line.title, line.channel].filter(Boolean).join(", "),
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

function unitsSheet({ head, facts }: PrintedReport): Sheet {
  const rows = [...factsByUnit(facts).values()].flatMap((own) =>
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
