import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Place } from "./renditions.queries.ts";

/** Something that stands on a channel, with what stands there now. */
export interface StandingPublication extends Place {
  readonly id: string;
  readonly unitId: string;
  readonly channelPlace: string;
  readonly outputId: string | null;
  /** Of what readers see now. */
  readonly revisionId: string;
  readonly renditionId: string | null;
  readonly gone: boolean;
  /** What readers see now was released in an emergency, and who looked at it afterwards did not agree. */
  readonly objected: boolean;
}

const columns = sql`p.id, p.story_id as "storyId", p.unit_id as "unitId", p.language, p.channel, p.place as "channelPlace",
  p.output_id as "outputId", p.gone_at is not null as gone, coalesce(c.revision_id, p.revision_id) as "revisionId",
  case when c.id is null then p.rendition_id else c.rendition_id end as "renditionId",
  exists (select from story_emergency_reviews e where e.outcome = 'objected'
    and e.approval_id = coalesce(c.approval_id, p.approval_id)) as objected`;
const last = sql`left join lateral (select id, revision_id, rendition_id, approval_id from publication_corrections c where c.publication_id = p.id
  order by corrected_at desc, id desc limit 1) c on true`;

/** What stands on a channel; undefined: nothing does. */
export async function standingAt(tx: Tx, place: Place): Promise<StandingPublication | undefined> {
  const { rows } = await sql<StandingPublication>`
    select ${columns} from publications p ${last}
    where p.story_id = ${place.storyId} and p.language = ${place.language} and p.channel = ${place.channel}
      and p.gone_at is null`.execute(tx);
  return rows[0];
}

/** What readers see now by this approval; what was put right since by another is no matter of this one. */
export async function standingByApproval(
  tx: Tx,
  approvalId: string,
): Promise<StandingPublication[]> {
  const { rows } = await sql<StandingPublication>`
    select ${columns} from publications p ${last}
    where p.gone_at is null and coalesce(c.approval_id, p.approval_id) = ${approvalId} order by p.id`.execute(
    tx,
  );
  return rows;
}

/** A publication by its id, standing or not. @throws not-found */
export async function loadPublication(tx: Tx, id: string): Promise<StandingPublication> {
  const { rows } = await sql<StandingPublication>`
    select ${columns} from publications p ${last} where p.id = ${id}`.execute(tx);
  const [found] = rows;
  if (!found) throw errors.notFound();
  return found;
}
