import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { forEveryUnit, system, type Tx } from "../../platform/db/database.ts";
import { announce } from "../../platform/events/announce.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import type { Services } from "../../platform/services.ts";
import { fanOut, type PlanDuties } from "../commitments/index.ts";
import { distributePlan } from "../distribution/index.ts";
import {
  changesSince,
  type LockedPlan,
  lockedState,
  lockOwnPlan,
  lockPlan,
  raiseRevision,
} from "./edit-plan.ts";
import { findObstacles, type Obstacles } from "./issuance-obstacles.ts";
import { mailUnitHeads } from "./mail-unit-heads.ts";
import { beyondReach, listed } from "./own-reach.queries.ts";
import { isPlausibleIssue, judgeNumber } from "./plan.ts";
import { planDuties } from "./plan-duties.ts";
import { canIssue } from "./plans.policy.ts";
import { refusals } from "./refusals.ts";
import type { Issuance } from "./shapes.ts";
import { snapshotPlan } from "./snapshot-plan.ts";

export interface IssueParts {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  /** Links in the mails are built on it. */
  readonly baseUrl: string;
}

export interface Issued {
  readonly commitments: number;
  readonly units: number;
  readonly mails: number;
}

/**
 * Issues a draft: fixes its version, writes who owes what, and tells every unit head; all in the caller's
 * transaction under a lock on the plan, so that of two people exactly one issues.
 * @throws already-issued, stale-plan, cannot-issue-yet (with the list), or invalid for number and date.
 */
export async function issueIn(
  parts: IssueParts,
  planId: string,
  issuance: Issuance,
): Promise<Issued> {
  const { tx, actor } = parts;
  const plan = await lockOwnPlan(tx, actor, planId);
  await authorise(parts, plan, issuance);
  if (plan.amends !== undefined) throw refusals.isAmendment();
  refuseImplausible(plan, issuance);
  refuseObstacles(await findObstacles(tx, planId));
  return forEveryUnit(tx, () => putInForce(parts, plan, issuance));
}

// Whether the person may is decided; what follows is written for units whose rows they need not see.
async function putInForce(
  parts: IssueParts,
  plan: LockedPlan,
  issuance: Issuance,
): Promise<Issued> {
  const { tx, actor, now } = parts;
  const planId = plan.id;
  await insertIssuance(parts, planId, issuance);
  const revision = await raiseRevision(tx, plan, now);
  await snapshotPlan(tx, planId, {
    ...{ number: 1, inForceFrom: issuance.issuedOn, knownFrom: "-infinity", amendmentId: null },
    issuance,
  });
  const duties = await planDuties(tx, planId, issuance.issuedOn);
  const { commitments } = await fanOut(tx, duties);
  await refuseBeyond(parts, plan);
  const { units, mails } = await mailUnitHeads(parts, planId, plan.title, issuance);
  await distributePlan(
    { ...parts, today: dateInVietnam(now) },
    planId,
    await recipientsOf(tx, planId),
  );
  await recordAudit(tx, actor, {
    action: "plan.issued",
    subject: { kind: "plan", id: planId },
    unitId: plan.owner_unit_id,
    details: { ...issuance, revision, commitments, units },
    at: now,
  });
  const issued = { commitments, units, mails };
  if (!plan.sample) await tell(parts, plan, { ...issuance, ...issued, duties });
  return issued;
}

/**
 * The same in a transaction of its own, on whatever revision the draft has; for the command line and the sample
 * province. A plan already issued under this number is left as it is, so that a killed run can be repeated.
 */
export async function issuePlan(
  services: Services,
  actor: SystemActor,
  planId: string,
  issuance: Omit<Issuance, "revision">,
): Promise<void> {
  await services.database.in(system, async (tx) => {
    const plan = await lockPlan(tx, planId);
    if (plan.issuance?.document_number === issuance.documentNumber) return;
    const parts = { tx, actor, now: services.clock.now(), baseUrl: services.baseUrl };
    await issueIn(parts, planId, { ...issuance, revision: plan.revision });
  });
}

async function authorise({ tx, actor }: IssueParts, plan: LockedPlan, asked: Issuance) {
  if (plan.issuance) {
    const { document_number, issued_on, issuedBy } = plan.issuance;
    throw refusals.alreadyIssued(document_number, issued_on, issuedBy);
  }
  const state = lockedState(plan);
  if (state === "reading") throw refusals.stillReading();
  if (actor.accountId !== null && !canIssue(actor, state, plan.owner_unit_id))
    throw errors.notAllowed();
  if (plan.revision !== asked.revision) throw refusals.stale(await changesSince(tx, plan, asked));
}

function refuseImplausible(plan: LockedPlan, { documentNumber, issuedOn }: Issuance) {
  if (judgeNumber(documentNumber) === "none") {
    throw errors.invalid({
      documentNumber: {
        vi: "Số, ký hiệu có dạng 45/KH-UBND.",
        en: "A document number reads like 45/KH-UBND.",
      },
    });
  }
  if (!isPlausibleIssue(issuedOn, plan.year)) {
    throw errors.invalid({
      issuedOn: {
        vi: `Ngày ban hành phải trong năm ${plan.year} hoặc năm trước đó.`,
        en: `The date of issue must lie in ${plan.year} or the year before.`,
      },
    });
  }
}

function refuseObstacles({ blocking }: Obstacles) {
  if (blocking.length === 0) return;
  throw refuse(
    "cannot-issue-yet",
    409,
    {
      vi: `Còn ${blocking.length} điểm phải giải quyết trước khi ban hành.`,
      en: `${blocking.length} points must be settled before issuing.`,
    },
    { details: { blocking } },
  );
}

async function refuseBeyond({ tx, actor }: IssueParts, plan: LockedPlan) {
  const owing = await tx
    .selectFrom("commitments")
    .select("unit_id")
    .distinct()
    .where("plan_id", "=", plan.id)
    .execute();
  const units = owing.map((row) => row.unit_id);
  const names = await beyondReach(tx, { actor, owner: plan.owner_unit_id }, units);
  if (names.length === 0) return;
  throw refusals.beyondOwnUnits(listed(names), names.length);
}

async function tell(
  { tx, now }: IssueParts,
  plan: LockedPlan,
  told: Issuance & Issued & { readonly duties: PlanDuties },
) {
  const { documentNumber, issuedOn, commitments, units } = told;
  const domains = told.duties.domains.map((domain) => domain.code);
  await announce(tx, {
    kind: "plan.issued",
    subjectId: plan.id,
    planId: plan.id,
    unitId: plan.owner_unit_id,
    at: now,
    data: {
      planId: plan.id,
      title: plan.title,
      documentNumber,
      issuedOn,
      domains,
      commitments,
      units,
    },
  });
}

/** The "Nơi nhận" of a plan's document, as written; a plan typed by hand has none. */
export async function recipientsOf(tx: Tx, planId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select r.name from plan_readings p, jsonb_array_elements_text(coalesce(p.document->'recipients', '[]')) with ordinality r(name, nth)
    where p.plan_id = ${planId} order by r.nth`.execute(tx);
  return rows.map(({ name }) => name);
}

async function insertIssuance({ tx, actor, now }: IssueParts, planId: string, issuance: Issuance) {
  await tx
    .insertInto("issuances")
    .values({
      plan_id: planId,
      document_number: issuance.documentNumber,
      issued_on: issuance.issuedOn,
      signer_name: issuance.signerName,
      signer_position: issuance.signerPosition,
      issued_by: actor.accountId,
      issued_at: now,
    })
    .execute();
}
