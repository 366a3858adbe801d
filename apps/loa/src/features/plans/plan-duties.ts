import type { QuotaTerms } from "@loa/cadence";
import type { Tx } from "../../platform/db/database.ts";
import type { DutyLead, DutyQuota, DutyTask, PlanDuties } from "../commitments/index.ts";
import { loadDomains } from "./plans.queries.ts";
import {
  type LoadedAssignment,
  type LoadedQuota,
  type LoadedTask,
  loadAssignments,
  loadQuotas,
  loadTasks,
} from "./tasks.queries.ts";

/**
 * What a plan makes somebody owe: its tasks that are not dropped, with who leads or carries them out.
 * The span is the plan's year. Coordinating and directing bodies owe nothing (product rule 4b).
 */
export async function planDuties(tx: Tx, planId: string, issuedOn: string): Promise<PlanDuties> {
  const plan = await tx
    .selectFrom("plans")
    .select(["id", "year"])
    .where("id", "=", planId)
    .executeTakeFirstOrThrow();
  const tasks = (await loadTasks(tx, planId)).filter((task) => task.dropped_at === null);
  const assignments = Map.groupBy(await loadAssignments(tx, planId), (row) => row.task_id);
  const quotas = Map.groupBy(await loadQuotas(tx, planId), (row) => row.task_id);
  const domains = await loadDomains(tx, planId);
  return {
    planId,
    year: plan.year,
    issuedOn,
    span: { start: `${plan.year}-01-01`, end: `${plan.year}-12-31` },
    domains: domains.map(({ code, name, consolidatorId }) => ({
      code,
      name,
      consolidatorUnitId: consolidatorId,
    })),
    tasks: tasks.map((task) =>
      dutyTask(task, assignments.get(task.id) ?? [], quotas.get(task.id) ?? []),
    ),
  };
}

/** One task with who owes it and how much. */
export function dutyTask(
  task: LoadedTask,
  assignments: readonly LoadedAssignment[],
  quotas: readonly LoadedQuota[],
): DutyTask {
  return {
    taskId: task.id,
    path: task.path,
    title: task.title,
    domain: task.domain,
    timing: task.timing as DutyTask["timing"],
    leads: assignments.filter(owes).flatMap(leadOf),
    quotas: quotas.map(dutyQuota),
  };
}

/** Leads owe, and so do those who carry out what another directs. */
export function owes(assignment: { readonly role: string }): boolean {
  return assignment.role === "lead" || assignment.role === "implementing";
}

function leadOf(row: LoadedAssignment): DutyLead[] {
  const agreed = row.successor_unit_id ? { successorUnitId: row.successor_unit_id } : {};
  if (row.unit_id) return [{ resolution: "unit", unitId: row.unit_id, ...agreed }];
  if (row.group_id) return [{ resolution: "group", groupId: row.group_id }];
  return [];
}

function dutyQuota(row: LoadedQuota): DutyQuota {
  return {
    quotaId: row.id,
    terms: termsOf(row),
    channel: row.channel,
    programme: row.programme,
    replays: row.replays,
  };
}

/** A quota's figures as the calendar reckons with them. */
export function termsOf(row: LoadedQuota): QuotaTerms {
  return {
    count: row.count,
    per: row.per as QuotaTerms["per"],
    perYear: row.per_year,
    minutesEach: row.minutes_each,
    approximate: row.approximate,
    tolerance: row.tolerance,
    bound: row.bound as (QuotaTerms["bound"] & string) | null,
    rhythm: row.rhythm as (QuotaTerms["rhythm"] & string) | null,
    monthDays: row.month_days,
  };
}
