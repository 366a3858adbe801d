import { z } from "zod";
import { DocumentFormat } from "../../platform/contract/document-format.ts";
import { system } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { job } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";
import { drawReportFile } from "./draw-report-file.ts";
import { keepLockFile, loadLockToDraw } from "./reporting.queries.ts";
import type { Snapshot } from "./snapshot.ts";

/** Draws the documents a lock keeps, from its snapshot. Cut short, it goes on with the first one missing. */
export const drawReportFilesJob = job({
  name: "draw-report-files",
  payload: z.object({ lockId: z.uuid() }),
  retries: 5,
  seconds: 1800,
  run: ({ lockId }, services) => drawReportFiles(services, lockId),
});

async function drawReportFiles(services: Services, lockId: string): Promise<void> {
  const lock = await services.database.read(system, (tx) => loadLockToDraw(tx, lockId));
  const report = await snapshotIn(services, lock.snapshot);
  const address = { baseUrl: services.baseUrl, reportId: lock.reportId, lock: lock.number };
  const paper = lock.paper === null ? null : await services.files.get(lock.paper);
  for (const format of DocumentFormat.options) {
    if (lock.files.includes(format)) continue;
    const file = await drawReportFile({ report, format, address, paper });
    const sha256 = await services.files.put(file.bytes);
    const by = { lockId, by: lock.lockedBy, at: services.clock.now() };
    await services.database.in(system, (tx) =>
      keepLockFile(tx, by, { kind: format, sha256, file }),
    );
  }
}

async function snapshotIn({ files }: Services, sha256: string | null): Promise<Snapshot> {
  if (sha256 === null) throw errors.notFound();
  return JSON.parse(new TextDecoder().decode(await files.get(sha256))) as Snapshot;
}
