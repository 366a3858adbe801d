import { shortDate } from "@loa/official-document";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import type { Recipient } from "./contract.ts";

const headings: readonly Bilingual[] = [
  { vi: "Cơ quan, đơn vị", en: "Unit" },
  { vi: "Tình trạng", en: "State" },
  { vi: "Gửi ngày", en: "Told on" },
  { vi: "Nhắc gần nhất", en: "Last reminded" },
  { vi: "Xác nhận ngày", en: "Acknowledged on" },
  { vi: "Người xác nhận", en: "By" },
];
const states: Record<Recipient["state"], Bilingual> = {
  waiting: { vi: "Chưa xác nhận", en: "Not acknowledged" },
  acknowledged: { vi: "Đã xác nhận", en: "Acknowledged" },
  ended: { vi: "Đã kết thúc hoạt động", en: "No longer exists" },
};

/** Who has acknowledged a document and who has not, as XLSX. */
export async function exportRecipients(
  title: string,
  rows: readonly Omit<Recipient, "canAcknowledge">[],
  language: "vi" | "en",
): Promise<FileReply> {
  const day = (value: string | null) => (value === null ? null : shortDate(value.slice(0, 10)));
  const bytes = await writeXlsx([
    {
      name: { vi: "Nơi nhận", en: "Recipients" }[language],
      title,
      columns: headings.map((heading, at) => ({
        header: heading[language],
        width: at === 0 ? 50 : 18,
      })),
      rows: rows.map((row) => [
        row.unit.name,
        states[row.state][language],
        ...[day(row.toldOn), day(row.remindedOn), day(row.at), row.by],
      ]),
    },
  ]);
  return { fileName: "noi-nhan.xlsx", mediaType: xlsxType, bytes };
}
