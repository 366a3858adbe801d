import type { z } from "zod";
import type { EventKind } from "../../platform/events/kinds.ts";
import type { Delivery, Webhook } from "./contract.ts";
import { mayReceive } from "./webhooks.policy.ts";
import type { DeliveryRecord, WebhookRecord } from "./webhooks.queries.ts";

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

/** A webhook as its keepers see it; the secret is not part of it. */
export function presentWebhook(row: WebhookRecord, now: Date): Webhook {
  const suspended = row.ownerSuspendedAt !== null;
  const overlaps = row.former_until !== null && row.former_until > now;
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    kinds: row.kinds as EventKind[],
    ownerName: row.ownerName,
    ownerMayReceive: mayReceive({ suspended, grants: row.grants }),
    createdAt: row.created_at.toISOString(),
    pausedAt: iso(row.paused_at),
    pausedBecause: row.paused_because as Webhook["pausedBecause"],
    failingSince: iso(row.failing_since),
    formerSecretUntil: overlaps ? iso(row.former_until) : null,
    waiting: row.waiting,
    parked: row.parked,
    deliveredAt: iso(row.deliveredAt),
  };
}

/** One delivery with what its last try came to; never what was sent or answered. */
export function presentDelivery(row: DeliveryRecord): z.input<typeof Delivery> {
  const state = row.delivered_at ? "delivered" : row.parked_at ? "parked" : "waiting";
  return {
    id: row.id,
    eventId: row.event_id,
    kind: row.kind,
    happenedAt: row.happenedAt.toISOString(),
    state,
    attempts: row.attempts,
    triedAt: iso(row.tried_at),
    dueAt: state === "waiting" ? iso(row.due_at) : null,
    answerStatus: row.answer_status,
    fault: row.fault,
    parkedBecause: row.parked_because as Delivery["parkedBecause"],
  };
}
