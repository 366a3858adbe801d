import { shortDate } from "@loa/official-document";
import type { FileReply } from "../../platform/http/route.ts";
import { writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import type {
  CompletenessRow,
  PeriodCounts,
  PeriodDetail,
  PeriodRow,
  ReportStanding,
} from "./contract.ts";
import { enteredWords, stateWords, timelinessWords } from "./export-words.ts";

type Language = "vi" | "en";

const unitHeadings: Readonly<Record<Language, readonly string[]>> = {
  vi: ["Đơn vị", "Trạng thái", "Đúng hạn", "Hoàn thành", "Duyệt", "Chấp nhận", "Khóa", "Ghi chú"],
  en: ["Unit", "State", "On time", "Complete", "Approved", "Accepted", "Locked", "Note"],
};

/** A period's units and how far each is, as XLSX. */
export async function exportPeriodUnits(
  period: PeriodDetail,
  language: Language,
): Promise<FileReply> {
  const day = (date: string | null) => (date ? shortDate(date) : null);
  const bytes = await writeXlsx([
    {
      name: { vi: "Đơn vị", en: "Units" }[language],
      title: period.title,
      notes: [countsNote(period.counts, period.asOf, language)],
      columns: unitHeadings[language].map((header, at) => ({ header, width: at === 0 ? 50 : 16 })),
      rows: period.units.map((one) => [
        one.unit.name,
        stateWords[one.state][language],
        timely(one, language),
        ...[day(one.completedOn), day(one.approvedOn), day(one.acceptedOn), day(one.lockedOn)],
        noteOf(one, language),
      ]),
    },
  ]);
  return { fileName: "ky-bao-cao.xlsx", mediaType: xlsxType, bytes };
}

// One reason at most: what is gone was not entered.
function noteOf(one: PeriodDetail["units"][number], language: Language): string | null {
  if (one.onBehalf) return enteredWords[language];
  return one.goneKind === "ended" && one.goneReason ? shortDate(one.goneReason) : one.goneReason;
}

function countsNote(counts: PeriodCounts, asOf: string, language: Language): string {
  const { expected, received, onTime } = counts;
  return {
    vi: `Tính đến ngày ${shortDate(asOf)}: phải gửi ${expected}, đã gửi ${received}, đúng hạn ${onTime}.`,
    en: `As of ${shortDate(asOf)}: ${expected} expected, ${received} received, ${onTime} on time.`,
  }[language];
}

interface YearTable {
  readonly asOf: string;
  readonly periods: readonly PeriodRow[];
  readonly rows: readonly CompletenessRow[];
  readonly total: PeriodCounts;
}

const sums: Readonly<Record<Language, readonly string[]>> = {
  vi: ["Phải gửi", "Đã gửi", "Đúng hạn"],
  en: ["Expected", "Received", "On time"],
};

/** Units by the periods of a line's year, as XLSX. */
export async function exportYear(table: YearTable, language: Language): Promise<FileReply> {
  const bytes = await writeXlsx([
    {
      name: { vi: "Đầy đủ, đúng hạn", en: "Completeness" }[language],
      notes: [countsNote(table.total, table.asOf, language)],
      columns: [
        { header: { vi: "Đơn vị", en: "Unit" }[language], width: 50 },
        ...sums[language].map((header) => ({ header, width: 12 })),
        ...table.periods.map((period) => ({ header: period.title, width: 24 })),
      ],
      rows: table.rows.map((row) => yearCells(row, table.periods, language)),
      sums: [
        { vi: "Cộng", en: "Total" }[language],
        ...[table.total.expected, table.total.received, table.total.onTime],
        ...table.periods.map(({ counts }) => `${counts.received}/${counts.expected}`),
      ],
    },
  ]);
  return { fileName: "day-du-dung-han.xlsx", mediaType: xlsxType, bytes };
}

function yearCells(row: CompletenessRow, periods: readonly PeriodRow[], language: Language) {
  const cells = new Map(row.cells.map((cell) => [cell.periodId, cell]));
  return [
    row.unit.name,
    ...[row.counts.expected, row.counts.received, row.counts.onTime],
    ...periods.map((period) => {
      const cell = cells.get(period.id);
      if (!cell) return null;
      const words = [
        stateWords[cell.state][language],
        timely(cell, language),
        cell.onBehalf ? enteredWords[language] : null,
      ];
      return words.filter((word) => word !== null).join(", ");
    }),
  ];
}

function timely({ timeliness }: ReportStanding, language: Language): string | null {
  return timeliness === "none" ? null : timelinessWords[timeliness][language];
}
