import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import { loadSampleJob } from "./load-sample.job.ts";

export { loadSampleProvince } from "./load-sample-province.ts";
export { owedOccurrences } from "./sample.queries.ts";
export { type SampleOutput, sampleOutputs } from "./sample-outputs.ts";
export { setupRoutes } from "./setup.routes.ts";
export const setupJobs: readonly JobKind<never>[] = [loadSampleJob as unknown as JobKind<never>];
export const setupTimers: readonly Timer[] = [];
