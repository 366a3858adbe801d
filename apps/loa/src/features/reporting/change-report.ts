import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { changeReport as endpoint } from "./contract.ts";
import { setPlans, setUnits } from "./create-report.ts";
import { changedMeanwhile } from "./refusals.ts";
import type { ReportHead } from "./reporting.queries.ts";

type Change = z.output<NonNullable<typeof endpoint.body>>;

/** Changes the head of a draft; texts stay as written. @throws report-changed-meanwhile, report-plan-not-issued */
export async function changeReport(
  tx: Tx,
  by: { readonly actor: Actor; readonly now: Date },
  report: ReportHead,
  change: Change,
): Promise<number> {
  if (change.revision !== report.revision) throw changedMeanwhile();
  const { revision, planIds, unitIds, ...fields } = change;
  if (planIds) await setPlans(tx, report.id, planIds);
  if (unitIds) await setUnits(tx, report.id, unitIds);
  const columns = {
    title: fields.title,
    governing_organ: fields.governingOrgan,
    issuing_organ: fields.issuingOrgan,
    place: fields.place,
    addressees: fields.addressees,
    recipients: fields.recipients,
    stage: fields.stage,
    as_of: fields.asOf,
  };
  const given = Object.fromEntries(
    Object.entries(columns).filter(([, value]) => value !== undefined),
  );
  await tx
    .updateTable("reports")
    .set({ ...given, revision: revision + 1, updated_at: by.now })
    .where("id", "=", report.id)
    .execute();
  await recordAudit(tx, by.actor, {
    action: "report.changed",
    subject: { kind: "report", id: report.id },
    details: {
      fields: [...Object.keys(given), ...(planIds ? ["plans"] : []), ...(unitIds ? ["units"] : [])],
    },
    at: by.now,
  });
  return revision + 1;
}

/** Deletes a draft that was never locked. */
export async function deleteReport(
  tx: Tx,
  by: { readonly actor: Actor; readonly now: Date },
  report: ReportHead,
): Promise<void> {
  await tx.deleteFrom("reports").where("id", "=", report.id).execute();
  await recordAudit(tx, by.actor, {
    action: "report.deleted",
    subject: { kind: "report", id: report.id },
    details: { title: report.title },
    at: by.now,
  });
}
