import type { Tx } from "../../platform/db/database.ts";
import { system } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { findOwners, type Listener } from "./listeners.ts";
import { concerns } from "./webhooks.policy.ts";

const batch = 100;

/** Gives every event not yet looked at its deliveries, one for each webhook that asked for its kind and may hear of it. */
export async function fanOutEvents({ database, clock }: Services): Promise<void> {
  const some = () => database.in(system, (tx) => fanOutSome(tx, clock.now()));
  for (let done = await some(); done === batch; done = await some());
}

async function fanOutSome(tx: Tx, now: Date): Promise<number> {
  const events = await tx
    .selectFrom("events")
    .select(["id", "kind", "at", "data"])
    .where("fanned_out_at", "is", null)
    .orderBy("at")
    .orderBy("id")
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute();
  if (events.length === 0) return 0;
  const listeners = await findOwners(tx);
  const rows = events.flatMap((event) => deliveriesOf(event, listeners, now));
  if (rows.length > 0) {
    await tx
      .insertInto("webhook_deliveries")
      .values(rows)
      .onConflict((conflict) => conflict.columns(["event_id", "subscription_id"]).doNothing())
      .execute();
  }
  await tx
    .updateTable("events")
    .set({ fanned_out_at: now })
    .where(
      "id",
      "in",
      events.map((event) => event.id),
    )
    .execute();
  return events.length;
}

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly data: unknown;
}

function deliveriesOf(event: Event, listeners: readonly Listener[], now: Date) {
  const { domains = [] } = event.data as { domains?: (string | null)[] };
  return listeners
    .filter((one) => one.kinds.includes(event.kind) && one.createdAt <= event.at)
    .filter((one) => concerns(one.owner, domains))
    .map((one) => ({
      event_id: event.id,
      subscription_id: one.id,
      created_at: now,
      due_at: now,
      // Nothing waits unseen: what cannot go out now is shown as parked.
      ...(one.paused ? { parked_at: now, parked_because: "paused" } : {}),
    }));
}
