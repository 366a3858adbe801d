import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import type { Route } from "../../platform/http/route.ts";

export const plansRoutes: readonly Route[] = [];
export const plansJobs: readonly JobKind<never>[] = [];
export const plansTimers: readonly Timer[] = [];
