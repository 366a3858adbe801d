import type { Route } from "../../platform/http/route.ts";
import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";
import { convertWaitingTimer } from "./conversion/ask-conversion.ts";
import { convertMediaJob } from "./conversion/convert-media.job.ts";
import { sweepConversionsTimer } from "./conversion/sweep-conversions.timer.ts";
import { makeVariantsJob } from "./make-variants.job.ts";
import { mediaRouteTable } from "./media.routes.ts";
import { dropUploadJob } from "./uploads/end-upload.ts";
import { sweepUploadsTimer } from "./uploads/sweep-uploads.timer.ts";
import { uploadRouteTable } from "./uploads/uploads.routes.ts";
import { wordingRouteTable } from "./words/words.routes.ts";

export const mediaRoutes: readonly Route[] = [
  ...mediaRouteTable,
  ...uploadRouteTable,
  ...wordingRouteTable,
];
export const mediaJobs: readonly JobKind<never>[] = [
  makeVariantsJob as unknown as JobKind<never>,
  dropUploadJob as unknown as JobKind<never>,
  convertMediaJob as unknown as JobKind<never>,
];
export const mediaTimers: readonly Timer[] = [
  sweepUploadsTimer,
  sweepConversionsTimer,
  convertWaitingTimer,
];
export { copyMedia } from "./copy-media.ts";
export { findMediaByIds, type MediaFacts } from "./media.queries.ts";
export { mediaAddress } from "./media-address.ts";
export { mediaFaults } from "./media-faults.ts";
export { findMediaWords } from "./worded.queries.ts";
