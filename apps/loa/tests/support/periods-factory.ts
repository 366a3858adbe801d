import { openPeriod } from "../../src/features/periods/contract.ts";
import {
  acceptReports,
  approveReport,
  completeReport,
  listMyReports,
  lockReports,
} from "../../src/features/unit-reports/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import type { Desk } from "./outputs-factory.ts";
import type { World } from "./world.ts";

/** An open period of the desk's line, and the report its unit owes. */
export interface OpenPeriod {
  readonly periodId: string;
  readonly unitReportId: string;
  readonly strangerReportId: string;
}

/** Opens a window of 2025 as the desk's coordinator. */
export async function openedPeriod(
  world: World,
  desk: Desk,
  windowKey: "quarter-1" | "quarter-2" | "halfyear-1" | "quarter-3" = "quarter-2",
): Promise<OpenPeriod> {
  const { id } = await world
    .as(desk.coordinator)
    .call(openPeriod, { body: { domain: "CDS", year: 2025, windowKey } });
  return {
    periodId: id,
    unitReportId: await reportIn(world, desk.officer, id),
    strangerReportId: await reportIn(world, desk.stranger, id),
  };
}

/** The report a person's unit owes in a period. */
export async function reportIn(world: World, actor: Actor, periodId: string): Promise<string> {
  const { rows } = await world.as(actor).call(listMyReports);
  const found = rows.find((row) => row.period.id === periodId);
  if (!found) throw new Error("this unit has no report in the period");
  return found.id;
}

/** Carries the desk's report to this state, today. */
export async function bringTo(
  world: World,
  desk: Desk,
  { periodId, unitReportId }: OpenPeriod,
  state: "complete" | "approved" | "accepted" | "locked",
): Promise<void> {
  const params = { unitReportId };
  const steps = {
    complete: () => world.as(desk.officer).call(completeReport, { params, body: {} }),
    approved: () => world.as(desk.head).call(approveReport, { params }),
    accepted: () =>
      world
        .as(desk.coordinator)
        .call(acceptReports, { params: { periodId }, body: { reportIds: [unitReportId] } }),
    locked: () =>
      world
        .as(desk.coordinator)
        .call(lockReports, { params: { periodId }, body: { reportIds: [unitReportId] } }),
  };
  for (const [name, step] of Object.entries(steps)) {
    await step();
    if (name === state) return;
  }
}
