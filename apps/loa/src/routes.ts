import { accountsRoutes } from "./features/accounts/index.ts";
import { amendmentsRoutes } from "./features/amendments/index.ts";
import { briefingRoutes } from "./features/briefing/index.ts";
import { channelRoutes } from "./features/channels/index.ts";
import { commitmentsRoutes } from "./features/commitments/index.ts";
import { directiveLetterRoutes } from "./features/directive-letters/index.ts";
import { distributionRoutes } from "./features/distribution/index.ts";
import { harvestRoutes } from "./features/harvest/index.ts";
import { hotlineRoutes } from "./features/hotlines/index.ts";
import { indicesRoutes } from "./features/indices/index.ts";
import { libraryRoutes } from "./features/library/index.ts";
import { mediaRoutes } from "./features/media/index.ts";
import { newsroomRoutes } from "./features/newsroom/index.ts";
import { outputsRoutes } from "./features/outputs/index.ts";
import { periodsRoutes } from "./features/periods/index.ts";
import { plansRoutes } from "./features/plans/index.ts";
import { portalRoutes } from "./features/portal/index.ts";
import { programmesRoutes } from "./features/programmes/index.ts";
import { remindersRoutes } from "./features/reminders/index.ts";
import { reportingRoutes } from "./features/reporting/index.ts";
import { setupRoutes } from "./features/setup/index.ts";
import { successionsRoutes } from "./features/successions/index.ts";
import { takeUpsRoutes } from "./features/take-ups/index.ts";
import { taskLinkRoutes } from "./features/task-links/index.ts";
import { trustAnchorRoutes } from "./features/trust-anchors/index.ts";
import { unitReportsRoutes } from "./features/unit-reports/index.ts";
import { unitsRoutes } from "./features/units/index.ts";
import { webhooksRoutes } from "./features/webhooks/index.ts";
import { workdaysRoutes } from "./features/working-days/index.ts";
import type { Route } from "./platform/http/route.ts";

/** Every door of the API, by noun: the table of contents of what Loa can do. */
export const routes: readonly Route[] = [
  ...setupRoutes,
  ...accountsRoutes,
  ...unitsRoutes,
  ...plansRoutes,
  ...amendmentsRoutes,
  ...commitmentsRoutes,
  ...successionsRoutes,
  ...outputsRoutes,
  ...takeUpsRoutes,
  ...harvestRoutes,
  ...mediaRoutes,
  ...newsroomRoutes,
  ...programmesRoutes,
  ...channelRoutes,
  ...reportingRoutes,
  ...distributionRoutes,
  ...indicesRoutes,
  ...briefingRoutes,
  ...periodsRoutes,
  ...unitReportsRoutes,
  ...webhooksRoutes,
  ...trustAnchorRoutes,
  ...workdaysRoutes,
  ...remindersRoutes,
  ...directiveLetterRoutes,
  ...taskLinkRoutes,
  ...portalRoutes,
  ...libraryRoutes,
  ...hotlineRoutes,
];
