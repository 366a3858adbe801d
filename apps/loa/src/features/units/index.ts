import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import type { Route } from "../../platform/http/route.ts";

export const unitsRoutes: readonly Route[] = [];
export const unitsJobs: readonly JobKind<never>[] = [];
export const unitsTimers: readonly Timer[] = [];
