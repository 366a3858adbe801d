import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** The act that took duties away, and the day from which it holds. */
export interface TakenAway {
  readonly from: string;
  /** The paper it rests on, as the reason why programmes end. */
  readonly reason: string;
  readonly by: string | null;
  readonly now: Date;
  readonly successionId?: string | null;
  readonly amendmentId?: string;
}

/**
 * Ends programmes that filled a commitment the act took away (`taken`, a condition on `commitments c`) and have none left
 * that is owed on the day; what went out stays with them.
 */
export async function endLeftWithout(tx: Tx, taken: RawBuilder<unknown>, act: TakenAway) {
  const { from, reason, by, now, successionId = null, amendmentId = null } = act;
  await sql`insert into programme_ends (programme_id, unit_id, ends_from, reason, ended_by, ended_at, succession_id, amendment_id)
    select p.id, p.unit_id, ${from}::date, ${reason}, ${by}::uuid, ${now}::timestamptz, ${successionId}::uuid, ${amendmentId}::uuid
    from programmes p
    where p.ends_on >= ${from}::date and exists (select from programme_commitments x join commitments c on c.id = x.commitment_id
        where x.programme_id = p.id and ${taken})
      and not exists (select from programme_commitments x join commitments c on c.id = x.commitment_id
        where x.programme_id = p.id and (${taken}) is not true and c.curtailed_by is null and c.successor_commitment_id is null
          and (c.ended_on is null or c.ended_on >= ${from}::date))
    on conflict (programme_id) do nothing`.execute(tx);
}
