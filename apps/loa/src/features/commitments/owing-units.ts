import type { Tx } from "../../platform/db/database.ts";
import { membersOf } from "../units/index.ts";
import type { Days, DutyLead, PlanDuties } from "./duties.ts";

/** A unit owing a task, from its first to its last day inside the plan's span. */
export interface OwingUnit {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

/** Answers who owes a task, given its leads. */
export type WhoOwes = (leads: readonly DutyLead[]) => OwingUnit[];

/**
 * Resolves every lead of a plan in two rounds of queries. A unit that ended before the issue owes
 * nothing; a unit named directly and by a group owes once; a joiner owes from joining.
 */
export async function owingUnits(
  tx: Tx,
  duties: Pick<PlanDuties, "tasks" | "span" | "issuedOn">,
): Promise<WhoOwes> {
  const leads = duties.tasks.flatMap((task) => task.leads);
  const units = await lifeOf(tx, unitIdsOf(leads), duties.span);
  const groups = new Map<string, readonly OwingUnit[]>();
  for (const groupId of new Set(leads.flatMap((lead) => lead.groupId ?? []))) {
    const period = { from: duties.span.start, to: duties.span.end };
    groups.set(groupId, await membersOf(tx, groupId, period));
  }
  const owesFrom = firstDayOfOwing(duties);
  const bodies = (lead: DutyLead) =>
    lead.resolution === "group"
      ? (groups.get(lead.groupId ?? "") ?? [])
      : units.filter((unit) => unit.unitId === lead.unitId);
  return (asked) => {
    const owing = asked.flatMap(bodies).filter((unit) => unit.to >= owesFrom);
    return [...new Map(owing.map((unit) => [unit.unitId, unit])).values()];
  };
}

/** The date, held inside the span: a plan entered after its year still owes its last day. */
export function firstDayOfOwing(plan: { readonly issuedOn: string; readonly span: Days }): string {
  if (plan.issuedOn < plan.span.start) return plan.span.start;
  return plan.issuedOn > plan.span.end ? plan.span.end : plan.issuedOn;
}

const unitIdsOf = (leads: readonly DutyLead[]) => [
  ...new Set(leads.flatMap((lead) => (lead.resolution === "unit" ? (lead.unitId ?? []) : []))),
];

async function lifeOf(tx: Tx, ids: readonly string[], span: Days): Promise<OwingUnit[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("units")
    .select(["id", "valid_from", "valid_to"])
    .where("id", "in", ids)
    .execute();
  return rows
    .filter((row) => row.valid_from <= span.end && (row.valid_to ?? span.end) >= span.start)
    .map((row) => ({
      unitId: row.id,
      from: row.valid_from > span.start ? row.valid_from : span.start,
      to: row.valid_to !== null && row.valid_to < span.end ? row.valid_to : span.end,
    }));
}
