import { addDays } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiRefusal } from "../../../tests/support/call.ts";
import { commitmentsOf } from "../../../tests/support/commitments-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import {
  exportPlanOverview,
  getLateUnitList,
  getPlanOverview,
  listOccurrences,
  type Overview,
  type Tree,
} from "../commitments/contract.ts";
import * as contract from "./contract.ts";
import {
  cellsOf,
  confirm,
  decideAll,
  deliver,
  draft,
  monthlyPlan,
  type Pairs,
} from "./successions.testing.ts";

let world: World;
let admin: Caller;
beforeAll(async () => {
  world = await createWorld();
  admin = world.as(await world.make.actor([{ role: "administrator" }]));
});
afterAll(() => world.close());

async function enter(
  kind: contract.SuccessionKind,
  on: string,
  pairs: Pairs,
  receiverUnitId?: string,
) {
  const { id } = await draft(admin, kind, on, pairs);
  await decideAll(
    admin,
    id,
    receiverUnitId
      ? { outcome: "pass", receiverUnitId }
      : { outcome: "end", reason: "Không còn nhiệm vụ" },
  );
  await confirm(admin, id);
  return id;
}

const seen = (planId: string, tree: Tree, asOf: string) =>
  admin.call(getPlanOverview, { params: { planId }, query: { asOf, tree } });

/** What must be the same in every tree: everything but how many units it is told of. */
function totals({ figures, tasks, cells, units, periods }: Overview) {
  const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
    rows.reduce((all, row) => all + of(row), 0);
  const counted = (rows: Overview["cells"] | Overview["units"]) =>
    (["required", "delivered", "late"] as const).map((key) =>
      sum<Record<typeof key, number>>(rows, (row) => row[key]),
    );
  return {
    figures: { ...figures, units: 0, unitsBehind: 0 },
    tasks: tasks.map((task) => ({ ...task, units: 0 })),
    cells: counted(cells),
    units: counted(units),
    periods,
  };
}

/** Every cell with something late opens onto a list of that many. */
async function expectListsAgree(planId: string, tree: Tree, overview: Overview) {
  for (const cell of overview.cells.filter((one) => one.late > 0)) {
    const period = overview.periods.find((one) => one.key === cell.period);
    const query = { asOf: overview.asOf, tree, unit: cell.unitId, state: "late" } as const;
    const list = await admin.call(listOccurrences, {
      params: { planId },
      query: { ...query, from: period?.start, to: period?.end },
    });
    expect(list.total).toBe(cell.late);
  }
}

