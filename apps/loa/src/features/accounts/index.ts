import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import type { Route } from "../../platform/http/route.ts";

export const accountsRoutes: readonly Route[] = [];
export const accountsJobs: readonly JobKind<never>[] = [];
export const accountsTimers: readonly Timer[] = [];
