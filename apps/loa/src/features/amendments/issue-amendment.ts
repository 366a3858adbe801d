import { recordAudit } from "../../platform/audit/record.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { amendCommitments } from "../commitments/index.ts";
import { distributeAmendment } from "../distribution/index.ts";
import {
  canImport,
  changesSince,
  findObstacles,
  judgeNumber,
  type LockedPlan,
  lockPlan,
  planRefusals,
  raiseRevision,
  recipientsOf,
  snapshotPlan,
} from "../plans/index.ts";
import { followAmendment } from "../programmes/index.ts";
import { type Amendment, getAmendmentOf, lastVersion } from "./amendments.queries.ts";
import { applyToPlan } from "./apply-to-plan.ts";
import type { Deciding } from "./choose-amended.ts";
import { type ComparedRow, changesOf, compareVersions, presentDifference } from "./difference.ts";
import { mailChanges } from "./mail-changes.ts";
import { draftChanges } from "./preview-amendment.ts";
import { refusals } from "./refusals.ts";
import type { AmendmentIssuance } from "./shapes.ts";

export interface IssuedAmendment {
  readonly version: number;
  readonly begun: number;
  readonly curtailed: number;
  readonly kept: number;
  readonly units: number;
  readonly mails: number;
}

/**
 * Issues an amendment: writes the plan's next version, cuts short what changes, begins what is new, and tells the units
 * it touches; all in the caller's transaction under locks on both documents, so that of two people exactly one issues.
 * What was owed, done and known before the day stays as it was.
 * @throws not-found, not-allowed, not-an-amendment, already-issued, stale-plan, cannot-issue-yet, and a refusal for each impossible day
 */
export async function issueAmendment(
  deciding: Deciding & { readonly baseUrl: string },
  planId: string,
  asked: AmendmentIssuance,
): Promise<IssuedAmendment> {
  const { tx, actor, now, today } = deciding;
  const draft = await lockPlan(tx, planId);
  const amendment = await getAmendmentOf(tx, actor, planId);
  const base = await lockPlan(tx, amendment.amendsPlanId);
  await authorise(deciding, { draft, base }, asked);
  const effectiveOn = amendment.effectiveOn ?? asked.issuedOn;
  const number = await refuseImpossibleDays(tx, base, { effectiveOn, today, asked });
  await refuseObstacles(tx, planId);
  const rows = await compareVersions(tx, amendment);
  await insertIssuance(deciding, planId, asked);
  const shownFrom = effectiveOn > today ? effectiveOn : today;
  const placed = await applyToPlan(tx, amendment, rows, shownFrom);
  const changes = changesOf(rows, placed);
  const commitments = await draftChanges(tx, amendment, changes, effectiveOn);
  const written = await amendCommitments(tx, commitments, {
    ...{ planId: base.id, amendmentId: planId, shownFrom },
  });
  await followAmendment(tx, {
    ...{ amendmentId: planId, reason: asked.documentNumber, from: effectiveOn },
    ...{ by: deciding.actor.accountId, now },
  });
  await writeVersion(tx, { amendment, rows, number, effectiveOn, shownFrom, asked });
  await raiseRevision(tx, draft, now);
  const revision = await raiseRevision(tx, base, now);
  const told = await mailChanges(deciding, { amendment, base, asked, effectiveOn });
  await distributeAmendment(deciding, planId, await recipientsOf(tx, planId));
  const issued = {
    ...{ version: number, begun: written.commitments, curtailed: written.curtailed },
    ...{ kept: written.kept, ...told },
  };
  await record(deciding, { base, amendment, revision, issued, asked, effectiveOn });
  return issued;
}

async function authorise(
  { tx, actor }: Deciding,
  { draft, base }: { readonly draft: LockedPlan; readonly base: LockedPlan },
  asked: AmendmentIssuance,
) {
  if (draft.issuance) {
    const { document_number, issued_on, issuedBy } = draft.issuance;
    throw planRefusals.alreadyIssued(document_number, issued_on, issuedBy);
  }
  if (!canImport(actor)) throw errors.notAllowed();
  if (!base.issuance) throw refusals.baseNotIssued();
  if (base.closure) throw refusals.baseClosed();
  if (draft.revision !== asked.revision)
    throw planRefusals.stale(await changesSince(tx, draft, asked));
  if (base.revision !== asked.baseRevision)
    throw planRefusals.stale(await changesSince(tx, base, { revision: asked.baseRevision }));
}

interface Days {
  readonly effectiveOn: string;
  readonly today: string;
  readonly asked: AmendmentIssuance;
}

