import {
  addressLines,
  type BodyBlock,
  clause,
  dateLine,
  ended,
  numberLine,
  type OfficialDocument,
  shortDate,
  signatureLines,
  vietnameseNumber,
} from "@loa/official-document";
import { kindWords } from "../outputs/index.ts";
import type { LineFigures } from "./contract-shapes.ts";
import { fieldValue } from "./fields.ts";
import {
  type PrintedReport,
  type ReportAddress,
  reportDocument,
  sectionBlocks,
} from "./report-document.ts";
import { lineNote } from "./report-tables.ts";
import { lineName as nameOfLine, nounOf, windowName } from "./words.ts";

/** What a template is filled with: words and lists by field, and content that is put in place as paragraphs and tables. */
export interface PaperData {
  readonly document: OfficialDocument;
  readonly fields: Readonly<Record<string, FieldData>>;
  /** Pieces of content; a field of content says which by its place in this list. `annexes` stands for all annexes. */
  readonly pieces: readonly Piece[];
}
export type Piece = readonly BodyBlock[] | "annexes";
export type FieldData = string | Piece | readonly Readonly<Record<string, FieldData>>[];

/** What a report puts into a template. */
export function paperData(
  report: PrintedReport,
  address: ReportAddress,
): Omit<PaperData, "pieces"> {
  const document = reportDocument(report, address);
  return {
    document,
    fields: {
      ...headFields(document),
      ...periodFields(report),
      ...totalFields(report),
      "nội dung": document.body,
      "phụ lục": "annexes",
      mục: sectionBlocks(report, address).map(({ number, title, blocks }) => ({
        ...{ "số mục": number, "tên mục": title, "nội dung mục": blocks },
      })),
      "nhiệm vụ": report.figures.lines.map(taskFields),
      ...kindAndUnitFields(report),
    },
  };
}

function headFields(document: OfficialDocument) {
  const { serial, notation } = document.number;
  const [first = "", ...more] = addressLines(document.addressees);
  return {
    "cơ quan chủ quản": document.governingOrgan ?? "",
    "cơ quan ban hành": document.issuingOrgan,
    "số và ký hiệu": numberLine(serial, notation),
    "địa danh và ngày tháng": dateLine(document.place, document.date),
    "tên loại": document.typeName,
    "trích yếu": document.abstract,
    "kính gửi": [first.replace(/^Kính gửi:\s*/u, ""), ...more].join("\n"),
    "nơi nhận": ended(document.recipients)
      .map((one) => `- ${one}`)
      .join("\n"),
    "quyền hạn và chức vụ": signatureLines(document.signature).join("\n"),
    "người ký": document.signature.name ?? "",
  };
}

function periodFields({ head, facts }: PrintedReport) {
  const { from, to, asOf } = facts.span;
  return {
    "kỳ báo cáo": windowName(head.windowKey, head.year, from, to),
    "từ ngày": shortDate(from),
    "đến ngày": shortDate(to),
    "số liệu đến ngày": shortDate(asOf),
    năm: String(head.year),
    "lĩnh vực": nameOfLine(head.domain),
  };
}

function totalFields({ facts, figures }: PrintedReport) {
  const { numbers } = figures;
  const worth = (ref: string) => fieldValue(ref, { facts, figures })?.value;
  return {
    "số nhiệm vụ": figure(worth("tasks") ?? 0),
    "số đơn vị": figure(numbers.units),
    "lượt đến hạn": figure(numbers.due),
    "lượt đã hoàn thành": figure(numbers.met),
    "lượt quá hạn": figure(numbers.late),
    "tỷ lệ hoàn thành": worth("share")?.toString() ?? "–",
    "sản phẩm mới": figure(numbers.items),
    "lượt phát lại": figure(numbers.replays),
    "số phút": figure(numbers.minutes),
  };
}

const figure = (value: number) => vietnameseNumber(value);

function taskFields(line: LineFigures, at: number) {
  const { numbers } = line;
  return {
    tt: String(at + 1),
    "tên nhiệm vụ": [clause(line.title), line.channel].filter(Boolean).join(", "),
    "mục kế hoạch": line.path,
    "đơn vị tính": nounOf(line),
    "chỉ tiêu": numbers.required > 0 ? figure(numbers.required) : "–",
    "thực hiện": figure(numbers.done),
    "lũy kế": figure(numbers.cumulative),
    "phần trăm": line.percent === null ? "–" : String(line.percent),
    "minh chứng": figure(numbers.evidence),
    "đơn vị thực hiện": line.unitNames.join("; ") || `${figure(numbers.units)} đơn vị`,
    "ghi chú": lineNote(line),
  };
}

function kindAndUnitFields({ figures }: PrintedReport) {
  return {
    "loại sản phẩm": figures.kinds.map(({ kind, items, replays, minutes }, at) => ({
      tt: String(at + 1),
      "tên loại": kindWords[kind].vi,
      "sản phẩm mới": figure(items),
      "lượt phát lại": figure(replays),
      "số phút": figure(minutes),
    })),
    "đơn vị": figures.units.map(({ name, due, met, late }, at) => ({
      tt: String(at + 1),
      "tên đơn vị": name,
      "lượt đến hạn": figure(due),
      "lượt đã hoàn thành": figure(met),
      "lượt quá hạn": figure(late),
    })),
  };
}
