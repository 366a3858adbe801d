import type { FileStore } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import type { FileReply, UploadedFile } from "../../platform/http/route.ts";
import { keepPaper } from "../outputs/index.ts";
import { type Act, complete, dayOf, note, refuseUnless } from "./hand-in.ts";
import { onePaper, receivedLater, receivedTooEarly } from "./refusals.ts";
import { canStandIn } from "./unit-reports.policy.ts";
import { loadUnitReport, type StandingReport } from "./unit-reports.queries.ts";
import { type Moment, refuseUnwritable, type Words } from "./write-section.ts";

/** What a coordinator says who enters a unit's report. */
export interface StandInInput {
  readonly reason: string;
  readonly paper: string;
  readonly receivedOn: string;
  readonly sections: readonly Words[];
}

type Standing = Act & { readonly files: FileStore };

/**
 * The line's coordinator enters and hands in the report of a unit that has nobody in Loa. The unit's signed paper
 * stands for its head's approval, and the day it came decides about on time. Once the unit has people, the next report
 * is theirs. @throws the refusals of writing, unit-report-too-early, -received-later, -received-early, -one-paper
 */
export async function standInForUnit(
  act: Standing,
  report: StandingReport,
  input: StandInInput,
  uploads: readonly UploadedFile[],
): Promise<void> {
  refuseUnwritable(act.actor, report);
  refuseUnless(act, report, canStandIn, "draft", "returned");
  refuseWrongDay(act, report, input.receivedOn);
  const completionId = await complete(act, report, input.sections);
  await keepReasons(act, report, { completionId, ...input }, uploads);
  await approveByPaper(act, report, completionId);
  const { reason, paper, receivedOn } = input;
  await note(act, report, "unit-report.entered", { reason, paper, receivedOn });
}

function refuseWrongDay({ today }: Moment, { period }: StandingReport, receivedOn: string) {
  if (receivedOn > today) throw receivedLater();
  if (receivedOn < period.from) throw receivedTooEarly(period.from);
}

async function keepReasons(
  { tx, actor, files, now }: Standing,
  report: StandingReport,
  said: Omit<StandInInput, "sections"> & { readonly completionId: string },
  uploads: readonly UploadedFile[],
) {
  const [file, ...more] = uploads;
  if (more.length > 0) throw onePaper();
  const by = { tx, files, accountId: actor.accountId, now, unitId: report.unit.id };
  const kept = file ? await keepPaper(by, file) : null;
  await tx
    .insertInto("unit_report_stand_ins")
    .values({
      ...{ completion_id: said.completionId, unit_id: report.unit.id },
      ...{ reason: said.reason, paper: said.paper, received_on: said.receivedOn },
      ...{ file_id: kept?.fileId ?? null, sha256: kept?.sha256 ?? null },
    })
    .execute();
}

async function approveByPaper(act: Moment, report: StandingReport, completionId: string) {
  await act.tx
    .insertInto("unit_report_approvals")
    .values({
      ...{ completion_id: completionId, unit_id: report.unit.id },
      ...{ approved_on: dayOf(act, report), approved_by: act.actor.accountId },
      approved_at: act.now,
    })
    .execute();
}

/** The paper a standing report was entered by. @throws not-found */
export async function standInPaper(
  { tx, today, files }: Pick<Standing, "tx" | "today" | "files">,
  reportId: string,
): Promise<FileReply> {
  const { completionId } = await loadUnitReport(tx, reportId, today);
  const kept = await tx
    .selectFrom("unit_report_stand_ins as s")
    .innerJoin("files as f", "f.id", "s.file_id")
    .select(["f.sha256", "f.name", "f.media_type"])
    .where("s.completion_id", "=", completionId)
    .executeTakeFirst();
  if (!kept) throw errors.notFound();
  const bytes = await files.get(kept.sha256);
  return { fileName: kept.name, mediaType: kept.media_type, bytes, inline: true };
}
