import { createHmac, randomBytes } from "node:crypto";

/** Hours in which the former secret still signs beside the new one. */
export const overlapHours = 24;
/** Days of failures only, after which a subscription is paused. */
export const failingDays = 3;
/** Subscriptions an installation may have. */
export const mostWebhooks = 50;

// Minutes to wait after each failure: short and even first, since most receivers are only being restarted.
const waits = [1, 1, 1, 1, 1, 5, 10, 20, 30, 60, 60, 60] as const;
const shortWaits = 5;
const longestWait = 60;

/** Tries before a delivery is parked; the waits between them add up to four hours and ten minutes. */
export const mostTries = waits.length + 1;

/** Milliseconds to wait after so many failed tries; a receiver may ask for more (seconds), up to an hour. */
export function waitAfter(tries: number, asked: number | null = null): number {
  const minutes = waits[Math.min(Math.max(tries, 1), waits.length) - 1] ?? longestWait;
  return Math.max(minutes * 60_000, Math.min((asked ?? 0) * 1000, longestWait * 60_000));
}

/** `Retry-After` in seconds from now, given as seconds or as a date; null when absent or unreadable. RFC 9110 §10.2.3 */
export function retryAfter(header: string | undefined, now: Date): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim());
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, (date - now.getTime()) / 1000);
}

/** What one try came to. */
export interface Answer {
  readonly status: number | null;
  readonly fault: string | null;
  /** Seconds the receiver asks us to wait. */
  readonly retryAfter: number | null;
}

/** What follows from a try. */
export type Verdict = "delivered" | "try-again" | "park" | "pause-gone" | "pause-failing";

/**
 * Decides on an answer: any 2xx is delivered, 410 means that the receiver wants no more, all else is tried again until
 * the tries are used up; after days of nothing but failures the whole subscription pauses.
 */
export function judge(
  answer: Answer,
  tries: number,
  failingFor: { readonly since: Date | null; readonly now: Date },
): Verdict {
  if (answer.status !== null && answer.status >= 200 && answer.status < 300) return "delivered";
  if (answer.status === 410) return "pause-gone";
  const { since, now } = failingFor;
  const days = since ? (now.getTime() - since.getTime()) / 86_400_000 : 0;
  if (days >= failingDays && tries > shortWaits) return "pause-failing";
  return tries >= mostTries ? "park" : "try-again";
}

/** A new signing secret as the Standard Webhooks specification writes it: `whsec_` and 32 bytes in base64. */
export function mintSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** What a message carries besides its body. */
export interface Message {
  readonly id: string;
  readonly body: string;
  readonly sentAt: Date;
}

/** The three headers of the Standard Webhooks specification 1.0; one signature for each secret in force. */
export function signed({ id, body, sentAt }: Message, secrets: readonly string[]) {
  const timestamp = String(Math.floor(sentAt.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
    const sum = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
    return `v1,${sum}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}
