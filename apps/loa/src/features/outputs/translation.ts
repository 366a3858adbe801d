import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { OutputDetail, TranslationOf } from "./contract.ts";

/**
 * Says what an output is a translation of, or that it is none; what was said before stays known.
 * @throws translation-unknown-original unless the original is the unit's own
 */
export async function sayTranslation(
  tx: Tx,
  output: { readonly id: string; readonly unitId: string },
  of: TranslationOf | null,
  by: { readonly accountId: string | null; readonly on: string; readonly now: Date },
): Promise<void> {
  await tx
    .updateTable("translations")
    .set({ undone_on: by.on })
    .where("output_id", "=", output.id)
    .where("undone_on", "is", null)
    .execute();
  if (!of) return;
  if (of.outputId) await lockOriginal(tx, output, of.outputId);
  const row = {
    output_id: output.id,
    unit_id: output.unitId,
    original_id: of.outputId,
    original_words: of.words,
    said_on: by.on,
    said_by: by.accountId,
    said_at: by.now,
  };
  await tx.insertInto("translations").values(row).execute();
}

// Held until the end, so that two outputs cannot become each other's translation at once.
async function lockOriginal(
  tx: Tx,
  output: { readonly id: string; readonly unitId: string },
  originalId: string,
) {
  const original = await tx
    .selectFrom("outputs")
    .select("id")
    .where("id", "=", originalId)
    .where("id", "<>", output.id)
    .where("unit_id", "=", output.unitId)
    .forShare()
    .executeTakeFirst();
  if (!original) throw unknownOriginal();
}

/**
 * Looks at an output and at what it is tied to as translation or original, after either was written.
 * @throws translation-of-translation, translation-same-language
 */
export async function refuseWrongTranslation(tx: Tx, outputId: string): Promise<void> {
  const { rows } = await sql<{ chained: boolean; sameLanguage: boolean }>`
    select exists (select from translations x where x.output_id = t.original_id and x.undone_on is null) as chained,
      coalesce(o.language = b.language and o.language <> 'other', false) as "sameLanguage"
    from translations t join outputs o on o.id = t.output_id join outputs b on b.id = t.original_id
    where t.undone_on is null and ${outputId} in (t.output_id, t.original_id)`.execute(tx);
  if (rows.some((row) => row.chained)) throw translationOfTranslation();
  if (rows.some((row) => row.sameLanguage)) throw sameLanguage();
}

/** What an output is a translation of; null when it is none. */
export async function findTranslationOf(
  tx: Tx,
  outputId: string,
): Promise<OutputDetail["translationOf"]> {
  const row = await tx
    .selectFrom("translations")
    .leftJoin("outputs", "outputs.id", "translations.original_id")
    .select([
      "translations.original_id as outputId",
      "translations.original_words as words",
      "outputs.title",
    ])
    .where("translations.output_id", "=", outputId)
    .where("translations.undone_on", "is", null)
    .executeTakeFirst();
  return row ?? null;
}

/** The outputs that are translations of this one, whether they count or not. */
export function findTranslations(tx: Tx, outputId: string) {
  return tx
    .selectFrom("translations")
    .innerJoin("outputs", "outputs.id", "translations.output_id")
    .select(["outputs.id", "outputs.title", "outputs.language"])
    .where("translations.original_id", "=", outputId)
    .where("translations.undone_on", "is", null)
    .orderBy("outputs.happened_on")
    .orderBy("outputs.id")
    .execute();
}

function unknownOriginal() {
  return refuse("translation-unknown-original", 422, {
    vi: "Bản gốc đã chọn không phải là một kết quả khác của đơn vị này. Xin chọn lại, hoặc ghi tên bản gốc; chưa có gì được lưu.",
    en: "The chosen original is not another output of this unit. Choose again, or name the original in words; nothing was saved.",
  });
}

function translationOfTranslation() {
  return refuse("translation-of-translation", 422, {
    vi: "Một bản dịch không thể là bản gốc của bản dịch khác. Xin chọn bản gốc đầu tiên; chưa có gì được lưu.",
    en: "A translation cannot be the original of another. Choose the first original; nothing was saved.",
  });
}

function sameLanguage() {
  return refuse("translation-same-language", 422, {
    vi: "Bản dịch và bản gốc đang cùng một ngôn ngữ. Xin chọn đúng ngôn ngữ của bản dịch; chưa có gì được lưu.",
    en: "The translation and its original are in the same language. Choose the translation's own language; nothing was saved.",
  });
}
