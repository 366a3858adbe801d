import { createTransport } from "nodemailer";
import type { Tx } from "../db/database.ts";
import { system } from "../db/database.ts";
import type { Services } from "../services.ts";

const maxAttempts = 48;

/** Sends what waits in the outbox, oldest first; a failure keeps its reason and is tried again, then parked. */
export async function sendWaitingMails(services: Services): Promise<number> {
  const url = services.env.LOA_SMTP_URL;
  if (!url) return 0;
  const transport = createTransport(url, { connectionTimeout: 10_000 } as never);
  try {
    return await sendWith(services, (message) => transport.sendMail(message));
  } finally {
    transport.close();
  }
}

interface Message {
  from: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html?: string;
}

async function sendWith(services: Services, send: (message: Message) => Promise<unknown>) {
  let sent = 0;
  for (let tries = 0; tries < 200; tries += 1) {
    const outcome = await services.database.in(system, (tx) => sendNext(tx, services, send));
    if (outcome === "none") break;
    if (outcome === "sent") sent += 1;
    else break;
  }
  return sent;
}

async function sendNext(tx: Tx, services: Services, send: (message: Message) => Promise<unknown>) {
  const mail = await nextWaiting(tx);
  if (!mail) return "none" as const;
  try {
    await send({
      from: services.env.LOA_MAIL_FROM,
      to: { name: mail.to_name ?? "", address: mail.to_address },
      subject: mail.subject,
      text: mail.body_text,
      ...(mail.body_html ? { html: mail.body_html } : {}),
    });
    await tx
      .updateTable("mails")
      .set({ sent_at: services.clock.now(), attempts: mail.attempts + 1, last_error: null })
      .where("id", "=", mail.id)
      .execute();
    return "sent" as const;
  } catch (error) {
    await noteFailure(tx, mail, error, services.clock.now());
    return "failed" as const;
  }
}

function nextWaiting(tx: Tx) {
  return tx
    .selectFrom("mails")
    .selectAll()
    .where("sent_at", "is", null)
    .where("parked_at", "is", null)
    .orderBy("attempts")
    .orderBy("created_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function noteFailure(
  tx: Tx,
  mail: { id: string; attempts: number },
  error: unknown,
  now: Date,
) {
  const attempts = mail.attempts + 1;
  const reason = error instanceof Error ? error.message.slice(0, 500) : "unknown";
  await tx
    .updateTable("mails")
    .set({ attempts, last_error: reason, parked_at: attempts >= maxAttempts ? now : null })
    .where("id", "=", mail.id)
    .execute();
}
