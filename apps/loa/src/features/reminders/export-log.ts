import { shortDate } from "@loa/official-document";
import type { z } from "zod";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import type { LogFilter, LogRow } from "./contract.ts";
import { findLog } from "./log.queries.ts";
import { mailWords, reasonOf } from "./words.ts";

/** Most rows of a sheet; more is narrowed by the filters. */
const limit = 20_000;

const headings: Readonly<Record<keyof Bilingual, readonly string[]>> = {
  vi: ["Thời điểm", "Người được nhắc", "Cơ quan, đơn vị", "Nhiệm vụ", "Hạn", "Lý do nhắc", "Kênh"],
  en: ["When", "Person", "Unit", "Task", "Due", "Reason", "Channel"],
};
const widths = [18, 26, 34, 60, 12, 26, 20];

/** The log as XLSX, newest first. */
export async function exportLog(
  tx: Tx,
  filter: z.output<typeof LogFilter>,
  language: keyof Bilingual,
): Promise<FileReply> {
  const { rows, total } = await findLog(tx, { ...filter, limit, offset: 0 });
  const title = { vi: "Nhật ký nhắc việc", en: "Log of reminders" }[language];
  const cut = {
    vi: `Chỉ gồm ${limit} dòng mới nhất trong ${total} dòng.`,
    en: `The newest ${limit} of ${total} rows only.`,
  }[language];
  const bytes = await writeXlsx([
    {
      ...{ name: title, title, notes: total > limit ? [cut] : [] },
      columns: headings[language].map((header, at) => ({ header, width: widths[at] ?? 16 })),
      rows: rows.map((row) => cellsOf(row, language)),
    },
  ]);
  return { fileName: "nhat-ky-nhac-viec.xlsx", mediaType: xlsxType, bytes };
}

const moment = new Intl.DateTimeFormat("vi-VN", {
  ...{ timeZone: "Asia/Ho_Chi_Minh", hourCycle: "h23" },
  ...{ day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
});

function cellsOf(row: LogRow, language: keyof Bilingual) {
  return [
    moment.format(new Date(row.madeAt)),
    row.person,
    row.unit.name,
    [row.path, row.title].filter(Boolean).join(" "),
    shortDate(row.dueOn),
    reasonOf(row)[language],
    mailWords[row.mail][language],
  ];
}
