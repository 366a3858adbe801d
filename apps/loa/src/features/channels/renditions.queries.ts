import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { ChannelId, PublishingLanguage } from "./contract-shapes.ts";

/** A story in one language on one channel. */
export interface Place {
  readonly storyId: string;
  readonly language: PublishingLanguage;
  readonly channel: ChannelId;
}

/** The words that stand for a channel; both null: those of the story. */
export interface RenditionRow {
  readonly id: string;
  readonly unitId: string;
  readonly revisionId: string;
  readonly title: string | null;
  readonly abstract: string | null;
  readonly writtenBy: string | null;
  readonly by: string | null;
  readonly approved: boolean;
}

/** A channel's own words of a story, the last written; undefined where there are none. */
export async function standingWords(tx: Tx, place: Place): Promise<RenditionRow | undefined> {
  const { storyId, language, channel } = place;
  const { rows } = await sql<RenditionRow>`
    select r.id, r.unit_id as "unitId", r.revision_id as "revisionId", r.title, r.abstract, r.written_by as "writtenBy", a.name as by,
      p.rendition_id is not null as approved
    from renditions r left join accounts a on a.id = r.written_by left join rendition_approvals p on p.rendition_id = r.id
    where r.story_id = ${storyId} and r.language = ${language} and r.channel = ${channel}
    order by r.written_at desc, r.id desc limit 1`.execute(tx);
  const [last] = rows;
  return last && (last.title !== null || last.abstract !== null) ? last : undefined;
}
