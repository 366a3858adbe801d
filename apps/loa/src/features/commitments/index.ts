import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import type { Route } from "../../platform/http/route.ts";

export const commitmentsRoutes: readonly Route[] = [];
export const commitmentsJobs: readonly JobKind<never>[] = [];
export const commitmentsTimers: readonly Timer[] = [];
