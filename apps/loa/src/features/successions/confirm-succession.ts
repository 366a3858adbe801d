import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { checkSuccession, endsUnits } from "./check-succession.ts";
import { refuseSetBackClock } from "./clock-check.ts";
import { loadDraft } from "./draft-succession.ts";
import { enterIntoForce, moveDecided } from "./enter-into-force.ts";
import { loadMoving, type Moving } from "./moving.ts";
import { refusals } from "./refusals.ts";
import { loadSuccession } from "./successions.queries.ts";
import { oneAtATime, surroundingsOf } from "./surroundings.queries.ts";

interface Seen {
  readonly version: string;
}

/**
 * Confirms what a person has seen: a change of a day to come waits for it, one entered late holds at once.
 * @throws not-found, succession-not-draft (also for the second of two who confirm), succession-changed, decisions-missing,
 * succession-clock-behind, and what `checkSuccession` refuses
 */
export async function confirmSuccession(
  tx: Tx,
  actor: Actor,
  id: string,
  { version }: Seen,
  now: Date,
) {
  await oneAtATime(tx);
  const succession = await loadDraft(tx, id);
  const today = dateInVietnam(now);
  await refuseSetBackClock(tx, id, today);
  const moving = await loadMoving(tx, succession);
  if (moving.version !== version) throw refusals.changed();
  const { kind, effective_on: effectiveOn } = succession;
  const around = await surroundingsOf(tx, moving.pairs, id);
  checkSuccession({ kind, effectiveOn, pairs: moving.pairs }, around);
  refuseUndecided(moving);
  await sql`insert into succession_confirmations (succession_id, confirmed_on, confirmed_by, confirmed_at)
    values (${id}, ${today}, ${actor.accountId}, ${now})`.execute(tx);
  await recordAudit(tx, actor, {
    action: "succession.confirmed",
    subject: { kind: "succession", id },
    details: { effectiveOn, commitments: moving.commitments.length },
    at: now,
  });
  if (effectiveOn <= today) await enterIntoForce(tx, succession, { actor, now });
}

/**
 * Hands over what came up after a change was confirmed and a person has decided since.
 * @throws not-found, succession-not-in-force, succession-changed, succession-clock-behind
 */
export async function settleSuccession(
  tx: Tx,
  actor: Actor,
  id: string,
  { version }: Seen,
  now: Date,
) {
  await oneAtATime(tx);
  const succession = await loadSuccession(tx, id);
  if (succession.state !== "inForce") throw refusals.notInForce();
  await refuseSetBackClock(tx, id, dateInVietnam(now));
  const moving = await loadMoving(tx, succession);
  if (moving.version !== version) throw refusals.changed();
  const moved = await moveDecided(tx, moving, { actor, now });
  await recordAudit(tx, actor, {
    action: "succession.settled",
    subject: { kind: "succession", id },
    details: moved,
    at: now,
  });
}

function refuseUndecided({ succession, commitments }: Moving) {
  const undecided = commitments.filter(({ decision }) => decision === null).length;
  if (endsUnits(succession.kind) && undecided > 0) throw refusals.undecided(undecided);
}
