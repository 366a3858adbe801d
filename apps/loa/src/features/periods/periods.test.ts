import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { issuePlan } from "../../../tests/support/commitments-factory.ts";
import { type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { bringTo, openedPeriod } from "../../../tests/support/periods-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { readXlsx } from "../../platform/xlsx/read.ts";
import * as reports from "../unit-reports/contract.ts";
import * as contract from "./contract.ts";
import { keepPeriods } from "./periods.timers.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
// A line's window is opened once a year: each test has the year for itself.
beforeEach(async () => {
  world.clock.set("2025-06-02");
  await world.sql("truncate plans, periods cascade");
  desk = await makeDesk(world);
});

const cds = { domain: "CDS", year: 2025 };
const as = (actor = desk.coordinator) => world.as(actor);
const detail = (periodId: string, asOf?: string) =>
  as().call(contract.getPeriod, { params: { periodId }, query: asOf ? { asOf } : {} });

describe("the lines' rules", () => {
  it("come with the two lines' windows by Decree 09/2019, apart from when units hand in", async () => {
    const { rows } = await as().call(contract.listLines);
    const keys = Object.fromEntries(
      rows.map((line) => [line.domain, line.windows.map(({ key }) => key)]),
    );
    expect(keys).toEqual({
      CCHC: ["halfyear-1", "quarter-1", "quarter-3", "year"],
      CDS: ["halfyear-1", "quarter-1", "quarter-2", "quarter-3", "quarter-4", "year"],
    });
    const proposed = await as().call(contract.proposePeriods, { query: cds });
    expect(
      proposed.rows.map((row) => [row.windowKey, row.from, row.to, row.opensOn, row.dueOn]),
    ).toEqual([
      ["quarter-1", "2024-12-15", "2025-03-14", "2025-03-15", "2025-03-17"],
      ["quarter-2", "2025-03-15", "2025-06-14", "2025-06-15", "2025-06-16"],
      ["halfyear-1", "2024-12-15", "2025-06-14", "2025-06-15", "2025-06-16"],
      ["quarter-3", "2025-06-15", "2025-09-14", "2025-09-15", "2025-09-16"],
      ["quarter-4", "2025-09-15", "2025-12-14", "2025-12-15", "2025-12-16"],
      ["year", "2024-12-15", "2025-12-14", "2025-12-15", "2025-12-16"],
    ]);
    expect(proposed.rows.map((row) => row.units)).toEqual([2, 2, 2, 2, 2, 2]);
    await openedPeriod(world, desk);
    const years = (await as().call(contract.listLines)).rows.map((line) => [
      line.domain,
      line.years,
    ]);
    expect(Object.fromEntries(years)).toMatchObject({ CCHC: [], CDS: [2025] });
  });

  it("are the coordinator's to change; a stale change is refused, and another line's is not allowed", async () => {
    const { rows } = await as().call(contract.listLines);
    const { domain, canChange, ...rules } = rows.find(
      (one) => one.domain === "CDS",
    ) as contract.LineRules;
    expect([domain, canChange]).toEqual(["CDS", true]);
    const body = { ...rules, dueAfter: 5, timelyBy: "completed" as const };
    const changed = await as().call(contract.changeLine, { params: { line: "CDS" }, body });
    expect(changed).toMatchObject({ dueAfter: 5, revision: rules.revision + 1 });
    const stale = await as().refusal(contract.changeLine, { params: { line: "CDS" }, body });
    expect(stale.body.error.code).toBe("reporting-line-changed");
    const other = await as(desk.otherCoordinator).refusal(contract.changeLine, {
      params: { line: "CDS" },
      body: { ...body, revision: changed.revision },
    });
    expect(other.status).toBe(403);
    await as().call(contract.changeLine, {
      params: { line: "CDS" },
      body: { ...rules, revision: changed.revision },
    });
  });

  it("open a line's periods by themselves, once, when their day has come and somebody owes", async () => {
    world.clock.set("2025-06-04");
    await keepPeriods(world.services);
    expect((await as().call(contract.listPeriods, { query: cds })).rows).toEqual([]);
    world.clock.set("2025-06-05");
    await keepPeriods(world.services);
    await keepPeriods(world.services);
    const { rows } = await as().call(contract.listPeriods, { query: cds });
    expect(rows.map((row) => [row.windowKey, row.counts.expected]).sort()).toEqual([
      ["halfyear-1", 2],
      ["quarter-2", 2],
    ]);
  });
});

describe("who is expected", () => {
  it("is who owes something in the window; who joins is added, who has ended leaves", async () => {
    const commune = await world.make.unit({ kind: "ward" });
    const ending = await world.make.unit({ kind: "ward", name: "Phường sắp hết" });
    await issuePlan(world, {
      tasks: [
        {
          domain: "CDS",
          units: [commune],
          timing: { kind: "range", start: "2025-09-01", end: "2025-09-30" },
        },
        { domain: "CDS", units: [ending], quotas: [{ count: 1, per: "month" }] },
        { domain: "CCHC", units: [await world.make.unit()], quotas: [{ count: 1, per: "month" }] },
      ],
    } as Parameters<typeof issuePlan>[1]);
    const { periodId } = await openedPeriod(world, desk);
    const named = async () => (await detail(periodId)).units.filter((one) => one.state !== "gone");
    expect((await named()).map((one) => one.unit.id).sort()).toEqual(
      [desk.unitId, desk.strangerUnitId, ending].sort(),
    );
    await world.sql("update units set valid_to = '2025-06-10' where id = $1", [ending]);
    const joiner = await world.make.unit();
    await issuePlan(world, {
      tasks: [{ domain: "CDS", units: [joiner], quotas: [{ count: 1, per: "month" }] }],
    });
    // A plan issued later is not the period's; the joiner is asked by name.
    const renewed = await as().call(contract.renewExpectation, { params: { periodId } });
    expect(renewed).toEqual({ joined: 0, left: 1 });
    await as().call(contract.askUnits, { params: { periodId }, body: { unitIds: [joiner] } });
    expect((await named()).map((one) => one.unit.id).sort()).toEqual(
      [desk.unitId, desk.strangerUnitId, joiner].sort(),
    );
    const gone = (await detail(periodId)).units.find((one) => one.state === "gone");
    expect([gone?.goneKind, gone?.goneReason]).toEqual(["ended", "2025-06-10"]);
  });

  it("of an ad-hoc report are the units asked, and nobody else", async () => {
    const body = {
      ...{ domain: "CĐS", title: "Báo cáo nhanh về ngày Chuyển đổi số", asks: "Số tin đã đăng" },
      ...{ from: "2025-05-01", to: "2025-05-31", opensOn: "2025-06-02", dueOn: "2025-06-04" },
    };
    const one = await as().call(contract.openAdHocPeriod, {
      body: { ...body, unitIds: [desk.unitId] },
    });
    expect(one.units).toBe(1);
    const all = await as().call(contract.openAdHocPeriod, { body });
    expect(all.units).toBe(2);
    const mine = await as(desk.stranger).call(reports.listMyReports);
    expect(mine.rows.map((row) => row.period.id)).toEqual([all.id]);
    const wrong = await as().refusal(contract.openAdHocPeriod, {
      body: { ...body, dueOn: "2025-06-01" },
    });
    expect(wrong.body.error.code).toBe("period-due-before-opening");
  });

  it("is excused with a reason and asked again; who has handed in is not excused", async () => {
    const open = await openedPeriod(world, desk);
    world.clock.set("2025-06-16");
    await bringTo(world, desk, open, "approved");
    const params = { periodId: open.periodId };
    const unitIds = [desk.unitId, desk.strangerUnitId];
    const body = { unitIds, reason: "Bão số 4" };
    expect(await as().call(contract.excuseUnits, { params, body })).toEqual({ excused: 1 });
    expect((await detail(open.periodId)).counts).toMatchObject({ expected: 1, received: 1 });
    const refused = await as(desk.stranger).refusal(reports.completeReport, {
      params: { unitReportId: open.strangerReportId },
      body: {},
    });
    expect(refused.body.error.code).toBe("unit-report-not-expected");
    expect(await as().call(contract.askUnits, { params, body: { unitIds } })).toEqual({ asked: 1 });
    expect((await detail(open.periodId)).counts).toMatchObject({ expected: 2, received: 1 });
  });
});

describe("a due day", () => {
  it("is given more time before it has passed, and never after", async () => {
    const open = await openedPeriod(world, desk);
    const params = { periodId: open.periodId };
    const body = { dueOn: "2025-06-20", reason: "Trùng hội nghị" };
    await as().call(contract.moveDueDay, { params, body });
    world.clock.set("2025-06-20");
    await bringTo(world, desk, open, "approved");
    expect((await detail(open.periodId)).counts.onTime).toBe(1);
    world.clock.set("2025-06-21");
    const late = await as().refusal(contract.moveDueDay, {
      params,
      body: { ...body, dueOn: "2025-06-30" },
    });
    expect(late.body.error.code).toBe("period-due-day-passed");
  });
});

describe("the table of units and periods", () => {
  it("is the same as XLSX", async () => {
    const open = await openedPeriod(world, desk);
    world.clock.set("2025-06-16");
    await bringTo(world, desk, open, "accepted");
    const reply = await as().raw("http://loa.test/api/v1/completeness.xlsx?domain=CDS&year=2025");
    const rows = await readXlsx(new Uint8Array(await reply.arrayBuffer()), {
      rows: 50,
      columns: 20,
    });
    const text = JSON.stringify(rows);
    expect(text).toContain("phải gửi 2, đã gửi 1, đúng hạn 1");
    expect(text).toContain("Đã chấp nhận, Đúng hạn");
  });
});

type Step = readonly [unit: 0 | 1, act: (typeof acts)[number], days: number];
const acts = [
  "complete",
  "approve",
  "return",
  "takeBack",
  "accept",
  "lock",
  "reopen",
  "excuse",
  "ask",
] as const;

describe("laws", () => {
  it("hold after any acts on any days: parts stay parts, counters equal recounts, the past stays what it was (40 runs of up to 14 acts)", async () => {
    const head = await world.make.actor([
      { role: "unit_head", unitId: desk.unitId },
      { role: "unit_head", unitId: desk.strangerUnitId },
      { role: "coordinator", domain: "CDS" },
    ]);
    const step = fc.tuple(
      fc.constantFrom(0 as const, 1 as const),
      fc.constantFrom(...acts),
      fc.integer({ min: -1, max: 2 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await world.sql("truncate periods cascade");
        world.clock.set("2025-06-02");
        const open = await openedPeriod(world, desk);
        const seen = new Map<string, string>();
        let day = Date.parse("2025-06-15");
        for (const one of steps) {
          day += one[2] * 86_400_000;
          const today = new Date(Math.max(day, Date.parse("2025-06-15")))
            .toISOString()
            .slice(0, 10);
          world.clock.set(today);
          await attempt(open, head, one);
          await holds(open.periodId, today, seen);
        }
      }),
      { numRuns: 40 },
    );
  }, 240_000);

  async function attempt(
    open: Awaited<ReturnType<typeof openedPeriod>>,
    actor: typeof desk.head,
    [unit, act]: Step,
  ) {
    const unitReportId = unit === 0 ? open.unitReportId : open.strangerReportId;
    const [params, period] = [{ unitReportId }, { periodId: open.periodId }];
    const ids = { reportIds: [unitReportId] };
    const unitIds = [unit === 0 ? desk.unitId : desk.strangerUnitId];
    const by = world.as(actor);
    const doing = {
      complete: () => by.call(reports.completeReport, { params, body: {} }),
      approve: () => by.call(reports.approveReport, { params }),
      return: () => by.call(reports.returnReport, { params, body: { remarks: "Xem lại" } }),
      takeBack: () => by.call(reports.takeBackReport, { params }),
      accept: () => by.call(reports.acceptReports, { params: period, body: ids }),
      lock: () => by.call(reports.lockReports, { params: period, body: ids }),
      reopen: () => by.call(reports.reopenReport, { params, body: { reason: "Sai số" } }),
      excuse: () =>
        by.call(contract.excuseUnits, { params: period, body: { unitIds, reason: "Bão lũ" } }),
      ask: () => by.call(contract.askUnits, { params: period, body: { unitIds } }),
    };
    await doing[act]().catch((error: Error) => {
      if (!/^(403|409|422) /.test(error.message)) throw error;
    });
  }

  async function holds(periodId: string, today: string, seen: Map<string, string>) {
    const now = await detail(periodId);
    const [row] = (await as().call(contract.listPeriods, { query: cds })).rows;
    const year = await as().call(contract.getCompleteness, { query: cds });
    // Counted by the database, counted from the rows, and counted from the year: one number.
    expect(row?.counts).toEqual(now.counts);
    expect(year.total).toEqual(now.counts);
    expect(now.counts.expected).toBe(now.units.filter((one) => one.state !== "gone").length);
    const parts = await detail(periodId, today);
    for (const { counts } of [now, parts]) {
      const { expected, complete, approved, accepted, locked, received, onTime, overdue } = counts;
      expect(locked <= accepted && accepted <= approved && approved <= complete).toBe(true);
      expect(complete <= expected && onTime <= received && received <= expected).toBe(true);
      expect(received + overdue <= expected).toBe(true);
    }
    // Days already over say tomorrow what they say today.
    for (const [asOf, said] of seen)
      if (asOf < today) expect(JSON.stringify((await detail(periodId, asOf)).counts)).toBe(said);
    for (const asOf of [...seen.keys()]) if (asOf >= today) seen.delete(asOf);
    const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
    seen.set(yesterday, JSON.stringify((await detail(periodId, yesterday)).counts));
    seen.set(today, JSON.stringify(parts.counts));
  }
});
