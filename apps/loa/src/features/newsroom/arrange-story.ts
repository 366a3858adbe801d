import { recordAudit } from "../../platform/audit/record.ts";
import type { StorySource } from "./contract-shapes.ts";
import { takeOpenStory, takeStory, type Writing } from "./load-story.ts";
import { refusals } from "./refusals.ts";

/** Gives a story its day, or puts it back into the tray without one. @throws not-found, not-allowed, story-shelved */
export async function planStory(
  c: Writing,
  storyId: string,
  plannedOn: string | null,
): Promise<void> {
  const { unitId, plannedOn: before } = await takeOpenStory(c, storyId);
  await c.tx
    .updateTable("stories")
    .set({ planned_on: plannedOn })
    .where("id", "=", storyId)
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.planned", subject: { kind: "story", id: storyId }, unitId },
    ...{ details: { plannedOn, before }, at: c.now },
  });
}

/** Says what a story is about. @throws not-found, not-allowed, story-shelved, unknown-topic */
export async function tagStory(
  c: Writing,
  storyId: string,
  topicIds: readonly string[],
): Promise<void> {
  const { unitId } = await takeOpenStory(c, storyId);
  const wanted = [...new Set(topicIds)];
  await refuseUnknownTopics(c, wanted);
  const others = c.tx.deleteFrom("story_topics").where("story_id", "=", storyId);
  await (wanted.length > 0 ? others.where("topic_id", "not in", wanted) : others).execute();
  if (wanted.length > 0)
    await c.tx
      .insertInto("story_topics")
      .values(
        wanted.map((topic_id) => ({
          ...{ story_id: storyId, topic_id, unit_id: unitId },
          ...{ tagged_by: c.actor.accountId, tagged_at: c.now },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.tagged", subject: { kind: "story", id: storyId }, unitId },
    ...{ details: { topicIds: wanted }, at: c.now },
  });
}

async function refuseUnknownTopics({ tx }: Writing, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await tx.selectFrom("topics").select("id").where("id", "in", ids).execute();
  if (known.length < ids.length) throw refusals.noSuchTopic();
}

/** Notes where a story comes from, as a whole list. @throws not-found, not-allowed, story-shelved */
export async function keepSources(
  c: Writing,
  storyId: string,
  sources: readonly StorySource[],
): Promise<void> {
  const { unitId } = await takeOpenStory(c, storyId);
  await c.tx.deleteFrom("story_sources").where("story_id", "=", storyId).execute();
  const rows = sources.map(({ name, url, rights, note }, position) => ({
    ...{ story_id: storyId, unit_id: unitId, position, name, url, rights, note },
  }));
  if (rows.length > 0) await c.tx.insertInto("story_sources").values(rows).execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.sourced", subject: { kind: "story", id: storyId }, unitId },
    ...{ details: { sources: sources.map(({ name, rights }) => ({ name, rights })) }, at: c.now },
  });
}

/** Sets a story aside; twice is once. What is approved of it no longer goes out. @throws not-found, not-allowed */
export async function shelveStory(c: Writing, storyId: string, reason: string): Promise<void> {
  const { unitId } = await takeStory(c, storyId);
  await c.tx
    .insertInto("story_shelvings")
    .values({
      ...{ story_id: storyId, unit_id: unitId, reason },
      ...{ shelved_by: c.actor.accountId, shelved_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.shelved", subject: { kind: "story", id: storyId }, unitId },
    ...{ details: { reason }, at: c.now },
  });
}

/** Takes a story up again; twice is once. @throws not-found, not-allowed */
export async function takeUpStory(c: Writing, storyId: string): Promise<void> {
  const { unitId } = await takeStory(c, storyId);
  await c.tx.deleteFrom("story_shelvings").where("story_id", "=", storyId).execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.taken-up", subject: { kind: "story", id: storyId }, unitId },
    at: c.now,
  });
}
