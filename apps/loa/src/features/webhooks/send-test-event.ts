import { randomUUID } from "node:crypto";
import { deliverNowJob } from "./deliver-now.job.ts";
import { type Keeping, note } from "./keep-webhook.ts";
import { refusals } from "./refusals.ts";
import { lockWebhook } from "./webhooks.queries.ts";

/** Sends one event without meaning to this webhook alone. @throws not-found, webhook-paused */
export async function sendTestEvent(c: Keeping, id: string): Promise<void> {
  const { tx, actor, now } = c;
  const webhook = await lockWebhook(tx, actor, id);
  if (webhook.paused_at) throw refusals.paused();
  const eventId = randomUUID();
  await tx
    .insertInto("events")
    .values({
      id: eventId,
      kind: "webhook.test",
      subject_id: id,
      at: now,
      data: JSON.stringify({ webhookId: id }),
      fanned_out_at: now,
    })
    .execute();
  await tx
    .insertInto("webhook_deliveries")
    .values({ event_id: eventId, subscription_id: id, created_at: now, due_at: now })
    .execute();
  await note(c, "webhook.tested", id, { eventId });
  await c.services.jobs.enqueue(tx, deliverNowJob, {});
}
