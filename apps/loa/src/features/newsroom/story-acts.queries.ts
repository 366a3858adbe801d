import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { StoryAct } from "./contract-shapes.ts";

interface ActRow extends Omit<StoryAct, "at"> {
  readonly at: Date;
}

/** Everything that was done to a story, the newest first; what a person wrote is in its revisions. */
export async function findActs(tx: Tx, storyId: string): Promise<ActRow[]> {
  const { rows } = await sql<ActRow>`
    with acts as (
      select 'asked' as act, q.language, q.revision_id, q.asked_by as who, q.asked_at as at, q.note as words from story_reviews q where q.story_id = ${storyId}
      union all select 'taken-back', q.language, q.revision_id, w.withdrawn_by, w.withdrawn_at, ''
        from story_reviews q join story_review_withdrawals w on w.review_id = q.id where q.story_id = ${storyId}
      union all select 'returned', q.language, q.revision_id, t.returned_by, t.returned_at, t.reason
        from story_reviews q join story_returns t on t.review_id = q.id where q.story_id = ${storyId}
      union all select case when p.emergency then 'released' else 'approved' end, p.language, p.revision_id, p.approved_by, p.approved_at, p.reason
        from story_approvals p where p.story_id = ${storyId}
      union all select 'undone', p.language, p.revision_id, n.undone_by, n.undone_at, n.reason
        from story_approvals p join story_approval_undos n on n.approval_id = p.id where p.story_id = ${storyId}
      union all select case when e.outcome = 'agreed' then 'release-agreed' else 'release-objected' end, p.language, p.revision_id, e.reviewed_by, e.reviewed_at, e.note
        from story_approvals p join story_emergency_reviews e on e.approval_id = p.id where p.story_id = ${storyId}
      union all select 'shelved', null, null, h.shelved_by, h.shelved_at, h.reason from story_shelvings h where h.story_id = ${storyId}
      union all select 'offered', null, o.revision_id, o.offered_by, o.offered_at, u.name
        from story_offers o join units u on u.id = o.to_unit_id where o.story_id = ${storyId}
      union all select case when n.copy_id is null then 'offer-refused' else 'offer-accepted' end, null, o.revision_id, null, n.answered_at,
        u.name || case when n.reason = '' then '' else ': ' || n.reason end
        from story_offers o join story_offer_answers n on n.offer_id = o.id join units u on u.id = o.to_unit_id where o.story_id = ${storyId})
    select x.act, x.language, r.number, a.name as by, x.at, x.words from acts x left join story_revisions r on r.id = x.revision_id
    left join accounts a on a.id = x.who order by x.at desc, x.act limit 500`.execute(tx);
  return rows;
}
