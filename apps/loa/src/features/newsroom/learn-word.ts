import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Writing } from "./load-story.ts";
import { isOfDesk } from "./newsroom.policy.ts";

/** Teaches a desk's spelling a word; twice is once. @throws not-found */
export async function learnWord(
  c: Writing,
  unitId: string,
  word: string,
): Promise<{ id: string; word: string }> {
  if (!isOfDesk(c.actor, unitId)) throw errors.notFound();
  const small = word.toLocaleLowerCase("vi");
  const learned = await c.tx
    .insertInto("desk_words")
    .values({ unit_id: unitId, word: small, added_by: c.actor.accountId, added_at: c.now })
    .onConflict((conflict) => conflict.columns(["unit_id", "word"]).doUpdateSet({ word: small }))
    .returning(["id", "word"])
    .executeTakeFirstOrThrow();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "desk-word.learned", subject: { kind: "desk-word", id: learned.id }, unitId },
    ...{ details: { word: small }, at: c.now },
  });
  return learned;
}

/** Forgets a word. @throws not-found, not-allowed */
export async function forgetWord(c: Writing, wordId: string): Promise<void> {
  const row = await c.tx
    .selectFrom("desk_words")
    .select(["unit_id", "word"])
    .where("id", "=", wordId)
    .executeTakeFirst();
  if (!row) throw errors.notFound();
  if (!isOfDesk(c.actor, row.unit_id)) throw errors.notAllowed();
  await c.tx.deleteFrom("desk_words").where("id", "=", wordId).execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "desk-word.forgotten", subject: { kind: "desk-word", id: wordId } },
    ...{ unitId: row.unit_id, details: { word: row.word }, at: c.now },
  });
}
