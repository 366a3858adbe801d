import { system, type Tx } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { findOwners } from "./listeners.ts";
import { parkWaiting } from "./pause-webhook.ts";
import type { Sealed } from "./secrets.ts";
import { waitAfter } from "./webhook.ts";
import { mayHearOf, mayReceive } from "./webhooks.policy.ts";

/** Longer than a request may take: a worker killed in the middle gives the webhook free after it. */
const leaseSeconds = 30;

/** One delivery to be tried, with all that is needed to send it. */
export interface Claimed {
  readonly id: string;
  readonly webhookId: string;
  readonly url: string;
  /** This try counted. */
  readonly tries: number;
  readonly message: { readonly id: string; readonly body: string };
  readonly webhook: Sealed;
  readonly failingSince: Date | null;
}

/** Webhooks that have something due and that no worker holds. */
export async function dueWebhooks(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom("webhook_subscriptions as s")
    .select("s.id")
    .where("s.paused_at", "is", null)
    .where((eb) => eb.or([eb("s.leased_until", "is", null), eb("s.leased_until", "<=", now)]))
    .where((eb) => eb.or([eb("s.not_before", "is", null), eb("s.not_before", "<=", now)]))
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("webhook_deliveries as d")
          .select("d.id")
          .whereRef("d.subscription_id", "=", "s.id")
          .where("d.delivered_at", "is", null)
          .where("d.parked_at", "is", null)
          .where("d.due_at", "<=", now),
      ),
    )
    .orderBy("s.id")
    .execute();
  return rows.map((row) => row.id);
}

/**
 * Takes the delivery of a webhook that has been due longest and holds the webhook for this worker. The try is counted
 * and the next one dated before anything is sent, so that a worker killed now leaves it waiting, not lost. Whether the
 * owner may still hear of it is asked here, at the last moment. Null when there is nothing to send.
 */
export function claimDelivery(services: Services, webhookId: string): Promise<Claimed | null> {
  return services.database.in(system, async (tx) => {
    const now = services.clock.now();
    const webhook = await holdWebhook(tx, webhookId, now);
    const delivery = webhook && (await nextDue(tx, webhookId, now));
    if (!webhook || !delivery) return null;
    if (await isForbidden(tx, delivery, webhookId, now)) return null;
    const tries = delivery.attempts + 1;
    await noteTry(tx, delivery.id, tries, now);
    await lease(tx, webhookId, now);
    return {
      id: delivery.id,
      webhookId,
      url: webhook.url,
      tries,
      message: { id: `evt_${delivery.event_id}`, body: bodyOf(delivery) },
      webhook,
      failingSince: webhook.failing_since,
    };
  });
}

function holdWebhook(tx: Tx, id: string, now: Date) {
  return tx
    .selectFrom("webhook_subscriptions")
    .selectAll()
    .where("id", "=", id)
    .where("paused_at", "is", null)
    .where((eb) => eb.or([eb("leased_until", "is", null), eb("leased_until", "<=", now)]))
    .where((eb) => eb.or([eb("not_before", "is", null), eb("not_before", "<=", now)]))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

type Due = NonNullable<Awaited<ReturnType<typeof nextDue>>>;

function nextDue(tx: Tx, webhookId: string, now: Date) {
  return tx
    .selectFrom("webhook_deliveries as d")
    .innerJoin("events as e", "e.id", "d.event_id")
    .select(["d.id", "d.event_id", "d.attempts", "e.kind", "e.at", "e.data"])
    .where("d.subscription_id", "=", webhookId)
    .where("d.delivered_at", "is", null)
    .where("d.parked_at", "is", null)
    .where("d.due_at", "<=", now)
    .orderBy("d.due_at")
    .orderBy("d.id")
    .limit(1)
    .executeTakeFirst();
}

async function isForbidden(tx: Tx, delivery: Due, webhookId: string, now: Date): Promise<boolean> {
  const [listener] = await findOwners(tx, webhookId);
  if (!listener || !mayReceive(listener.owner)) {
    await parkWaiting(tx, webhookId, "owner", now);
    return true;
  }
  const { domains } = delivery.data as { domains?: (string | null)[] };
  if (!domains || mayHearOf(listener.owner, domains)) return false;
  await tx
    .updateTable("webhook_deliveries")
    .set({ parked_at: now, parked_because: "owner" })
    .where("id", "=", delivery.id)
    .execute();
  return true;
}

async function noteTry(tx: Tx, id: string, tries: number, now: Date) {
  const due = new Date(now.getTime() + waitAfter(tries));
  await tx
    .updateTable("webhook_deliveries")
    .set({ attempts: tries, tried_at: now, due_at: due, answer_status: null, fault: null })
    .where("id", "=", id)
    .execute();
}

async function lease(tx: Tx, id: string, now: Date) {
  await tx
    .updateTable("webhook_subscriptions")
    .set({ leased_until: new Date(now.getTime() + leaseSeconds * 1000) })
    .where("id", "=", id)
    .execute();
}

// The same bytes at every try: the receiver may compare them.
function bodyOf({ kind, at, data }: Due): string {
  return JSON.stringify({ type: kind, timestamp: at.toISOString(), data });
}
