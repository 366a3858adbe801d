import {
  type Annex,
  type BodyBlock,
  type OfficialDocument,
  parseDocumentNumber,
  romanNumber,
  shortDate,
} from "@loa/official-document";
import { breakdownOf } from "./breakdowns.ts";
import { earlierNotes } from "./comparison.ts";
import {
  Breakdown,
  type Outline,
  type OutlineAnnex,
  type OutlineSection,
  type ReportFigures,
  type SectionTable,
} from "./contract-shapes.ts";
import { factsByUnit, type ReportFacts } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import { numberRows } from "./numbers.ts";
import { firstOutline, type NumberedSection, numbered } from "./outlines.ts";
import {
  breakdownTitles,
  comparisonTable,
  factsTable,
  formerNote,
  formerTable,
  formerUnits,
  groupTable,
  kindTable,
  type LinkTo,
  lineComparisonTable,
} from "./report-tables.ts";
import type { SignedHead, Snapshot } from "./snapshot.ts";

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
  /** Reports of earlier versions had the first outline. */
  readonly outline?: Outline;
  readonly facts: ReportFacts;
  readonly figures: ReportFigures;
}

/** Where the numbers of a report open: absolute addresses, so that they work from the file. */
export interface ReportAddress {
  readonly baseUrl: string;
  readonly reportId: string;
  readonly lock: number | null;
}

/** The report as a document of Decree 30/2020, built as its outline says: text and tables, annexes, and one a unit. */
export function reportDocument(report: PrintedReport, address: ReportAddress): OfficialDocument {
  const { head } = report;
  const link = linkTo(address);
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
    body: bodyOf(report, link),
    signature: {
      capacity: capacityOf(head.signerCapacity),
      body: head.signerCapacity === "TM." ? head.issuingOrgan : null,
      position: head.signerPosition,
      name: head.signerName,
    },
    recipients: head.recipients,
    annexes: [
      ...printedAnnexes(report).map((name) => annexOf(name, report, link)),
      ...formerAnnex(report),
      ...unitAnnexes(report, link).map(({ annex }) => annex()),
    ],
  };
}

// Beside periods that nothing is known of there would be dashes alone.
const compares = (report: PrintedReport) => knownPeriods(report).length > 0;

const knownPeriods = ({ facts }: PrintedReport) =>
  (facts.earlier ?? []).filter((period) => period.basis !== null);

function printedAnnexes(report: PrintedReport): readonly OutlineAnnex[] {
  const { annexes } = outlineOf(report);
  return compares(report) ? annexes : annexes.filter((name) => name !== "comparison");
}

function printedTables({ tables }: OutlineSection, report: PrintedReport): readonly SectionTable[] {
  return compares(report) ? tables : tables.filter((name) => name !== "comparison");
}

const outlineOf = ({ outline = firstOutline }: PrintedReport) => outline;

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

function bodyOf(report: PrintedReport, link: LinkTo): BodyBlock[] {
  return printedSections(report, link).flatMap(({ section, blocks }) => [
    ...headingOf(section, report),
    ...blocks,
  ]);
}

function printedSections(report: PrintedReport, link: LinkTo) {
  const textOf = (one: OutlineSection) =>
    paragraphs(report.sections.find(({ key }) => key === one.key)?.text ?? "");
  const isEmpty = (one: OutlineSection) =>
    printedTables(one, report).length === 0 && textOf(one).length === 0;
  return numbered(outlineOf(report).sections, isEmpty).map((section) => ({
    section,
    blocks: [
      ...textOf(section),
      ...printedTables(section, report).flatMap((table) => tableBlocks(table, report, link)),
    ],
  }));
}

/** The sections that are printed, each with its number, title, words and tables: for a template that sets them itself. */
export function sectionBlocks(report: PrintedReport, address: ReportAddress) {
  return printedSections(report, linkTo(address)).map(({ section, blocks }) => ({
    ...{ number: section.number, title: section.level === 0 ? "" : section.title, blocks },
  }));
}

function headingOf(one: NumberedSection, report: PrintedReport): BodyBlock[] {
  if (one.level === 0) return [];
  const title = one.level === 1 ? one.title.toLocaleUpperCase("vi") : one.title;
  return [
    { kind: "heading", level: one.level, text: `${one.number} ${title}${annexHint(one, report)}` },
  ];
}

// The results point to the table they are told from.
function annexHint(one: OutlineSection, report: PrintedReport): string {
  const at = printedAnnexes(report).indexOf("facts");
  if (one.source !== "results" || at < 0) return "";
  const several = annexCount(report) > 1;
  return ` (chi tiết tại Phụ lục${several ? ` ${romanNumber(at + 1)}` : ""})`;
}

