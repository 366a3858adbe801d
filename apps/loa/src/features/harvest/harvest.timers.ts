import type { Timer } from "../../platform/jobs/jobs.ts";
import { harvest } from "./harvest.ts";

/** Recurring work around sources. */
export const harvestTimers: readonly Timer[] = [
  {
    name: "harvest",
    purpose: { vi: "Thu thập minh chứng từ các nguồn", en: "Harvest evidence from sources" },
    cron: "*/5 * * * *",
    run: (services) => harvest(services),
  },
];
