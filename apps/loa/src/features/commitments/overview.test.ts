import { Workbook } from "exceljs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  commitmentsOf,
  issuePlan,
  type QuotaSketch,
} from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { acknowledgePlan, listAcknowledgements } from "../distribution/contract.ts";
import * as contract from "./contract.ts";
import { planProgress, postDeliveries, suggestCommitments } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const monthly = { count: 1, per: "month" } as const;
const leader = () => world.make.actor([{ role: "leader" }]);

// A composed station: its quotas stand in the proportions of a provincial broadcaster's year.
const weekly = (channel: string, minutesEach: number): QuotaSketch => ({
  ...{ count: 1, per: "week", perYear: 52, noun: "chuyên mục" },
  ...{ channel, minutesEach },
});
const stationQuotas: readonly QuotaSketch[] = [
  weekly("Phát thanh", 5),
  weekly("Truyền hình", 10),
  weekly("Phát thanh", 15),
  weekly("Truyền hình", 15),
  weekly("Phát thanh", 10),
  weekly("Truyền hình", 5),
  weekly("Phát thanh", 20),
  weekly("Truyền hình", 20),
  { count: 52, per: "year", rhythm: "weekly", noun: "chuyên mục", channel: "Phát thanh" },
  { count: 24, per: "year", noun: "phóng sự", channel: "Truyền hình" },
  { ...monthly, noun: "tọa đàm", channel: "Truyền hình" },
  { count: 2, per: "quarter", noun: "phim tài liệu", channel: "Truyền hình" },
];

describe("the overview", () => {
  it("counts a station's 512 broadcasts of a year", async () => {
    const unit = await world.make.unit({ name: "Đài tổng hợp" });
    const plan = await issuePlan(world, { tasks: [{ units: [unit], quotas: stationQuotas }] });
    const overview = await world.as(await leader()).call(contract.getPlanOverview, {
      params: { planId: plan.planId },
      query: { asOf: "2025-12-31", group: "quarter" },
    });
    expect(overview.figures).toMatchObject({ required: 512, delivered: 0, units: 1 });
    expect(overview.cells.reduce((sum, cell) => sum + cell.required, 0)).toBe(512);
    expect(overview.periods.map((period) => period.key)).toEqual([
      "2025-01-01",
      "2025-04-01",
      "2025-07-01",
      "2025-10-01",
    ]);
  });

  it("opens every number onto a list of that many", async () => {
    const units = [await world.make.unit(), await world.make.unit()];
    const plan = await issuePlan(world, {
      issuedOn: "2025-02-10",
      tasks: [{ units, domain: "CDS", quotas: [monthly, { ...monthly, bound: "max" }] }],
    });
    const { planId } = plan;
    const [first] = await commitmentsOf(world, planId);
    await world.services.database.in(system, (tx) =>
      postDeliveries(tx, [
        {
          ...{ commitmentId: first?.id ?? "", stage: "recorded", count: 2, minutes: 0 },
          ...{ happenedOn: "2025-03-20", knownOn: "2025-03-20" },
        },
        // Done ahead of its month, or in the middle of it: still to fall due.
        {
          ...{ commitmentId: first?.id ?? "", stage: "recorded", count: 4, minutes: 0 },
          ...{ happenedOn: "2025-06-01", knownOn: "2025-06-01" },
        },
      ]),
    );
    const person = world.as(await leader());
    const asOf = "2025-06-15";
    const { figures, cells, tasks, periods } = await person.call(contract.getPlanOverview, {
      params: { planId },
      query: { asOf },
    });
    const total = async (query: object) =>
      (
        await person.call(contract.listOccurrences, {
          params: { planId },
          query: { asOf, ...query },
        })
      ).total;
    expect(figures.due).toBe(8);
    for (const state of ["due", "met", "late", "retroactive", "notDue", "excused"] as const)
      expect([state, await total({ state })]).toEqual([state, figures[state]]);
    const [task] = tasks;
    expect(await total({ state: "late", task: task?.id })).toBe(task?.late);
    const cell = cells.find((one) => one.late > 0);
    const period = periods.find((one) => one.key === cell?.period);
    const within = { unit: cell?.unitId, from: period?.start, to: period?.end };
    expect(await total({ state: "late", ...within })).toBe(cell?.late);
    expect(await total({ domain: "CCHC" })).toBe(0);
  });

  it("opens onto the same number when a retroactive occurrence was cancelled, and on every page", async () => {
    const unit = await world.make.unit();
    const { planId } = await issuePlan(world, {
      issuedOn: "2025-04-10",
      tasks: [{ units: [unit], domain: "CDS", quotas: [monthly] }],
    });
    const [commitment] = await commitmentsOf(world, planId);
    const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
    await coordinator.call(contract.actOnOccurrence, {
      params: { commitmentId: commitment?.id ?? "", slot: 0 },
      body: { kind: "cancel", reason: "Kế hoạch ban hành sau" },
    });
    const { figures } = await coordinator.call(contract.getPlanOverview, { params: { planId } });
    const list = (query: object) =>
      coordinator.call(contract.listOccurrences, { params: { planId }, query });
    expect(figures.retroactive).toBe(2);
    expect(await list({ state: "retroactive" })).toMatchObject({ total: 2 });
    expect(await list({ state: "retroactive", page: 9 })).toMatchObject({ total: 2, rows: [] });
  });

  it("asks the database the same number of questions however much there is", async () => {
    const count = async (units: number, tasks: number) => {
      const owing: string[] = [];
      for (let at = 0; at < units; at += 1) owing.push(await world.make.unit());
      const { planId } = await issuePlan(world, {
        tasks: Array.from({ length: tasks }, () => ({ units: owing, quotas: [monthly] })),
      });
      return queriesOf((tx) => planProgress(tx, planId, {}, "2025-06-02"));
    };
    const small = await count(1, 1);
    expect(small).toBeLessThanOrEqual(6);
    expect(await count(6, 5)).toBe(small);
  });

  it("exports text that begins like a formula as text", async () => {
    const unit = await world.make.unit({ name: "=HYPERLINK(1)" });
    const { planId } = await issuePlan(world, {
      tasks: [{ units: [unit], title: "@SUM(A1)", quotas: [monthly] }],
    });
    const person = world.as(await leader());
    const files = [
      await person.call(contract.exportPlanOverview, { params: { planId } }),
      await person.call(contract.exportUnitDuties, { params: { unitId: unit } }),
    ];
    const texts = (await Promise.all(files.map(cellsOf))).flat();
    expect(texts.filter((text) => text.includes("HYPERLINK")).length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.includes("SUM")).length).toBeGreaterThan(0);
    expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text) && text !== "–")).toEqual([]);
  });
});

