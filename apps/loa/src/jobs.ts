import { accountsJobs } from "./features/accounts/index.ts";
import { commitmentsJobs } from "./features/commitments/index.ts";
import { directiveLetterJobs } from "./features/directive-letters/index.ts";
import { mediaJobs } from "./features/media/index.ts";
import { outputsJobs } from "./features/outputs/index.ts";
import { plansJobs } from "./features/plans/index.ts";
import { reportingJobs } from "./features/reporting/index.ts";
import { setupJobs } from "./features/setup/index.ts";
import { unitsJobs } from "./features/units/index.ts";
import { webhooksJobs } from "./features/webhooks/index.ts";
import type { JobKind } from "./platform/jobs/jobs.ts";

/** Every kind of work done later. */
export const jobKinds: readonly JobKind<never>[] = [
  ...accountsJobs,
  ...unitsJobs,
  ...plansJobs,
  ...commitmentsJobs,
  ...outputsJobs,
  ...mediaJobs,
  ...reportingJobs,
  ...setupJobs,
  ...webhooksJobs,
  ...directiveLetterJobs,
];
