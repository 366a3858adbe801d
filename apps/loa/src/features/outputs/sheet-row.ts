import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { AppError } from "../../platform/http/errors.ts";
import { foldKey } from "../../platform/text/fold-key.ts";
import { refuseOutside, refuseTranslation, withoutReplays } from "./claim.ts";
import { NewOutput, OutputKind, OutputLanguage } from "./contract.ts";
import { readLink } from "./evidence-link.ts";
import { type SheetColumn, type SheetCommitment, sheetColumns } from "./sheet-template.ts";
import { kindWords, languageWords } from "./words.ts";

export type Cells = Readonly<Record<SheetColumn, string>>;

/** What is wrong with one cell, in words. */
export interface RowFault {
  readonly column: SheetColumn;
  readonly message: Bilingual;
}

/** What a row is read against. */
export interface Around {
  readonly unitId: string;
  readonly codes: ReadonlyMap<string, SheetCommitment>;
  readonly today: string;
}

type Draft = Omit<NewOutput, "clientKey">;
type Fault = (column: SheetColumn, message: Bilingual) => void;

/** One filled row as an output to record, or what is wrong with it. Pure. */
export function readSheetRow(
  cells: Cells,
  around: Around,
): { readonly output: Draft | null; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const fault: Fault = (column, message) => {
    if (!faults.some((one) => one.column === column)) faults.push({ column, message });
  };
  refuseFormulas(cells, fault);
  const draft = draftOf(cells, around, fault);
  const parsed = NewOutput.omit({ clientKey: true }).safeParse(draft);
  if (!parsed.success && faults.length === 0)
    fault(columnOf(parsed.error.issues[0]?.path[0]), tooLong);
  return { output: faults.length === 0 && parsed.success ? parsed.data : null, faults };
}

const tooLong = { vi: "Giá trị quá dài hoặc quá lớn.", en: "The value is too long or too large." };

function columnOf(name: PropertyKey | undefined): SheetColumn {
  if (name === "happenedOn") return "date";
  return sheetColumns.find((column) => column.key === name)?.key ?? "title";
}

function draftOf(cells: Cells, around: Around, fault: Fault): Draft {
  const commitment = around.codes.get(cells.code.replace(/\s+/g, " "));
  if (!commitment)
    fault("code", {
      vi: "Không có cam kết nào của đơn vị mang mã này.",
      en: "No commitment of the unit has this code.",
    });
  if (!cells.title)
    fault("title", { vi: "Thiếu tên kết quả.", en: "The name of the output is missing." });
  if (!cells.link && !cells.statement)
    fault("link", {
      vi: "Cần đường dẫn minh chứng hoặc lời xác nhận.",
      en: "A link or a statement is needed.",
    });
  const draft: Draft = {
    unitId: around.unitId,
    title: cells.title,
    kind: kindOf(cells.kind, fault),
    happenedOn: dateOf(cells.date, around.today, fault),
    channel: cells.channel || commitment?.channel || null,
    language: languageOf(cells.language, fault),
    translationOf: cells.translationOf ? { outputId: null, words: cells.translationOf } : null,
    quantity: numberOf(cells, "quantity", fault) ?? 1,
    minutes: numberOf(cells, "minutes", fault),
    replays: numberOf(cells, "replays", fault) ?? 0,
    note: null,
    claims: commitment ? [{ commitmentId: commitment.id }] : [],
    links: cells.link ? linkOf(cells.link, fault) : [],
    statement: cells.statement || null,
  };
  if (commitment && draft.happenedOn) refuseClaim(draft, commitment, fault);
  return draft;
}

// The same sentences a single record would hear.
function refuseClaim(draft: Draft, commitment: SheetCommitment, fault: Fault) {
  try {
    refuseOutside(draft, commitment);
  } catch (error) {
    if (error instanceof AppError) fault("date", error.spec.message);
  }
  if (commitment.measure === "replay" && draft.replays === 0)
    fault("replays", withoutReplays().spec.message);
  try {
    refuseTranslation({ translation: draft.translationOf !== null }, commitment);
  } catch (error) {
    if (error instanceof AppError) fault("translationOf", error.spec.message);
  }
}

function refuseFormulas(cells: Cells, fault: Fault) {
  for (const { key } of sheetColumns) {
    if (key !== "task" && cells[key].startsWith("="))
      fault(key, {
        vi: "Ô chứa công thức; xin dán giá trị.",
        en: "The cell holds a formula; paste its value.",
      });
  }
}

function kindOf(words: string, fault: Fault): OutputKind {
  if (!words) return "other";
  const key = foldKey(words);
  const kind = OutputKind.options.find((one) =>
    [kindWords[one].vi, kindWords[one].en, one].some((word) => foldKey(word) === key),
  );
  if (!kind)
    fault("kind", {
      vi: "Loại kết quả không có trong danh sách ở đầu bảng.",
      en: "This kind of output is not in the list at the top.",
    });
  return kind ?? "other";
}

function languageOf(words: string, fault: Fault): OutputLanguage | null {
  if (!words) return null;
  const key = foldKey(words);
  const language = OutputLanguage.options.find((one) =>
    [languageWords[one].vi, languageWords[one].en, one].some((word) => foldKey(word) === key),
  );
  if (!language)
    fault("language", {
      vi: "Ngôn ngữ: ghi Tiếng Việt, Tiếng Anh hoặc Tiếng khác.",
      en: "Language: write Vietnamese, English or Another language.",
    });
  return language ?? null;
}

function dateOf(words: string, today: string, fault: Fault): string {
  const date = readDate(words);
  if (!date)
    fault("date", {
      vi: "Ngày chưa đúng; viết như 05/06/2025.",
      en: "Not a date; write it like 05/06/2025.",
    });
  else if (date > today)
    fault("date", { vi: "Ngày còn ở tương lai.", en: "The date lies in the future." });
  return date ?? "";
}

/** `05/06/2025`, `5-6-2025` or `2025-06-05` as an ISO date; null for days that do not exist. */
export function readDate(words: string): string | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words);
  const iso = parts
    ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}`
    : words;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const moment = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(iso) ? iso : null;
}

function numberOf(
  cells: Cells,
  column: "quantity" | "minutes" | "replays",
  fault: Fault,
): number | null {
  const words = cells[column];
  if (!words) return null;
  const value = Number(words.replace(/\.(?=\d{3}\b)/g, "").replace(",", "."));
  if (Number.isInteger(value) && value >= (column === "quantity" ? 1 : 0)) return value;
  fault(column, { vi: "Cần một số nguyên.", en: "A whole number is needed." });
  return null;
}

function linkOf(words: string, fault: Fault): string[] {
  try {
    return [readLink(words).url];
  } catch (error) {
    if (error instanceof AppError) fault("link", error.spec.message);
    return [];
  }
}
