import { createRoot } from "react-dom/client";
import { accountPages } from "../features/accounts/console/pages.ts";
import { endSession, readSession } from "../features/accounts/contract.ts";
import { amendmentPages } from "../features/amendments/console/pages.ts";
import { briefingPages } from "../features/briefing/console/pages.ts";
import { channelPages } from "../features/channels/console/pages.ts";
import { commitmentPages } from "../features/commitments/console/pages.ts";
import { directiveLetterPages } from "../features/directive-letters/console/pages.ts";
import { distributionPages } from "../features/distribution/console/pages.ts";
import { harvestPages } from "../features/harvest/console/pages.ts";
import { hotlinePages } from "../features/hotlines/console/pages.ts";
import { indexPages } from "../features/indices/console/pages.ts";
import { libraryPages } from "../features/library/console/pages.ts";
import { newsroomPages } from "../features/newsroom/console/pages.ts";
import { outputPages } from "../features/outputs/console/pages.ts";
import { periodPages } from "../features/periods/console/pages.ts";
import { planPages } from "../features/plans/console/pages.ts";
import { portalPages } from "../features/portal/console/pages.ts";
import { programmePages } from "../features/programmes/console/pages.ts";
import { reminderPages } from "../features/reminders/console/pages.ts";
import { reportPages } from "../features/reporting/console/pages.ts";
import { setupPages } from "../features/setup/console/pages.ts";
import { successionPages } from "../features/successions/console/pages.ts";
import { takeUpPages } from "../features/take-ups/console/pages.ts";
import { taskLinkPages } from "../features/task-links/console/pages.ts";
import { trustAnchorPages } from "../features/trust-anchors/console/pages.ts";
import { unitReportPages } from "../features/unit-reports/console/pages.ts";
import { unitPages } from "../features/units/console/pages.ts";
import { webhookPages } from "../features/webhooks/console/pages.ts";
import { workdayPages } from "../features/working-days/console/pages.ts";
import { call } from "../platform/ui/api/call.ts";
import type { Page } from "../platform/ui/routing/page.ts";
import { Console } from "../platform/ui/shell/Console.tsx";

/** Every page of the console, feature by feature; each page is a script of its own. */
const pages: readonly Page[] = [
  ...setupPages,
  ...commitmentPages,
  ...outputPages,
  ...harvestPages,
  ...newsroomPages,
  ...channelPages,
  ...programmePages,
  ...planPages,
  ...distributionPages,
  ...briefingPages,
  ...amendmentPages,
  ...takeUpPages,
  ...reportPages,
  ...periodPages,
  ...unitReportPages,
  ...indexPages,
  ...unitPages,
  ...successionPages,
  ...accountPages,
  ...webhookPages,
  ...trustAnchorPages,
  ...workdayPages,
  ...reminderPages,
  ...taskLinkPages,
  ...directiveLetterPages,
  ...portalPages,
  ...libraryPages,
  ...hotlinePages,
];

// Ending the identity provider's session as well takes the whole page along.
async function leave(): Promise<void> {
  const { goTo } = await call(endSession);
  if (goTo !== null) window.location.assign(goTo);
}

const place = document.getElementById("root");
if (place)
  createRoot(place).render(
    <Console
      pages={pages}
      session={readSession}
      account={{ signOut: leave, accountPath: "/profile" }}
      safetyPath="/profile/safety"
    />,
  );
