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
  const lines = coordinatedDomains(actor).map(plainCode);
  const newest = await tx
    .selectFrom("issuances as i")
    .innerJoin("plans as p", "p.id", "i.plan_id")
    .select("p.id")
    .where(isOwnPlan)
    .orderBy((line) => line.or([namesNoLine, namesOneOf(lines)]), "desc")
    .orderBy("p.year", "desc")
    .orderBy(namesOneOf(lines), "desc")
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

// Such a plan belongs to whichever line asks, behind those of the same year that name it.
const namesNoLine = sql<boolean>`not exists (select from plan_domains d where d.plan_id = p.id)`;

/** Whether the plan `p` names one of these lines; every plan does for who coordinates none. */
const namesOneOf = (lines: readonly string[]) => sql<boolean>`(cardinality(${lines}::text[]) = 0
  or exists (select from plan_domains d where d.plan_id = p.id and ${plainLine(sql`d.code`)} = any (${lines}::text[])))`;
