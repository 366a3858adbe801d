import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import {
  anOutput,
  claimOf,
  type Desk,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { recordOutput, withdrawOutput } from "../outputs/contract.ts";
import * as contract from "./contract.ts";
import { earlierWindows } from "./earlier.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

interface Asked {
  readonly planIds: readonly string[];
  readonly windowKey?: string;
  readonly year?: number;
  readonly domain?: string;
  readonly from?: string;
  readonly to?: string;
  readonly unitIds?: readonly string[];
}

async function drafted(actor: Actor, { planIds, unitIds = [], ...over }: Asked) {
  const body = {
    ...{ domain: "CDS", year: 2025, windowKey: "quarter-2", stage: "recorded" as const, ...over },
    ...{ planIds: [...planIds], unitIds: [...unitIds] },
  };
  return (await world.as(actor).call(contract.createReport, { body })).id;
}

const read = (actor: Actor, reportId: string, query = {}) =>
  world.as(actor).call(contract.getReport, { params: { reportId }, query });

const lock = (actor: Actor, reportId: string, documentNumber: string, datedOn: string) =>
  world.as(actor).call(contract.lockReport, {
    params: { reportId },
    body: {
      ...{ documentNumber, datedOn, signerName: "Lê Thị Ký", signerPosition: "Giám đốc" },
    },
  });

describe("the period a report is compared with", () => {
  const own = (windowKey: string, from = "2025-03-15", to = "2025-06-14") =>
    earlierWindows({ year: 2025, windowKey, from, to });

  it("is the one of its kind just before, across the year's end too, and the same a year ago", () => {
    expect(own("quarter-2").map((one) => [one.which, one.windowKey, one.from, one.to])).toEqual([
      ["previous", "quarter-1", "2024-12-15", "2025-03-14"],
      ["yearBefore", "quarter-2", "2024-03-15", "2024-06-14"],
    ]);
    expect(own("quarter-1")[0]).toMatchObject({ windowKey: "quarter-4", year: 2024 });
    expect(own("halfyear-1")[0]).toMatchObject({
      ...{ windowKey: "halfyear-2", from: "2024-06-15", to: "2024-12-14" },
    });
  });

  it("is only last year's for a year, and as many days before for one's own dates", () => {
    expect(own("year").map((one) => one.which)).toEqual(["yearBefore"]);
    const [before, ago] = own("own", "2024-02-20", "2024-02-29");
    expect([before?.from, before?.to]).toEqual(["2024-02-10", "2024-02-19"]);
    expect([ago?.from, ago?.to]).toEqual(["2023-02-20", "2023-02-28"]);
  });
});

describe("a report beside earlier ones", () => {
  it("counts an earlier period again as known today when it was never locked, and says so", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const claims = [claimOf(desk, "item C.2")];
    await recorded(world, desk, { happenedOn: "2025-02-10", quantity: 4, claims });
    await recorded(world, desk, { happenedOn: "2025-04-10", quantity: 5, claims });
    const report = await read(
      desk.coordinator,
      await drafted(desk.coordinator, { planIds: [desk.planId] }),
    );
    const [previous, yearBefore] = report.earlier;
    expect(previous?.basis).toEqual({ kind: "recounted", asOf: "2025-06-18" });
    expect(previous?.numbers?.items).toBe(4);
    const line = report.figures.lines.find((one) => one.path === "C.2");
    expect(previous?.lines[line?.id ?? ""]?.done).toBe(4);
    expect(yearBefore).toMatchObject({ basis: null, numbers: null });
    const text = report.sections.find((one) => one.source === "comparison")?.text ?? "";
    expect(text).toContain("số liệu tính lại đến ngày 18/06/2025");
    expect(text).toContain("sản phẩm truyền thông mới tăng 01 (25%)");
    expect(text).toContain("So với quý II năm 2024: không có số liệu.");
  });

  it("keeps to what was locked, whatever became of it later", async () => {
    world.clock.set("2025-03-18");
    const desk = await makeDesk(world);
    const claims = [claimOf(desk, "item C.2")];
    const output = await recorded(world, desk, { happenedOn: "2025-02-10", quantity: 4, claims });
    const first = await drafted(desk.coordinator, {
      planIds: [desk.planId],
      windowKey: "quarter-1",
    });
    await lock(desk.coordinator, first, "07/BC-SKHCN", "2025-03-18");
    world.clock.set("2025-06-18");
    const params = { outputId: output.id };
    await world.as(desk.officer).call(withdrawOutput, { params, body: { reason: "Ghi nhầm" } });
    const second = await drafted(desk.coordinator, { planIds: [desk.planId] });
    const previous = (await read(desk.coordinator, second)).earlier[0];
    expect(previous?.basis).toMatchObject({
      ...{ kind: "locked", reportId: first, number: 1, documentNumber: "07/BC-SKHCN" },
    });
    expect(previous?.numbers?.items).toBe(4);
    await world.as(desk.coordinator).call(contract.reopenReport, {
      params: { reportId: first },
      body: { reason: "Sửa số liệu" },
    });
    expect((await read(desk.coordinator, second)).earlier[0]?.numbers?.items).toBe(0);
  });

  it("reads the sums of a lock made before sums were kept apart", async () => {
    world.clock.set("2025-03-18");
    const desk = await makeDesk(world);
    const claims = [claimOf(desk, "item C.2")];
    await recorded(world, desk, { happenedOn: "2025-02-10", quantity: 4, claims });
    const first = await drafted(desk.coordinator, {
      planIds: [desk.planId],
      windowKey: "quarter-1",
    });
    await lock(desk.coordinator, first, "07/BC-SKHCN", "2025-03-18");
    await world.sql("delete from report_files where kind = 'figures'");
    world.clock.set("2025-06-18");
    const second = await drafted(desk.coordinator, { planIds: [desk.planId] });
    const previous = (await read(desk.coordinator, second)).earlier[0];
    expect(previous?.basis?.kind).toBe("locked");
    expect(previous?.numbers?.items).toBe(4);
  });

  it("finds the same work under the plan of the year before, and warns that the units are others", async () => {
    world.clock.set("2025-12-20");
    const [unit, former] = [await world.make.unit(), await world.make.unit()];
    const line = `L${Date.now()}`;
    const task = (year: number, units: string[]) => ({
      ...{ units, domain: line, title: `Đăng tin, bài năm ${year}` },
      quotas: [{ count: 1, per: "month" as const, noun: "tin" }],
    });
    const then = await issuePlan(world, { year: 2024, tasks: [task(2024, [former])] });
    const now = await issuePlan(world, { year: 2025, tasks: [task(2025, [unit])] });
    const coordinator = await world.make.actor([{ role: "coordinator", domain: line }]);
    const [owed] = await commitmentsOf(world, then.planId);
    await world.as(coordinator).call(recordOutput, {
      body: anOutput(former, {
        ...{ happenedOn: "2024-08-10", claims: [{ commitmentId: owed?.id ?? "" }] },
      }),
    });
    const id = await drafted(coordinator, {
      ...{ planIds: [now.planId], domain: line, windowKey: "quarter-3" },
    });
    const report = await read(coordinator, id);
    const ago = report.earlier[1];
    expect(ago).toMatchObject({ unitsOnlyNow: 1, unitsOnlyThen: 1, reorganised: true });
    expect(ago?.lines[report.figures.lines[0]?.id ?? ""]?.done).toBe(1);
    const text = report.sections.find((one) => one.source === "comparison")?.text;
    expect(text).toContain("Từ ngày 01/7/2025 chính quyền địa phương");
  });
});

