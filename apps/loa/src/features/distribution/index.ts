import type { Route } from "../../platform/http/route.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import { deliverTimer } from "./deliver-newcomers.timer.ts";
import { distributionRouteTable } from "./distribution.routes.ts";

export const distributionRoutes: readonly Route[] = distributionRouteTable;
export const distributionTimers: readonly Timer[] = [deliverTimer];
export { acknowledge } from "./acknowledge.ts";
export { distributeAmendment, distributePlan } from "./distribute-plan.ts";
export { sendGuidance } from "./send-guidance.ts";
