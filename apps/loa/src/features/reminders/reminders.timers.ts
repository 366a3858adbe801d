import type { Timer } from "../../platform/jobs/jobs.ts";
import { remindPeople } from "./remind-people.ts";
import { tellOfRequests } from "./tell-of-requests.ts";

/** Recurring work of reminding; both may run at any time and twice. */
export const remindersTimers: readonly Timer[] = [
  {
    name: "tell-of-requests",
    purpose: {
      vi: "Báo đề nghị mới và quyết định về đề nghị",
      en: "Tell of requests and decisions",
    },
    cron: "* * * * *",
    run: tellOfRequests,
  },
  {
    name: "remind-people",
    purpose: { vi: "Nhắc việc trong ngày", en: "The day's reminders" },
    cron: "*/5 * * * *",
    run: async (services) => {
      await remindPeople(services);
    },
  },
];
