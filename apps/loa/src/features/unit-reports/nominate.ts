import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import type { Nomination, NominationInput } from "./contract.ts";
import { outputNotOfUnit } from "./refusals.ts";
import { findNominations, holdUnitReport, type StandingReport } from "./unit-reports.queries.ts";
import { type Moment, refuseUnwritable } from "./write-section.ts";

/** Names an exemplar or an initiative in a unit's report. @throws the refusals of writing, nomination-output-unknown */
export async function nominate(
  moment: Moment,
  report: StandingReport,
  input: NominationInput,
): Promise<Nomination> {
  const { tx, actor, now } = moment;
  refuseUnwritable(actor, report);
  await refuseForeignOutput(moment, report, input.outputId);
  const { id } = await tx
    .insertInto("nominations")
    .values({
      ...{ report_id: report.id, unit_id: report.unit.id, kind: input.kind, name: input.name },
      ...{ reason: input.reason, output_id: input.outputId },
      ...{ named_by: actor.accountId, named_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await note(moment, report, "unit-report.nominated", { kind: input.kind, name: input.name });
  const named = (await findNominations(tx, report.id)).find((one) => one.id === id);
  if (!named) throw errors.notFound();
  return named;
}

/** Takes a nomination back; the row stays. @throws not-found and the refusals of writing */
export async function removeNomination(moment: Moment, id: string): Promise<void> {
  const { tx, actor, now, today } = moment;
  const named = await tx
    .selectFrom("nominations")
    .select("report_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!named) throw errors.notFound();
  const report = await holdUnitReport(tx, named.report_id, today);
  refuseUnwritable(actor, report);
  const removed = await tx
    .updateTable("nominations")
    .set({ removed_at: now, removed_by: actor.accountId })
    .where("id", "=", id)
    .where("removed_at", "is", null)
    .returning("name")
    .executeTakeFirst();
  if (!removed) throw errors.notFound();
  await note(moment, report, "unit-report.nomination-removed", { name: removed.name });
}

async function refuseForeignOutput(
  { tx }: Moment,
  report: StandingReport,
  outputId: string | null,
) {
  if (outputId === null) return;
  const own = await tx
    .selectFrom("outputs")
    .select("id")
    .where("id", "=", outputId)
    .where("unit_id", "=", report.unit.id)
    .executeTakeFirst();
  if (!own) throw outputNotOfUnit();
}

function note(
  { tx, actor, now }: Moment,
  report: StandingReport,
  action: "unit-report.nominated" | "unit-report.nomination-removed",
  details: Readonly<Record<string, unknown>>,
) {
  return recordAudit(tx, actor, {
    action,
    subject: { kind: "unit-report", id: report.id },
    unitId: report.unit.id,
    details,
    at: now,
  });
}
