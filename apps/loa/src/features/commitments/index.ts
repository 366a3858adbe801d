import type { Route } from "../../platform/http/route.ts";
import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import { actRoutes } from "./acts.routes.ts";
import { calendarRoutes } from "./calendar.routes.ts";
import { commitmentRouteTable } from "./commitments.routes.ts";
import { paperRoutes } from "./papers.routes.ts";

export const commitmentsRoutes: readonly Route[] = [
  ...commitmentRouteTable,
  ...actRoutes,
  ...paperRoutes,
  ...calendarRoutes,
];
export const commitmentsJobs: readonly JobKind<never>[] = [];
export const commitmentsTimers: readonly Timer[] = [];
export { keepAcknowledgedSlip } from "./acknowledged-slips.ts";
export { lockOccurrence } from "./act-on-occurrence.ts";
export { amendCommitments, restoreCommitments } from "./amend-commitments.ts";
export { chaseText } from "./chase-text.ts";
export { commitmentDetail, loadCommitment } from "./commitment.queries.ts";
export { canActOn } from "./commitments.policy.ts";
export { passOnCommitment } from "./contract.ts";
export { type AmendmentDraft, draftAmendment, type TaskChange } from "./draft-amendment.ts";
export type {
  Days,
  DutyDomain,
  DutyLead,
  DutyQuota,
  DutyTask,
  DutyTiming,
  PlanDuties,
} from "./duties.ts";
export { type DutyRow, withWords } from "./duty-rows.ts";
export { fanOut } from "./fan-out.ts";
export { type HandedOver, type HandOver, handOver } from "./hand-over.ts";
export { hadFallenDue, isOwed, occurrencesAsOf, type Reading } from "./occurrences-as-of.ts";
export { type OpenDuty, type OwnDuty, openDuties, ownDuties } from "./open-duties.queries.ts";
export { type ProgressRequest, planProgress } from "./overview.queries.ts";
export { passOn, type Succession } from "./pass-on.ts";
export { isOwnPlan, plansOfLine } from "./plans-of-line.queries.ts";
export { type Delivery, postDeliveries } from "./post-deliveries.ts";
export { type FanOutPreview, type FanOutWarning, previewFanOut } from "./preview-fan-out.ts";
export { reconcileGroups, reconciliationOf } from "./reconcile-groups.ts";
export { concerns } from "./requests.queries.ts";
export {
  type CommitmentSuggestion,
  type SuggestionRequest,
  suggestCommitments,
} from "./suggest-commitments.ts";
export { type Handed, movedOn, takeBack } from "./take-back.ts";
export type { Stage } from "./write-history.ts";
