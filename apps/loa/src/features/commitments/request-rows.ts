import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import type { ActMoment } from "./act-on-occurrence.ts";
import type { ActKind } from "./contract.ts";

/** A request that waits for its decision. */
export interface WaitingRequest {
  readonly id: string;
  readonly commitment_id: string;
  readonly unit_id: string;
  readonly slot: number;
  readonly kind: ActKind;
  readonly new_due_on: string | null;
  readonly reason: string;
  readonly asked_on: string;
}

/** A waiting request, held so that two people do not decide it twice. @throws not-found, already-decided */
export async function loadWaiting(tx: Tx, requestId: string): Promise<WaitingRequest> {
  const { rows } = await sql<WaitingRequest>`
    select id, commitment_id, unit_id, slot, kind, new_due_on, reason, asked_on from occurrence_requests
    where id = ${requestId} for update`.execute(tx);
  const [request] = rows;
  if (!request) throw errors.notFound();
  const decided = await tx
    .selectFrom("occurrence_decisions")
    .select("outcome")
    .where("request_id", "=", requestId)
    .executeTakeFirst();
  if (decided)
    throw refuse("already-decided", 409, {
      vi: "Đề nghị này đã được quyết định hoặc đã rút.",
      en: "This request has been decided or withdrawn already.",
    });
  return request;
}

/** What became of a request. */
export interface Decision {
  readonly outcome: "granted" | "refused" | "withdrawn";
  readonly reason?: string | undefined;
  readonly actId?: string;
}

/** Writes what became of a request, once. */
export async function decide(
  tx: Tx,
  actor: Actor,
  request: WaitingRequest,
  { outcome, reason, actId }: Decision,
  { now, today }: ActMoment,
): Promise<void> {
  await tx
    .insertInto("occurrence_decisions")
    .values({
      ...{ request_id: request.id, unit_id: request.unit_id, outcome, act_id: actId ?? null },
      ...{ reason: reason || null, decided_on: today, decided_by: actor.accountId },
      decided_at: now,
    })
    .execute();
  await recordAudit(tx, actor, {
    action: `occurrence.request-${outcome}`,
    subject: { kind: "commitment", id: request.commitment_id },
    unitId: request.unit_id,
    details: { slot: request.slot, kind: request.kind, reason: reason ?? null },
    at: now,
  });
}
