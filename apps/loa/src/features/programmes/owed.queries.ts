import { type RawBuilder, sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { occurrencesAsOf } from "../commitments/index.ts";
import type { ProgrammeDuty, Shortfall } from "./contract-shapes.ts";
import type { Owed } from "./pattern.ts";

/** What a commitment still expects, by its occurrences. */
export interface OwedCommitment {
  readonly commitmentId: string;
  readonly quotaId: string;
  readonly measure: "item" | "replay";
  readonly owed: readonly Owed[];
}

/** Items still owed of commitments `c` a condition names, from today on: what is met, cancelled or excused is left out. */
export async function owedBy(
  tx: Tx,
  today: string,
  where: RawBuilder<unknown>,
): Promise<OwedCommitment[]> {
  const occurrences = occurrencesAsOf(
    { asOf: today, stage: "recorded" },
    sql`c.quota_id is not null and c.measure in ('item', 'replay') and c.bound is distinct from 'max' and ${where}`,
  );
  const { rows } = await sql<OwedCommitment>`
    select o.commitment_id as "commitmentId", o.quota_id as "quotaId", o.measure,
      jsonb_agg(jsonb_build_object('start', greatest(o.period_start, ${today}::date), 'end', o.due_on,
        'required', o.required - least(o.required, o.delivered)) order by o.period_start) as owed
    from ${occurrences} o
    where o.due_on >= ${today}::date and o.state in ('open', 'partly', 'notDue')
    group by o.commitment_id, o.quota_id, o.measure`.execute(tx);
  return rows;
}

interface DutyRow extends ProgrammeDuty {
  readonly programmeId: string | null;
}

/** Commitments with how far each is, in the order of their plans. */
export async function dutiesBy(tx: Tx, where: RawBuilder<unknown>): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`
    select x.programme_id as "programmeId", c.id as "commitmentId", t.path, t.title, p.title as plan, c.measure,
      coalesce(q.raw, '') as quota, coalesce(owed.required, 0)::int as required, coalesce(done.delivered, 0)::int as delivered
    from commitments c
    left join programme_commitments x on x.commitment_id = c.id
    join tasks t on t.id = c.task_id join plans p on p.id = c.plan_id left join quotas q on q.id = c.quota_id
    left join lateral (select sum(o.required) as required from occurrences o where o.commitment_id = c.id) owed on true
    left join lateral (select sum(d.count) as delivered from commitment_days d
      where d.commitment_id = c.id and d.stage = 'recorded') done on true
    where ${where} order by p.year, t.position, c.measure, c.id`.execute(tx);
  return rows;
}

/** Occurrences still to come that neither what was delivered nor the slots of any programme fill. */
export async function shortfallsOf(
  tx: Tx,
  programmeId: string,
  today: string,
): Promise<Shortfall[]> {
  const occurrences = occurrencesAsOf(
    { asOf: today, stage: "recorded" },
    sql`c.measure = 'item' and c.id in (select commitment_id from programme_commitments where programme_id = ${programmeId})`,
  );
  const { rows } = await sql<Shortfall>`
    select t.path, o.period_start as "from", o.due_on as "to", o.required, (o.delivered + f.planned)::int as planned
    from (select * from ${occurrences} o where o.due_on >= ${today}::date and o.state in ('open', 'partly', 'notDue')) o
    join tasks t on t.id = o.task_id
    cross join lateral (
      select coalesce(sum(p.quantity), 0) as planned from programme_commitments x
      join programmes p on p.id = x.programme_id
      join slots_standing s on s.programme_id = p.id and s.state not in ('out', 'cancelled')
        and s.planned_on between greatest(o.period_start, ${today}::date) and o.due_on
      where x.commitment_id = o.commitment_id) f
    where o.delivered + f.planned < o.minimum
    order by o.period_start limit 60`.execute(tx);
  return rows;
}
