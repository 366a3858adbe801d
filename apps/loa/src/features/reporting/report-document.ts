import {
  type Annex,
  type BodyBlock,
  clause,
  type OfficialDocument,
  type OfficialTable,
  parseDocumentNumber,
  vietnameseNumber,
} from "@loa/official-document";
import { kindWords } from "../outputs/index.ts";
import type { LineFigures, NumberName, ReportFigures, SectionKey } from "./contract-shapes.ts";
import { factsByUnit, type ReportFacts } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import type { SignedHead, Snapshot } from "./snapshot.ts";
import { nounOf } from "./words.ts";

/** A report as it is printed; while a draft, number, date and signer are blank. */
export interface PrintedReport {
  readonly head: Omit<
    SignedHead,
    "documentNumber" | "datedOn" | "signerName" | "signerPosition"
  > & {
    readonly documentNumber: string | null;
    readonly datedOn: string | null;
    readonly signerName: string | null;
    readonly signerPosition: string;
  };
  readonly sections: Snapshot["sections"];
  readonly facts: ReportFacts;
  readonly figures: ReportFigures;
}

/** Where the numbers of a report open: absolute addresses, so that they work from the file. */
export interface ReportAddress {
  readonly baseUrl: string;
  readonly reportId: string;
  readonly lock: number | null;
}

type Cell = OfficialTable["rows"][number]["cells"][number];
type LinkTo = (text: string, number: NumberName, of?: Readonly<Record<string, string>>) => Cell;

/** The report as a document of Decree 30/2020: text and sums, the table of facts as an annex, and one annex a unit. */
export function reportDocument(report: PrintedReport, address: ReportAddress): OfficialDocument {
  const { head, figures } = report;
  const notation = `BC-${initials(head.issuingOrgan)}`;
  const number = head.documentNumber ? parseDocumentNumber(head.documentNumber) : null;
  return {
    governingOrgan: head.governingOrgan,
    issuingOrgan: head.issuingOrgan,
    number: { serial: number?.serial ?? null, notation: number?.notation ?? notation },
    place: head.place,
    date: head.datedOn,
    typeName: "Báo cáo",
    abstract: head.title,
    addressees: head.addressees,
    bases: [],
    body: bodyOf(report, linkTo(address)),
    signature: {
      capacity: capacityOf(head.signerCapacity),
      body: head.signerCapacity === "TM." ? head.issuingOrgan : null,
      position: head.signerPosition,
      name: head.signerName,
    },
    recipients: head.recipients,
    annexes: [
      {
        title: "Tổng hợp kết quả thực hiện các nhiệm vụ",
        body: [factsTable(figures, linkTo(address))],
        landscape: true,
      },
      ...unitAnnexes(report.facts, address),
    ],
  };
}

// The sign of a body is the initials of its name, without linking words: Sở Khoa học và Công nghệ, SKHCN.
function initials(organ: string): string {
  const words = organ.split(/\s+/).filter((word) => !/^(và|của|các|tỉnh|-)$/iu.test(word));
  return words.map((word) => word.charAt(0).toLocaleUpperCase("vi")).join("");
}

const capacities = ["TM.", "KT.", "TL.", "TUQ.", "Q."] as const;
const capacityOf = (text: string | null) => capacities.find((one) => one === text) ?? null;

function linkTo({ baseUrl, reportId, lock }: ReportAddress): LinkTo {
  return (text, number, of = {}) => {
    const search = new URLSearchParams({ ...(lock === null ? {} : { lock: String(lock) }), ...of });
    return { text, href: `${baseUrl}/console/reports/${reportId}/lists/${number}?${search}` };
  };
}

function bodyOf({ sections, figures }: PrintedReport, link: LinkTo): BodyBlock[] {
  const text = (key: SectionKey) => paragraphs(sections.find((one) => one.key === key)?.text ?? "");
  const heading = (level: 1 | 2, words: string) => [
    { kind: "heading", level, text: words } as const,
  ];
  return [
    ...text("opening"),
    ...heading(1, "I. KẾT QUẢ THỰC HIỆN"),
    ...heading(2, "1. Kết quả theo nhiệm vụ (chi tiết tại Phụ lục I)"),
    ...text("results"),
    ...heading(2, "2. Số lượng sản phẩm theo loại"),
    kindTable(figures, link),
    ...heading(1, "II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN"),
    ...heading(2, "1. Nội dung chậm"),
    ...text("late"),
    ...heading(2, "2. Khó khăn, vướng mắc"),
    ...text("difficulties"),
    ...heading(1, "III. NHIỆM VỤ TRỌNG TÂM KỲ TỚI"),
    ...text("next"),
    ...heading(1, "IV. ĐỀ XUẤT, KIẾN NGHỊ"),
    ...text("proposals"),
  ];
}

function paragraphs(text: string): BodyBlock[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => ({ kind: "paragraph", text: line }));
}

function kindTable({ kinds, numbers }: ReportFigures, link: LinkTo): OfficialTable {
  const cells = (of: (name: NumberName) => number, kind?: string) =>
    (["items", "replays", "minutes"] as const).map((name) =>
      link(vietnameseNumber(of(name)), name, kind ? { kind } : {}),
    );
  const rows = kinds.map((kind, at) => ({
    cells: [
      String(at + 1),
      kindWords[kind.kind].vi,
      ...cells(
        (name) =>
          ({ items: kind.items, replays: kind.replays, minutes: kind.minutes })[name as "items"],
        kind.kind,
      ),
    ],
  }));
  const sum = { cells: ["", "Tổng cộng", ...cells((name) => numbers[name] ?? 0)], strong: true };
  return { kind: "table", columns: kindColumns, rows: [...rows, sum] };
}

const kindColumns: OfficialTable["columns"] = [
  { heading: "TT", width: 8, align: "center" },
  { heading: "Loại sản phẩm", width: 47 },
  { heading: "Số sản phẩm mới", width: 15, align: "right" },
  { heading: "Lượt phát lại", width: 15, align: "right" },
  { heading: "Thời lượng (phút)", width: 15, align: "right" },
];

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

function factsTable(figures: ReportFigures, link: LinkTo, unit?: string): OfficialTable {
  const rows = figures.lines.map((line, at) => ({ cells: factCells(line, at + 1, link, unit) }));
  return { kind: "table", columns: factColumns, rows };
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
    `${clause(line.title)}${line.channel ? `, ${line.channel}` : ""} (mục ${line.path}; ${nounOf(line)})`,
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

function unitAnnexes(facts: ReportFacts, address: ReportAddress): Annex[] {
  return [...factsByUnit(facts)].map(([unitId, own]) => ({
    title: `Kết quả thực hiện của ${own.units[0]?.name ?? ""}`,
    body: [factsTable(figuresOf(own), linkTo(address), unitId)],
    landscape: true,
  }));
}
