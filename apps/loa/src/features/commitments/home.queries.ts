import type { Actor } from "../../platform/auth/actor.ts";
import { seesAllUnits } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";

/** An officer starts at what the unit owes now, a coordinator or leader at who is behind in the newest issued plan. */
export async function homeOf(tx: Tx, actor: Actor) {
  if (!seesAllUnits(actor)) return { screen: "duties" as const, planId: null };
  const newest = await tx
    .selectFrom("issuances as i")
    .innerJoin("plans as p", "p.id", "i.plan_id")
    .select("p.id")
    .orderBy("p.year", "desc")
    .orderBy("i.issued_on", "desc")
    .orderBy("i.issued_at", "desc")
    .executeTakeFirst();
  return newest
    ? { screen: "overview" as const, planId: newest.id }
    : { screen: "plans" as const, planId: null };
}
