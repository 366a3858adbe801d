import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { anOutput, type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { type OpenPeriod, openedPeriod } from "../../../tests/support/periods-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { recordOutput } from "../outputs/contract.ts";
import { exportPeriod, getPeriod } from "../periods/contract.ts";
import * as contract from "./contract.ts";

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
  world.clock.set("2025-06-18");
});

// The stranger's unit loses its only person: from then on nobody of it is in Loa.
const leave = () =>
  world.sql("update accounts set suspended_at = now() where id = $1", [desk.stranger.accountId]);
const comeBack = () =>
  world.sql("update accounts set suspended_at = null where id = $1", [desk.stranger.accountId]);

const params = () => ({ unitReportId: open.strangerReportId });
const said = {
  reason: "Xã chưa có tài khoản",
  paper: "Báo cáo số 15/BC-UBND ngày 14/6/2025 của UBND xã Mẫu",
  receivedOn: "2025-06-16",
};
const letter = () => new File(["%PDF-1.4\n%%EOF\n"], "bc-15.pdf", { type: "application/pdf" });
const enter = (over: Partial<typeof said> = {}, files: File[] = []) =>
  world.as(desk.coordinator).call(contract.standInForUnit, {
    params: params(),
    body: {
      ...{ ...said, ...over },
      sections: [{ key: "difficulties", text: "Thiếu máy ghi âm", revision: 0 }],
    },
    files,
  });
const refusal = (actor: Actor, over: Partial<typeof said> = {}) =>
  world
    .as(actor)
    .refusal(contract.standInForUnit, { params: params(), body: { ...said, ...over } });

it("the coordinator enters the report of a unit without accounts: reason, paper and file are kept and shown", async () => {
  await leave();
  await world
    .as(desk.coordinator)
    .call(recordOutput, { body: anOutput(desk.strangerUnitId, { title: "Ghi thay" }) });
  const before = await world
    .as(desk.coordinator)
    .call(contract.getUnitReport, { params: params() });
  expect([before.can.standIn, before.can.write, before.can.complete]).toEqual([true, true, false]);
  const report = await enter({}, [letter()]);
  expect(report.state).toBe("approved");
  expect(report.standIn).toMatchObject({ ...said, by: desk.coordinator.name });
  expect(report.standIn?.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(report.history).toMatchObject([
    { kind: "entered", remarks: said.reason, by: desk.coordinator.name },
  ]);
  const paper = await world
    .as(desk.coordinator)
    .raw(`http://loa.test/api/v1/unit-reports/${open.strangerReportId}/stand-in/paper`);
  expect([paper.status, paper.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const [entry] = await world.sql<{ details: object }>(
    "select details from audit_entries where action = 'unit-report.entered'",
  );
  expect(entry?.details).toMatchObject(said);
});

it("on time is the day the paper came; a return makes the entry anew, and it is told everywhere as entered", async () => {
  await leave();
  expect((await enter()).timeliness).toBe("on-time");
  const of = async () => {
    const period = { params: { periodId: open.periodId } };
    const { units, counts } = await world.as(desk.coordinator).call(getPeriod, period);
    const row = units.find((one) => one.reportId === open.strangerReportId);
    return [row?.onBehalf, row?.peopled, row?.timeliness, counts.received, counts.onTime];
  };
  expect(await of()).toEqual([true, false, "on-time", 1, 1]);
  const back = await world
    .as(desk.coordinator)
    .call(contract.returnReport, { params: params(), body: { remarks: "Gõ nhầm" } });
  expect([back.state, back.can.standIn, back.standIn]).toEqual(["returned", true, null]);
  expect(await of()).toEqual([false, false, "overdue", 0, 0]);
  const text = "Đã sửa";
  const again = await world.as(desk.coordinator).call(contract.standInForUnit, {
    params: params(),
    body: { ...said, sections: [{ key: "difficulties", text, revision: 1 }] },
  });
  expect(again.sections.find((one) => one.key === "difficulties")?.text).toBe(text);
  expect(await of()).toEqual([true, false, "on-time", 1, 1]);
  const sheet = await world
    .as(desk.coordinator)
    .call(exportPeriod, { params: { periodId: open.periodId } });
  expect(sheet).toBeTruthy();
});

it("a day looked back at knows nothing of an entry made later, though its paper had come", async () => {
  await leave();
  await enter();
  const then = await world
    .as(desk.coordinator)
    .call(getPeriod, { params: { periodId: open.periodId }, query: { asOf: "2025-06-17" } });
  expect([then.counts.received, then.counts.overdue]).toEqual([0, 2]);
});

it("is refused while the unit has people, from other lines, from units, and with days that cannot be", async () => {
  expect((await refusal(desk.coordinator)).body.error.code).toBe("unit-report-has-people");
  await leave();
  expect((await refusal(desk.otherCoordinator)).status).toBe(403);
  expect((await refusal(desk.officer)).status).toBe(403);
  const wrong = async (over: Partial<typeof said>) =>
    (await refusal(desk.coordinator, over)).body.error.code;
  expect(await wrong({ receivedOn: "2025-06-19" })).toBe("unit-report-received-later");
  expect(await wrong({ receivedOn: "2025-03-01" })).toBe("unit-report-received-early");
  const picture = new File(["GIF89a"], "a.gif", { type: "image/gif" });
  const file = await world
    .as(desk.coordinator)
    .refusal(contract.standInForUnit, { params: params(), body: said, files: [picture] });
  expect([file.status, file.body.error.code]).toEqual([415, "file-kind-not-taken"]);
  const plain = await world
    .as(desk.coordinator)
    .refusal(contract.completeReport, { params: params(), body: {} });
  expect(plain.status).toBe(403);
  expect(await world.sql("select from unit_report_completions")).toEqual([]);
});

it("once the unit has people, it sees what was entered for it and hands in the next period itself", async () => {
  await leave();
  await enter();
  await comeBack();
  world.clock.set("2025-09-16");
  const next = await openedPeriod(world, desk, "quarter-3");
  const mine = await world.as(desk.stranger).call(contract.listMyReports);
  expect(mine.rows.map((row) => [row.period.windowKey, row.onBehalf, row.next])).toEqual([
    ["quarter-3", false, "write"],
    ["quarter-2", true, "wait"],
  ]);
  const own = { params: { unitReportId: next.strangerReportId } };
  const seen = await world.as(desk.coordinator).call(contract.getUnitReport, own);
  expect([seen.can.standIn, seen.can.write]).toEqual([false, false]);
  const done = await world.as(desk.stranger).call(contract.completeReport, { ...own, body: {} });
  expect([done.state, done.standIn]).toEqual(["complete", null]);
});

it("two coordinators at once enter it once, and the unit's own completion never beside it", async () => {
  await leave();
  const second = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  const tries = await Promise.allSettled(
    [desk.coordinator, second].map((actor) =>
      world.as(actor).call(contract.standInForUnit, { params: params(), body: said }),
    ),
  );
  expect(tries.filter((one) => one.status === "fulfilled").length).toBe(1);
  expect((await world.sql("select from unit_report_completions")).length).toBe(1);
});
