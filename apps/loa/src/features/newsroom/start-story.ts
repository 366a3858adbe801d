import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Writing } from "./load-story.ts";
import { isOfDesk } from "./newsroom.policy.ts";

/** An idea, by its title; a day when it has one. */
export interface Idea {
  readonly unitId: string;
  readonly title: string;
  readonly plannedOn: string | null;
}

/** Starts a story at a desk; its first Vietnamese revision is the title alone. @throws not-found */
export async function startStory(c: Writing, { unitId, title, plannedOn }: Idea): Promise<string> {
  if (!isOfDesk(c.actor, unitId)) throw errors.notFound();
  const { id } = await c.tx
    .insertInto("stories")
    .values({
      ...{ unit_id: unitId, planned_on: plannedOn },
      ...{ created_by: c.actor.accountId, created_at: c.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await c.tx
    .insertInto("story_revisions")
    .values({
      ...{ story_id: id, unit_id: unitId, language: "vi", number: 1, title, abstract: "" },
      ...{ body: JSON.stringify({ type: "doc", content: [] }), byline: c.actor.name, words: 0 },
      ...{ author_id: c.actor.accountId, saved_at: c.now },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "story.started", subject: { kind: "story", id }, unitId },
    ...{ details: { title, plannedOn }, at: c.now },
  });
  return id;
}
