import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { announce } from "../../platform/events/announce.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import type { Locking } from "./contract.ts";
import { drawReportFilesJob } from "./draw-report-files.job.ts";
import { keptFigures } from "./earlier.ts";
import { factsByUnit } from "./facts.ts";
import { fixText, readText } from "./fields.ts";
import { paperInUse } from "./papers.queries.ts";
import { draftShown } from "./read-report.ts";
import { datedBeforeWindow } from "./refusals.ts";
import {
  findLocks,
  findSections,
  holdReport,
  keepLockFile,
  type ReportHead,
} from "./reporting.queries.ts";
import { type Shown, type SignedHead, showFacts, snapshotOf } from "./snapshot.ts";

/** Where and when a report is locked, and by whom. */
export interface LockMoment {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly jobs: Jobs;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
  readonly today: string;
}

/**
 * Locks a draft: number, date and signer are fixed; the numbers and everything behind them are kept; every unit gets
 * its own rows; the documents are drawn from what was kept, right after. Nothing recorded later changes any of it.
 * @throws report-dated-too-early
 */
export async function lockReport(
  moment: LockMoment,
  report: ReportHead,
  signing: z.output<typeof Locking>,
): Promise<{ number: number; sha256: string }> {
  if (signing.datedOn < report.from) throw datedBeforeWindow();
  const { tx, today } = moment;
  const shown = await draftShown(moment, report, today);
  const head = { ...signedHead(report), ...signing };
  const sections = (await findSections(tx, report.id)).map(({ key, text }) => ({
    ...{ key, text: readText(text, shown), written: fixText(text, shown) },
  }));
  const snapshot = snapshotOf(shown, head, { sections, outline: report.outline });
  const bytes = new TextEncoder().encode(JSON.stringify(snapshot));
  const sha256 = await moment.files.put(bytes);
  const number = (await findLocks(tx, report.id)).length + 1;
  const lockId = await insertLock(moment, report, { number, sha256, signing, shown });
  const json = { fileName: "so-lieu.json", mediaType: "application/json", bytes };
  const by = { lockId, by: moment.actor.accountId, at: moment.now };
  await keepLockFile(tx, by, { kind: "snapshot", sha256, file: json });
  await keepSums(moment, by, shown);
  await moment.jobs.enqueue(tx, drawReportFilesJob, { lockId });
  await keepParts(tx, lockId, report.id, shown, head);
  await tell(moment, report, { signing, sha256, number, shown });
  return { number, sha256 };
}

// The sums alone, so that the report of the next period need not read the whole of this one.
async function keepSums(
  { tx, files }: LockMoment,
  by: Parameters<typeof keepLockFile>[1],
  { facts, figures }: Shown,
) {
  const bytes = new TextEncoder().encode(JSON.stringify(keptFigures(facts, figures)));
  const file = { fileName: "tong-so.json", mediaType: "application/json", bytes };
  await keepLockFile(tx, by, { kind: "figures", sha256: await files.put(bytes), file });
}

/** The same, by the report's id. @throws not-found, report-dated-too-early */
export async function lockReportById(
  moment: LockMoment,
  reportId: string,
  signing: z.output<typeof Locking>,
): Promise<{ number: number; sha256: string }> {
  return lockReport(moment, await holdReport(moment.tx, reportId), signing);
}

function signedHead(report: ReportHead): Omit<SignedHead, keyof z.output<typeof Locking>> {
  const { title, domain, year, windowKey, governingOrgan, issuingOrgan } = report;
  const { place, addressees, recipients, stage } = report;
  return {
    ...{ title, domain, year, windowKey, governingOrgan, issuingOrgan },
    ...{ place, addressees, recipients, stage },
  };
}

interface LockFacts {
  readonly number: number;
  readonly sha256: string;
  readonly signing: z.output<typeof Locking>;
  readonly shown: Shown;
}

async function insertLock({ tx, actor, now }: LockMoment, report: ReportHead, lock: LockFacts) {
  const row = await tx
    .insertInto("report_locks")
    .values({
      report_id: report.id,
      number: lock.number,
      title: report.title,
      as_of: lock.shown.facts.span.asOf,
      stage: report.stage,
      document_number: lock.signing.documentNumber,
      dated_on: lock.signing.datedOn,
      signer_name: lock.signing.signerName,
      signer_position: lock.signing.signerPosition,
      signer_capacity: lock.signing.signerCapacity,
      sha256: lock.sha256,
      paper_id: (await paperInUse(tx, report.domain)).paperId,
      locked_by: actor.accountId,
      locked_at: now,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

// Parts go to the database many at a time, and no more of them than this stand ready at once.
const partsAtOnce = 8_000_000;

async function keepParts(tx: Tx, lockId: string, reportId: string, shown: Shown, head: SignedHead) {
  const keep = (parts: readonly KeptPart[]) =>
    sql`insert into report_units (lock_id, report_id, unit_id, part)
      select ${lockId}, ${reportId}, p.unit_id, p.part::jsonb from unnest(
        ${parts.map((one) => one.unitId)}::uuid[], ${parts.map((one) => one.part)}::text[]) as p (unit_id, part)`.execute(
      tx,
    );
  let waiting: KeptPart[] = [];
  let letters = 0;
  for (const [unitId, facts] of factsByUnit(shown.facts)) {
    const part = JSON.stringify(snapshotOf(showFacts(facts), head, { sections: [] }));
    waiting.push({ unitId, part });
    letters += part.length;
    if (letters < partsAtOnce) continue;
    await keep(waiting);
    [waiting, letters] = [[], 0];
  }
  if (waiting.length > 0) await keep(waiting);
}

interface KeptPart {
  readonly unitId: string;
  readonly part: string;
}

async function tell(
  { tx, actor, now }: LockMoment,
  report: ReportHead,
  { signing, sha256, number, shown }: LockFacts,
) {
  await recordAudit(tx, actor, {
    action: "report.locked",
    subject: { kind: "report", id: report.id },
    details: { number, documentNumber: signing.documentNumber, sha256 },
    at: now,
  });
  await announce(tx, {
    kind: "report.locked",
    subjectId: report.id,
    planId: report.planIds.length === 1 ? (report.planIds[0] ?? null) : null,
    at: now,
    data: {
      reportId: report.id,
      title: report.title,
      number: signing.documentNumber,
      from: report.from,
      to: report.to,
      asOf: shown.facts.span.asOf,
      lockedAt: now.toISOString(),
      sha256,
      domains: [report.domain],
    },
  });
}
