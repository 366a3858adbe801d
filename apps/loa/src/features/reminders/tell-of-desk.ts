import { sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";

/** Older ones were told long ago, or are past telling. */
const longest = 30;
/** How many days before its day an empty slot is told of. */
const slotAhead = 7;

/**
 * Tells heads which stories wait for their judgement, and whoever keeps a programme of its empty slots of the next days:
 * in the app at once, by mail with the next digest. Each is told once, however often this runs.
 */
export async function tellOfDesk({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  await database.in(system, async (tx) => {
    await tellReviews(tx, now, dateInVietnam(now));
    await tellEmptySlots(tx, now, dateInVietnam(now));
  });
}

// Who wrote any of it does not judge it. A head who has been told is not told again when another asks.
async function tellReviews(tx: Tx, now: Date, today: string) {
  await sql`insert into reminders (account_id, unit_id, story_id, due_on, kind, step, made_on, made_at)
    select g.account_id, q.unit_id, q.story_id, (q.asked_at at time zone 'Asia/Ho_Chi_Minh')::date, 'review', 'review-' || q.id,
      ${today}::date, ${now}
    from story_reviews q join story_revisions v on v.id = q.revision_id
    join role_grants g on g.unit_id = q.unit_id and g.role = 'unit_head'
    join accounts a on a.id = g.account_id and a.suspended_at is null
    where q.asked_at > ${today}::date - ${longest}::int and ${waits}
      and not exists (select from story_revisions o where o.story_id = q.story_id and o.language = q.language
        and o.author_id = g.account_id and o.number <= v.number)
      and not exists (select from reminders t where t.account_id = g.account_id and t.step = 'review-' || q.id)
    on conflict do nothing`.execute(tx);
}

/** A review `q` nobody has answered, of a story that was not set aside. */
const waits = sql`not exists (select from story_returns x where x.review_id = q.id)
  and not exists (select from story_review_withdrawals x where x.review_id = q.id)
  and not exists (select from story_approvals x where x.review_id = q.id)
  and not exists (select from story_shelvings x where x.story_id = q.story_id)`;

// Its maker while they are of the unit, and the unit's heads.
async function tellEmptySlots(tx: Tx, now: Date, today: string) {
  await sql`insert into reminders (account_id, unit_id, programme_id, due_on, kind, step, made_on, made_at)
    select distinct g.account_id, s.unit_id, s.programme_id, s.planned_on, 'slot', 'slot-' || s.id || '-' || s.planned_on, ${today}::date, ${now}::timestamptz
    from slots_standing s join programmes p on p.id = s.programme_id
    join role_grants g on g.unit_id = s.unit_id and (g.role = 'unit_head' or (g.role = 'officer' and g.account_id = p.made_by))
    join accounts a on a.id = g.account_id and a.suspended_at is null
    where s.state = 'planned' and s.planned_on between ${today}::date and ${today}::date + ${slotAhead}::int
      and not exists (select from reminders t where t.account_id = g.account_id
        and t.step = 'slot-' || s.id || '-' || s.planned_on)
    on conflict do nothing`.execute(tx);
}

/** Whether a reminder `r` of the desk still asks for anything: a story not judged yet, a slot nobody has in hand. */
export const deskWaits = sql<boolean>`case r.kind
  when 'review' then exists (select from story_reviews q where r.step = 'review-' || q.id and q.story_id = r.story_id and ${waits})
  when 'slot' then exists (select from slots_standing s where s.programme_id = r.programme_id and s.state = 'planned'
    and r.step = 'slot-' || s.id || '-' || s.planned_on) end`;

/** What a reminder `r` of the desk is about, in words. */
export const deskTitle = sql<string | null>`coalesce(
  (select v.title from story_revisions v where v.story_id = r.story_id order by v.language desc, v.number desc limit 1),
  (select g.name from programmes g where g.id = r.programme_id))`;