describe("an overview by the units of today", () => {
  it("shows a merged unit under the one that took over, a divided or ended one under its own name", async () => {
    world.clock.set("2025-12-20");
    const named = (name: string) => world.make.unit({ name });
    const [station, paper, press] = [
      await named("Đài"),
      await named("Báo"),
      await named("Cơ quan báo chí"),
    ];
    const [whole, east, west] = [
      await named("Huyện"),
      await named("Xã Đông"),
      await named("Xã Tây"),
    ];
    const gone = await named("Ban đã giải thể");
    const { planId } = await monthlyPlan(world, [station, paper, whole, gone]);
    const [first] = (await commitmentsOf(world, planId)).filter((one) => one.unit_id === station);
    await deliver(world, first?.id ?? "", "2025-02-10");
    await enter("merge", "2025-05-19", [[station, paper]], paper);
    await enter("rename", "2025-07-01", [[paper, press]], press);
    await enter(
      "split",
      "2025-07-01",
      [
        [whole, east],
        [whole, west],
      ],
      east,
    );
    await enter("abolition", "2025-07-01", [[gone, null]]);
    const [day, today] = [
      await seen(planId, "day", "2025-12-20"),
      await seen(planId, "today", "2025-12-20"),
    ];
    expect(totals(today)).toEqual(totals(day));
    const places = ({ units }: Overview) =>
      new Map(units.map((unit) => [unit.name, [unit.formerNames, unit.endedOn]]));
    expect(places(day).get("Đài")).toEqual([[], "2025-05-18"]);
    expect(places(today)).toEqual(
      new Map([
        ["Ban đã giải thể", [[], "2025-06-30"]],
        ["Cơ quan báo chí", [["Báo", "Đài"], null]],
        ["Huyện", [[], "2025-06-30"]],
        ["Xã Đông", [[], null]],
      ]),
    );
    const told = today.units.find((unit) => unit.id === press);
    expect(told).toMatchObject({ required: 24, delivered: 1 });
    for (const tree of ["day", "today"] as const)
      await expectListsAgree(planId, tree, tree === "day" ? day : today);
    expect(places(await seen(planId, "day", "2025-03-31")).get("Đài")).toEqual([[], null]);
    // A look back: what stood then, under who stands in its place now.
    const march = await seen(planId, "today", "2025-03-31");
    expect(march.units.map((unit) => unit.name)).not.toContain("Đài");
    expect(totals(march)).toEqual(totals(await seen(planId, "day", "2025-03-31")));
  });

  it("is said in every sheet, with the former names", async () => {
    world.clock.set("2025-12-20");
    const old = await world.make.unit({ name: "Sở cũ" });
    const heir = await world.make.unit({ name: "Sở mới" });
    const { planId } = await monthlyPlan(world, [old]);
    await enter("merge", "2025-07-01", [[old, heir]], heir);
    const files = (tree: Tree) => [
      admin.call(exportPlanOverview, { params: { planId }, query: { tree } }),
      admin.call(getLateUnitList, { params: { planId }, query: { tree, format: "xlsx" } }),
    ];
    for (const text of await Promise.all((await Promise.all(files("today"))).map(cellsOf))) {
      expect(text).toContain("heo tổ chức hiện nay");
      expect(text).toContain("Sở mới (gồm Sở cũ)");
    }
    for (const text of await Promise.all((await Promise.all(files("day"))).map(cellsOf))) {
      expect(text).toContain("heo tổ chức tại ngày báo cáo");
      expect(text).not.toContain("gồm Sở cũ");
    }
  });

  const act = fc.record({
    what: fc.constantFrom(
      "merge",
      "split",
      "abolition",
      "undo",
      "deliver",
      "deliver",
    ) as fc.Arbitrary<"merge" | "split" | "abolition" | "undo" | "deliver">,
    nth: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)),
    on: fc.integer({ min: 20, max: 340 }).map((n) => addDays("2025-01-01", n)),
  });

  /** Whatever chance brings, one case has a unit that stands for another. */
  const surelyRolls = {
    what: "merge",
    nth: [0, 1, 2],
    on: "2025-03-10",
  };

  it("has the totals of the day's, over random changes; without any, the two are the same (30 cases)", async () => {
    let rolled = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 6 }), act, async (acts, look) => {
        world.clock.set("2025-12-20");
        const units: string[] = [];
        for (let nth = 0; nth < 5; nth += 1) units.push(await world.make.unit());
        const { planId } = await monthlyPlan(world, units.slice(0, 3));
        const plain = await seen(planId, "today", look.on);
        expect({ ...plain, tree: "day" }).toEqual(await seen(planId, "day", look.on));
        const entered: string[] = [];
        for (const { what, nth, on } of acts) {
          const [from = "", to = "", other = ""] = nth.map((at) => units[at] ?? "");
          const taken = async () => {
            if (what === "merge") entered.push(await enter("merge", on, [[from, to]], to));
            else if (what === "split")
              entered.push(
                await enter(
                  "split",
                  on,
                  [
                    [from, to],
                    [from, other],
                  ],
                  to,
                ),
              );
            else if (what === "abolition") entered.push(await enter(what, on, [[from, null]]));
            else if (what === "undo") await undo(entered.pop());
            else await deliverOne(planId, from, on);
          };
          await taken().catch(refusedOnly);
        }
        for (const asOf of [look.on, "2025-12-20", "2025-12-31"]) {
          const [day, today] = [await seen(planId, "day", asOf), await seen(planId, "today", asOf)];
          expect(totals(today)).toEqual(totals(day));
          expect(today.figures.units).toBeLessThanOrEqual(day.figures.units);
          if (today.units.some((unit) => unit.formerNames.length > 0)) rolled += 1;
        }
      }),
      { numRuns: 30, examples: [[[surelyRolls], surelyRolls]] },
    );
    expect(rolled).toBeGreaterThan(0);
  }, 240_000);
});

async function undo(successionId: string | undefined) {
  if (!successionId) return;
  const params = { successionId };
  await admin.call(contract.undoSuccessionAct, { params, body: { reason: "Nhầm" } });
}

async function deliverOne(planId: string, unit: string, on: string) {
  const [one] = (await commitmentsOf(world, planId)).filter((each) => each.unit_id === unit);
  if (one) await deliver(world, one.id, on, 2);
}

function refusedOnly(error: unknown) {
  if (!(error instanceof ApiRefusal) || error.status >= 500) throw error;
}

describe("a draft of 3,300 pairs", () => {
  it("is kept, changed and read back whole", async () => {
    world.clock.set("2025-06-02");
    const rows = await world.sql<{ id: string }>(
      `insert into units (code, kind, name, valid_from) select 'M' || n, 'commune', 'Xã mẫu ' || n, '1900-01-01'
       from generate_series(1, 3301) n returning id`,
    );
    const [heir, ...olds] = rows.map((row) => row.id);
    const pairs: Pairs = olds.map((old) => [old, heir ?? null]);
    const { id } = await draft(admin, "merge", "2025-07-01", pairs);
    const params = { successionId: id };
    const kept = await admin.call(contract.readSuccession, { params });
    expect(kept.pairs).toHaveLength(3300);
    const body = {
      ...{
        kind: "merge" as const,
        effectiveOn: "2025-07-02",
        basisNumber: "1/NQ",
        basisIssuer: "UBTVQH",
      },
      basisIssuedOn: "2025-06-16",
      pairs: kept.pairs.map(({ predecessor, successor }) => ({
        predecessorId: predecessor.id,
        successorId: successor?.id ?? null,
      })),
    };
    const changed = await admin.call(contract.changeSuccession, { params, body });
    expect([changed.effectiveOn, changed.pairs.length]).toEqual(["2025-07-02", 3300]);
  });
});
