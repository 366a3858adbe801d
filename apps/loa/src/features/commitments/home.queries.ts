import type { Actor } from "../../platform/auth/actor.ts";
import { hasRole, seesAllUnits } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { isOwnPlan } from "./plans-of-line.queries.ts";

/**
 * An officer starts at what the unit owes now, a coordinator at who is behind in the newest issued plan, a leader at the
 * one page that says how all plans in force stand.
 */
export async function homeOf(tx: Tx, actor: Actor) {
  if (!seesAllUnits(actor)) return { screen: "duties" as const, planId: null };
  const newest = await tx
    .selectFrom("issuances as i")
    .innerJoin("plans as p", "p.id", "i.plan_id")
    .select("p.id")
    .where(isOwnPlan)
    .orderBy("p.year", "desc")
    .orderBy("i.issued_on", "desc")
    .orderBy("i.issued_at", "desc")
    .executeTakeFirst();
  if (newest && isOnlyLeader(actor)) return { screen: "briefing" as const, planId: newest.id };
  return newest
    ? { screen: "overview" as const, planId: newest.id }
    : { screen: "plans" as const, planId: null };
}

const isOnlyLeader = (actor: Actor) =>
  hasRole(actor, "leader") && !hasRole(actor, "coordinator") && !hasRole(actor, "administrator");
