import { shortDate } from "@loa/official-document";
import type { Tx } from "../../platform/db/database.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import { OutputKind } from "./contract.ts";
import { findOutputs, type ListedOutput, type OutputFilter } from "./outputs.lists.ts";
import { kindWords, stateWords } from "./words.ts";

const most = 20_000;

const headings = {
  vi: [
    "Ngày",
    "Cơ quan, đơn vị",
    "Kết quả",
    "Loại",
    "Kênh",
    "Số lượng",
    "Số phút",
    "Phát lại",
    "Trạng thái",
    "Minh chứng",
    "Ngày ghi",
  ],
  en: [
    "Date",
    "Unit",
    "Output",
    "Kind",
    "Channel",
    "Quantity",
    "Minutes",
    "Replays",
    "State",
    "Evidence",
    "Recorded on",
  ],
};

/** The filtered list as XLSX, the same rows as on screen, at most 20,000. */
export async function exportSheet(
  tx: Tx,
  filter: OutputFilter,
  language: "vi" | "en",
): Promise<FileReply> {
  const { rows, total, more } = await findOutputs(tx, { ...filter, page: 1, perPage: most });
  const notes =
    total > most
      ? [
          {
            vi: `Chỉ xuất ${most} dòng đầu trong ${more ? "hơn " : ""}${total} dòng.`,
            en: `First ${most} of ${more ? "more than " : ""}${total} rows.`,
          }[language],
        ]
      : [];
  const bytes = await writeXlsx([
    {
      name: { vi: "Kết quả", en: "Outputs" }[language],
      title: { vi: "Danh sách kết quả đã ghi", en: "Recorded outputs" }[language],
      notes,
      columns: headings[language].map((header, index) => ({
        header,
        width: index === 2 ? 60 : 18,
      })),
      rows: rows.map((row) => cells(row, language)),
    },
  ]);
  return { fileName: "ket-qua.xlsx", mediaType: xlsxType, bytes };
}

function cells(row: ListedOutput, language: "vi" | "en") {
  return [
    shortDate(row.happened_on),
    row.unit_name,
    row.title,
    kindWords[OutputKind.catch("other").parse(row.kind)][language],
    row.channel,
    row.quantity,
    row.minutes,
    row.replays,
    stateWords[row.state][language],
    row.evidence,
    shortDate(row.recorded_on),
  ];
}
