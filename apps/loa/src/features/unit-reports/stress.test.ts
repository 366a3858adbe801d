import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  anOutput,
  claimOf,
  type Desk,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { bringTo, type OpenPeriod, openedPeriod } from "../../../tests/support/periods-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as outputs from "../outputs/contract.ts";
import { keepPeriods } from "../periods/periods.timers.ts";
import * as contract from "./contract.ts";

// What two people, or a person and a clock, do to one report at the same moment.
let world: World;
let desk: Desk;
let open: OpenPeriod;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set("2025-06-02");
  await world.sql("truncate periods, period_plans, unit_reports cascade");
  await world.sql("truncate plans cascade");
  desk = await makeDesk(world);
  open = await openedPeriod(world, desk);
  world.clock.set("2025-06-16");
});

const params = () => ({ unitReportId: open.unitReportId });
const lockIt = () =>
  world.as(desk.coordinator).call(contract.lockReports, {
    params: { periodId: open.periodId },
    body: { reportIds: [open.unitReportId] },
  });
const reopenIt = () =>
  world
    .as(desk.coordinator)
    .call(contract.reopenReport, { params: params(), body: { reason: "Thử lại" } });

it("a correction at the moment of locking is either in what is locked or refused with the lock's sentence", async () => {
  const output = await recorded(world, desk, {
    happenedOn: "2025-05-10",
    claims: [claimOf(desk, "item C.2")],
  });
  const at = { params: { outputId: output.id } };
  for (let round = 1; round <= 6; round += 1) {
    await bringTo(world, desk, open, "accepted");
    const { revision } = await world.as(desk.officer).call(outputs.getOutput, at);
    const quantity = round + 1;
    const body = { revision, quantity };
    const [locking, changing] = await Promise.allSettled([
      lockIt(),
      world.as(desk.officer).call(outputs.changeOutput, { ...at, body }),
    ]);
    expect(locking.status).toBe("fulfilled");
    const now = await world.as(desk.officer).call(outputs.getOutput, at);
    expect(now.locks.length).toBe(1);
    expect(now.quantity === quantity).toBe(changing.status === "fulfilled");
    if (changing.status === "rejected")
      expect(changing.reason.body.error.code).toBe("record-locked");
    await reopenIt();
  }
});

it("what is recorded at the moment of locking is covered or comes after it, and is in no state between", async () => {
  for (let round = 0; round < 6; round += 1) {
    await bringTo(world, desk, open, "accepted");
    const body = anOutput(desk.unitId, {
      happenedOn: "2025-05-10",
      claims: [claimOf(desk, "item C.2")],
    });
    const [, output] = await Promise.all([
      lockIt(),
      world.as(desk.officer).call(outputs.recordOutput, { body }),
    ]);
    const now = await world
      .as(desk.officer)
      .call(outputs.getOutput, { params: { outputId: output.id } });
    expect(now.can.change).toBe(now.locks.length === 0);
    await reopenIt();
  }
});

it("a taking back and an approval at once: one holds, the other hears that the report has moved on", async () => {
  for (let round = 0; round < 4; round += 1) {
    await bringTo(world, desk, open, "complete");
    const tries = await Promise.allSettled([
      world.as(desk.officer).call(contract.takeBackReport, { params: params() }),
      world.as(desk.head).call(contract.approveReport, { params: params() }),
    ]);
    const refused = tries.filter((one) => one.status === "rejected");
    expect(refused.map((one) => one.reason.body.error.code)).toEqual(["unit-report-state"]);
    const report = await world.as(desk.head).call(contract.getUnitReport, { params: params() });
    expect(["approved", "returned"]).toContain(report.state);
    if (report.state === "approved")
      await world.as(desk.coordinator).call(contract.returnReport, {
        params: params(),
        body: { remarks: "Thử lại" },
      });
  }
});

it("a clock that jumps a year ahead and back opens no period twice and closes none", async () => {
  const kept = async () => {
    await keepPeriods(world.services);
    return world.sql<{ key: string; n: number }>(
      "select year || ' ' || window_key as key, count(*)::int as n from periods group by 1 order by 1",
    );
  };
  const first = await kept();
  world.clock.set("2026-06-16");
  await kept();
  world.clock.set("2025-06-16");
  const back = await kept();
  expect(back.every(({ n }) => n === 1)).toBe(true);
  for (const { key } of first) expect(back.map((one) => one.key)).toContain(key);
  const report = await world.as(desk.officer).call(contract.getUnitReport, { params: params() });
  expect([report.state, report.can.complete]).toEqual(["draft", true]);
});
