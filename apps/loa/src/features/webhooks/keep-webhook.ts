import { randomUUID } from "node:crypto";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { EventKind } from "../../platform/events/kinds.ts";
import { OutsideError } from "../../platform/http/outgoing.ts";
import { outsideTarget } from "../../platform/http/outside-url.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import { refusals } from "./refusals.ts";
import { sealSecret } from "./secrets.ts";
import { mintSecret, mostWebhooks, overlapHours } from "./webhook.ts";
import { lockWebhook } from "./webhooks.queries.ts";

export type Keeping = RequestContext & { readonly actor: Actor };

/** What a keeper says about a webhook. */
export interface WebhookInput {
  readonly name: string;
  readonly url: string;
  readonly kinds: EventKind[];
}

/** Adds a webhook in the person's own name. Its secret is given this once. @throws invalid, too-many-webhooks */
export async function addWebhook(c: Keeping, input: WebhookInput) {
  refuseAddress(c, input.url);
  await refuseMany(c);
  const [id, secret] = [randomUUID(), mintSecret()];
  const sealed = await sealSecret(c.services, id, secret);
  await c.tx
    .insertInto("webhook_subscriptions")
    .values({ id, ...input, owner_id: c.actor.accountId, secret: sealed, created_at: c.now })
    .execute();
  await note(c, "webhook.added", id, { ...input, url: shownAddress(input.url) });
  return { id, secret };
}

/** Changes name, address or kinds; the secret stays. @throws not-found, invalid */
export async function changeWebhook(c: Keeping, id: string, input: WebhookInput): Promise<void> {
  await lockWebhook(c.tx, c.actor, id);
  refuseAddress(c, input.url);
  await c.tx.updateTable("webhook_subscriptions").set(input).where("id", "=", id).execute();
  await note(c, "webhook.changed", id, { ...input, url: shownAddress(input.url) });
}

/** Removes a webhook with its deliveries; the log keeps that it was. @throws not-found */
export async function removeWebhook(c: Keeping, id: string): Promise<void> {
  const webhook = await lockWebhook(c.tx, c.actor, id);
  await c.tx.deleteFrom("webhook_subscriptions").where("id", "=", id).execute();
  await note(c, "webhook.removed", id, { name: webhook.name, url: shownAddress(webhook.url) });
}

/** Gives a new secret; the former one signs as well for a day, so that no receiver has to change at the same second. */
export async function rotateSecret(c: Keeping, id: string) {
  const webhook = await lockWebhook(c.tx, c.actor, id);
  const secret = mintSecret();
  const until = new Date(c.now.getTime() + overlapHours * 3_600_000);
  await c.tx
    .updateTable("webhook_subscriptions")
    .set({
      secret: await sealSecret(c.services, id, secret),
      former_secret: webhook.secret,
      former_until: until,
    })
    .where("id", "=", id)
    .execute();
  await note(c, "webhook.secret-rotated", id, {});
  return { secret, formerSecretUntil: until.toISOString() };
}

/** Writes what was done to a webhook to the audit log. */
export async function note(
  c: Keeping,
  action: AuditAction,
  id: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const subject = { kind: "webhook", id };
  await recordAudit(c.tx, c.actor, { action, subject, details, at: c.now });
}

// A query may hold the receiver's own key; the log keeps the place only.
function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

function refuseAddress({ services }: Keeping, url: string) {
  try {
    outsideTarget(url, services.env.LOA_OUTGOING_ALLOW);
  } catch (error) {
    throw error instanceof OutsideError ? refusals.address(error.fault) : error;
  }
}

async function refuseMany({ tx }: Keeping) {
  const { count } = await tx
    .selectFrom("webhook_subscriptions")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (count >= mostWebhooks) throw refusals.tooMany(mostWebhooks);
}
