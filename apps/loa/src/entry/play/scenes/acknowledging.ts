import { sql } from "kysely";
import { acknowledgePlan } from "../../../features/distribution/contract.ts";
import { headsOf } from "../cast.ts";
import type { Stage } from "../stage.ts";
import { plansOf, type Storyline } from "./january.ts";

/** Heads say that their duty slips arrived; one in fifteen forgets, and stays on the list of those to be reminded. */
export async function acknowledgeSlips(stage: Stage, story: Storyline): Promise<void> {
  for (const planId of plansOf(story)) await acknowledgePlanOf(stage, planId);
}

async function acknowledgePlanOf(stage: Stage, planId: string): Promise<void> {
  const waiting = await headsOf(
    stage,
    sql<boolean>`exists (select from commitments c where c.unit_id = g.unit_id and c.plan_id = ${planId}::uuid)`,
  );
  for (const [place, { email, unitId }] of waiting.entries()) {
    if (place % 15 === 7) continue;
    const head = await stage.as(email);
    await head.call(acknowledgePlan, { params: { planId }, body: { unitId } });
  }
}
