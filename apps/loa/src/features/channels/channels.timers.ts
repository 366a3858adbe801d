import type { Timer } from "../../platform/jobs/jobs.ts";
import { sendDue } from "./send-due.ts";

/** Recurring work around channels. */
export const channelTimers: readonly Timer[] = [
  {
    name: "send-due",
    purpose: { vi: "Đăng bài đã đến giờ hẹn", en: "Send out stories whose hour has come" },
    cron: "* * * * *",
    run: (services) => sendDue(services),
  },
];
