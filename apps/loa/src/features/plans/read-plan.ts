import type { FindingCode } from "@loa/plan-document";
import { sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { system } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { asReadable } from "./as-readable.ts";
import { issuingUnit } from "./name-bodies.ts";
import { type LabelMeanings, labelsOfOffice } from "./own-labels.ts";
import { noteWaiting, openLedger } from "./pages-under-way.ts";
import type { PlanReading } from "./plan-reading.ts";
import { noTasks, notAPlan, type ReadingFailure } from "./reading-failure.ts";
import { type ReaderAnswer, runReader } from "./run-reader.ts";
import { storeReading } from "./store-reading.ts";

export interface ReadingRun {
  /** Takes over a plan whose pages are pictures, instead of recognising them in this run. */
  readonly handOver?: (tx: Tx) => Promise<void>;
}

/**
 * Reads a plan's kept file and stores the whole reading in one transaction, so that a kill at any
 * moment leaves either "reading" (the job is taken up again) or everything. A file that cannot be read
 * leaves its reason. A reading already finished is left alone.
 */
export async function readPlanNow(
  services: Services,
  planId: string,
  { handOver }: ReadingRun = {},
): Promise<void> {
  const waiting = await services.database.read(system, (tx) => findWaiting(tx, planId));
  if (!waiting) return;
  const run = { services, planId, wordsOnly: handOver !== undefined };
  const answer = await readWithLabels(run, waiting);
  const now = services.clock.now();
  await services.database.in(system, async (tx) => {
    if (!(await lockWaiting(tx, planId))) return;
    if ("failure" in answer) return storeFailure(tx, planId, answer.failure, now);
    if ("scanOf" in answer) {
      await noteWaiting(tx, planId, answer.scanOf);
      return handOver?.(tx);
    }
    const moment = { now, today: dateInVietnam(now) };
    await storeReading(tx, planId, answer, moment);
    const nothing = nothingIn(answer.document);
    if (nothing) await storeFailure(tx, planId, nothing, now);
  });
}

/** Why a document leaves nothing to review: it is no plan, or a plan that assigns nothing. */
function nothingIn({ tasks, findings }: PlanReading): ReadingFailure | null {
  if (tasks.length > 0) return null;
  const said = (code: FindingCode) => findings.find((finding) => finding.code === code);
  const other = said("not-a-plan");
  if (other) return notAPlan({ vi: other.message, en: other.english.message });
  const empty = said("no-tasks");
  const unsaid = {
    vi: "Không tìm thấy nhiệm vụ nào trong văn bản.",
    en: "No tasks were found in this document.",
  };
  return noTasks(empty ? { vi: empty.message, en: empty.english.message } : unsaid);
}

/**
 * Reads with the labels of the office. Whose plan it is may be known only once it is read: where that office has
 * labels of its own, the file is read again with them; pages recognised are not recognised twice.
 */
async function readWithLabels(run: Run, { sha256, office }: Waiting): Promise<ReaderAnswer> {
  const { services } = run;
  const labels = await labelsFor(services, office);
  const answer = await answerFor(run, { sha256, labels });
  if (office !== null || !("document" in answer)) return answer;
  const issuer = await services.database.read(system, (tx) =>
    issuingUnit(tx, answer.document, dateInVietnam(services.clock.now())),
  );
  const own = issuer ? await labelsFor(services, issuer) : labels;
  if (Object.keys(own).length === Object.keys(labels).length) return answer;
  return answerFor(run, { sha256, labels: own });
}

interface Run {
  readonly services: Services;
  readonly planId: string;
  /** Answers with the number of pages instead of recognising them. */
  readonly wordsOnly: boolean;
}

const labelsFor = (services: Services, office: string | null): Promise<LabelMeanings> =>
  services.database.read(system, (tx) => labelsOfOffice(tx, office));

// An old Word or OpenDocument file is turned into .docx first; pages read are noted as they come.
async function answerFor(
  { services, planId, wordsOnly }: Run,
  { sha256, labels }: { readonly sha256: string; readonly labels: LabelMeanings },
): Promise<ReaderAnswer> {
  const file = await asReadable(await services.files.get(sha256));
  if ("failure" in file) return file;
  const ledger = await openLedger(services, planId);
  const answer = await runReader(file.bytes, {
    known: ledger.known,
    labels,
    wordsOnly,
    onPage: ledger.note,
    onBegin: ledger.begin,
  });
  await ledger.settled();
  return answer;
}

interface Waiting {
  readonly sha256: string;
  /** The plan's owner, where it is known before reading. */
  readonly office: string | null;
}

async function findWaiting(tx: Tx, planId: string) {
  return tx
    .selectFrom("plan_readings")
    .innerJoin("plans", "plans.id", "plan_readings.plan_id")
    .innerJoin("files", "files.id", "plans.file_id")
    .select(["files.sha256", "plans.owner_unit_id as office"])
    .where("plan_readings.plan_id", "=", planId)
    .where("plan_readings.finished_at", "is", null)
    .executeTakeFirst();
}

// Two workers may hold the same job after a long pause: the second finds the reading finished.
async function lockWaiting(tx: Tx, planId: string): Promise<boolean> {
  const row = await tx
    .selectFrom("plan_readings")
    .select("plan_id")
    .where("plan_id", "=", planId)
    .where("finished_at", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

async function storeFailure(tx: Tx, planId: string, failure: ReadingFailure, now: Date) {
  await tx
    .updateTable("plan_readings")
    .set((eb) => ({
      finished_at: now,
      failure_code: failure.code,
      failure: JSON.stringify(failure.words),
      document: sql`${eb.ref("document")} - 'underWay'`,
    }))
    .where("plan_id", "=", planId)
    .execute();
}
