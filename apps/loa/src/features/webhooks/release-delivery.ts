import { errors } from "../../platform/http/errors.ts";
import { deliverNowJob } from "./deliver-now.job.ts";
import { type Keeping, note } from "./keep-webhook.ts";
import { refusals } from "./refusals.ts";
import { lockWebhook } from "./webhooks.queries.ts";

/** Gives a parked delivery all its tries again. @throws not-found, webhook-paused, delivery-not-parked */
export async function releaseDelivery(c: Keeping, deliveryId: string): Promise<void> {
  const { tx, actor, now } = c;
  const delivery = await tx
    .selectFrom("webhook_deliveries")
    .select(["subscription_id", "event_id"])
    .where("id", "=", deliveryId)
    .executeTakeFirst();
  if (!delivery) throw errors.notFound();
  const webhook = await lockWebhook(tx, actor, delivery.subscription_id);
  if (webhook.paused_at) throw refusals.paused();
  const released = await tx
    .updateTable("webhook_deliveries")
    .set({ parked_at: null, parked_because: null, attempts: 0, due_at: now })
    .where("id", "=", deliveryId)
    .where("parked_at", "is not", null)
    .returning("id")
    .executeTakeFirst();
  if (!released) throw refusals.notParked();
  await note(c, "webhook.delivery-released", webhook.id, { eventId: delivery.event_id });
  await c.services.jobs.enqueue(tx, deliverNowJob, {});
}
