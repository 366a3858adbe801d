import type { Timer } from "../../platform/jobs/jobs.ts";
import { remindPeople } from "./remind-people.ts";
import { tellOfDesk } from "./tell-of-desk.ts";
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
    name: "tell-of-desk",
    purpose: {
      vi: "Báo bài chờ duyệt và kỳ chuyên mục còn trống",
      en: "Tell of stories to judge and of empty slots",
    },
    cron: "*/5 * * * *",
    run: tellOfDesk,
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
