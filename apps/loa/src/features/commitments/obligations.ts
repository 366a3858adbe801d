import type { Days, DutyTask, PlanDuties } from "./duties.ts";
import type { ScheduleTerms } from "./schedule.ts";

/** What each lead of a task owes: one dimension of one quota, one milestone, or a standing duty. */
export interface Obligation {
  readonly taskId: string;
  readonly quotaId: string | null;
  readonly domain: string | null;
  readonly measure: "item" | "replay" | "milestone" | "continuous";
  readonly bound: "min" | "max" | null;
  readonly terms: ScheduleTerms;
  /** The days in which it can fall due: the task's own time inside the plan's. */
  readonly span: Days;
}

const standing = new Set(["continuous", "recurring"]);

/** The obligations of one task, in the plan's order; product rules 4b and 5. */
export function obligationsOf(task: DutyTask, plan: PlanDuties): Obligation[] {
  const span = taskSpan(task, plan.span);
  const shared = { taskId: task.taskId, domain: task.domain, span };
  if (task.quotas.length > 0) return task.quotas.flatMap((quota) => ofQuota(quota, shared));
  const bare = { ...shared, quotaId: null, bound: null };
  if (task.timing && standing.has(task.timing.kind)) {
    const terms = { kind: "continuous", domain: task.domain } as const;
    return [{ ...bare, measure: "continuous", terms }];
  }
  const terms = { kind: "milestone", start: span.start, dueOn: span.end } as const;
  return [{ ...bare, measure: "milestone", terms }];
}

type Shared = Pick<Obligation, "taskId" | "domain" | "span">;

function ofQuota(quota: DutyTask["quotas"][number], shared: Shared): Obligation[] {
  const base = { ...shared, quotaId: quota.quotaId };
  const item: Obligation = {
    ...base,
    measure: "item",
    bound: quota.terms.bound ?? null,
    terms: { kind: "quota", quota: quota.terms },
  };
  if (!quota.replays) return [item];
  const replayed = { kind: "replay", quota: quota.terms, replays: quota.replays } as const;
  return [item, { ...base, measure: "replay", bound: null, terms: replayed }];
}

/** The task's own time clipped to the plan's; a time outside the plan's year leaves the plan's. */
export function taskSpan(task: DutyTask, plan: Days): Days {
  const start = later(task.timing?.start ?? plan.start, plan.start);
  const end = earlier(task.timing?.end ?? plan.end, plan.end);
  return start <= end ? { start, end } : plan;
}

const later = (a: string, b: string) => (a > b ? a : b);
const earlier = (a: string, b: string) => (a < b ? a : b);
