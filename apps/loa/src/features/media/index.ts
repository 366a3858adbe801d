import type { Route } from "../../platform/http/route.ts";
import type { JobKind } from "../../platform/jobs/jobs.ts";
import { makeVariantsJob } from "./make-variants.job.ts";
import { mediaRouteTable } from "./media.routes.ts";

export const mediaRoutes: readonly Route[] = mediaRouteTable;
export const mediaJobs: readonly JobKind<never>[] = [makeVariantsJob as unknown as JobKind<never>];
export { copyMedia } from "./copy-media.ts";
export { findMediaByIds, type MediaFacts } from "./media.queries.ts";
export { mediaFaults } from "./media-faults.ts";
export { findMediaWords } from "./worded.queries.ts";
