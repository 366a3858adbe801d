import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system } from "../../platform/db/database.ts";
import type { Services } from "../../platform/services.ts";
import { createReport, lockReportById } from "../reporting/index.ts";
import { sampleYear } from "./sample-plan.ts";

/**
 * One locked report of the first quarter and one draft of the next, made as a coordinator makes them. Sample outputs
 * are recorded, not judged, so that is what these count. Done again, nothing is added.
 */
export async function addSampleReports(
  services: Services,
  actor: SystemActor,
  planId: string,
): Promise<void> {
  const now = services.clock.now();
  const today = dateInVietnam(now);
  const year = sampleYear(today);
  await services.database.in(system, async (tx) => {
    if (await tx.selectFrom("reports").select("id").where("sample", "=", true).executeTakeFirst())
      return;
    const moment = { actor, now, today, sample: true, files: services.files };
    const line = {
      domain: "CDS",
      year,
      planIds: [planId],
      unitIds: [],
      stage: "recorded" as const,
    };
    const reportId = await createReport(tx, moment, { ...line, windowKey: "quarter-1" });
    await lockReportById(
      { tx, files: services.files, jobs: services.jobs, actor, now, today },
      reportId,
      {
        documentNumber: "01/BC-MAU",
        datedOn: `${year}-03-18`,
        signerName: "(Người ký mẫu)",
        signerPosition: "Giám đốc",
        signerCapacity: null,
      },
    );
    await createReport(tx, moment, { ...line, windowKey: "quarter-2" });
  });
}
