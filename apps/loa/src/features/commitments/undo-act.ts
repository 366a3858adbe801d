import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import type { ActMoment } from "./act-on-occurrence.ts";
import { loadCommitment } from "./commitment.queries.ts";
import { canActOn } from "./commitments.policy.ts";

/**
 * Takes an act back from today on: a row beside it, so that what it did until now stays to be seen. Only the last act in
 * force of an occurrence can go, since later ones stand on it. Returns the commitment's id.
 * @throws not-found, not-allowed, not-the-last-act
 */
export async function undoAct(
  tx: Tx,
  actor: Actor,
  { actId, reason }: { readonly actId: string; readonly reason: string },
  { now, today }: ActMoment,
): Promise<string> {
  const act = await loadAct(tx, actId);
  await sql`select 1 from commitments where id = ${act.commitment_id} for no key update`.execute(
    tx,
  );
  const commitment = await loadCommitment(tx, act.commitment_id);
  if (!canActOn(actor, commitment.domain)) throw errors.notAllowed();
  if ((await lastInForce(tx, act)) !== actId) throw refuse("not-the-last-act", 409, notLast);
  await tx
    .insertInto("occurrence_act_undos")
    .values({
      ...{ act_id: actId, unit_id: act.unit_id, reason },
      ...{ undone_on: today, undone_by: actor.accountId, undone_at: now },
    })
    .execute();
  await recordAudit(tx, actor, {
    action: "occurrence.act-undone",
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: { actId, kind: act.kind, slot: act.slot, reason },
    at: now,
  });
  return commitment.id;
}

async function loadAct(tx: Tx, actId: string) {
  const act = await tx
    .selectFrom("occurrence_acts")
    .select(["id", "commitment_id", "unit_id", "slot", "kind"])
    .where("id", "=", actId)
    .executeTakeFirst();
  if (!act) throw errors.notFound();
  return act;
}

async function lastInForce(tx: Tx, act: { readonly commitment_id: string; readonly slot: number }) {
  const last = await tx
    .selectFrom("occurrence_acts as a")
    .leftJoin("occurrence_act_undos as u", "u.act_id", "a.id")
    .select("a.id")
    .where("a.commitment_id", "=", act.commitment_id)
    .where("a.slot", "=", act.slot)
    .where("u.act_id", "is", null)
    .orderBy("a.acted_on", "desc")
    .orderBy("a.acted_at", "desc")
    .orderBy("a.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.id;
}

const notLast = {
  vi: "Chỉ bỏ được thay đổi đang có hiệu lực sau cùng của kỳ; thay đổi này đã bỏ hoặc đã có thay đổi sau nó.",
  en: "Only the last change in force of an occurrence can be taken back; this one has been, or another came after it.",
};
