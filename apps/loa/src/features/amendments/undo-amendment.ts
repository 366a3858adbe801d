import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { restoreCommitments } from "../commitments/index.ts";
import { canImport, lockPlan, raiseRevision } from "../plans/index.ts";
import { unfollowAmendment } from "../programmes/index.ts";
import { type Amendment, getAmendmentOf, lastVersion } from "./amendments.queries.ts";
import type { Deciding } from "./choose-amended.ts";
import { refusals } from "./refusals.ts";
import { restorePlan } from "./restore-plan.ts";

/**
 * Takes an issued amendment back while nothing was recorded under it: the version before is in force again from today.
 * Views of the days between still show the amendment.
 * @throws not-found, not-allowed, not-an-amendment, amendment-undone, amendment-stands, amended-plan-closed
 */
export async function undoAmendment(deciding: Deciding, planId: string, reason: string) {
  const { tx, actor, now, today } = deciding;
  const amendment = await getAmendmentOf(tx, actor, planId);
  const base = await lockPlan(tx, amendment.amendsPlanId);
  if (!canImport(actor)) throw errors.notAllowed();
  if (!amendment.issued) throw refusals.notAmendment();
  if (base.closure) throw refusals.baseClosed();
  await refuseStanding(tx, amendment);
  const version = await versionOf(tx, planId);
  await tx
    .insertInto("amendment_undos")
    .values({
      ...{ plan_id: planId, reason, undone_on: today },
      ...{ undone_by: actor.accountId, undone_at: now },
    })
    .execute();
  const moment = { planId: base.id, amendmentId: planId, shownFrom: version.known_from };
  const restored = await restoreCommitments(tx, moment, today);
  await restorePlan(tx, amendment);
  await unfollowAmendment(tx, planId);
  const revision = await raiseRevision(tx, base, now);
  await recordAudit(tx, actor, {
    action: "amendment.taken-back",
    subject: { kind: "plan", id: base.id },
    unitId: base.owner_unit_id,
    details: { revision, amendmentId: planId, version: version.number, reason, ...restored },
    at: now,
  });
}

async function versionOf(tx: Tx, planId: string) {
  return tx
    .selectFrom("plan_versions")
    .select(["number", "known_from"])
    .where("amendment_id", "=", planId)
    .executeTakeFirstOrThrow();
}

async function refuseStanding(tx: Tx, amendment: Amendment) {
  if (amendment.undoneOn !== null) throw refusals.alreadyUndone();
  const last = await lastVersion(tx, amendment.amendsPlanId);
  if (last?.amendmentId !== amendment.planId) throw refusals.stands("later");
  if (await somethingRecorded(tx, amendment.planId)) throw refusals.stands("recorded");
}

/** Whether anything hangs on what an amendment began: an output, an act, a request, or a duty passed on. */
export async function somethingRecorded(tx: Tx, amendmentId: string): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`
    select exists (select from commitments c where c.amendment_id = ${amendmentId} and (c.successor_commitment_id is not null
        or exists (select from claims x where x.commitment_id = c.id)
        or exists (select from occurrence_acts x where x.commitment_id = c.id)
        or exists (select from occurrence_requests x where x.commitment_id = c.id)))
      or exists (select from commitments c where c.curtailed_by = ${amendmentId}
        and c.reshaped_on >= (select v.known_from from plan_versions v where v.amendment_id = ${amendmentId})) as any`.execute(
    tx,
  );
  return rows[0]?.any ?? false;
}
