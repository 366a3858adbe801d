import type { Route } from "../../platform/http/route.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import { enterDue } from "./enter-due.ts";
import { successionRoutes } from "./successions.routes.ts";

export const successionsRoutes: readonly Route[] = successionRoutes;

/** Planned changes hold from the first minutes of their day; one kept back by a fault is tried again each hour. */
export const successionsTimers: readonly Timer[] = [
  {
    name: "enter-successions",
    purpose: { vi: "Đưa thay đổi tổ chức vào hiệu lực", en: "Let planned changes of units hold" },
    cron: "3 * * * *",
    run: async (services) => {
      await enterDue(services);
    },
  },
];
