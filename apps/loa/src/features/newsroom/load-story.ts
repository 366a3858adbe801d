import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { StoryLanguage } from "./contract-shapes.ts";
import { caseOf, findEditions } from "./editions.queries.ts";
import { isOfDesk, powersOver } from "./newsroom.policy.ts";
import { refusals } from "./refusals.ts";

/** Who does something at the desk, and when. */
export interface Writing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** Today in Vietnam. */
  readonly today: string;
}

/** A story without its words. */
export interface StoryRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly plannedOn: string | null;
  readonly createdAt: Date;
  readonly shelving: { readonly reason: string; readonly at: string } | null;
}

/** A story in sight. @throws not-found */
export async function loadStory(tx: Tx, storyId: string): Promise<StoryRow> {
  const { rows } = await sql<StoryRow>`
    select s.id, s.unit_id as "unitId", u.name as "unitName", s.planned_on as "plannedOn", s.created_at as "createdAt",
      case when h.story_id is not null then jsonb_build_object('reason', h.reason, 'at', h.shelved_at) end as shelving
    from stories s join units u on u.id = s.unit_id left join story_shelvings h on h.story_id = s.id where s.id = ${storyId}`.execute(
    tx,
  );
  const [story] = rows;
  if (!story) throw errors.notFound();
  return story;
}

/** The same, for its desk's people, under lock: of two who act at once the second sees what the first did. @throws not-found, not-allowed */
export async function takeStory(c: Writing, storyId: string): Promise<StoryRow> {
  await lockStory(c.tx, storyId);
  const story = await loadStory(c.tx, storyId);
  if (!isOfDesk(c.actor, story.unitId)) throw errors.notAllowed();
  return story;
}

/** Makes others wait who would act on this story. */
export async function lockStory(tx: Tx, storyId: string): Promise<void> {
  await sql`select 1 from stories where id = ${storyId} for no key update`.execute(tx);
}

/** A story that is not set aside. @throws not-found, not-allowed, story-shelved */
export async function takeOpenStory(c: Writing, storyId: string): Promise<StoryRow> {
  const story = await takeStory(c, storyId);
  if (story.shelving) throw refusals.shelved();
  return story;
}

/** One language of a story under lock, with what this person may do. @throws not-found, story-shelved */
export async function takeEdition(c: Writing, storyId: string, language: StoryLanguage) {
  await lockStory(c.tx, storyId);
  const story = await loadStory(c.tx, storyId);
  if (story.shelving) throw refusals.shelved();
  const edition = (await findEditions(c.tx, storyId)).find((one) => one.language === language);
  if (!edition) throw errors.notFound();
  const facts = caseOf(edition, false);
  return { story, edition, facts, powers: powersOver(c.actor, facts) };
}

/** What stands behind an id of another table. @throws not-found */
export async function storyOf(
  tx: Tx,
  table: "story_approvals" | "story_comments",
  id: string,
): Promise<{ storyId: string; language: StoryLanguage; unitId: string }> {
  const { rows } = await sql<{ storyId: string; language: StoryLanguage; unitId: string }>`
    select story_id as "storyId", language, unit_id as "unitId" from ${sql.table(table)} where id = ${id}`.execute(
    tx,
  );
  const [row] = rows;
  if (!row) throw errors.notFound();
  return row;
}
