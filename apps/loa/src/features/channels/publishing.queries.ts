import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Counted, Publication } from "./contract-shapes.ts";
import type { Place } from "./renditions.queries.ts";

/** A publication with everything that was done to it, moments as the database writes them in JSON. */
interface PublicationRow
  extends Omit<Publication, "sentAt" | "corrections" | "withdrawn" | "counted"> {
  readonly revisionId: string;
  readonly gone: boolean;
  readonly sentAt: Date;
  readonly corrections: Publication["corrections"];
  readonly withdrawn: Publication["withdrawn"];
  readonly counted: Counted | null;
}

const corrections = sql`(select coalesce(jsonb_agg(jsonb_build_object('note', c.note, 'number', r.number, 'by', a.name, 'at', c.corrected_at)
    order by c.corrected_at, c.id), '[]')
  from publication_corrections c join story_revisions r on r.id = c.revision_id left join accounts a on a.id = c.corrected_by
  where c.publication_id = p.id)`;

const withdrawn = sql`(select jsonb_build_object('reason', w.reason, 'by', a.name, 'at', w.withdrawn_at, 'keptByLock', w.kept_by_lock)
  from publication_withdrawals w left join accounts a on a.id = w.withdrawn_by where w.publication_id = p.id)`;

const claims = sql`(select coalesce(jsonb_agg(jsonb_build_object('commitmentId', m.id, 'path', t.path, 'title', t.title, 'plan', pl.title)
    order by pl.id, t.position), '[]')
  from claims k join commitments m on m.id = k.commitment_id join tasks t on t.id = m.task_id join plans pl on pl.id = m.plan_id
  where k.output_id = p.output_id and k.released_on is null)`;

const slot = sql`(select jsonb_build_object('programme', jsonb_build_object('id', g.id, 'name', g.name), 'plannedOn', s.planned_on)
  from slot_outs o join programme_slots s on s.id = o.slot_id join programmes g on g.id = s.programme_id
  where o.output_id = p.output_id and o.released_at is null)`;

const outputState = sql`case when exists (select from withdrawals w where w.output_id = p.output_id) then 'withdrawn'
  when exists (select from returns r where r.output_id = p.output_id and r.answered_at is null) then 'returned'
  when exists (select from acceptances x where x.output_id = p.output_id and x.undone_on is null) then 'accepted'
  when exists (select from approvals x where x.output_id = p.output_id and x.undone_on is null) then 'approved' else 'recorded' end`;

/** All that went out of a story on a channel, the last first. */
export async function publicationsAt(tx: Tx, place: Place): Promise<PublicationRow[]> {
  const { rows } = await sql<PublicationRow>`
    select p.id, r.number, coalesce(l.title, p.title) as title, coalesce(l.url, p.url) as url, p.sent_at as "sentAt",
      a.name as "sentBy", p.schedule_id is not null as "bySchedule", coalesce(l.sha256, p.sha256) as sha256,
      v.emergency and not exists (select from story_emergency_reviews e where e.approval_id = v.id) as emergency,
      coalesce(l.revision_id, p.revision_id) as "revisionId", p.gone_at is not null as gone,
      ${corrections} as corrections, ${withdrawn} as withdrawn,
      case when p.output_id is not null then jsonb_build_object('outputId', p.output_id, 'state', ${outputState},
        'claims', ${claims}, 'slot', ${slot}) end as counted
    from publications p left join accounts a on a.id = p.sent_by
    left join lateral (select title, url, sha256, revision_id, approval_id from publication_corrections c where c.publication_id = p.id
      order by corrected_at desc, id desc limit 1) l on true
    join story_revisions r on r.id = coalesce(l.revision_id, p.revision_id)
    join story_approvals v on v.id = coalesce(l.approval_id, p.approval_id)
    where p.story_id = ${place.storyId} and p.language = ${place.language} and p.channel = ${place.channel}
    order by p.sent_at desc, p.id desc limit 50`.execute(tx);
  return rows;
}

interface ScheduledRow {
  readonly id: string;
  readonly number: number;
  readonly dueAt: Date;
  readonly by: string | null;
  readonly outcome: "sent" | "cancelled" | "refused" | null;
  readonly reason: string | null;
}

/** The last schedule of a story on a channel, however it ended. */
export async function lastSchedule(tx: Tx, place: Place): Promise<ScheduledRow | undefined> {
  const { rows } = await sql<ScheduledRow>`
    select s.id, r.number, s.due_at as "dueAt", a.name as by, e.outcome, e.reason from story_schedules s
    join story_revisions r on r.id = s.revision_id left join accounts a on a.id = s.made_by
    left join story_schedule_ends e on e.schedule_id = s.id
    where s.story_id = ${place.storyId} and s.language = ${place.language} and s.channel = ${place.channel}
    order by s.made_at desc, s.id desc limit 1`.execute(tx);
  return rows[0];
}
