import type { Route } from "../../platform/http/route.ts";
import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import { ownLabelRoutes } from "./own-labels.routes.ts";
import { planRoutes } from "./plans.routes.ts";
import { readPlanJob, recognisePlanJob } from "./read-plan.job.ts";
import { taskRoutes } from "./tasks.routes.ts";

export const plansRoutes: readonly Route[] = [...planRoutes, ...taskRoutes, ...ownLabelRoutes];
export const plansJobs: readonly JobKind<never>[] = [
  readPlanJob as never,
  recognisePlanJob as never,
];
export const plansTimers: readonly Timer[] = [];
export { changesSince, type LockedPlan, lockPlan, raiseRevision } from "./edit-plan.ts";
export {
  type ImportOptions,
  type ImportParts,
  importPlan,
  type PlanFile,
  pastedFile,
} from "./import-plan.ts";
export { findObstacles } from "./issuance-obstacles.ts";
export { type Issued, issuePlan, recipientsOf } from "./issue-plan.ts";
export { joinPictures } from "./join-pictures.ts";
export { judgeNumber } from "./plan.ts";
export { dutyTask, owes, planDuties } from "./plan-duties.ts";
export { canImport } from "./plans.policy.ts";
export { getPlanHead, loadDomains, type PlanHead } from "./plans.queries.ts";
export { readFileNow } from "./read-file-now.ts";
export { readPlanNow } from "./read-plan.ts";
export { refusals as planRefusals } from "./refusals.ts";
export { snapshotPlan } from "./snapshot-plan.ts";
export {
  type LoadedAssignment,
  type LoadedQuota,
  type LoadedTask,
  loadAssignments,
  loadQuotas,
  loadTasks,
} from "./tasks.queries.ts";
