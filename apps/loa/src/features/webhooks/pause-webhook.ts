import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Webhook } from "./contract.ts";
import { type Keeping, note } from "./keep-webhook.ts";
import { lockWebhook } from "./webhooks.queries.ts";

/** Stops sending by hand; what waits is parked and goes out when the webhook is resumed. @throws not-found */
export async function pauseWebhook(c: Keeping, id: string): Promise<void> {
  const webhook = await lockWebhook(c.tx, c.actor, id);
  if (webhook.paused_at) return;
  await pauseIn(c.tx, id, "by-hand", c.now);
  await note(c, "webhook.paused", id, { because: "by-hand" });
}

/** Sends again, with all that was parked by the pause. @throws not-found */
export async function resumeWebhook(c: Keeping, id: string): Promise<void> {
  const webhook = await lockWebhook(c.tx, c.actor, id);
  if (!webhook.paused_at) return;
  await c.tx
    .updateTable("webhook_subscriptions")
    .set({ paused_at: null, paused_because: null, failing_since: null, not_before: null })
    .where("id", "=", id)
    .execute();
  await c.tx
    .updateTable("webhook_deliveries")
    .set({ parked_at: null, parked_because: null, attempts: 0, due_at: c.now })
    .where("subscription_id", "=", id)
    .where("parked_because", "=", "paused")
    .execute();
  await note(c, "webhook.resumed", id, {});
}

/** Marks a webhook as paused and parks all that waits, so that nothing waits unseen. */
export async function pauseIn(
  tx: Tx,
  id: string,
  because: NonNullable<Webhook["pausedBecause"]>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable("webhook_subscriptions")
    .set({ paused_at: now, paused_because: because })
    .where("id", "=", id)
    .execute();
  await parkWaiting(tx, id, "paused", now);
}

/** Parks every delivery of a webhook that is neither delivered nor parked. */
export async function parkWaiting(
  tx: Tx,
  webhookId: string,
  because: "paused" | "owner",
  now: Date,
): Promise<void> {
  await sql`update webhook_deliveries set parked_at = ${now}, parked_because = ${because}
    where subscription_id = ${webhookId} and delivered_at is null and parked_at is null`.execute(
    tx,
  );
}
