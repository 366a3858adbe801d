import { z } from "zod";
import { system, type Tx } from "../../platform/db/database.ts";
import { job } from "../../platform/jobs/jobs.ts";
import { queueMails } from "../../platform/mail/outbox.ts";
import type { Services } from "../../platform/services.ts";
import { accountMayPass, resetLimit } from "./attempts.ts";
import { asAuth } from "./elevate.ts";
import { resetLetter } from "./letters.ts";
import { mintResetLink } from "./one-time-links.ts";

/**
 * Looks the e-mail up and sends the link, away from the request: the person asking gets one answer, in one
 * time, whether the account exists or not.
 */
export const requestPasswordResetJob = job({
  name: "request-password-reset",
  payload: z.object({ email: z.string() }),
  retries: 3,
  seconds: 60,
  run: ({ email }, services) => sendResetLink(email, services),
});

async function sendResetLink(email: string, services: Services): Promise<void> {
  if (!(await accountMayPass(services, resetLimit, email))) return;
  await services.database.in(system, async (tx) => {
    const account = await findReachable(tx, email);
    if (!account) return;
    const now = services.clock.now();
    const secret = await asAuth(tx, () => mintResetLink(tx, account.id, now));
    await queueMails(tx, [resetLetter({ ...account, email, secret, baseUrl: services.baseUrl })]);
  });
}

async function findReachable(tx: Tx, email: string) {
  const row = await tx
    .selectFrom("accounts")
    .select(["id", "name", "language"])
    .where("email", "=", email)
    .where("suspended_at", "is", null)
    .executeTakeFirst();
  return row && { ...row, language: row.language === "en" ? ("en" as const) : ("vi" as const) };
}
