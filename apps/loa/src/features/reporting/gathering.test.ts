import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { bringTo, type OpenPeriod, openedPeriod } from "../../../tests/support/periods-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { nominate, writeUnitSection } from "../unit-reports/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let desk: Desk;
let period: OpenPeriod;
let reportId: string;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

beforeEach(async () => {
  world.clock.set("2025-06-16");
  await world.sql("truncate periods cascade");
  desk = await makeDesk(world);
  period = await openedPeriod(world, desk);
  await write("difficulties", "- Thiếu máy ghi âm;\n- Chưa có cán bộ chuyên trách.");
  await write("proposals", "Hỗ trợ kinh phí.");
  const body = { domain: "CDS", year: 2025, windowKey: "quarter-2", planIds: [desk.planId] };
  reportId = (await world.as(desk.coordinator).call(contract.createReport, { body })).id;
});

const write = (section: "difficulties" | "proposals", text: string) =>
  world.as(desk.officer).call(writeUnitSection, {
    params: { unitReportId: period.unitReportId, section },
    body: { text, revision: 0 },
  });

const gathered = () =>
  world.as(desk.coordinator).call(contract.getGathered, { params: { reportId } });

const take = (items: readonly contract.GatheredItem[], over: object = {}) => ({
  params: { reportId },
  body: {
    items: items.map(({ completionId, source, part }) => ({ completionId, source, part })),
    ...{ sectionKey: "difficulties", ...over },
  },
});

async function textOf(key: string) {
  const report = await world
    .as(desk.coordinator)
    .call(contract.getReport, { params: { reportId } });
  return report.sections.find((one) => one.key === key)?.text ?? "";
}

describe("what units hand in for the days of a report", () => {
  it("is offered once it is handed in, with its unit, and counted when it has not come", async () => {
    expect((await gathered()).items).toEqual([]);
    await bringTo(world, desk, period, "accepted");
    const found = await gathered();
    expect(found.completeness).toEqual({ expected: 2, received: 1, onTime: 1, accepted: 1 });
    expect(found.missing.map((unit) => unit.id)).toEqual([desk.strangerUnitId]);
    expect(found.items.map((item) => [item.source, item.words, item.unit.id])).toEqual([
      ["difficulties", "Thiếu máy ghi âm;", desk.unitId],
      ["difficulties", "Chưa có cán bộ chuyên trách.", desk.unitId],
      ["proposals", "Hỗ trợ kinh phí.", desk.unitId],
    ]);
  });

  it("is taken over once, under common words with its unit, and stays known as taken", async () => {
    await bringTo(world, desk, period, "accepted");
    const [first, second] = (await gathered()).items;
    if (!first || !second) throw new Error("nothing was gathered");
    const as = world.as(desk.coordinator);
    await as.call(contract.takeOver, take([first, second], { group: "Thiếu nguồn lực" }));
    const text = await textOf("difficulties");
    expect(text).toContain("- Thiếu nguồn lực:\n+ Thiếu máy ghi âm (");
    const again = await as.refusal(contract.takeOver, take([first]));
    expect(again.body.error.code).toBe("report-item-decided");
    expect((await gathered()).items.map((item) => item.decision)).toEqual(["taken", "taken", null]);
    expect(await textOf("difficulties")).toBe(text);
  });

  it("is set aside with a decision that can be undone, and nothing is lost by it", async () => {
    await bringTo(world, desk, period, "complete");
    const item = (await gathered()).items[2];
    if (!item) throw new Error("nothing was gathered");
    const as = world.as(desk.coordinator);
    await as.call(contract.takeOver, take([item], { sectionKey: null, reason: "Đã xử lý" }));
    expect((await gathered()).items[2]).toMatchObject({ decision: "aside", reason: "Đã xử lý" });
    const { completionId, source, part } = item;
    const undo = { params: { reportId }, body: { completionId, source, part } };
    await as.call(contract.undoTaking, undo);
    expect((await gathered()).items[2]?.decision).toBeNull();
    await as.call(contract.takeOver, take([item], { sectionKey: "proposals" }));
    expect(await textOf("proposals")).toContain("- Hỗ trợ kinh phí (");
  });

  it("brings nominations too, and says where another report took the same", async () => {
    await world.as(desk.officer).call(nominate, {
      params: { unitReportId: period.unitReportId },
      body: { kind: "initiative", name: "Loa học đường", reason: "Phát thanh giờ ra chơi" },
    });
    await bringTo(world, desk, period, "accepted");
    const named = (await gathered()).items.find((item) => item.source === "initiative");
    if (!named) throw new Error("nothing was nominated");
    expect(named.words).toBe("Loa học đường: Phát thanh giờ ra chơi");
    await world.as(desk.coordinator).call(contract.takeOver, take([named]));
    const first = reportId;
    const body = { domain: "CDS", year: 2025, windowKey: "halfyear-1", planIds: [desk.planId] };
    reportId = (await world.as(desk.coordinator).call(contract.createReport, { body })).id;
    const other = (await gathered()).items.find((item) => item.source === "initiative");
    expect(other).toMatchObject({ decision: null, takenIn: { reportId: first } });
  });

  it("is for the line's coordinator alone, and not for a locked report", async () => {
    for (const actor of [desk.otherCoordinator, desk.leader, desk.officer])
      expect([403, 404]).toContain(
        (await world.as(actor).refusal(contract.getGathered, { params: { reportId } })).status,
      );
  });
});