/** The number of the version to be written, once every day fits. */
async function refuseImpossibleDays(
  tx: Tx,
  base: LockedPlan,
  { effectiveOn, today, asked }: Days,
): Promise<number> {
  if (judgeNumber(asked.documentNumber) === "none")
    throw errors.invalid({ documentNumber: numberLike });
  const issuedOn = base.issuance?.issued_on ?? "";
  const last = await lastVersion(tx, base.id);
  const clock = await lastIssueDay(tx, base.id);
  if (today < clock) throw refusals.clockBehind(clock);
  if (asked.issuedOn > today) throw refusals.notYet(asked.issuedOn);
  if (asked.issuedOn < issuedOn || effectiveOn < issuedOn) throw refusals.beforePlan(issuedOn);
  if (last?.amendmentId && effectiveOn < last.inForceFrom)
    throw refusals.beforeEarlier(last.documentNumber, last.inForceFrom);
  if (effectiveOn > `${base.year}-12-31`) throw refusals.afterPlan(`${base.year}-12-31`);
  const { highest } = await tx
    .selectFrom("plan_versions")
    .select((eb) => eb.fn.max("number").as("highest"))
    .where("plan_id", "=", base.id)
    .executeTakeFirstOrThrow();
  return Number(highest ?? 0) + 1;
}

const numberLike = {
  vi: "Số, ký hiệu có dạng 45/KH-UBND.",
  en: "A document number reads like 45/KH-UBND.",
};

// The day on which the plan's last version was issued in Loa: nothing is written before it.
async function lastIssueDay(tx: Tx, planId: string): Promise<string> {
  const row = await tx
    .selectFrom("plan_versions as v")
    .innerJoin("issuances as i", (join) =>
      join.on((eb) => eb("i.plan_id", "=", eb.fn.coalesce("v.amendment_id", "v.plan_id"))),
    )
    .select((eb) => eb.fn.max("i.issued_at").as("at"))
    .where("v.plan_id", "=", planId)
    .executeTakeFirst();
  return row?.at ? dateInVietnam(new Date(row.at)) : "";
}

async function refuseObstacles(tx: Tx, planId: string) {
  const { blocking } = await findObstacles(tx, planId);
  const real = blocking.filter((one) => one.code !== "no-tasks");
  if (real.length === 0) return;
  throw refuse(
    "cannot-issue-yet",
    409,
    {
      vi: `Còn ${real.length} điểm phải giải quyết trước khi ban hành.`,
      en: `${real.length} points must be settled before issuing.`,
    },
    { details: { blocking: real } },
  );
}

async function insertIssuance(
  { tx, actor, now }: Deciding,
  planId: string,
  asked: AmendmentIssuance,
) {
  await tx
    .insertInto("issuances")
    .values({
      ...{ plan_id: planId, document_number: asked.documentNumber, issued_on: asked.issuedOn },
      ...{ signer_name: asked.signerName, signer_position: asked.signerPosition },
      ...{ issued_by: actor.accountId, issued_at: now },
    })
    .execute();
}

interface Version {
  readonly amendment: Amendment;
  readonly rows: readonly ComparedRow[];
  readonly number: number;
  readonly effectiveOn: string;
  readonly shownFrom: string;
  readonly asked: AmendmentIssuance;
}

async function writeVersion(tx: Tx, version: Version) {
  const { amendment, rows, number, effectiveOn, shownFrom, asked } = version;
  const { revision: _, baseRevision: __, ...issuance } = asked;
  await snapshotPlan(tx, amendment.amendsPlanId, {
    ...{ number, inForceFrom: effectiveOn, knownFrom: shownFrom },
    ...{ amendmentId: amendment.planId, issuance },
    difference: presentDifference(rows, asked.revision),
  });
}

interface Done {
  readonly base: LockedPlan;
  readonly amendment: Amendment;
  readonly revision: number;
  readonly issued: IssuedAmendment;
  readonly asked: AmendmentIssuance;
  readonly effectiveOn: string;
}

async function record({ tx, actor, now }: Deciding, done: Done) {
  const { base, amendment, revision, issued, asked, effectiveOn } = done;
  const { documentNumber, issuedOn } = asked;
  await recordAudit(tx, actor, {
    action: "amendment.issued",
    subject: { kind: "plan", id: base.id },
    unitId: base.owner_unit_id,
    details: {
      revision,
      amendmentId: amendment.planId,
      documentNumber,
      issuedOn,
      effectiveOn,
      ...issued,
    },
    at: now,
  });
}
