import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { grantRole } from "../accounts/index.ts";
import { type HandedOver, handOver } from "../commitments/index.ts";
import { carryOnProgrammes } from "../programmes/index.ts";
import { endsUnits } from "./check-succession.ts";
import type { Outcome } from "./contract.ts";
import { loadMoving, type Moving, type MovingCommitment } from "./moving.ts";
import type { LoadedSuccession } from "./successions.queries.ts";

export interface Moment {
  readonly actor: Actor | SystemActor;
  readonly now: Date;
}

/**
 * Lets a confirmed change hold: units end, successors are named, every decided commitment goes where a person said. What
 * moved or came up since it was confirmed is left to be decided; nothing of it is lost.
 */
export async function enterIntoForce(tx: Tx, succession: LoadedSuccession, moment: Moment) {
  const { id } = succession;
  if (endsUnits(succession.kind)) {
    await endUnits(tx, succession, moment.now);
    await nameSuccessors(tx, succession);
  }
  // First the people: what they have in hand goes along with them.
  await givePeopleRoles(tx, id, moment);
  const moving = await loadMoving(tx, succession);
  const moved = await moveDecided(tx, moving, moment);
  await tx
    .insertInto("succession_entries")
    .values({
      ...{ succession_id: id, entered_on: dateInVietnam(moment.now) },
      ...{ entered_by: moment.actor.accountId, entered_at: moment.now },
    })
    .execute();
  await recordAudit(tx, moment.actor, {
    action: "succession.entered",
    subject: { kind: "succession", id },
    details: { effectiveOn: succession.effective_on, basis: succession.basis_number, ...moved },
    at: moment.now,
  });
}

async function endUnits(tx: Tx, { id, effective_on }: LoadedSuccession, now: Date) {
  await sql`insert into succession_ends (succession_id, unit_id, former_valid_to)
    select ${id}, u.id, u.valid_to from units u where u.id in (select predecessor_id from succession_pairs where succession_id = ${id})
    for update`.execute(tx);
  await sql`update units set valid_to = ${effective_on}::date - 1, updated_at = ${now}
    where id in (select unit_id from succession_ends where succession_id = ${id})
      and (valid_to is null or valid_to >= ${effective_on}::date)`.execute(tx);
}

// Those the register knew already stay as they were written there.
async function nameSuccessors(tx: Tx, succession: LoadedSuccession) {
  await sql`insert into unit_successions (predecessor_id, successor_id, effective_on, note, succession_id)
    select predecessor_id, successor_id, ${succession.effective_on}::date, ${succession.note}, ${succession.id}
    from succession_pairs where succession_id = ${succession.id} and successor_id is not null
    on conflict (predecessor_id, successor_id) do nothing`.execute(tx);
}

/**
 * Hands over what is decided and still is as it was when it was decided; other decisions are dropped, so that a person is
 * asked again. Returns how many of each.
 */
export async function moveDecided(tx: Tx, moving: Moving, { actor, now }: Moment) {
  const { succession } = moving;
  const there = await receiversOn(tx, succession.id, succession.effective_on);
  const decided = moving.commitments.filter(
    (one) => one.decision && one.decision.outcome !== "stay",
  );
  const sound = decided.filter((one) => isSound(one, there));
  const stale = decided.filter((one) => !isSound(one, there));
  const done = await handOver(
    tx,
    sound.map(({ duty, decision }) => ({
      commitmentId: duty.id,
      receiverUnitId: decision?.receiverUnitId ?? null,
      joinedCommitmentId: decision?.intoCommitmentId ?? null,
      reason: decision?.reason ?? reasonOf(succession),
    })),
    { from: succession.effective_on, now },
  );
  await keepMoves(tx, succession.id, done, outcomesOf(sound));
  await carryOnProgrammes(tx, passedBy(done, sound), {
    ...{ successionId: succession.id, from: succession.effective_on, now },
    ...{ reason: reasonOf(succession), by: actor.accountId },
  });
  const dropped = stale.map(({ duty }) => duty.id);
  await sql`delete from succession_decisions where succession_id = ${succession.id}
    and commitment_id = any (${dropped}::uuid[])`.execute(tx);
  return { moved: done.length, left: dropped.length };
}

// What was joined to a duty of the receiver's own is followed by that.
function passedBy(done: readonly HandedOver[], sound: readonly MovingCommitment[]) {
  const joined = new Map(sound.map(({ duty, decision }) => [duty.id, decision?.intoCommitmentId]));
  return done.map(({ commitmentId, made }) => {
    const into = joined.get(commitmentId);
    return { commitmentId, follows: into ? [into] : made };
  });
}

const outcomesOf = (sound: readonly MovingCommitment[]) =>
  new Map(sound.map(({ duty, decision }) => [duty.id, decision?.outcome ?? "stay"]));

const reasonOf = (succession: LoadedSuccession) =>
  `${succession.basis_number}, ${succession.basis_issuer}`;

function isSound({ duty, decision }: MovingCommitment, there: ReadonlySet<string>): boolean {
  if (!decision || decision.seenScheduleId !== duty.scheduleId) return false;
  return decision.receiverUnitId === null || there.has(decision.receiverUnitId);
}

async function receiversOn(tx: Tx, id: string, day: string): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select u.id from units u where u.id in (select receiver_unit_id from succession_decisions where succession_id = ${id})
      and daterange(u.valid_from, u.valid_to, '[]') @> ${day}::date`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

async function keepMoves(
  tx: Tx,
  id: string,
  done: readonly HandedOver[],
  outcomes: ReadonlyMap<string, Outcome>,
) {
  const rows = done.map((one) => ({ ...one, outcome: outcomes.get(one.commitmentId) }));
  await sql`insert into succession_moves (succession_id, commitment_id, unit_id, outcome, made, open_schedule_id, required,
      former_ended_on, former_end_known_on)
    select ${id}, x."commitmentId", x."unitId", x.outcome, array(select jsonb_array_elements_text(x.made)::uuid), x."openScheduleId",
      x.required, x."formerEndedOn", x."formerEndKnownOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x("commitmentId" uuid, "unitId" uuid, outcome text, made jsonb,
      "openScheduleId" uuid, required int, "formerEndedOn" date, "formerEndKnownOn" date)`.execute(
    tx,
  );
}

// They keep the old role: what the old unit did until the day is still theirs to prove.
async function givePeopleRoles(tx: Tx, id: string, { actor, now }: Moment) {
  const { rows } = await sql<{
    grant: string;
    account: string;
    role: "unit_head" | "officer";
    unit: string;
  }>`
    select p.grant_id as grant, g.account_id as account, g.role, p.receiver_unit_id as unit
    from succession_people p join role_grants g on g.id = p.grant_id
    where p.succession_id = ${id} and p.given_grant_id is null and not exists (select from role_grants h
      where h.account_id = g.account_id and h.role = g.role and h.unit_id = p.receiver_unit_id)
    order by p.grant_id`.execute(tx);
  for (const { grant, account, role, unit } of rows) {
    const given = await grantRole(tx, {
      ...{ accountId: account, actor, at: now },
      grant: { role, unitId: unit, domain: null },
    });
    await tx
      .updateTable("succession_people")
      .set({ given_grant_id: given })
      .where("succession_id", "=", id)
      .where("grant_id", "=", grant)
      .execute();
  }
}
