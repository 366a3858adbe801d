import { issuePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import { fillOutputs } from "./fill.ts";

/** Of the year that periods and reminders are measured on. */
export const tasks = 8;
export const outputsPerUnit = 24;

/** So many communes on 5 June that owe twice a month for each task, with what they did so far. Gives their plan. */
export async function communesAtWork(world: World, units: number) {
  world.clock.set("2025-06-05T09:00:00+07:00");
  const rows = await world.sql<{ id: string }>(
    `insert into units (code, kind, name) select 'X' || n, 'commune', 'Xã thử nghiệm ' || n
      from generate_series(1, $1::int) n returning id`,
    [units],
  );
  const plan = await issuePlan(world, {
    tasks: Array.from({ length: tasks }, () => ({
      domain: "CDS",
      units: rows.map((row) => row.id),
      quotas: [{ count: 2, per: "month" as const }],
    })),
  });
  await fillOutputs(world, units * outputsPerUnit);
  return plan;
}
