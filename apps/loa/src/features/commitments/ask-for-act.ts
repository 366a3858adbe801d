import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { workdaysOf } from "../working-days/index.ts";
import { type ActMoment, lockOccurrence, type OccurrenceActInput } from "./act-on-occurrence.ts";
import { newDueOf, refuseUnfit } from "./act-terms.ts";
import { canAsk } from "./commitments.policy.ts";
import { decide, loadWaiting } from "./request-rows.ts";

/**
 * The owing unit asks for an act; a coordinator decides. The day of asking counts: what was not late by then does not
 * become late while it waits. An occurrence has one request waiting at a time.
 * @throws not-found, not-allowed, already-settled, already-late, new-due-date, already-asked
 */
export async function askForAct(
  tx: Tx,
  actor: Actor,
  input: OccurrenceActInput,
  { now, today }: ActMoment,
): Promise<void> {
  const { commitment, occurrence } = await lockOccurrence(tx, input, today);
  if (!canAsk(actor, commitment.unit_id)) throw errors.notAllowed();
  const wanted = { ...input, askedOn: today };
  const newDueOn = newDueOf(occurrence, wanted, await workdaysOf(tx));
  refuseUnfit(occurrence, wanted, newDueOn, today);
  await refuseSecond(tx, input);
  await tx
    .insertInto("occurrence_requests")
    .values({
      ...{ commitment_id: commitment.id, unit_id: commitment.unit_id, slot: input.slot },
      ...{ kind: input.kind, new_due_on: newDueOn, reason: input.reason },
      ...{ asked_on: today, asked_by: actor.accountId, asked_at: now },
    })
    .execute();
  await recordAudit(tx, actor, {
    action: "occurrence.act-asked",
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: { slot: input.slot, kind: input.kind, newDueOn, reason: input.reason },
    at: now,
  });
}

async function refuseSecond(tx: Tx, { commitmentId, slot }: OccurrenceActInput) {
  const waiting = await tx
    .selectFrom("occurrence_requests as r")
    .leftJoin("occurrence_decisions as d", "d.request_id", "r.id")
    .select("r.id")
    .where("r.commitment_id", "=", commitmentId)
    .where("r.slot", "=", slot)
    .where("d.request_id", "is", null)
    .executeTakeFirst();
  if (waiting)
    throw refuse("already-asked", 409, {
      vi: "Kỳ này đang có đề nghị chờ quyết định; rút đề nghị đó trước khi gửi đề nghị khác.",
      en: "A request for this occurrence waits for its decision; withdraw it before sending another.",
    });
}

/** The unit takes its request back while it waits. Returns the commitment's id. @throws not-found, not-allowed, already-decided */
export async function withdrawRequest(
  tx: Tx,
  actor: Actor,
  requestId: string,
  moment: ActMoment,
): Promise<string> {
  const request = await loadWaiting(tx, requestId);
  if (!canAsk(actor, request.unit_id)) throw errors.notAllowed();
  await decide(tx, actor, request, { outcome: "withdrawn" }, moment);
  return request.commitment_id;
}
