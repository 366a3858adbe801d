import { SealBroken } from "../../platform/crypto/sealed-text.ts";
import { system } from "../../platform/db/database.ts";
import { fetchOutside, OutsideError, type OutsideOptions } from "../../platform/http/outgoing.ts";
import type { Services } from "../../platform/services.ts";
import { type Claimed, claimDelivery, dueWebhooks } from "./claim-delivery.ts";
import { fanOutEvents } from "./fan-out-events.ts";
import { secretsInForce } from "./secrets.ts";
import { settleDelivery } from "./settle-delivery.ts";
import { type Answer, retryAfter, signed } from "./webhook.ts";

/** How the outside is reached; tests give their own names and certificates. */
export type Outside = Pick<OutsideOptions, "resolve" | "ca" | "within">;

/** Deliveries of one webhook in one run: the rest waits for the next minute. */
const mostPerRun = 200;

/**
 * Sends all that is due: one delivery at a time for each webhook, all webhooks beside each other, so that one slow
 * receiver holds up no other. Ends when nothing is due that it may take.
 */
export async function deliverWebhooks(services: Services, outside: Outside = {}): Promise<void> {
  const run: Run = { under: new Map(), started: new Map(), failures: [] };
  for (let ids = await nextDue(services, run); ids.length + run.under.size > 0; ) {
    for (const id of ids) start(services, run, id, outside);
    await Promise.race(run.under.values());
    if (run.failures.length > 0) break;
    ids = await nextDue(services, run);
  }
  await Promise.all(run.under.values());
  if (run.failures.length > 0) throw run.failures[0];
}

interface Run {
  readonly under: Map<string, Promise<void>>;
  readonly started: Map<string, number>;
  /** Failures of ours, such as a database that went away; what a receiver does wrong is an answer. */
  readonly failures: unknown[];
}

function start(services: Services, run: Run, id: string, outside: Outside) {
  run.started.set(id, (run.started.get(id) ?? 0) + 1);
  const sending = deliverNext(services, id, outside)
    .catch((error: unknown) => void run.failures.push(error))
    .finally(() => run.under.delete(id));
  run.under.set(id, sending);
}

async function nextDue(services: Services, { under, started }: Run): Promise<string[]> {
  await fanOutEvents(services);
  const { database, clock } = services;
  const due = await database.read(system, (tx) => dueWebhooks(tx, clock.now()));
  return due.filter((id) => !under.has(id) && (started.get(id) ?? 0) < mostPerRun);
}

async function deliverNext(services: Services, webhookId: string, outside: Outside): Promise<void> {
  const claimed = await claimDelivery(services, webhookId);
  if (!claimed) return;
  await settleDelivery(services, claimed, await send(services, claimed, outside));
}

async function send(services: Services, claimed: Claimed, outside: Outside): Promise<Answer> {
  const now = services.clock.now();
  const options = { ...outside, allow: services.env.LOA_OUTGOING_ALLOW };
  try {
    const request = await requestOf(services, claimed, now);
    const answer = await fetchOutside(claimed.url, request, options);
    const asked = retryAfter(answer.headers["retry-after"], now);
    return { status: answer.status, fault: null, retryAfter: asked };
  } catch (error) {
    return { status: null, fault: faultOf(error), retryAfter: null };
  }
}

async function requestOf(services: Services, claimed: Claimed, now: Date) {
  const { id, body } = claimed.message;
  const secrets = await secretsInForce(services, claimed.webhook, now);
  const headers = {
    ...signed({ id, body, sentAt: now }, secrets),
    "content-type": "application/json",
    "user-agent": "Loa-Webhooks/1",
  };
  return { method: "POST", headers, body } as const;
}

function faultOf(error: unknown): string {
  if (error instanceof OutsideError) return error.fault;
  if (error instanceof SealBroken) return "secret-unreadable";
  throw error;
}
