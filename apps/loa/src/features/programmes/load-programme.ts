import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Pattern, ProgrammeKind, ProgrammeLanguage } from "./contract-shapes.ts";
import { canKeep } from "./programmes.policy.ts";
import { isOpen, type ReachedSlot } from "./reach.ts";
import { refusals } from "./refusals.ts";

/** Who keeps a programme, and when. */
export interface Keeping {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** Today in Vietnam. */
  readonly today: string;
}

/** A programme as its rules look at it. */
export interface ProgrammeRow {
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly channel: string;
  readonly kind: ProgrammeKind;
  readonly language: ProgrammeLanguage | null;
  readonly quantity: number;
  readonly minutes: number | null;
  readonly pattern: Pattern;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly revision: number;
  readonly endsFrom: string | null;
}

/** A slot as its rules look at it. */
export interface SlotRow extends ReachedSlot {
  readonly title: string;
  readonly minutes: number | null;
  readonly personId: string | null;
  readonly outputId: string | null;
}

/** A programme for its keepers, under lock: of two who act at once the second sees what the first did. @throws not-found, not-allowed */
export async function takeProgramme(c: Keeping, programmeId: string): Promise<ProgrammeRow> {
  await sql`select 1 from programmes where id = ${programmeId} for no key update`.execute(c.tx);
  const { rows } = await sql<ProgrammeRow>`
    select p.id, p.unit_id as "unitId", p.name, p.channel, p.kind, p.language, p.quantity, p.minutes, p.pattern,
      p.starts_on as "startsOn", p.ends_on as "endsOn", p.revision, e.ends_from as "endsFrom"
    from programmes p left join programme_ends e on e.programme_id = p.id where p.id = ${programmeId}`.execute(
    c.tx,
  );
  const [programme] = rows;
  if (!programme) throw errors.notFound();
  if (!canKeep(c.actor, programme.unitId)) throw errors.notAllowed();
  return programme;
}

/** A slot with its programme under lock, and all slots of it. @throws not-found, not-allowed */
export async function takeSlot(c: Keeping, slotId: string) {
  const found = await c.tx
    .selectFrom("programme_slots")
    .select("programme_id")
    .where("id", "=", slotId)
    .executeTakeFirst();
  if (!found) throw errors.notFound();
  const programme = await takeProgramme(c, found.programme_id);
  const slots = await slotsOf(c.tx, programme.id);
  const slot = slots.find(({ id }) => id === slotId);
  // Not among them: the programme ended before its day.
  if (!slot) throw refusals.ended();
  return { programme, slots, slot };
}

/** The same for what is neither out nor cancelled. @throws not-found, not-allowed, slot-out, slot-cancelled */
export async function takeOpenSlot(c: Keeping, slotId: string) {
  const taken = await takeSlot(c, slotId);
  if (isOpen(taken.slot)) return taken;
  throw taken.slot.state === "out" ? refusals.isOut() : refusals.isCancelled();
}

/** All slots of a programme, in order. */
export async function slotsOf(tx: Tx, programmeId: string): Promise<SlotRow[]> {
  const { rows } = await sql<SlotRow>`
    select id, series_on as "seriesOn", lane, planned_on as "plannedOn", state, title, minutes, person_id as "personId",
      output_id as "outputId"
    from slots_standing where programme_id = ${programmeId} order by planned_on, id`.execute(tx);
  return rows;
}

/** @throws slot-outside-programme, programme-ended */
export function refuseOutside(programme: ProgrammeRow, day: string): void {
  const { startsOn, endsOn, endsFrom } = programme;
  if (day < startsOn || day > endsOn) throw refusals.outsideLife(startsOn, endsOn);
  if (endsFrom !== null && day >= endsFrom) throw refusals.ended();
}