describe("the windows of a report", () => {
  it("follow the line's rules: another cut-off moves them, and with them what follows and what was before", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    await world.sql("update line_rules set start_day = 10, end_day = 9 where domain = 'CDS'");
    await world.sql("delete from line_windows where domain = 'CDS' and key = 'quarter-4'");
    const as = world.as(desk.coordinator);
    const offered = await as.call(contract.proposeReport, { query: { domain: "CDS", year: 2025 } });
    expect(offered.windows.map((one) => one.key)).not.toContain("quarter-4");
    const quarter = offered.windows.find((one) => one.key === "quarter-2");
    expect(quarter).toMatchObject({ from: "2025-03-10", to: "2025-06-09" });
    const report = await read(
      desk.coordinator,
      await drafted(desk.coordinator, { planIds: [desk.planId] }),
    );
    expect([report.from, report.to]).toEqual(["2025-03-10", "2025-06-09"]);
    expect(report.earlier.map((one) => [one.from, one.to])).toEqual([
      ["2024-12-10", "2025-03-09"],
      ["2024-03-10", "2024-06-09"],
    ]);
    expect(report.sections.find((one) => one.key === "next")?.text).toContain(
      "từ ngày 10/06/2025 đến ngày 09/09/2025",
    );
    await world.sql("update line_rules set start_day = 15, end_day = 14 where domain = 'CDS'");
  });
});