async function cellsOf(file: Blob): Promise<string[]> {
  const book = new Workbook();
  await book.xlsx.load(await file.arrayBuffer());
  const texts: string[] = [];
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        expect(cell.formula).toBeUndefined();
        texts.push(String(cell.value));
      }),
    ),
  );
  return texts;
}

/** How many statements a piece of work sends. */
async function queriesOf(work: (tx: Tx) => Promise<unknown>): Promise<number> {
  let count = 0;
  await world.services.database.read(system, (tx) =>
    work(
      tx.withPlugin({
        transformQuery: ({ node }) => {
          count += 1;
          return node;
        },
        transformResult: async ({ result }) => result,
      }) as Tx,
    ),
  );
  return count;
}

describe("burn-up", () => {
  it("sets count and minutes against a target line that starts at the issue", async () => {
    const unit = await world.make.unit();
    const plan = await issuePlan(world, {
      issuedOn: "2025-02-10",
      tasks: [{ units: [unit], quotas: [{ ...monthly, minutesEach: 15, replays: 3 }] }],
    });
    const item = (await commitmentsOf(world, plan.planId)).find((one) => one.measure === "item");
    await world.services.database.in(system, (tx) =>
      postDeliveries(tx, [
        {
          ...{ commitmentId: item?.id ?? "", stage: "recorded", count: 2, minutes: 31 },
          ...{ happenedOn: "2025-03-05", knownOn: "2025-03-06" },
        },
      ]),
    );
    const taskId = plan.tasks[0]?.taskId ?? "";
    const read = async (query: object) =>
      world.as(await leader()).call(contract.getBurnUp, { params: { taskId }, query });
    const march = await read({ asOf: "2025-03-31" });
    expect(march.count).toMatchObject({ delivered: 2, target: 2, total: 11 });
    expect(march.minutes).toMatchObject({ delivered: 31, target: 30, total: 165 });
    expect(march.count.points.at(-1)?.delivered).toBeNull();
    expect((await read({ asOf: "2025-03-05" })).count.delivered).toBe(0);
    expect((await read({ asOf: "2025-03-05", byEventDate: "1" })).count.delivered).toBe(2);
  });
});

