import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";
import { indexOf } from "./index-list.ts";
import { readReference } from "./load-reference.ts";

let world: World;
let coordinator: Actor;
let officer: Actor;
beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CCHC" }], "Lê Điều Phối");
  officer = await world.make.actor([{ role: "officer", unitId: await world.make.unit() }]);
});
afterAll(() => world.close());

const series = async (code: string, person = officer) => {
  const { rows } = await world.as(person).call(contract.listIndices, {});
  const found = rows.find((row) => row.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};
const pci = { indexCode: "PCI" } as const;
const save = (body: Record<string, unknown>, params: { indexCode: "PCI" | "PAR" } = pci) => ({
  params,
  body: { year: 2021, source: "VCCI", ...body },
});

describe("the shipped values of Quảng Ngãi", () => {
  it("each name a source, fit their scale, and leave out what was not found", () => {
    const { values } = readReference();
    for (const { index, score, rank, source, units } of values) {
      const { scale } = indexOf(index);
      expect(source.length).toBeGreaterThan(5);
      if (score !== null) expect(score >= scale.from && score <= scale.to).toBe(true);
      expect(rank === null || rank <= (units ?? 0)).toBe(true);
    }
    expect(values.filter(({ index }) => index === "PCI").map(({ year }) => year)).toEqual([
      2019, 2020,
    ]);
  });

  it("are loaded once, and never over what somebody said", async () => {
    const caller = world.as(coordinator);
    const par = { indexCode: "PAR" } as const;
    await caller.call(contract.saveIndexValue, save({ year: 2021, score: 86.5, rank: 38 }, par));
    const loaded = await caller.call(contract.loadReferenceIndices, {});
    expect(loaded).toEqual({ values: readReference().values.length - 1, breaks: 2 });
    expect(await caller.call(contract.loadReferenceIndices, {})).toEqual({ values: 0, breaks: 0 });
    expect((await series("PAR")).values.find(({ year }) => year === 2021)?.rank).toBe(38);
  });
});

describe("a year's value", () => {
  it("is corrected with a reason, and what was said before stays in the history", async () => {
    const caller = world.as(coordinator);
    const first = await caller.call(
      contract.saveIndexValue,
      save({ year: 2022, rank: 30, units: 63 }),
    );
    const value = first.values.find(({ year }) => year === 2022);
    const again = save({ year: 2022, rank: 31, units: 63, replaces: value?.id });
    expect((await caller.refusal(contract.saveIndexValue, again)).body.error.code).toBe(
      "index-reason-missing",
    );
    const reason = "Công bố đính chính";
    await caller.call(contract.saveIndexValue, { ...again, body: { ...again.body, reason } });
    expect((await series("PCI")).values.find(({ year }) => year === 2022)?.rank).toBe(31);
    const { rows } = await caller.call(contract.getIndexHistory, { params: pci });
    const said = rows.filter(({ year }) => year === 2022);
    expect(said.map(({ rank }) => rank).sort()).toEqual([30, 31]);
    expect(said.find(({ rank }) => rank === 31)).toMatchObject({ reason, by: "Lê Điều Phối" });
  });

  it("that somebody else has changed meanwhile is refused", async () => {
    const caller = world.as(coordinator);
    await caller.call(contract.saveIndexValue, save({ year: 2023, rank: 5 }));
    const { status, body } = await caller.refusal(
      contract.saveIndexValue,
      save({ year: 2023, rank: 6 }),
    );
    expect([status, body.error.code]).toEqual([409, "index-value-changed"]);
  });

  it("is withdrawn with a reason, and may be said anew", async () => {
    const caller = world.as(coordinator);
    const { values } = await caller.call(
      contract.saveIndexValue,
      save({ year: 2018, score: 62.1 }),
    );
    const id = values.find(({ year }) => year === 2018)?.id ?? "";
    const withdrawal = { params: { valueId: id }, body: { reason: "Nhập nhầm năm" } };
    const left = await caller.call(contract.withdrawIndexValue, withdrawal);
    expect(left.values.some(({ year }) => year === 2018)).toBe(false);
    expect((await caller.refusal(contract.withdrawIndexValue, withdrawal)).status).toBe(409);
    const anew = await caller.call(contract.saveIndexValue, save({ year: 2018, score: 61 }));
    expect(anew.values.find(({ year }) => year === 2018)?.score).toBe(61);
  });

  it("must have a score or a rank on the index's scale, and a link that is one", async () => {
    const caller = world.as(coordinator);
    const codeOf = async (body: Record<string, unknown>) =>
      (await caller.refusal(contract.saveIndexValue, save({ year: 2017, ...body }))).body.error
        .code;
    expect(await codeOf({})).toBe("index-value-missing");
    expect(await codeOf({ score: 101 })).toBe("index-score-outside");
    expect(await codeOf({ rank: 40, units: 34 })).toBe("index-rank-outside");
    expect(await codeOf({ rank: 4, sourceUrl: "javascript:alert(1)" })).toBe("index-source-link");
  });

  it("is said by coordinators, read by everybody", async () => {
    expect(
      (await world.as(officer).refusal(contract.saveIndexValue, save({ rank: 1 }))).status,
    ).toBe(403);
    const { canEdit } = await world.as(officer).call(contract.listIndices, {});
    expect(canEdit).toBe(false);
  });
});

describe("a break", () => {
  it("marks the first value after it, of one index or of all, until it is taken back", async () => {
    const caller = world.as(coordinator);
    for (const year of [2010, 2011, 2013])
      await caller.call(contract.saveIndexValue, save({ year, rank: 9 }));
    const body = { indexCode: "PCI" as const, fromYear: 2012, note: "Đổi phương pháp" };
    const added = await caller.call(contract.addIndexBreak, { body });
    const broken = async () =>
      (await series("PCI")).values.filter((value) => value.breaksSeries).map(({ year }) => year);
    expect(await broken()).toContain(2013);
    expect((await caller.refusal(contract.addIndexBreak, { body })).body.error.code).toBe(
      "index-break-twice",
    );
    await caller.call(contract.removeIndexBreak, { params: { breakId: added.id } });
    expect(await broken()).not.toContain(2013);
  });
});
