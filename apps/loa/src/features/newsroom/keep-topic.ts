import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { TopicInput } from "./contract-shapes.ts";
import type { Writing } from "./load-story.ts";
import { refusals } from "./refusals.ts";

/** Adds a topic at the end of its branch. @throws unknown-topic, topic-too-deep */
export async function addTopic(c: Writing, input: TopicInput): Promise<string> {
  await refuseParent(c.tx, input.parentId, null);
  const { id } = await c.tx
    .insertInto("topics")
    .values((eb) => ({
      ...namesOf(input),
      position: eb
        .selectFrom("topics")
        .select((t) => t.fn.coalesce(t.fn.max("position"), t.val(0)).as("last"))
        .where("parent_id", "is not distinct from", input.parentId),
    }))
    .returning("id")
    .executeTakeFirstOrThrow();
  await markEnded(c, id, input.ended);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "topic.added", subject: { kind: "topic", id } },
    ...{ details: { title: input.title }, at: c.now },
  });
  return id;
}

/** Changes a topic's names, words and place, ends it or takes it up again. @throws not-found, unknown-topic, topic-too-deep */
export async function changeTopic(c: Writing, topicId: string, input: TopicInput): Promise<void> {
  await refuseParent(c.tx, input.parentId, topicId);
  const changed = await c.tx
    .updateTable("topics")
    .set(namesOf(input))
    .where("id", "=", topicId)
    .executeTakeFirst();
  if (Number(changed.numUpdatedRows) === 0) throw errors.notFound();
  await markEnded(c, topicId, input.ended);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "topic.changed", subject: { kind: "topic", id: topicId } },
    ...{ details: { ...input }, at: c.now },
  });
}

// What a text is matched with is written small, and each word once.
function namesOf({ parentId, title, words }: TopicInput) {
  const small = [...new Set(words.map((word) => word.toLocaleLowerCase("vi")))];
  return { parent_id: parentId, title_vi: title.vi, title_en: title.en, words: small };
}

async function refuseParent(tx: Tx, parentId: string | null, topicId: string | null) {
  if (parentId === null) return;
  const parent = await tx
    .selectFrom("topics")
    .select("parent_id")
    .where("id", "=", parentId)
    .executeTakeFirst();
  if (!parent) throw refusals.noSuchTopic();
  const children = tx.selectFrom("topics").select("id").where("parent_id", "=", topicId);
  const isBranch = topicId !== null && (await children.limit(1).execute()).length > 0;
  if (parent.parent_id !== null || parentId === topicId || isBranch) throw refusals.topicTooDeep();
}

async function markEnded(c: Writing, topicId: string, ended: boolean): Promise<void> {
  if (!ended) {
    await c.tx.deleteFrom("topic_endings").where("topic_id", "=", topicId).execute();
    return;
  }
  await c.tx
    .insertInto("topic_endings")
    .values({ topic_id: topicId, ended_by: c.actor.accountId, ended_at: c.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
