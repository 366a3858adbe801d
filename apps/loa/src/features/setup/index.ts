import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import type { Route } from "../../platform/http/route.ts";

export const setupRoutes: readonly Route[] = [];
export const setupJobs: readonly JobKind<never>[] = [];
export const setupTimers: readonly Timer[] = [];
