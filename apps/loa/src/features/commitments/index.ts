import type { Route } from "../../platform/http/route.ts";
import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";

export const commitmentsRoutes: readonly Route[] = [];
export const commitmentsJobs: readonly JobKind<never>[] = [];
export const commitmentsTimers: readonly Timer[] = [];
export type {
  Days,
  DutyDomain,
  DutyLead,
  DutyQuota,
  DutyTask,
  DutyTiming,
  PlanDuties,
} from "./duties.ts";
export { fanOut } from "./fan-out.ts";
export { type Delivery, postDeliveries } from "./post-deliveries.ts";
export { type FanOutPreview, type FanOutWarning, previewFanOut } from "./preview-fan-out.ts";
export {
  type CommitmentSuggestion,
  type SuggestionRequest,
  suggestCommitments,
} from "./suggest-commitments.ts";
export type { Stage } from "./write-history.ts";
