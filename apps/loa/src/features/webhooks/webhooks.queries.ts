import { sql } from "kysely";
import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import type { Grant } from "../../platform/contract/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Delivery } from "./contract.ts";
import { mayKeep } from "./webhooks.policy.ts";

export type WebhookRecord = Awaited<ReturnType<typeof findWebhooks>>[number];
export type DeliveryRecord = Awaited<ReturnType<typeof findDeliveries>>["rows"][number];

const grantsOfOwner = sql<Grant[]>`(select coalesce(jsonb_agg(jsonb_build_object(
  'role', g.role, 'unitId', g.unit_id, 'domain', g.domain)), '[]') from role_grants g where g.account_id = s.owner_id)`;

const countOf = (state: "waiting" | "parked") =>
  state === "waiting"
    ? sql<number>`(select count(*)::int from webhook_deliveries d where d.subscription_id = s.id and d.delivered_at is null and d.parked_at is null)`
    : sql<number>`(select count(*)::int from webhook_deliveries d where d.subscription_id = s.id and d.parked_at is not null)`;

/** The webhooks a person keeps, the newest first, each with its owner's standing and its counts; one query. */
export function findWebhooks(tx: Tx, actor: Actor, id?: string) {
  return tx
    .selectFrom("webhook_subscriptions as s")
    .innerJoin("accounts as a", "a.id", "s.owner_id")
    .selectAll("s")
    .select(["a.name as ownerName", "a.suspended_at as ownerSuspendedAt"])
    .select([
      grantsOfOwner.as("grants"),
      countOf("waiting").as("waiting"),
      countOf("parked").as("parked"),
      sql<Date | null>`(select max(d.delivered_at) from webhook_deliveries d where d.subscription_id = s.id)`.as(
        "deliveredAt",
      ),
    ])
    .$if(id !== undefined, (query) => query.where("s.id", "=", id ?? ""))
    .$if(!hasRole(actor, "administrator"), (query) => query.where("owner_id", "=", actor.accountId))
    .orderBy("s.created_at", "desc")
    .orderBy("s.id")
    .execute();
}

/** Locks one webhook for a change. @throws not-found for what is another coordinator's or absent */
export async function lockWebhook(tx: Tx, actor: Actor, id: string) {
  const row = await tx
    .selectFrom("webhook_subscriptions")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!row || !mayKeep(actor, { ownerId: row.owner_id })) throw errors.notFound();
  return row;
}

interface DeliveryFilter {
  readonly state?: Delivery["state"] | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** One page of the deliveries of a webhook, the newest first. */
export async function findDeliveries(tx: Tx, webhookId: string, filter: DeliveryFilter) {
  const matching = deliveriesIn(tx, webhookId, filter.state);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .innerJoin("events as e", "e.id", "d.event_id")
    .selectAll("d")
    .select(["e.kind", "e.at as happenedAt"])
    .orderBy("d.created_at", "desc")
    .orderBy("d.id", "desc")
    .limit(filter.perPage)
    .offset((filter.page - 1) * filter.perPage)
    .execute();
  return { rows, total };
}

function deliveriesIn(tx: Tx, webhookId: string, state: DeliveryFilter["state"]) {
  const all = tx.selectFrom("webhook_deliveries as d").where("d.subscription_id", "=", webhookId);
  if (state === "delivered") return all.where("d.delivered_at", "is not", null);
  if (state === "parked") return all.where("d.parked_at", "is not", null);
  if (state === "waiting")
    return all.where("d.delivered_at", "is", null).where("d.parked_at", "is", null);
  return all;
}
