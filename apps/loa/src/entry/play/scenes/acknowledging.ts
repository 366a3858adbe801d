import { sql } from "kysely";
import { acknowledgePlan } from "../../../features/distribution/contract.ts";
import { system } from "../../../platform/db/database.ts";
import type { Stage } from "../stage.ts";
import type { Storyline } from "./january.ts";

/** Heads say that their duty slip arrived; one in fifteen forgets, and stays on the list of those to be reminded. */
export async function acknowledgeSlips(stage: Stage, { planId }: Storyline): Promise<void> {
  const waiting = await headsToAnswer(stage, planId);
  for (const [place, { email, unitId }] of waiting.entries()) {
    if (place % 15 === 7) continue;
    const head = await stage.as(email);
    await head.call(acknowledgePlan, { params: { planId }, body: { unitId } });
  }
}

async function headsToAnswer({ services }: Stage, planId: string) {
  const { rows } = await services.database.read(system, (tx) =>
    sql<{ email: string; unitId: string }>`
      select distinct on (g.unit_id) a.email, g.unit_id as "unitId"
      from role_grants g join accounts a on a.id = g.account_id
      where g.role = 'unit_head' and exists (
        select from commitments c where c.unit_id = g.unit_id and c.plan_id = ${planId}::uuid)
      order by g.unit_id, g.granted_at`.execute(tx),
  );
  return rows;
}
