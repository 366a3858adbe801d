import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import { Pattern, type Reach } from "./contract-shapes.ts";
import {
  type Keeping,
  type ProgrammeRow,
  refuseOutside,
  slotsOf,
  takeOpenSlot,
  takeProgramme,
} from "./load-programme.ts";
import { movedPattern } from "./pattern.ts";
import { clashOf, type Place, placesAfter } from "./reach.ts";
import { refusals } from "./refusals.ts";

export interface Move {
  readonly plannedOn: string;
  readonly reach: Reach;
  /** Two slots on one day are asked for. */
  readonly beside: boolean;
}

/**
 * Moves a slot, and with it those of its series that follow or all still to come; gives the programme and how many moved.
 * Planned is not scheduled: what is owed when does not change by it.
 * @throws not-found, not-allowed, slot-out, slot-cancelled, slot-outside-programme, programme-ended, slot-day-taken
 */
export async function moveSlot(c: Keeping, slotId: string, move: Move) {
  const { programme, slots, slot } = await takeOpenSlot(c, slotId);
  refuseOutside(programme, move.plannedOn);
  const { startsOn: start, endsOn: end, pattern } = programme;
  const life = { every: pattern.every, start, end };
  const { reach, plannedOn, beside } = move;
  const places = placesAfter(slots, slot, plannedOn, { reach, today: c.today, life });
  const clash = beside ? null : clashOf(slots, places);
  if (clash) throw refusals.dayTaken(clash);
  await put(c.tx, places);
  if (reach !== "one" && slot.lane !== null) await follow(c.tx, programme, slot.lane, plannedOn);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "slot.moved", subject: { kind: "programme", id: programme.id }, at: c.now },
    unitId: programme.unitId,
    details: { slotId, from: slot.plannedOn, to: plannedOn, reach, moved: places.length, beside },
  });
  return { programmeId: programme.id, moved: places.length };
}

async function put(tx: Tx, places: readonly Place[]) {
  await sql`update programme_slots s set planned_on = p."plannedOn", series_on = p."seriesOn"
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(id uuid, "plannedOn" date, "seriesOn" date)
    where s.id = p.id`.execute(tx);
}

// The pattern says how it goes on from now. Where two of its days have come to lie on one, it stays as it was.
async function follow(tx: Tx, { id, pattern }: ProgrammeRow, lane: number, to: string) {
  const moved = Pattern.safeParse(movedPattern(pattern, lane, to));
  if (!moved.success) return;
  await tx
    .updateTable("programmes")
    .set({ pattern: JSON.stringify(moved.data) })
    .where("id", "=", id)
    .execute();
}

/** Adds a slot by hand. @throws not-found, not-allowed, slot-outside-programme, programme-ended, slot-day-taken */
export async function addSlot(
  c: Keeping,
  programmeId: string,
  { plannedOn, title, beside }: Omit<Move, "reach"> & { readonly title: string },
): Promise<void> {
  const programme = await takeProgramme(c, programmeId);
  refuseOutside(programme, plannedOn);
  const place = { id: "", plannedOn, seriesOn: null };
  if (!beside && clashOf(await slotsOf(c.tx, programmeId), [place]))
    throw refusals.dayTaken(plannedOn);
  await c.tx
    .insertInto("programme_slots")
    .values({
      ...{ programme_id: programmeId, unit_id: programme.unitId },
      ...{ planned_on: plannedOn, title },
    })
    .execute();
  await recordAudit(c.tx, c.actor, {
    ...{ action: "slot.added", subject: { kind: "programme", id: programmeId }, at: c.now },
    ...{ unitId: programme.unitId, details: { plannedOn, title, beside } },
  });
}
