import type { JobKind } from "../../platform/jobs/jobs.ts";
import { deliverNowJob } from "./deliver-now.job.ts";

export { webhooksRoutes } from "./webhooks.routes.ts";
export { webhooksTimers } from "./webhooks.timers.ts";

export const webhooksJobs: readonly JobKind<never>[] = [deliverNowJob as unknown as JobKind<never>];
