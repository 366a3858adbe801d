import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { endsUnits } from "./check-succession.ts";
import type { decideDuties as decideEndpoint } from "./contract.ts";
import {
  type Decision,
  keyOf,
  loadMoving,
  type Moving,
  type MovingCommitment,
  proposalFor,
} from "./moving.ts";
import { refusals } from "./refusals.ts";
import { canDecide } from "./successions.policy.ts";
import { loadSuccession } from "./successions.queries.ts";
import { oneAtATime } from "./surroundings.queries.ts";

type Choice = z.output<NonNullable<typeof decideEndpoint.body>>;

/**
 * Says where open commitments go: each to exactly one unit, into what the receiver owes itself, or nowhere. Nothing moves
 * yet. Once the change is confirmed only what nobody has decided can still be decided.
 * @throws not-found, succession-not-draft, taker-not-there, reason-missing
 */
export async function decideDuties(tx: Tx, actor: Actor, id: string, choice: Choice, at: Date) {
  await oneAtATime(tx);
  const succession = await loadSuccession(tx, id);
  if (succession.state === "undone") throw refusals.notDraft();
  if (choice.outcome === "end" && !choice.reason) throw refusals.reasonMissing();
  const moving = await loadMoving(tx, succession);
  await refuseAbsentReceiver(tx, moving, choice);
  const isDraft = succession.state === "draft";
  const chosen = moving.commitments.filter(
    (one) =>
      isChosen(one, choice) &&
      canDecide(actor, one.duty.domain) &&
      (one.decision === null || (isDraft && !choice.onlyUndecided)),
  );
  const made = chosen.flatMap((one) => decisionFor(one, choice, moving) ?? []);
  const cleared = choice.outcome === "clear" ? chosen.map(({ duty }) => duty.id) : [];
  await write(tx, actor, id, { made, cleared, at });
  const decided = made.length + cleared.length;
  await recordAudit(tx, actor, {
    action: "succession.decided",
    subject: { kind: "succession", id },
    details: {
      ...{ outcome: choice.outcome, receiverUnitId: choice.receiverUnitId, reason: choice.reason },
      ...{ commitments: decided },
    },
    at,
  });
  return { decided, left: chosen.length - decided };
}

function isChosen({ duty }: MovingCommitment, { groups, unitIds, commitmentIds }: Choice): boolean {
  return (
    (!groups || groups.includes(keyOf(duty))) &&
    (!unitIds || unitIds.includes(duty.unitId)) &&
    (!commitmentIds || commitmentIds.includes(duty.id))
  );
}

function decisionFor(one: MovingCommitment, choice: Choice, moving: Moving): Decision | null {
  const base = {
    commitmentId: one.duty.id,
    seenScheduleId: one.duty.scheduleId,
    receiverUnitId: null,
    intoCommitmentId: null,
    reason: choice.reason,
  };
  switch (choice.outcome) {
    case "pass":
    case "propose": {
      const receiver = choice.outcome === "pass" ? choice.receiverUnitId : proposalFor(one);
      if (receiver === null || receiver === one.duty.unitId) return null;
      return { ...base, outcome: "pass", receiverUnitId: receiver };
    }
    case "join": {
      const own = one.owedBy.filter(
        (each) => (choice.receiverUnitId ?? each.unitId) === each.unitId,
      );
      const [only] = own;
      return only && own.length === 1
        ? { ...base, outcome: "join", intoCommitmentId: only.id }
        : null;
    }
    case "end":
      return { ...base, outcome: "end" };
    case "stay":
      return endsUnits(moving.succession.kind) ? null : { ...base, outcome: "stay" };
    default:
      return null;
  }
}

async function refuseAbsentReceiver(tx: Tx, { succession, pairs }: Moving, choice: Choice) {
  const { receiverUnitId } = choice;
  if (choice.outcome !== "pass") return;
  const ends = endsUnits(succession.kind);
  if (ends && pairs.some((pair) => pair.predecessorId === receiverUnitId))
    throw refusals.receiverNotThere();
  const there = await tx
    .selectFrom("units")
    .select("id")
    .where("id", "=", receiverUnitId ?? "00000000-0000-0000-0000-000000000000")
    .where(sql<boolean>`daterange(valid_from, valid_to, '[]') @> ${succession.effective_on}::date`)
    .executeTakeFirst();
  if (!there) throw refusals.receiverNotThere();
}

async function write(
  tx: Tx,
  actor: Actor,
  id: string,
  { made, cleared, at }: { made: readonly Decision[]; cleared: readonly string[]; at: Date },
) {
  await sql`delete from succession_decisions where succession_id = ${id}
    and commitment_id = any (${[...cleared, ...made.map((one) => one.commitmentId)]}::uuid[])`.execute(
    tx,
  );
  await sql`insert into succession_decisions (succession_id, commitment_id, unit_id, outcome, receiver_unit_id, into_commitment_id,
      reason, seen_schedule_id, decided_by, decided_at)
    select ${id}, c.id, c.unit_id, x.outcome, x."receiverUnitId", x."intoCommitmentId", x.reason, x."seenScheduleId",
      ${actor.accountId}, ${at}
    from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as x("commitmentId" uuid, outcome text, "receiverUnitId" uuid,
      "intoCommitmentId" uuid, reason text, "seenScheduleId" uuid)
    join commitments c on c.id = x."commitmentId"`.execute(tx);
}
