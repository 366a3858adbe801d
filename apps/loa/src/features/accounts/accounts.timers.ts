import { sealAudit } from "../../platform/audit/seal.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import { sendWaitingMails } from "../../platform/mail/send.ts";
import type { Services } from "../../platform/services.ts";
import { sweepAttempts } from "./attempts.ts";

/** Recurring work around people: seal what was done, send what waits, forget what is over. */
export const accountsTimers: readonly Timer[] = [
  {
    name: "seal-audit",
    purpose: { vi: "Niêm phong nhật ký", en: "Seal the audit log" },
    cron: "* * * * *",
    run: async ({ database }) => {
      await sealAudit(database);
    },
  },
  {
    name: "send-mails",
    purpose: { vi: "Gửi thư đang chờ", en: "Send waiting mails" },
    cron: "* * * * *",
    run: async (services) => {
      await sendWaitingMails(services);
    },
  },
  {
    name: "sweep-sign-in",
    purpose: {
      vi: "Dọn phiên, đường dẫn và lượt thử đã hết hạn",
      en: "Sweep expired sessions, links and tries",
    },
    cron: "17 3 * * *",
    run: sweep,
  },
];

async function sweep(services: Services): Promise<void> {
  const now = services.clock.now();
  const { auth } = services.database;
  await auth.deleteFrom("sessions").where("expires_at", "<", now).execute();
  await auth.deleteFrom("verifications").where("expires_at", "<", now).execute();
  await auth.deleteFrom("ceremonies").where("expires_at", "<", now).execute();
  await sweepAttempts(services);
}
