import type { Tx } from "../../platform/db/database.ts";
import { chainFrom, type Lineage, lineageOf, membersOf, type Turn } from "../units/index.ts";
import type { Days, DutyLead, PlanDuties } from "./duties.ts";

/** A unit owing a task, from its first to its last day inside the plan's span. */
export interface OwingUnit {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
  /** Who carries the same duty on after its last day; a group's members have none, the group's rule goes on. */
  readonly next?: OwingUnit | undefined;
}

/** Answers who owes a task, given its leads. */
export type WhoOwes = (leads: readonly DutyLead[]) => OwingUnit[];

/**
 * Resolves every lead of a plan in two rounds of queries. A unit named by itself is followed through its
 * successors, so that every day of the plan has somebody who owes; one that ended before the issue owes nothing
 * unless a person agreed to its successor. A unit named directly and by a group owes once; a joiner owes from joining.
 */
export async function owingUnits(
  tx: Tx,
  duties: Pick<PlanDuties, "tasks" | "span" | "issuedOn">,
): Promise<WhoOwes> {
  const leads = duties.tasks.flatMap((task) => task.leads);
  const lineage = await lineageOf(tx, unitIdsOf(leads));
  const groups = new Map<string, readonly OwingUnit[]>();
  for (const groupId of new Set(leads.flatMap((lead) => lead.groupId ?? []))) {
    const period = { from: duties.span.start, to: duties.span.end };
    groups.set(groupId, await membersOf(tx, groupId, period));
  }
  const since = firstDayOfOwing(duties);
  return (asked) => {
    const members = asked.flatMap((lead) => groups.get(lead.groupId ?? "") ?? []);
    const byGroup = new Map(members.map((unit) => [unit.unitId, unit]));
    const named = asked
      .filter((lead) => !byGroup.has(lead.unitId ?? ""))
      .flatMap((lead) => turnsOf(lead, lineage, { since, span: duties.span }))
      .flatMap((unit) => withoutMembers(unit, byGroup) ?? []);
    const alive = [...byGroup.values()].filter((unit) => unit.to >= since);
    return [...new Map([...named, ...alive].map((unit) => [unit.unitId, unit])).values()];
  };
}

/** The date, held inside the span: a plan entered after its year still owes its last day. */
export function firstDayOfOwing(plan: { readonly issuedOn: string; readonly span: Days }): string {
  if (plan.issuedOn < plan.span.start) return plan.span.start;
  return plan.issuedOn > plan.span.end ? plan.span.end : plan.issuedOn;
}

/** The turns in which a lead's duty is carried, as the plan's days see them. */
export function chainOfLead(lead: DutyLead, lineage: Lineage): Turn[] {
  return lead.unitId ? chainFrom(lineage, lead.unitId, lead.successorUnitId) : [];
}

interface PlanDays {
  readonly since: string;
  readonly span: Days;
}

function turnsOf(lead: DutyLead, lineage: Lineage, { since, span }: PlanDays): OwingUnit[] {
  const turns = chainOfLead(lead, lineage);
  const endedBefore = (turns[0]?.to ?? since) < since;
  const last = turns.at(-1);
  if (!last || (last.to ?? since) < since || (endedBefore && !isAgreed(lead, lineage))) return [];
  return linked(inSpan(turns, span));
}

/** Whether a person agreed to a successor the lead truly has. */
export function isAgreed({ unitId, successorUnitId }: DutyLead, lineage: Lineage): boolean {
  const heirs = lineage.successors.get(unitId ?? "") ?? [];
  return successorUnitId !== undefined && heirs.includes(successorUnitId);
}

/** These turns as far as they lie inside a span, which all but the first begin in order. */
export function inSpan(turns: readonly Turn[], span: Days): OwingUnit[] {
  return turns
    .filter((turn) => turn.from <= span.end && (turn.to ?? span.end) >= span.start)
    .map(({ unitId, from, to }) => ({
      unitId,
      from: from > span.start ? from : span.start,
      to: to !== null && to < span.end ? to : span.end,
    }));
}

function linked(units: readonly OwingUnit[]): OwingUnit[] {
  const head = units.reduceRight<OwingUnit | undefined>(
    (next, unit) => (next ? { ...unit, next } : unit),
    undefined,
  );
  return head ? [head] : [];
}

// A successor that owes by a group already does not owe a second time by taking over.
function withoutMembers(
  unit: OwingUnit,
  members: ReadonlyMap<string, OwingUnit>,
): OwingUnit | undefined {
  if (members.has(unit.unitId)) return undefined;
  const { next, ...rest } = unit;
  const kept = next && withoutMembers(next, members);
  return kept ? { ...rest, next: kept } : rest;
}

const unitIdsOf = (leads: readonly DutyLead[]) => [
  ...new Set(leads.flatMap((lead) => (lead.resolution === "unit" ? (lead.unitId ?? []) : []))),
];
