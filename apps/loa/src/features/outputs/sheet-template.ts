import { sql } from "kysely";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { FileReply } from "../../platform/http/route.ts";
import { type Column, writeXlsx, xlsxType } from "../../platform/xlsx/write.ts";
import { OutputKind, OutputLanguage } from "./contract.ts";
import type { ClaimableCommitment } from "./outputs.queries.ts";
import { kindWords, languageWords } from "./words.ts";

type Language = keyof Bilingual;

// Excel divides a list of choices at commas, so the sheet writes a stroke where our words have one.
const kindChoices = (language: Language) =>
  OutputKind.options.map((kind) => kindWords[kind][language].replace(", ", "/"));

const languageChoices = (language: Language) =>
  OutputLanguage.options.map((one) => languageWords[one][language]);

/** Columns of the sheet a unit fills offline; read back by their headings of either language, in any order. */
export const sheetColumns = [
  {
    key: "code",
    header: { vi: "Mã cam kết (không sửa)", en: "Commitment code (leave as it is)" },
    width: 20,
    format: "text",
  },
  { key: "task", header: { vi: "Nhiệm vụ (không sửa)", en: "Task (leave as it is)" }, width: 60 },
  {
    key: "date",
    header: { vi: "Ngày thực hiện (dd/mm/yyyy)", en: "Done on (dd/mm/yyyy)" },
    width: 16,
    format: "date",
  },
  { key: "title", header: { vi: "Tên kết quả", en: "Output" }, width: 48 },
  { key: "kind", header: { vi: "Loại", en: "Kind" }, width: 24 },
  { key: "quantity", header: { vi: "Số lượng", en: "Quantity" }, width: 10 },
  { key: "minutes", header: { vi: "Tổng số phút", en: "Minutes in all" }, width: 10 },
  { key: "replays", header: { vi: "Số lần phát lại", en: "Replays" }, width: 10 },
  { key: "channel", header: { vi: "Kênh", en: "Channel" }, width: 20 },
  { key: "language", header: { vi: "Ngôn ngữ", en: "Language" }, width: 14 },
  {
    key: "translationOf",
    header: {
      vi: "Bản dịch của (tên, đường dẫn bản gốc; để trống nếu không phải bản dịch)",
      en: "Translation of (name or link of the original; blank if it is none)",
    },
    width: 32,
  },
  { key: "link", header: { vi: "Đường dẫn minh chứng", en: "Link to the evidence" }, width: 40 },
  {
    key: "statement",
    header: {
      vi: "Xác nhận của đơn vị (khi không có đường dẫn)",
      en: "The unit's statement (without a link)",
    },
    width: 40,
  },
] as const satisfies readonly (Omit<Column, "header"> & {
  readonly key: string;
  readonly header: Bilingual;
})[];

export type SheetColumn = (typeof sheetColumns)[number]["key"];

/** A commitment of the unit as the sheet names it: the task's path, a number for its quota, and a mark of its own. */
export interface SheetCommitment extends ClaimableCommitment {
  readonly code: string;
  readonly task: string;
  readonly channel: string | null;
}

/** The unit's commitments with their codes, in the plan's order; of one plan, or of all. */
export async function sheetCommitments(
  tx: Tx,
  unitId: string,
  planId?: string,
): Promise<SheetCommitment[]> {
  // The mark keeps two plans with the same paths apart; the number alone would not.
  const { rows } = await sql<SheetCommitment>`
    select c.id, c.measure, p.year as "planYear", c.active_from as "activeFrom", coalesce(c.ended_on, c.active_to) as "activeTo",
      t.path || '/' || row_number() over (partition by t.id order by q.position nulls first, c.measure, c.active_from, c.id)
        || ' #' || left(md5(c.id::text), 6) as code,
      t.title || coalesce(' – ' || nullif(concat_ws(', ', q.programme, q.channel), ''), '')
        || case when c.measure = 'replay' then ' (phát lại / replays)' else '' end as task, q.channel, t.path,
      coalesce(q.translation_counts, true) as "translationCounts"
    from commitments c join tasks t on t.id = c.task_id join plans p on p.id = c.plan_id left join quotas q on q.id = c.quota_id
    where c.unit_id = ${unitId} and (${planId ?? null}::uuid is null or c.plan_id = ${planId ?? null}::uuid)
    order by p.year, p.id, t.position, code`.execute(tx);
  return rows;
}

const sheetWords = {
  vi: {
    name: "Kết quả",
    fileName: "bang-ghi-ket-qua.xlsx",
    notes: [
      "Mỗi dòng là một kết quả. Chép dòng để ghi thêm; dòng để trống ngày và tên sẽ được bỏ qua.",
      "Tải lại cả bảng sau khi điền thêm: dòng đã ghi không bị ghi hai lần.",
    ],
    kinds: (choices: string) => `Loại: ${choices}.`,
  },
  en: {
    name: "Outputs",
    fileName: "record-outputs.xlsx",
    notes: [
      "Each row is one output. Copy a row to record more; a row without date and name is skipped.",
      "Upload the whole sheet again after adding to it: rows already recorded are not recorded twice.",
    ],
    kinds: (choices: string) => `Kind: ${choices}.`,
  },
} as const;

function columnsIn(language: Language): Column[] {
  return sheetColumns.map(({ key, header, ...column }) => ({
    ...column,
    header: header[language],
    ...(key === "kind" ? { choices: kindChoices(language) } : {}),
    ...(key === "language" ? { choices: languageChoices(language) } : {}),
  }));
}

/** The sheet to fill offline: one line for each commitment, to be copied for more outputs. @throws not-found without commitments */
export async function sheetTemplate(
  tx: Tx,
  unitId: string,
  planId: string,
  language: Language,
): Promise<FileReply> {
  const commitments = await sheetCommitments(tx, unitId, planId);
  if (commitments.length === 0) throw errors.notFound();
  const { name, fileName, notes, kinds } = sheetWords[language];
  const bytes = await writeXlsx([
    {
      name,
      notes: [...notes, kinds(kindChoices(language).join("; "))],
      columns: columnsIn(language),
      rows: commitments.map((one) => [
        ...[one.code, one.task],
        ...[null, null, null, null, null, null],
        one.channel,
        ...[null, null, null, null],
      ]),
    },
  ]);
  return { fileName, mediaType: xlsxType, bytes };
}
