import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { ProgrammeDetail } from "./contract-shapes.ts";
import { shortfallsOf } from "./owed.queries.ts";
import { canKeep } from "./programmes.policy.ts";
import { findProgramme } from "./programmes.queries.ts";
import { daysOffBetween, findSlots, peopleOf } from "./slots.queries.ts";

/** A programme as this person sees it. @throws not-found */
export async function presentProgramme(
  tx: Tx,
  actor: Actor,
  id: string,
  today: string,
): Promise<ProgrammeDetail> {
  const { programme, revision } = await findProgramme(tx, id, today);
  const keep = canKeep(actor, programme.unit.id);
  return {
    ...{ ...programme, revision },
    slots: await findSlots(tx, today, sql`s.programme_id = ${id}`),
    shortfalls: programme.ended ? [] : await shortfallsOf(tx, id, today),
    people: keep ? await peopleOf(tx, programme.unit.id) : [],
    daysOff: await daysOffBetween(tx, programme.startsOn, programme.endsOn),
    can: { keep },
  };
}