describe("divisions of a report", () => {
  const names = ["item C.1", "item C.2", "item C.3", "replay C.3"] as const;
  const event = fc.record({
    stranger: fc.boolean(),
    claims: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }),
    day: fc.integer({ min: 0, max: 90 }),
    quantity: fc.integer({ min: 1, max: 5 }),
  });

  it("add up to the total that counts each output once, and each cell to its list", async () => {
    world.clock.set("2025-06-18");
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 5 }), async (events) => {
        const desk = await makeDesk(world);
        for (const one of events) await happen(desk, one);
        const id = await drafted(desk.coordinator, { planIds: [desk.planId] });
        const all = await everyDivision(desk, id);
        for (const { by, groups, shared, total } of all.breakdowns)
          for (const name of contract.GroupNumber.options) {
            expect(total[name]).toBe(all.figures.numbers[name]);
            const sum = groups.reduce((so, group) => so + group.numbers[name], 0);
            expect(sum + shared[name], `${by} ${name}`).toBe(total[name]);
            expect(shared[name]).toBeLessThanOrEqual(0);
            if (by === "unitKind" || by === "area") expect(shared[name]).toBe(0);
          }
        for (const group of all.breakdowns.find((one) => one.by === "channel")?.groups ?? [])
          expect(await listed(desk, id, { by: "channel", group: group.key })).toBe(
            group.numbers.items,
          );
      }),
      { numRuns: 4 },
    );
  }, 120_000);

  async function happen(
    desk: Desk,
    one: { stranger: boolean; claims: string[]; day: number; quantity: number },
  ) {
    const of = one.stranger ? desk.strangerCommitments : desk.commitments;
    const happenedOn = new Date(Date.parse("2025-03-15") + one.day * 86_400_000)
      .toISOString()
      .slice(0, 10);
    await world.as(one.stranger ? desk.stranger : desk.officer).call(recordOutput, {
      body: anOutput(one.stranger ? desk.strangerUnitId : desk.unitId, {
        ...{ happenedOn, quantity: one.quantity, replays: 1, minutes: 5 },
        claims: one.claims.map((name) => ({ commitmentId: of.get(name) ?? "" })),
      }),
    });
  }

  // The outline of the report asks for every division at once.
  async function everyDivision(desk: Desk, id: string) {
    await world.sql(
      `update reports set outline = jsonb_set(outline, '{annexes}', '["unitKind","area","part","task","channel"]') where id = $1`,
      [id],
    );
    return read(desk.coordinator, id);
  }

  async function listed(desk: Desk, reportId: string, query: { by: "channel"; group: string }) {
    const params = { reportId, number: "items" as const };
    const list = await world
      .as(desk.coordinator)
      .call(contract.listNumber, { params, query: { ...query, perPage: 500 } });
    return list.value;
  }
});

describe("both lines", () => {
  it("show an output that serves both in each of their reports, and count it once in each", async () => {
    world.clock.set("2025-06-18");
    const unit = await world.make.unit();
    const task = (path: string, domain: string) => ({
      ...{ path, domain, units: [unit], quotas: [{ count: 1, per: "month" as const }] },
    });
    const { planId } = await issuePlan(world, { tasks: [task("C.1", "CDS"), task("C.2", "CCHC")] });
    const both = await world.make.actor([
      { role: "coordinator", domain: "CDS" },
      { role: "coordinator", domain: "CCHC" },
    ]);
    const claims = (await commitmentsOf(world, planId)).map(({ id }) => ({ commitmentId: id }));
    await world.as(both).call(recordOutput, {
      body: anOutput(unit, { happenedOn: "2025-05-10", quantity: 3, claims }),
    });
    for (const [domain, windowKey] of [
      ["CDS", "quarter-2"],
      ["CCHC", "halfyear-1"],
    ] as const) {
      const { figures } = await read(
        both,
        await drafted(both, { planIds: [planId], domain, windowKey }),
      );
      expect([domain, figures.numbers.outputs, figures.numbers.items]).toEqual([domain, 1, 3]);
    }
    const outputs = await world.sql<{ n: number }>(
      "select count(distinct output_id)::int as n from claims where unit_id = $1",
      [unit],
    );
    expect(outputs).toEqual([{ n: 1 }]);
  });
});

