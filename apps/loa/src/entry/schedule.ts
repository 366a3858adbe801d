import { accountsTimers } from "../features/accounts/index.ts";
import { briefingTimers } from "../features/briefing/index.ts";
import { channelTimers } from "../features/channels/index.ts";
import { commitmentsTimers } from "../features/commitments/index.ts";
import { distributionTimers } from "../features/distribution/index.ts";
import { harvestTimers } from "../features/harvest/index.ts";
import { hotlineTimers } from "../features/hotlines/index.ts";
import { mediaTimers } from "../features/media/index.ts";
import { outputsTimers } from "../features/outputs/index.ts";
import { periodsTimers } from "../features/periods/index.ts";
import { plansTimers } from "../features/plans/index.ts";
import { remindersTimers } from "../features/reminders/index.ts";
import { reportingTimers } from "../features/reporting/index.ts";
import { setupTimers } from "../features/setup/index.ts";
import { successionsTimers } from "../features/successions/index.ts";
import { unitsTimers } from "../features/units/index.ts";
import { webhooksTimers } from "../features/webhooks/index.ts";
import { idempotencyTimers } from "../platform/http/idempotency-sweep.ts";
import type { Timer } from "../platform/jobs/jobs.ts";

/** All recurring work; nothing else may start a timer. */
export const schedule: readonly Timer[] = [
  ...accountsTimers,
  ...unitsTimers,
  ...plansTimers,
  ...commitmentsTimers,
  ...briefingTimers,
  ...successionsTimers,
  ...mediaTimers,
  ...outputsTimers,
  ...periodsTimers,
  ...distributionTimers,
  ...harvestTimers,
  ...channelTimers,
  ...setupTimers,
  ...idempotencyTimers,
  ...webhooksTimers,
  ...remindersTimers,
  ...hotlineTimers,
  ...reportingTimers,
];
