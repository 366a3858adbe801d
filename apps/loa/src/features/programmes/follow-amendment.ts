import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { endLeftWithout } from "./end-left-without.ts";

/** The document that changed what is owed. */
export interface AmendedBy {
  readonly amendmentId: string;
  /** Its number, as the reason why programmes end. */
  readonly reason: string;
  /** The day from which the new terms hold. */
  readonly from: string;
  readonly by: string | null;
  readonly now: Date;
}

/**
 * Lets programmes follow an amended plan: what a task asks anew of the same unit is filled by the programme that filled
 * what it asked before, its slots as they are; one left with nothing to fill ends on the day. What went out stays.
 */
export async function followAmendment(tx: Tx, amended: AmendedBy): Promise<void> {
  await nameNew(tx, amended.amendmentId);
  await endLeftWithout(tx, sql`c.curtailed_by = ${amended.amendmentId}::uuid`, amended);
}

// By channel, unless the task has one new duty of the kind: the channel's wording may be what was amended.
async function nameNew(tx: Tx, amendmentId: string) {
  await sql`insert into programme_commitments (programme_id, commitment_id, unit_id)
    select distinct x.programme_id, n.id, n.unit_id
    from commitments old join programme_commitments x on x.commitment_id = old.id
    join commitments n on n.amendment_id = ${amendmentId}::uuid and n.task_id = old.task_id and n.unit_id = old.unit_id
      and n.measure = old.measure
    left join quotas was on was.id = old.quota_id left join quotas q on q.id = n.quota_id
    where old.curtailed_by = ${amendmentId}::uuid
      and (fold(coalesce(was.channel, '')) = fold(coalesce(q.channel, '')) or 1 = (select count(*) from commitments m
        where m.amendment_id = ${amendmentId}::uuid and m.task_id = old.task_id and m.unit_id = old.unit_id and m.measure = old.measure))
    on conflict do nothing`.execute(tx);
}

/** An amendment taken back: programmes it ended go on. */
export async function unfollowAmendment(tx: Tx, amendmentId: string): Promise<void> {
  await sql`delete from programme_ends where amendment_id = ${amendmentId}::uuid`.execute(tx);
}
