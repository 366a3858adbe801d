import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf } from "../../../tests/support/commitments-factory.ts";
import { anOutput } from "../../../tests/support/outputs-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import { exportStandings, getBriefing, listStandings } from "../briefing/contract.ts";
import {
  exportPlanOverview,
  getLateUnitList,
  getPlanOverview,
  listOccurrences,
} from "../commitments/contract.ts";
import { draftDirectiveLetter, getDirectiveLetter } from "../directive-letters/contract.ts";
import { exportOutputs, listOutputs, recordOutput } from "../outputs/contract.ts";
import { exportCompleteness, getCompleteness, openPeriod } from "../periods/contract.ts";
import { changeReport, createReport, getReport } from "../reporting/contract.ts";
import { undoSuccessionAct } from "./contract.ts";
import { cellsOf, confirm, decideAll, draft, monthlyPlan } from "./successions.testing.ts";

// "Báo cũ" was called "Báo mới" from 01/07/2025; the change was entered on the 10th.
let world: World;
let admin: Caller;
let coordinator: Caller;
let leader: Caller;
let heir: string;
let planId: string;
let reportId: string;
beforeAll(async () => {
  world = await createWorld();
  admin = world.as(await world.make.actor([{ role: "administrator" }]));
  coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
  leader = world.as(await world.make.actor([{ role: "leader" }]));
  const old = await world.make.unit({ name: "Báo cũ" });
  heir = await world.make.unit({ name: "Báo mới", validFrom: "2025-07-01" });
  const officer = world.as(await world.make.actor([{ role: "officer", unitId: old }]));
  ({ planId } = await monthlyPlan(world, [old]));
  await world.sql("update plan_domains set consolidator_unit_id = $2 where plan_id = $1", [
    planId,
    old,
  ]);
  world.clock.set("2025-06-16");
  await coordinator.call(openPeriod, {
    body: { domain: "CDS", year: 2025, windowKey: "quarter-2" },
  });
  const [duty] = await commitmentsOf(world, planId);
  await officer.call(recordOutput, {
    body: anOutput(old, { happenedOn: "2025-06-10", claims: [{ commitmentId: duty?.id ?? "" }] }),
  });
  world.clock.set("2025-07-10");
  const { id } = await draft(admin, "rename", "2025-07-01", [[old, heir]]);
  await decideAll(admin, id, { outcome: "pass", receiverUnitId: heir });
  await confirm(admin, id);
  world.clock.set("2025-12-20");
  const windowKey = "quarter-2" as const;
  const body = { domain: "CDS", year: 2025, windowKey, stage: "recorded" as const };
  ({ id: reportId } = await coordinator.call(createReport, {
    body: { ...body, planIds: [planId] },
  }));
});
afterAll(() => world.close());

async function reportAsOf(asOf: string) {
  const params = { reportId };
  const { revision } = await coordinator.call(getReport, { params, query: {} });
  await coordinator.call(changeReport, { params, body: { asOf, revision } });
  return coordinator.call(getReport, { params, query: {} });
}

type Asked = (asOf: string) => Promise<unknown>;
const ofPlan = () => ({ params: { planId } });
const line = { domain: "CDS", year: 2025 } as const;
const lists: Readonly<Record<string, Asked>> = {
  "the overview": async (asOf) =>
    (await admin.call(getPlanOverview, { ...ofPlan(), query: { asOf } })).units,
  "the overview's sheet": async (asOf) =>
    cellsOf(await admin.call(exportPlanOverview, { ...ofPlan(), query: { asOf } })),
  "the list of occurrences": async (asOf) =>
    (await admin.call(listOccurrences, { ...ofPlan(), query: { asOf, state: "late" } })).rows,
  "the list of units behind": async (asOf) =>
    cellsOf(await admin.call(getLateUnitList, { ...ofPlan(), query: { asOf, format: "xlsx" } })),
  "the leader's page": async (asOf) => (await leader.call(getBriefing, { query: { asOf } })).units,
  "the leader's list": async (asOf) =>
    (await leader.call(listStandings, { query: { asOf, standing: "late" } })).rows,
  "the leader's sheet": async (asOf) =>
    cellsOf(await leader.call(exportStandings, { query: { asOf, standing: "late" } })),
  completeness: async (asOf) =>
    (await coordinator.call(getCompleteness, { query: { ...line, asOf } })).rows,
  "completeness's sheet": async (asOf) =>
    cellsOf(await coordinator.call(exportCompleteness, { query: { ...line, asOf } })),
  outputs: async (asOf) => (await admin.call(listOutputs, { query: { asOf } })).rows,
  "outputs' sheet": async (asOf) => cellsOf(await admin.call(exportOutputs, { query: { asOf } })),
  "a consolidated report": async (asOf) => (await reportAsOf(asOf)).figures.units,
};

describe.each(Object.entries(lists))("%s", (_, asked) => {
  it.each(["2025-06-30", "2025-07-05"])(
    "of %s names the unit as it was known that day, and nobody as ended",
    async (day) => {
      const said = JSON.stringify(await asked(day));
      expect(said).toContain("Báo cũ");
      expect(said).not.toContain("Báo mới");
      expect(said).not.toMatch(/đã kết thúc|"endedOn":"/);
    },
  );
});

describe("what is drawn up today", () => {
  it("is signed by whoever stands in the consolidator's place, a report as well as a letter", async () => {
    const { issuingOrgan } = await coordinator.call(getReport, {
      params: { reportId },
      query: {},
    });
    const { letterId } = await coordinator.call(draftDirectiveLetter, {
      body: { unitIds: [heir], completeBefore: "2025-12-31" },
    });
    const letter = await coordinator.call(getDirectiveLetter, { params: { letterId } });
    expect([issuingOrgan, letter.issuingOrgan]).toEqual(["Báo mới", "Báo mới"]);
  });
});

it("a unit whose end was taken back, and then written into the register, has ended on the register's day", async () => {
  const unit = await world.make.unit({ name: "Ban" });
  const plan = await monthlyPlan(world, [unit]);
  const { id } = await draft(admin, "abolition", "2025-05-01", [[unit, null]]);
  await decideAll(admin, id, { outcome: "end", reason: "Không còn nhiệm vụ" });
  await confirm(admin, id);
  await admin.call(undoSuccessionAct, { params: { successionId: id }, body: { reason: "Nhầm" } });
  await world.sql("update units set valid_to = '2025-08-31' where id = $1", [unit]);
  const params = { planId: plan.planId };
  const ended = async (asOf: string) =>
    (await admin.call(getPlanOverview, { params, query: { asOf } })).units[0]?.endedOn;
  expect([await ended("2025-07-31"), await ended("2025-12-20")]).toEqual([null, "2025-08-31"]);
});