describe("live numbers in words", () => {
  it("say today's number until the lock, which fixes them", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const claims = [claimOf(desk, "item C.2")];
    const reportId = await drafted(desk.coordinator, { planIds: [desk.planId] });
    const params = { reportId, key: "difficulties" };
    const text = "Đã có {{items}} sản phẩm; {{late=09}} lượt chậm.";
    const as = world.as(desk.coordinator);
    const written = await as.call(contract.writeSection, { params, body: { text } });
    expect(written.text).toBe("Đã có 0 sản phẩm; 09 lượt chậm.");
    await recorded(world, desk, { happenedOn: "2025-04-10", quantity: 4, claims });
    const now = (await read(desk.coordinator, reportId)).sections.find(
      (one) => one.key === "difficulties",
    );
    expect(now?.text).toBe("Đã có 04 sản phẩm; 09 lượt chậm.");
    expect(now?.fields.find((one) => one.ref === "items")).toMatchObject({
      ...{ words: "04", was: 0, number: "items" },
    });
    expect(now?.changes).toContainEqual({ name: "items", path: null, was: 0, now: 4 });
    await lock(desk.coordinator, reportId, "15/BC-SKHCN", "2025-06-18");
    await recorded(world, desk, { happenedOn: "2025-04-11", quantity: 4, claims });
    const locked = (await read(desk.coordinator, reportId)).sections.find(
      (one) => one.key === "difficulties",
    );
    expect(locked?.text).toBe("Đã có 04 sản phẩm; 09 lượt chậm.");
    expect(locked?.changes).toEqual([]);
  });

  it("are offered with sentences that are true of today's figures", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const reportId = await drafted(desk.coordinator, { planIds: [desk.planId] });
    const params = { reportId, key: "assessment" };
    const { sentences, fields } = await world
      .as(desk.coordinator)
      .call(contract.suggestForSection, { params });
    expect(sentences[0]?.text).toMatch(/mới hoàn thành 0\/\d+ lượt đến hạn, đạt 0%/);
    expect(sentences.every((one) => !one.text.includes("{{"))).toBe(true);
    expect(fields.map((field) => field.ref)).toContain("late");
  });
});

describe("a report on request", () => {
  it("is offered the units that owe in the line's plans, with kind and area", async () => {
    const desk = await makeDesk(world);
    const { units } = await world
      .as(desk.coordinator)
      .call(contract.listReportable, { query: { domain: "CDS", year: 2025 } });
    const own = units.filter((unit) => [desk.unitId, desk.strangerUnitId].includes(unit.id));
    expect(own).toHaveLength(2);
    expect(own[0]).toMatchObject({ kind: expect.any(String) });
  });

  it("is about the days and the units chosen, and nobody else", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    await recorded(world, desk, {
      ...{ happenedOn: "2025-05-02", quantity: 2, claims: [claimOf(desk, "item C.2")] },
    });
    const id = await drafted(desk.coordinator, {
      ...{ planIds: [desk.planId], windowKey: "own", from: "2025-05-01", to: "2025-05-31" },
      unitIds: [desk.strangerUnitId],
    });
    const report = await read(desk.coordinator, id);
    expect(report.unitIds).toEqual([desk.strangerUnitId]);
    expect(report.figures.units.map((unit) => unit.id)).toEqual([desk.strangerUnitId]);
    expect(report.figures.numbers.items).toBe(0);
    const change = { params: { reportId: id }, body: { revision: report.revision, unitIds: [] } };
    await world.as(desk.coordinator).call(contract.changeReport, change);
    expect((await read(desk.coordinator, id)).figures.numbers.items).toBe(2);
  });
});
