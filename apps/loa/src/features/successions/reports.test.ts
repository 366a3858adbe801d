import { afterAll, beforeAll, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { anOutput } from "../../../tests/support/outputs-factory.ts";
import { reportIn } from "../../../tests/support/periods-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { recordOutput } from "../outputs/contract.ts";
import { openPeriod } from "../periods/contract.ts";
import { createReport, getReport } from "../reporting/contract.ts";
import * as reports from "../unit-reports/contract.ts";
import { confirm, decideAll, draft } from "./successions.testing.ts";

// The broadcaster joined the newspaper on 19/05/2025: what each report of the second quarter says of it.
let world: World;
let admin: Caller;
let coordinator: Actor;
let editor: Actor;
let station: string;
let paper: string;
let planId: string;
let reportId: string;
beforeAll(async () => {
  world = await createWorld();
  admin = world.as(await world.make.actor([{ role: "administrator" }]));
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  station = await world.make.unit({ name: "Đài Phát thanh và Truyền hình tỉnh" });
  paper = await world.make.unit({ name: "Báo Quảng Ngãi" });
  editor = await world.make.actor([{ role: "officer", unitId: paper }]);
  const broadcaster = await world.make.actor([{ role: "officer", unitId: station }]);
  const quotas = [{ count: 1, per: "month" as const, noun: "chuyên mục" }];
  ({ planId } = await issuePlan(world, {
    tasks: [{ path: "C.1", units: [station, paper], domain: "CDS", quotas }],
  }));
  world.clock.set("2025-05-10");
  const [duty] = (await commitmentsOf(world, planId)).filter((one) => one.unit_id === station);
  for (const happenedOn of ["2025-03-20", "2025-04-20"])
    await world.as(broadcaster).call(recordOutput, {
      body: anOutput(station, { happenedOn, claims: [{ commitmentId: duty?.id ?? "" }] }),
    });
  world.clock.set("2025-05-20");
  const { id } = await draft(admin, "merge", "2025-05-19", [[station, paper]]);
  await decideAll(admin, id, { outcome: "pass", receiverUnitId: paper });
  await confirm(admin, id);
  world.clock.set("2025-06-16");
  const period = await world
    .as(coordinator)
    .call(openPeriod, { body: { domain: "CDS", year: 2025, windowKey: "quarter-2" } });
  reportId = await reportIn(world, editor, period.id);
});
afterAll(() => world.close());

const params = () => ({ unitReportId: reportId });

it("the newspaper's report shows the broadcaster's work apart, under its old name, and in no number of its own", async () => {
  const report = await world.as(editor).call(reports.getUnitReport, { params: params() });
  const [before, ...more] = report.inherited;
  expect(more).toEqual([]);
  expect(before).toMatchObject({
    unit: { id: station, name: "Đài Phát thanh và Truyền hình tỉnh" },
    endedOn: "2025-05-18",
    heirs: ["Báo Quảng Ngãi"],
  });
  expect(before?.figures.numbers).toMatchObject({ items: 2, done: 2, met: 2, late: 0 });
  expect(report.figures.numbers).toMatchObject({ items: 0, done: 0, cumulative: 0 });
  const text = report.sections.find((one) => one.key === "results")?.text ?? "";
  expect(text).not.toContain("02 tin");
});

it("its numbers open their lists, told but not opened for the unit, opened for the coordinator", async () => {
  const list = (actor: Actor) =>
    world.as(actor).call(reports.listUnitNumber, {
      params: { ...params(), unitNumber: "items" },
      query: { former: station },
    });
  const own = await list(editor);
  expect([own.value, own.total, own.unit.id]).toEqual([2, 2, station]);
  expect(own.rows.every((row) => row.outputId === null)).toBe(true);
  expect((await list(coordinator)).rows.every((row) => row.outputId !== null)).toBe(true);
  const stranger = await world.as(editor).refusal(reports.listUnitNumber, {
    params: { ...params(), unitNumber: "items" },
    query: { former: paper },
  });
  expect(stranger.status).toBe(404);
});

it("what was handed in keeps it, whatever is corrected of the succession afterwards", async () => {
  const done = await world.as(editor).call(reports.completeReport, { params: params(), body: {} });
  expect(done.inherited[0]?.figures.numbers.items).toBe(2);
  const again = await world.as(editor).call(reports.getUnitReport, { params: params() });
  expect(again.inherited).toEqual(done.inherited);
});

it("the consolidated report counts it once, under the old name and apart from the units that stand", async () => {
  const { id } = await world.as(coordinator).call(createReport, {
    body: {
      ...{ domain: "CDS", year: 2025, windowKey: "quarter-2", stage: "recorded" },
      planIds: [planId],
    },
  });
  const { figures } = await world
    .as(coordinator)
    .call(getReport, { params: { reportId: id }, query: {} });
  expect([figures.numbers.items, figures.numbers.done]).toEqual([2, 2]);
  const of = (unit: string) => figures.units.find((one) => one.id === unit);
  expect(of(station)).toMatchObject({
    outputs: 2,
    former: { endedOn: "2025-05-18", heirs: [{ id: paper, name: "Báo Quảng Ngãi" }] },
  });
  expect(of(paper)).toMatchObject({ outputs: 0 });
  expect(of(paper)?.former ?? null).toBe(null);
  const sum = figures.units.reduce((all, unit) => all + unit.due, 0);
  expect(sum).toBe(figures.numbers.due);
});
