import { createTransport } from "nodemailer";
import type { Tx } from "../db/database.ts";
import { system } from "../db/database.ts";
import type { Services } from "../services.ts";

/** Tries before a mail is parked: about a day and a half with the growing pauses between them. */
export const maxAttempts = 12;
const longestPause = 6 * 60;
const batch = 200;

/** Sends what waits in the outbox, oldest first; a failure keeps its reason and is tried again, then parked. */
export async function sendWaitingMails(services: Services): Promise<number> {
  const url = services.env.LOA_SMTP_URL;
  if (!url) return 0;
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  try {
    return await sendWith(services, (message) => transport.sendMail(message));
  } finally {
    transport.close();
  }
}

interface Message {
  from: string;
  to: { name: string; address: string };
  messageId: string;
  subject: string;
  text: string;
  html?: string;
}

type Send = (message: Message) => Promise<unknown>;
type Outcome = "none" | "sent" | "refused" | "unreachable";

// One mail a transaction: what was sent stays marked as sent whatever befalls the next.
async function sendWith(services: Services, send: Send): Promise<number> {
  let sent = 0;
  for (let tries = 0; tries < batch; tries += 1) {
    const outcome = await services.database.in(system, (tx) => sendNext(tx, services, send));
    if (outcome === "sent") sent += 1;
    // A server that does not answer will not answer for the next mail either.
    if (outcome === "none" || outcome === "unreachable") break;
  }
  return sent;
}

async function sendNext(tx: Tx, services: Services, send: Send): Promise<Outcome> {
  const now = services.clock.now();
  const mail = await nextWaiting(tx, now);
  if (!mail) return "none";
  try {
    await send(messageOf(mail, services.env.LOA_MAIL_FROM));
  } catch (error) {
    await noteFailure(tx, mail, error, now);
    return isRefusal(error) ? "refused" : "unreachable";
  }
  await noteSent(tx, mail, now);
  return "sent";
}

type Mail = NonNullable<Awaited<ReturnType<typeof nextWaiting>>>;

function nextWaiting(tx: Tx, now: Date) {
  return tx
    .selectFrom("mails")
    .selectAll()
    .where("sent_at", "is", null)
    .where("parked_at", "is", null)
    .where((eb) => eb.or([eb("not_before", "is", null), eb("not_before", "<=", now)]))
    .orderBy("attempts")
    .orderBy("created_at")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

// The same Message-ID each time, so that a mail sent twice by a broken connection can be seen to be one.
function messageOf(mail: Mail, from: string): Message {
  return {
    from,
    to: { name: mail.to_name ?? "", address: mail.to_address },
    messageId: `<${mail.id}@loa>`,
    subject: mail.subject,
    text: mail.body_text,
    ...(mail.body_html ? { html: mail.body_html } : {}),
  };
}

// The text of a sent mail is not kept: it may hold a one-time link, and nobody needs it any more.
async function noteSent(tx: Tx, mail: Mail, now: Date) {
  const attempts = mail.attempts + 1;
  await tx
    .updateTable("mails")
    .set({ sent_at: now, attempts, last_error: null, body_text: "", body_html: null })
    .where("id", "=", mail.id)
    .execute();
}

async function noteFailure(tx: Tx, mail: Mail, error: unknown, now: Date) {
  const attempts = mail.attempts + 1;
  const reason = error instanceof Error ? error.message.slice(0, 500) : "unknown";
  const parked = attempts >= maxAttempts || isFinal(error);
  await tx
    .updateTable("mails")
    .set({
      attempts,
      last_error: reason,
      parked_at: parked ? now : null,
      not_before: new Date(now.getTime() + pauseAfter(attempts)),
    })
    .where("id", "=", mail.id)
    .execute();
}

/** Milliseconds to wait after so many failures: 1, 2, 4 … minutes, at most six hours. */
export function pauseAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1), longestPause) * 60_000;
}

// The server answered and said no to this mail; RFC 5321 §4.2.1: 4yz for now, 5yz for good.
function isRefusal(error: unknown): boolean {
  return responseCode(error) !== null;
}

function isFinal(error: unknown): boolean {
  return (responseCode(error) ?? 0) >= 500;
}

function responseCode(error: unknown): number | null {
  const { code, responseCode: answer } = error as { code?: unknown; responseCode?: unknown };
  // A refused sign-in to the mail server is the server's matter, not this mail's.
  return typeof answer === "number" && code !== "EAUTH" ? answer : null;
}
