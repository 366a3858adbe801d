import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { type ActMoment, lockOccurrence, writeAct } from "./act-on-occurrence.ts";
import { loadCommitment } from "./commitment.queries.ts";
import { canActOn } from "./commitments.policy.ts";
import { decide, loadWaiting, type WaitingRequest } from "./request-rows.ts";

export interface DecisionInput {
  readonly requestId: string;
  readonly outcome: "granted" | "refused";
  readonly reason?: string | undefined;
  /** Another day than the one asked for. */
  readonly newDueOn?: string | undefined;
}

/**
 * The coordinator of the commitment's line grants or refuses what a unit asked for. Granted, it takes effect today as if
 * decided on the day of asking. Returns the commitment's id.
 * @throws not-found, not-allowed, already-decided, reason-needed, already-settled, new-due-date
 */
export async function decideRequest(
  tx: Tx,
  actor: Actor,
  input: DecisionInput,
  moment: ActMoment,
): Promise<string> {
  const request = await loadWaiting(tx, input.requestId);
  const { domain } = await loadCommitment(tx, request.commitment_id);
  if (!canActOn(actor, domain)) throw errors.notAllowed();
  if (input.outcome === "granted") await grant(tx, actor, request, input, moment);
  else await refuseRequest(tx, actor, request, input, moment);
  return request.commitment_id;
}

async function grant(
  tx: Tx,
  actor: Actor,
  request: WaitingRequest,
  { reason, newDueOn }: DecisionInput,
  moment: ActMoment,
) {
  const key = { commitmentId: request.commitment_id, slot: request.slot };
  const found = await lockOccurrence(tx, key, moment.today);
  const wanted = {
    ...{ kind: request.kind, reason: request.reason, askedOn: request.asked_on },
    newDueOn: newDueOn ?? request.new_due_on ?? undefined,
  };
  const actId = await writeAct(tx, actor, found, wanted, moment);
  await decide(tx, actor, request, { outcome: "granted", reason, actId }, moment);
}

async function refuseRequest(
  tx: Tx,
  actor: Actor,
  request: WaitingRequest,
  { reason }: DecisionInput,
  moment: ActMoment,
) {
  if (!reason)
    throw refuse("reason-needed", 422, reasonMessage, { fields: { reason: reasonMessage } });
  await decide(tx, actor, request, { outcome: "refused", reason }, moment);
}

const reasonMessage = {
  vi: "Từ chối thì xin ghi rõ lý do để đơn vị biết.",
  en: "A refusal needs a reason, so that the unit knows.",
};
