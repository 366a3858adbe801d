import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { type UnitColumn, unitColumns } from "./import-row.ts";
import { nameKey } from "./name-key.ts";

type Language = keyof Bilingual;

/** What a list may call its columns, by language; the first is what our own files call them. */
export const columnHeadings: Readonly<Record<UnitColumn, Readonly<Record<Language, string[]>>>> = {
  code: { vi: ["Mã đơn vị", "Mã"], en: ["Code"] },
  kind: { vi: ["Loại đơn vị", "Loại"], en: ["Kind"] },
  name: { vi: ["Tên đơn vị", "Tên", "Tên cơ quan, đơn vị"], en: ["Name"] },
  short_name: { vi: ["Tên viết tắt", "Tên ngắn"], en: ["Short name"] },
  parent_code: { vi: ["Mã đơn vị cấp trên", "Mã cấp trên"], en: ["Parent code", "Parent"] },
  valid_from: { vi: ["Từ ngày", "Có từ ngày"], en: ["Valid from"] },
  valid_to: { vi: ["Đến hết ngày", "Đến ngày"], en: ["Valid to"] },
  email: { vi: ["Thư điện tử"], en: ["E-mail", "Email"] },
  sample: { vi: ["Mẫu"], en: ["Sample"] },
  note: { vi: ["Ghi chú"], en: ["Note"] },
};

const keyOf = (heading: string) => nameKey(heading.replaceAll("_", " "));
const isNamed = (column: UnitColumn, language: Language, heading: string) =>
  columnHeadings[column][language].some((name) => keyOf(name) === keyOf(heading));

/** What our own files call a column. */
export function columnName(column: UnitColumn, language: Language): string {
  return columnHeadings[column][language][0] ?? column;
}

/** Which column a heading names, in either language; `valid_from` is read as `valid from`. */
export function columnOf(heading: string): UnitColumn | undefined {
  return unitColumns.find((column) =>
    (["vi", "en"] as const).some((language) => isNamed(column, language, heading)),
  );
}

/**
 * A column as a person finds it in the file: by the file's own heading where that is in the person's
 * language, else by its name with the file's heading behind it. Null for a column the file lacks.
 */
export function nameInFile(column: UnitColumn, heading: string | null): Bilingual {
  const inLanguage = (language: Language) => {
    const name = columnName(column, language);
    if (heading === null) return name;
    return isNamed(column, language, heading) ? heading : `${name} (${heading})`;
  };
  return { vi: inLanguage("vi"), en: inLanguage("en") };
}
