import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { breaks } from "../../platform/http/failures.ts";
import { type Handed, movedOn, takeBack } from "../commitments/index.ts";
import { takeProgrammesBack } from "../programmes/index.ts";
import { refuseSetBackClock } from "./clock-check.ts";
import { refusals } from "./refusals.ts";
import { type LoadedSuccession, loadSuccession } from "./successions.queries.ts";
import { oneAtATime } from "./surroundings.queries.ts";

/**
 * Takes a confirmed change back by a row: units live on as before, what is open returns to them, what the receivers did
 * stays theirs, and every look back shows what was known then.
 * @throws not-found, succession-not-in-force, succession-moved-on, succession-continued, unit-validity-overlaps, succession-clock-behind
 */
export async function undoSuccession(
  tx: Tx,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
  now: Date,
) {
  await oneAtATime(tx);
  const succession = await loadSuccession(tx, id);
  if (succession.state !== "planned" && succession.state !== "inForce") throw refusals.notInForce();
  const today = dateInVietnam(now);
  await refuseSetBackClock(tx, id, today);
  if (succession.state === "inForce") await restore(tx, actor, succession, { reason, now });
  await sql`insert into succession_undos (succession_id, reason, undone_on, undone_by, undone_at)
    values (${id}, ${reason}, ${today}, ${actor.accountId}, ${now})`.execute(tx);
  await recordAudit(tx, actor, {
    action: "succession.undone",
    subject: { kind: "succession", id },
    details: { reason, effectiveOn: succession.effective_on },
    at: now,
  });
}

async function restore(
  tx: Tx,
  actor: Actor,
  succession: LoadedSuccession,
  { reason, now }: { readonly reason: string; readonly now: Date },
) {
  await refuseContinued(tx, succession.id);
  const handed = await handedBy(tx, succession.id);
  const gone = await movedOn(tx, handed);
  if (gone.length > 0) throw refusals.movedOn(gone.length);
  await sql`delete from unit_successions where succession_id = ${succession.id}`.execute(tx);
  await restoreUnits(tx, succession.id, now);
  const returned = await takeBack(tx, handed, { from: succession.effective_on, now, reason });
  await takeProgrammesBack(tx, returned, {
    ...{ successionId: succession.id, from: succession.effective_on },
    ...{ reason, by: actor.accountId, now },
  });
  await sql`delete from role_grants where id in (select given_grant_id from succession_people where succession_id = ${succession.id})`.execute(
    tx,
  );
}

// A unit that ended again by a later act is that act's to restore.
async function refuseContinued(tx: Tx, id: string) {
  const { rows } = await sql<{ name: string }>`
    select u.name from succession_pairs mine join succession_pairs later on later.predecessor_id = mine.successor_id
    join successions s on s.id = later.succession_id and s.id <> ${id} and s.kind <> 'transfer'
    join units u on u.id = mine.successor_id
    where mine.succession_id = ${id} and exists (select from succession_entries e where e.succession_id = s.id)
      and not exists (select from succession_undos x where x.succession_id = s.id) limit 1`.execute(
    tx,
  );
  const [row] = rows;
  if (row) throw refusals.succeededSince(row.name);
}

async function handedBy(tx: Tx, id: string): Promise<Handed[]> {
  const { rows } = await sql<Handed>`
    select commitment_id as "commitmentId", made::text[] as made, open_schedule_id as "openScheduleId",
      former_ended_on as "formerEndedOn", former_end_known_on as "formerEndKnownOn"
    from succession_moves where succession_id = ${id} and outcome <> 'stay' order by commitment_id`.execute(
    tx,
  );
  return rows;
}

async function restoreUnits(tx: Tx, id: string, now: Date) {
  await sql`savepoint restored`.execute(tx);
  try {
    await sql`update units u set valid_to = e.former_valid_to, updated_at = ${now}
      from succession_ends e where e.succession_id = ${id} and e.unit_id = u.id`.execute(tx);
  } catch (error) {
    if (!breaks(error, "units_code_once_at_a_time")) throw error;
    await sql`rollback to savepoint restored`.execute(tx);
    throw refusals.codeTaken();
  }
}
