import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { changeSlots as contract } from "./contract.ts";
import { type Keeping, type SlotRow, takeOpenSlot } from "./load-programme.ts";
import { reached } from "./reach.ts";
import { refusals } from "./refusals.ts";
import { peopleOf } from "./slots.queries.ts";

type Change = z.output<NonNullable<(typeof contract)["body"]>>;

/**
 * Says of a slot, of it and those that follow, or of all still to come: title, hour, length, who has it in hand. Gives the
 * programme and how many slots it says it of.
 * @throws not-found, not-allowed, slot-out, slot-cancelled, slot-person-unknown
 */
export async function changeSlots(c: Keeping, slotId: string, change: Change) {
  const { programme, slots, slot } = await takeOpenSlot(c, slotId);
  const touched = reached(slots, slot, change.reach, c.today);
  await setWords(c, touched, change);
  if (change.personId !== undefined) await assign(c, programme.unitId, touched, change.personId);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "slot.changed", subject: { kind: "programme", id: programme.id }, at: c.now },
    ...{ unitId: programme.unitId, details: { slotId, ...change, slots: touched.length } },
  });
  return { programmeId: programme.id, changed: touched.length };
}

async function setWords({ tx }: Keeping, slots: readonly SlotRow[], change: Change) {
  const { title, startsAt, minutes } = change;
  const words = {
    ...(title === undefined ? {} : { title }),
    ...(startsAt === undefined ? {} : { starts_at: startsAt }),
    ...(minutes === undefined ? {} : { minutes }),
  };
  if (Object.keys(words).length === 0) return;
  const ids = slots.map(({ id }) => id);
  await tx.updateTable("programme_slots").set(words).where("id", "in", ids).execute();
}

async function assign(
  { tx, actor, now }: Keeping,
  unitId: string,
  slots: readonly SlotRow[],
  personId: string | null,
) {
  const people = await peopleOf(tx, unitId);
  if (personId !== null && !people.some(({ id }) => id === personId)) throw refusals.notTheirs();
  const rows = slots
    .filter((slot) => slot.personId !== personId)
    .map((slot) => ({
      ...{ slot_id: slot.id, unit_id: unitId, account_id: personId },
      ...{ assigned_by: actor.accountId, assigned_at: now },
    }));
  if (rows.length > 0) await tx.insertInto("slot_assignments").values(rows).execute();
}
