import { recordAudit } from "../../platform/audit/record.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import { type Keeping, takeOpenSlot, takeSlot } from "./load-programme.ts";
import { clashOf } from "./reach.ts";
import { refusals } from "./refusals.ts";

type Taken = Awaited<ReturnType<typeof takeSlot>>;

async function note(c: Keeping, { programme, slot }: Taken, action: AuditAction, more = {}) {
  await recordAudit(c.tx, c.actor, {
    ...{ action, subject: { kind: "programme", id: programme.id }, unitId: programme.unitId },
    ...{ details: { slotId: slot.id, plannedOn: slot.plannedOn, ...more }, at: c.now },
  });
  return programme.id;
}

/** It is being made; twice is once. @throws not-found, not-allowed, slot-out, slot-cancelled */
export async function beginSlot(c: Keeping, slotId: string): Promise<string> {
  const taken = await takeOpenSlot(c, slotId);
  await c.tx
    .insertInto("slot_productions")
    .values({
      ...{ slot_id: slotId, unit_id: taken.programme.unitId },
      ...{ begun_by: c.actor.accountId, begun_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return note(c, taken, "slot.begun");
}

/** Takes back that it is being made. @throws not-found, not-allowed, slot-out, slot-cancelled */
export async function unbeginSlot(c: Keeping, slotId: string): Promise<string> {
  const taken = await takeOpenSlot(c, slotId);
  await c.tx.deleteFrom("slot_productions").where("slot_id", "=", slotId).execute();
  return note(c, taken, "slot.unbegun");
}

/** It could go out; whether and when it does is not said by that. @throws not-found, not-allowed, slot-out, slot-cancelled */
export async function readySlot(c: Keeping, slotId: string): Promise<string> {
  const taken = await takeOpenSlot(c, slotId);
  await c.tx
    .insertInto("slot_readies")
    .values({
      ...{ slot_id: slotId, unit_id: taken.programme.unitId },
      ...{ ready_by: c.actor.accountId, ready_at: c.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return note(c, taken, "slot.ready");
}

/** Takes back that it is ready. @throws not-found, not-allowed, slot-out, slot-cancelled */
export async function unreadySlot(c: Keeping, slotId: string): Promise<string> {
  const taken = await takeOpenSlot(c, slotId);
  await c.tx.deleteFrom("slot_readies").where("slot_id", "=", slotId).execute();
  return note(c, taken, "slot.unready");
}

/** It will not be; what is owed stays owed. @throws not-found, not-allowed, slot-out, slot-cancelled */
export async function cancelSlot(c: Keeping, slotId: string, reason: string): Promise<string> {
  const taken = await takeOpenSlot(c, slotId);
  await c.tx
    .insertInto("slot_cancellations")
    .values({
      ...{ slot_id: slotId, unit_id: taken.programme.unitId, reason },
      ...{ cancelled_by: c.actor.accountId, cancelled_at: c.now },
    })
    .execute();
  return note(c, taken, "slot.cancelled", { reason });
}

/** Takes a cancellation back, where its day is still free. @throws not-found, not-allowed, slot-day-taken */
export async function restoreSlot(c: Keeping, slotId: string): Promise<string> {
  const taken = await takeSlot(c, slotId);
  const { slot, slots } = taken;
  if (slot.state !== "cancelled") return taken.programme.id;
  if (clashOf(slots, [slot])) throw refusals.dayTaken(slot.plannedOn);
  await c.tx.deleteFrom("slot_cancellations").where("slot_id", "=", slotId).execute();
  return note(c, taken, "slot.restored");
}
