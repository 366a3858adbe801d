import { recordAudit } from "../../platform/audit/record.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import type { IndexBreak, IndexCode } from "./contract.ts";
import { presentBreak, standingBreaks } from "./indices.queries.ts";
import { indicesTag, type Saying } from "./save-value.ts";

export interface BreakInput {
  /** Null: every index. */
  readonly indexCode: IndexCode | null;
  readonly fromYear: number;
  readonly note: string;
  readonly noteEn?: string;
}

/** Says from which year on a series cannot be compared with the years before. @throws index-break-twice */
export async function addBreak(by: Saying, input: BreakInput): Promise<IndexBreak> {
  const added = await insertBreak(by, input);
  if (!added) throw brokenAlready();
  await recordAudit(by.tx, by.actor, {
    action: "index.break-added",
    subject: { kind: "index-break", id: added },
    details: { ...input },
    at: by.now,
  });
  await touchTags(by.tx, [indicesTag]);
  const row = (await standingBreaks(by.tx)).find(({ id }) => id === added);
  if (!row) throw errors.notFound();
  return presentBreak(row);
}

/** The id of the new break, or undefined where one of this year stands. */
export async function insertBreak(
  { tx, actor, now }: Saying,
  { indexCode, fromYear, note, noteEn }: BreakInput,
): Promise<string | undefined> {
  const row = await tx
    .insertInto("index_breaks")
    .values({
      ...{ index_code: indexCode, from_year: fromYear, note, note_en: noteEn ?? null },
      ...{ added_by: actor.accountId, added_at: now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row?.id;
}

/** The series may be compared again; the row stays. @throws not-found */
export async function removeBreak(by: Saying, id: string): Promise<void> {
  const removed = await by.tx
    .updateTable("index_breaks")
    .set({ removed_by: by.actor.accountId, removed_at: by.now })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning(["from_year", "index_code"])
    .executeTakeFirst();
  if (!removed) throw errors.notFound();
  await recordAudit(by.tx, by.actor, {
    action: "index.break-removed",
    subject: { kind: "index-break", id },
    details: { fromYear: removed.from_year, indexCode: removed.index_code },
    at: by.now,
  });
  await touchTags(by.tx, [indicesTag]);
}

const brokenAlready = () =>
  refuse("index-break-twice", 409, {
    vi: "Năm này đã có ghi chú không so sánh được; chưa có gì được lưu.",
    en: "This year already has a break; nothing was saved.",
  });
