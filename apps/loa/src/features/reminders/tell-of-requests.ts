import { sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import type { Services } from "../../platform/services.ts";

/** Older ones were told long ago, or are past telling. */
const longest = 30;

/**
 * Tells the coordinators of a line what its units have asked for, and who asked what was decided: in the app at once, by
 * mail with the next digest. Each is told once, however often this runs.
 */
export async function tellOfRequests({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  await database.in(system, async (tx) => {
    await tellAsked(tx, now, dateInVietnam(now));
    await tellDecided(tx, now, dateInVietnam(now));
  });
}

// A line without a coordinator is the administrators' to decide. 272 is the letter D with its bar.
async function tellAsked(tx: Tx, now: Date, today: string) {
  await sql`insert into reminders (account_id, unit_id, commitment_id, slot, due_on, kind, step, made_on, made_at)
    select g.account_id, r.unit_id, r.commitment_id, r.slot, r.asked_on, 'asked', 'asked-' || r.id, ${today}::date, ${now}
    from occurrence_requests r
    join commitments c on c.id = r.commitment_id
    join (select distinct g.account_id, g.role, g.domain from role_grants g
      join accounts a on a.id = g.account_id and a.suspended_at is null
      where g.role in ('coordinator', 'administrator')) g on ${answersFor}
    where r.asked_on >= ${today}::date - ${longest}::int
      and not exists (select from occurrence_decisions d where d.request_id = r.id)
      and not exists (select from reminders t where t.commitment_id = r.commitment_id and t.slot = r.slot and t.step = 'asked-' || r.id)
    group by g.account_id, r.id
    on conflict do nothing`.execute(tx);
}

const sameLine = (domain: string) =>
  sql`(c.domain is null or ${plainLine(sql.raw(domain))} = ${plainLine(sql`c.domain`)})`;
const answersFor = sql`((g.role = 'coordinator' and ${sameLine("g.domain")}) or (g.role = 'administrator' and not exists (
  select from role_grants k join accounts b on b.id = k.account_id and b.suspended_at is null
  where k.role = 'coordinator' and ${sameLine("k.domain")})))`;

async function tellDecided(tx: Tx, now: Date, today: string) {
  await sql`insert into reminders (account_id, unit_id, commitment_id, slot, due_on, kind, step, made_on, made_at)
    select r.asked_by, r.unit_id, r.commitment_id, r.slot, d.decided_on, 'decided', 'decided-' || r.id, ${today}::date, ${now}
    from occurrence_decisions d join occurrence_requests r on r.id = d.request_id
    join accounts a on a.id = r.asked_by and a.suspended_at is null
    where d.outcome in ('granted', 'refused') and d.decided_on >= ${today}::date - ${longest}::int
      and not exists (select from reminders t where t.commitment_id = r.commitment_id and t.slot = r.slot and t.step = 'decided-' || r.id)
    on conflict do nothing`.execute(tx);
}