function annexCount(report: PrintedReport): number {
  return printedAnnexes(report).length + formerAnnex(report).length + chosenUnits(report).length;
}

// The year's changes of units have a page of their own, whenever there were any.
function formerAnnex({ figures }: PrintedReport): Annex[] {
  if (formerUnits(figures.units).length === 0) return [];
  const title = "Kết quả của cơ quan, đơn vị đã kết thúc hoạt động, dưới tên cũ";
  return [wide(title, [formerTable(figures), ...notes([formerNote])])];
}

function tableBlocks(name: SectionTable, report: PrintedReport, link: LinkTo): BodyBlock[] {
  const { figures, facts } = report;
  if (name === "kinds") return [kindTable(figures, link)];
  if (name === "comparison") {
    const earlier = facts.earlier ?? [];
    return [
      comparisonTable(figures, knownPeriods(report), link),
      ...notes(earlier.flatMap(earlierNotes)),
    ];
  }
  return [groupTable(breakdownOf(facts, rowsOf(facts), name), link)];
}

const notes = (texts: readonly string[]): BodyBlock[] =>
  texts.map((text) => ({ kind: "paragraph", text }));

// The rows behind the numbers are worked out once for all divisions of a report.
const knownRows = new WeakMap<ReportFacts, ReturnType<typeof numberRows>>();
function rowsOf(facts: ReportFacts) {
  const rows = knownRows.get(facts) ?? numberRows(facts);
  knownRows.set(facts, rows);
  return rows;
}

function paragraphs(text: string): BodyBlock[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").map((line) => ({ kind: "paragraph", text: line }));
}

function annexOf(name: OutlineAnnex, report: PrintedReport, link: LinkTo): Annex {
  const { figures, facts } = report;
  const earlier = facts.earlier ?? [];
  if (name === "facts")
    return wide("Tổng hợp kết quả thực hiện các nhiệm vụ", [factsTable(figures, link)]);
  if (name === "comparison")
    return wide("So sánh kết quả từng nhiệm vụ với kỳ trước và cùng kỳ năm trước", [
      lineComparisonTable(figures, knownPeriods(report), link),
      ...notes(earlier.flatMap(earlierNotes)),
    ]);
  const by = Breakdown.parse(name);
  return wide(breakdownTitles[by], [groupTable(breakdownOf(facts, rowsOf(facts), by), link)]);
}

const wide = (title: string, body: readonly BodyBlock[]): Annex => ({
  title,
  body,
  landscape: true,
});

/** The units that have an annex of their own. */
export function chosenUnits({
  outline = firstOutline,
  facts,
}: Pick<PrintedReport, "outline"> & { readonly facts: Pick<ReportFacts, "units"> }): string[] {
  const { unitAnnexes: chosen } = outline;
  const all = facts.units.map((unit) => unit.id);
  if (chosen === "all") return all;
  return chosen === "none" ? [] : all.filter((id) => chosen.includes(id));
}

/** A unit's own annex: its number in the report, and how it is made once it is asked for. */
export interface UnitAnnex {
  readonly unitId: string;
  readonly name: string;
  readonly number: number;
  readonly annex: () => Annex;
}

function unitAnnexes(report: PrintedReport, link: LinkTo): UnitAnnex[] {
  const chosen = new Set(chosenUnits(report));
  if (chosen.size === 0) return [];
  const before = printedAnnexes(report).length + formerAnnex(report).length;
  return [...factsByUnit(report.facts)]
    .filter(([unitId]) => chosen.has(unitId))
    .map(([unitId, own], at) => ({
      ...{ unitId, name: own.units[0]?.name ?? "", number: before + at + 1 },
      annex: () => unitAnnex(unitId, own, link),
    }));
}

/** The annexes of units, to be made one by one, and how many annexes there are with those before them. */
export function annexesByUnit(report: PrintedReport, address: ReportAddress) {
  return { annexes: unitAnnexes(report, linkTo(address)), count: annexCount(report) };
}

/** What an annex says of the report it belongs to, without the report. */
export function frontOf(report: PrintedReport, address: ReportAddress): OfficialDocument {
  const outline: Outline = { sections: [], annexes: [], unitAnnexes: "none" };
  return reportDocument({ ...report, outline }, address);
}

function unitAnnex(unitId: string, own: ReportFacts, link: LinkTo): Annex {
  const { name = "", former } = own.units[0] ?? {};
  const ended = former ? ` (kết thúc ngày ${shortDate(former.endedOn)})` : "";
  return wide(`Kết quả thực hiện của ${name}${ended}`, [factsTable(figuresOf(own), link, unitId)]);
}
