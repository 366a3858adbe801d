import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import { coordinatedDomains, hasRole, seesAllUnits } from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { isOwnPlan } from "./plans-of-line.queries.ts";

/**
 * An officer starts at what the unit owes now, a coordinator at who is behind in the newest issued plan of their line,
 * a leader at the one page that says how all plans in force stand.
 */
export async function homeOf(tx: Tx, actor: Actor) {
  if (!seesAllUnits(actor)) return { screen: "duties" as const, planId: null };
  const newest = await tx
    .selectFrom("issuances as i")
    .innerJoin("plans as p", "p.id", "i.plan_id")
    .select("p.id")
    .where(isOwnPlan)
    .orderBy(isOfLines(coordinatedDomains(actor)), "desc")
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

// A plan that names no line belongs to whichever asks, and every plan to who coordinates none.
const isOfLines = (
  lines: readonly string[],
) => sql<boolean>`(cardinality(${lines.map(plainCode)}::text[]) = 0
  or not exists (select from plan_domains d where d.plan_id = p.id)
  or exists (select from plan_domains d where d.plan_id = p.id and ${plainLine(sql`d.code`)} = any (${lines.map(plainCode)}::text[])))`;
