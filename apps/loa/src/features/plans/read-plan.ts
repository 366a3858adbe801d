import { sql } from "kysely";
import { dateInVietnam } from "../../platform/clock.ts";
import type { Tx } from "../../platform/db/database.ts";
import { system } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { asReadable } from "./as-readable.ts";
import { openLedger } from "./pages-under-way.ts";
import { noTasks, type ReadingFailure } from "./reading-failure.ts";
import { type ReaderAnswer, runReader } from "./run-reader.ts";
import { storeReading } from "./store-reading.ts";

/**
 * Reads a plan's kept file and stores the whole reading in one transaction, so that a kill at any
 * moment leaves either "reading" (the job is taken up again) or everything. A file that cannot be read
 * leaves its reason. A reading already finished is left alone.
 */
export async function readPlanNow(services: Services, planId: string): Promise<void> {
  const waiting = await services.database.read(system, (tx) => findWaiting(tx, planId));
  if (!waiting) return;
  const answer = await answerFor(services, planId, waiting.sha256);
  const now = services.clock.now();
  await services.database.in(system, async (tx) => {
    if (!(await lockWaiting(tx, planId))) return;
    if ("failure" in answer) return storeFailure(tx, planId, answer.failure, now);
    const moment = { now, today: dateInVietnam(now) };
    await storeReading(tx, planId, answer.document, moment);
    if (answer.document.tasks.length === 0) {
      const reasons = answer.document.findings.map(({ message, english }) => ({
        vi: message,
        en: english.message,
      }));
      await storeFailure(tx, planId, noTasks(reasons), now);
    }
  });
}

// An old Word or OpenDocument file is turned into .docx first; pages read are noted as they come.
async function answerFor(
  services: Services,
  planId: string,
  sha256: string,
): Promise<ReaderAnswer> {
  const file = await asReadable(await services.files.get(sha256));
  if ("failure" in file) return file;
  const ledger = await openLedger(services, planId);
  const answer = await runReader(file.bytes, { known: ledger.known, onPage: ledger.note });
  await ledger.settled();
  return answer;
}

async function findWaiting(tx: Tx, planId: string) {
  return tx
    .selectFrom("plan_readings")
    .innerJoin("plans", "plans.id", "plan_readings.plan_id")
    .innerJoin("files", "files.id", "plans.file_id")
    .select("files.sha256")
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
