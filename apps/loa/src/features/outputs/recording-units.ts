import { sql } from "kysely";
import { type Actor, coordinatedDomains, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { canRecordFor, recordsOnBehalf } from "./outputs.policy.ts";

interface OwingUnit {
  readonly id: string;
  readonly name: string;
  readonly domains: readonly (string | null)[];
  readonly plans: { id: string; title: string; year: number }[];
}

/** The units a person may record for, their own first, each with the plans it owes under. */
export async function recordingUnits(tx: Tx, actor: Actor) {
  const units = await loadUnits(tx, unitsOf(actor), coordinatedDomains(actor).length > 0);
  return units
    .filter((unit) => canRecordFor(actor, { unitId: unit.id, owedDomains: unit.domains }))
    .map(({ id, name, plans }) => ({ id, name, plans, onBehalf: recordsOnBehalf(actor, id) }))
    .sort((a, b) => Number(a.onBehalf) - Number(b.onBehalf));
}

async function loadUnits(tx: Tx, own: readonly string[], all: boolean): Promise<OwingUnit[]> {
  const { rows } = await sql<OwingUnit>`
    select u.id, u.name, coalesce(jsonb_agg(distinct o.domain) filter (where o.plan_id is not null), '[]') as domains,
      coalesce(jsonb_agg(distinct jsonb_build_object('id', o.plan_id, 'title', p.title, 'year', p.year))
        filter (where o.plan_id is not null), '[]') as plans
    from units u
    left join (select distinct unit_id, plan_id, domain from commitments) o on o.unit_id = u.id
    left join plans p on p.id = o.plan_id
    where u.id = any (${own}::uuid[]) or (${all} and o.unit_id is not null)
    group by u.id, u.name order by u.name`.execute(tx);
  return rows;
}