describe("suggestions for the recording screen", () => {
  it("put the same channel and words first, and what is due near", async () => {
    const unit = await world.make.unit();
    await issuePlan(world, {
      tasks: [
        {
          units: [unit],
          title: "Chuyên mục trên sóng phát thanh",
          quotas: [{ ...monthly, channel: "Phát thanh" }],
        },
        {
          units: [unit],
          title: "Tin, bài trên cổng thông tin",
          quotas: [{ ...monthly, channel: "Cổng thông tin điện tử" }],
        },
      ],
    });
    const request = { unitId: unit, on: "2025-06-05", channel: "phat thanh", text: "chuyen muc" };
    const rows = await world.services.database.read(system, (tx) =>
      suggestCommitments(tx, request),
    );
    expect(rows.map((row) => row.channel)).toEqual(["Phát thanh", "Cổng thông tin điện tử"]);
    expect(rows[0]).toMatchObject({ required: 1, delivered: 0 });
    const [count] = (
      await world.services.database.read(system, (tx) =>
        sql<{
          n: number;
        }>`select count(*)::int as n from commitments where unit_id = ${unit}`.execute(tx),
      )
    ).rows;
    expect(rows).toHaveLength(count?.n ?? 0);
  });
});

describe("the duty slip", () => {
  it("is acknowledged by the unit's head, once, and the coordinator sees it", async () => {
    const unit = await world.make.unit({ name: "Sở Thử nghiệm" });
    const { planId } = await issuePlan(world, {
      title: "Kế hoạch <thử>",
      tasks: [{ units: [unit], quotas: [monthly] }],
    });
    const head = world.as(await world.make.actor([{ role: "unit_head", unitId: unit }]));
    const slip = await head.call(contract.getDutySlip, { params: { planId, unitId: unit } });
    expect(slip.canAcknowledge).toBe(true);
    expect(slip.html).toContain("Sở Thử nghiệm");
    expect(slip.html).not.toContain("<thử>");
    const body = { unitId: unit };
    const said = await head.call(acknowledgePlan, { params: { planId }, body });
    const again = await head.call(acknowledgePlan, { params: { planId }, body });
    expect(again).toEqual(said);
    const list = await world.as(await leader()).call(listAcknowledgements, { params: { planId } });
    expect(list).toMatchObject({ acknowledged: 1, rows: [{ commitments: 1, at: said.at }] });
    const officer = world.as(await world.make.actor([{ role: "officer", unitId: unit }]));
    const refused = await officer.refusal(acknowledgePlan, { params: { planId }, body });
    expect(refused.status).toBe(403);
  });
});

describe("the first screen", () => {
  it("is the duties for an officer, the newest issued plan's overview for a coordinator, one page for a leader", async () => {
    const unit = await world.make.unit();
    const { planId } = await issuePlan(world, { year: 2031, tasks: [{ units: [unit] }] });
    const officer = await world.make.actor([{ role: "officer", unitId: unit }]);
    expect(await world.as(officer).call(contract.getHome, {})).toEqual({
      screen: "duties",
      planId: null,
    });
    const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
    expect(await world.as(coordinator).call(contract.getHome, {})).toEqual({
      screen: "overview",
      planId,
    });
    expect(await world.as(await leader()).call(contract.getHome, {})).toEqual({
      screen: "briefing",
      planId,
    });
  });

  it("starts a coordinator at the newest plan of their own line, whatever was issued since", async () => {
    const unit = await world.make.unit();
    const tasksOf = (domain: string) => [{ domain, units: [unit] }];
    const { planId } = await issuePlan(world, { year: 2032, tasks: tasksOf("CCHC") });
    const newest = await issuePlan(world, { year: 2033, tasks: tasksOf("CĐS") });
    await issuePlan(world, { year: 2032, tasks: [{ units: [unit] }] });
    const home = async (domain: string) => {
      const coordinator = await world.make.actor([{ role: "coordinator", domain }]);
      return (await world.as(coordinator).call(contract.getHome, {})).planId;
    };
    expect([await home("CCHC"), await home("CDS")]).toEqual([planId, newest.planId]);
  });
});
