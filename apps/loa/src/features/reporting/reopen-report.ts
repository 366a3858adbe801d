import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { ReportHead } from "./reporting.queries.ts";

/** Opens a locked report for a new revision; what was locked stays readable as it was. */
export async function reopenReport(
  tx: Tx,
  by: { readonly actor: Actor; readonly now: Date },
  report: ReportHead,
  reason: string,
): Promise<void> {
  await tx
    .updateTable("report_locks")
    .set({ reopened_at: by.now, reopened_by: by.actor.accountId, reopened_reason: reason })
    .where("report_id", "=", report.id)
    .where("reopened_at", "is", null)
    .execute();
  await recordAudit(tx, by.actor, {
    action: "report.reopened",
    subject: { kind: "report", id: report.id },
    details: { reason },
    at: by.now,
  });
}
