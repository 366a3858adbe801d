import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import type { Route } from "../../platform/http/route.ts";

export const outputsRoutes: readonly Route[] = [];
export const outputsJobs: readonly JobKind<never>[] = [];
export const outputsTimers: readonly Timer[] = [];
