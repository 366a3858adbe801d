import { shortDate } from "@loa/official-document";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import type { Standing, StandingRow } from "./contract.ts";

const headings: readonly Bilingual[] = [
  { vi: "Cơ quan, đơn vị", en: "Unit" },
  { vi: "Số mục", en: "Path" },
  { vi: "Nhiệm vụ", en: "Task" },
  { vi: "Tình trạng", en: "Standing" },
  { vi: "Kỳ quá hạn", en: "Late occurrences" },
  { vi: "Kỳ đã đến hạn", en: "Due occurrences" },
  { vi: "Quá hạn từ", en: "Late since" },
  { vi: "Hạn gần nhất có nguy cơ", en: "Next due at risk" },
];

const standingNames: Record<Standing, Bilingual> = {
  done: { vi: "Đã xong", en: "Done" },
  onTrack: { vi: "Đúng tiến độ", en: "On track" },
  atRisk: { vi: "Có nguy cơ chậm", en: "At risk" },
  late: { vi: "Quá hạn", en: "Late" },
  notStarted: { vi: "Chưa đến kỳ", en: "Not started" },
  apart: { vi: "Tính riêng", en: "Counted apart" },
};

/** The list behind a number of the leader's page, as XLSX. */
export async function exportStandings(
  rows: readonly StandingRow[],
  asOf: string,
  language: "vi" | "en",
): Promise<FileReply> {
  const bytes = await writeXlsx([
    {
      name: { vi: "Cam kết", en: "Commitments" }[language],
      title: {
        vi: `Tình trạng cam kết đến ngày ${shortDate(asOf)}`,
        en: `Standing of commitments as of ${shortDate(asOf)}`,
      }[language],
      columns: headings.map((heading, at) => ({
        header: heading[language],
        width: at === 2 ? 60 : 18,
      })),
      rows: rows.map((row) => [
        ...[row.unit.name, row.path, row.title, standingNames[row.standing][language]],
        ...[row.late, row.due],
        row.lateSince ? shortDate(row.lateSince) : null,
        row.riskDueOn ? shortDate(row.riskDueOn) : null,
      ]),
    },
  ]);
  return { fileName: "tinh-trang-cam-ket.xlsx", mediaType: xlsxType, bytes };
}
