import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { claimsOf, fill } from "./confirm-slot.ts";

/** What went out, and by whom. */
export interface WentOut {
  readonly unitId: string;
  readonly channel: string;
  /** Given: only slots of this programme. */
  readonly programmeId?: string | undefined;
  readonly on: string;
  readonly outputId: string;
  readonly actor: { readonly accountId: string | null };
  readonly now: Date;
}

/** A slot something may go out in. */
export interface FreeSlot {
  readonly id: string;
  readonly programmeId: string;
  readonly programme: string;
  readonly plannedOn: string;
  readonly title: string;
}

/** How far from its day something may fill a slot, in days. */
const reachDays = 10;

/**
 * Slots of a unit's channel near a day that nothing has filled, the nearest first and of two as near the earlier; the
 * channel is the plan's words, tone marks and case aside.
 */
export async function slotsFor(
  tx: Tx,
  unitId: string,
  channel: string,
  around: string,
): Promise<FreeSlot[]> {
  const { rows } = await sql<FreeSlot>`
    select s.id, s.programme_id as "programmeId", p.name as programme, s.planned_on as "plannedOn", s.title
    from programmes p join slots_standing s on s.programme_id = p.id
    where p.unit_id = ${unitId} and s.state not in ('out', 'cancelled')
      and (strpos(fold(p.channel), fold(${channel})) > 0 or strpos(fold(${channel}), fold(p.channel)) > 0)
      and s.planned_on between ${around}::date - ${reachDays}::int and ${around}::date + ${reachDays}::int
    order by abs(s.planned_on - ${around}::date), s.planned_on, s.id`.execute(tx);
  return rows;
}

/** Fills the nearest free slot with what went out; gives its id, or null where there is none. */
export async function fillSlot(tx: Tx, out: WentOut): Promise<string | null> {
  const free = await slotsFor(tx, out.unitId, out.channel, out.on);
  const wanted = free.filter((slot) => !out.programmeId || slot.programmeId === out.programmeId);
  for (const slot of wanted) {
    await sql`select 1 from programmes where id = ${slot.programmeId} for no key update`.execute(
      tx,
    );
    if (!(await isFree(tx, slot.id))) continue;
    const filling = { slotId: slot.id, unitId: out.unitId, outputId: out.outputId };
    await fill(tx, { ...filling, byPublication: true }, out);
    return slot.id;
  }
  return null;
}

async function isFree(tx: Tx, slotId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from slots_standing where id = ${slotId}
    and state not in ('out', 'cancelled')`.execute(tx);
  return rows.length > 0;
}

/** The commitments what goes out in a slot counts for. */
export async function claimsOfSlot(tx: Tx, slot: FreeSlot, on: string) {
  return claimsOf(tx, slot.programmeId, { on, replays: 0 });
}
