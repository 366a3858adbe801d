import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import type { IndexCode } from "./contract.ts";
import { indexOf } from "./index-list.ts";
import { standingValues } from "./indices.queries.ts";

/** What every public page that shows indices is made from. */
export const indicesTag = "indices";

/** Who says something of an index, and when. */
export interface Saying {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
}

/** What is said of one year. */
export interface ValueInput {
  readonly year: number;
  readonly score: number | null;
  readonly rank: number | null;
  readonly units: number | null;
  readonly publishedOn: string | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly note: string | null;
  readonly replaces: string | null;
  readonly reason: string | null;
}

/**
 * Says a year's value, or corrects it with a reason; what was said before stays in the history.
 * @throws index-value-missing, index-score-outside, index-rank-outside, index-source-link, index-reason-missing,
 * index-value-changed
 */
export async function saveValue(by: Saying, code: IndexCode, input: ValueInput): Promise<void> {
  refuseUnfit(code, input);
  const [standing] = await standingValues(
    by.tx,
    sql`v.index_code = ${code} and v.year = ${input.year}`,
  );
  const stands = standing && !standing.withdrawn ? standing.id : null;
  if (stands !== input.replaces) throw valueChanged();
  if (stands && !input.reason) throw field("index-reason-missing", "reason", reasonMissing);
  // A year that was withdrawn begins anew: its source is reason enough.
  const reason = standing ? input.reason || input.source : null;
  await insertValue(by, code, { ...input, replaces: standing?.id ?? null, reason });
  await recordAudit(by.tx, by.actor, {
    action: stands ? "index.corrected" : "index.entered",
    subject: { kind: "index", id: `${code} ${input.year}` },
    details: { score: input.score, rank: input.rank, source: input.source, reason: input.reason },
    at: by.now,
  });
  await touchTags(by.tx, [indicesTag]);
}

/** Says that nothing is known of a year after all. Returns its index. @throws not-found, index-value-changed */
export async function withdrawValue(by: Saying, id: string, reason: string): Promise<IndexCode> {
  const found = await by.tx
    .selectFrom("index_values")
    .select(["index_code", "year", "withdrawn"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!found || found.withdrawn) throw errors.notFound();
  const code = found.index_code as IndexCode;
  await insertValue(by, code, {
    ...{ year: found.year, score: null, rank: null, units: null, publishedOn: null },
    ...{ source: "–", sourceUrl: null, note: null, replaces: id, reason, withdrawn: true },
  });
  await recordAudit(by.tx, by.actor, {
    action: "index.withdrawn",
    subject: { kind: "index", id: `${code} ${found.year}` },
    details: { reason },
    at: by.now,
  });
  await touchTags(by.tx, [indicesTag]);
  return code;
}

async function insertValue(
  { tx, actor, now }: Saying,
  code: IndexCode,
  value: ValueInput & { readonly withdrawn?: boolean },
): Promise<void> {
  const { year, score, rank, units, source, note, replaces, reason } = value;
  const inserted = await tx
    .insertInto("index_values")
    .values({
      ...{
        index_code: code,
        year,
        score,
        rank,
        units,
        source,
        note: note || null,
        replaces,
        reason,
      },
      ...{ published_on: value.publishedOn, source_url: value.sourceUrl || null },
      ...{ withdrawn: value.withdrawn ?? false, entered_by: actor.accountId, entered_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  // Somebody else was faster.
  if (!inserted) throw valueChanged();
}

function refuseUnfit(code: IndexCode, { score, rank, units, sourceUrl }: ValueInput) {
  const { scale } = indexOf(code);
  if (score === null && rank === null) throw field("index-value-missing", "score", valueMissing);
  if (score !== null && (score < scale.from || score > scale.to))
    throw field("index-score-outside", "score", scoreOutside(scale.from, scale.to));
  if (rank !== null && units !== null && rank > units)
    throw field("index-rank-outside", "rank", rankOutside);
  if (sourceUrl && !isAddress(sourceUrl)) throw field("index-source-link", "sourceUrl", notAddress);
}

const isAddress = (text: string) => /^https?:\/\/[^\s]+$/.test(text) && URL.canParse(text);

const field = (code: string, name: string, message: Bilingual) =>
  refuse(code, 422, message, { fields: { [name]: message } });

const valueChanged = () =>
  refuse("index-value-changed", 409, {
    vi: "Giá trị của năm này vừa được người khác nhập hoặc đính chính; chưa có gì được lưu. Xin tải lại trang rồi sửa tiếp.",
    en: "Somebody else has just entered or corrected this year's value; nothing was saved. Reload the page and correct again.",
  });

const reasonMissing = {
  vi: "Xin ghi lý do đính chính.",
  en: "Say why the value is corrected.",
};
const valueMissing = {
  vi: "Xin nhập điểm, thứ hạng, hoặc cả hai.",
  en: "Enter a score, a rank, or both.",
};
const rankOutside = {
  vi: "Thứ hạng lớn hơn số tỉnh được xếp hạng.",
  en: "The rank is beyond the number of ranked provinces.",
};
const notAddress = {
  vi: "Đường dẫn phải bắt đầu bằng http:// hoặc https://.",
  en: "A link begins with http:// or https://.",
};
const scoreOutside = (from: number, to: number): Bilingual => ({
  vi: `Điểm của chỉ số này nằm trong khoảng ${from} đến ${to}.`,
  en: `A score of this index lies between ${from} and ${to}.`,
});
