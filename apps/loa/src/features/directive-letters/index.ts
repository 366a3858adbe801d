import type { JobKind } from "../../platform/jobs/jobs.ts";
import { keepLetterFilesJob } from "./keep-letter-files.job.ts";

export { directiveLetterRoutes } from "./letters.routes.ts";
export const directiveLetterJobs: readonly JobKind<never>[] = [
  keepLetterFilesJob as unknown as JobKind<never>,
];
