import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import { appRoot } from "../../platform/config/paths.ts";
import { getPlanOverview, type Tree } from "../commitments/contract.ts";
import { confirmUnitImport, previewUnitImport } from "../units/contract.ts";
import * as contract from "./contract.ts";
import { enterDue } from "./enter-due.ts";
import { confirm, decideAll, deliver, draft, owedBy, sum } from "./successions.testing.ts";

// What happened in 2025, with the public bodies as they were: the broadcaster joined the newspaper on 19 May, and on
// 1 July thirteen districts of Quảng Ngãi and ten of Kon Tum ended while the two provinces became one.

let world: World;
let admin: Caller;
const idOf = new Map<string, string>();
const unit = (code: string) => idOf.get(code) ?? "";

beforeAll(async () => {
  world = await createWorld();
  admin = world.as(await world.make.actor([{ role: "administrator" }]));
  world.clock.set("2025-01-20");
  for (const province of ["quang-ngai", "kon-tum"]) await loadAsInJanuary(province);
  const rows = await world.sql<{ code: string; id: string }>("select code, id from units");
  for (const { code, id } of rows) idOf.set(code, id);
});
afterAll(() => world.close());

// In January nobody knew what would end in May or June.
async function loadAsInJanuary(province: string) {
  const text = await readFile(join(appRoot(), "reference", province, "units.csv"), "utf8");
  const rows = text.split("\n").map((row) => row.replace(/,2025-(?:05-18|06-30),/, ",,"));
  const files = [new File([rows.join("\n")], "co-quan.csv")];
  const { fileId } = await admin.call(previewUnitImport, { files });
  await admin.call(confirmUnitImport, { body: { fileId } });
}

const districts = ["522", "534", "524", "525", "527", "528", "529", "530", "531", "532"].concat(
  ["533", "535", "536"], // Kon Tum's own ten stand below
);
const seats: Readonly<Record<string, string>> = {
  ...{ 522: "21025", 534: "21439", 524: "21040", 525: "21115", 527: "21220", 528: "21235" },
  ...{ 529: "21289", 530: "21340", 531: "21361", 532: "21364", 533: "21400", 535: "21484" },
  ...{ 536: "21548", 608: "23293", 610: "23341", 611: "23377", 612: "23401", 613: "23473" },
  ...{ 614: "23479", 615: "23500", 616: "23527", 617: "23425", 618: "23538" },
};
const neighbours = ["608", "610", "611", "612", "613", "614", "615", "616", "617", "618"];
const departments = ["SNV", "STC", "SKHCN", "SVHTTDL", "SGDDT", "SYT"];
const monthly = { count: 1, per: "month" } as const;
const codes = (names: readonly string[]) => names.map(unit);

const ourPlan = () =>
  issuePlan(world, {
    issuedOn: "2025-01-20",
    tasks: [
      {
        units: codes(["DAIPTTH"]),
        domain: "CDS",
        quotas: [{ count: 1, per: "week", perYear: 52 }],
      },
      { units: codes(["DAIPTTH", "BAOQN"]), domain: "CDS", quotas: [monthly] },
      { units: codes(districts), domain: "CDS", quotas: [monthly] },
      { units: codes(districts), domain: "CCHC", quotas: [{ count: 1, per: "quarter" }] },
    ],
  });
const theirPlan = () =>
  issuePlan(world, {
    issuedOn: "2025-01-31",
    title: "Kế hoạch của tỉnh Kon Tum",
    tasks: [
      { units: codes(neighbours), domain: "CDSKT", quotas: [monthly] },
      { units: codes(departments.map((code) => `62-${code}`)), domain: "CDSKT", quotas: [monthly] },
    ],
  });

async function workFirst(planId: string, on: string) {
  for (const { id } of await commitmentsOf(world, planId)) await deliver(world, id, on);
}

// The weekly column goes over whole; of what both owe each month the newspaper owes once.
async function broadcasterJoins() {
  world.clock.set("2025-05-26");
  const { id } = await draft(admin, "merge", "2025-05-19", [[unit("DAIPTTH"), unit("BAOQN")]]);
  await decideAll(admin, id, { outcome: "propose" });
  await decideAll(admin, id, { outcome: "join" });
  return confirm(admin, id);
}

/** The districts end; what they broadcast goes to the commune of each seat, their dialogues to the Department of Home Affairs. */
async function districtsEnd(ending: readonly string[], path: string) {
  const pairs = ending.map((code) => [unit(code), unit(seats[code] ?? "")] as const);
  const { id } = await draft(admin, "abolition", "2025-07-01", pairs);
  const params = { successionId: id };
  const { groups } = await admin.call(contract.previewSuccession, { params });
  for (const code of ending)
    await admin.call(contract.decideDuties, {
      params,
      body: {
        ...{ outcome: "pass", receiverUnitId: unit(seats[code] ?? ""), unitIds: [unit(code)] },
        groups: groups.filter((group) => group.path === path).map(({ key }) => key),
      },
    });
  await decideAll(admin, id, { outcome: "pass", receiverUnitId: unit("SNV") });
  return confirm(admin, id);
}

async function provincesJoin() {
  const ofKonTum = [...idOf.keys()].filter((code) => /^62(-|$)/.test(code));
  const heir = (code: string) =>
    ({ "62": "51", "62-BAO": "BAOPTTH" })[code] ?? code.slice("62-".length);
  const pairs = ofKonTum.map((code) => [unit(code), unit(heir(code))] as const);
  const { id } = await draft(admin, "abolition", "2025-07-01", pairs);
  expect((await decideAll(admin, id, { outcome: "propose" })).left).toBe(0);
  return confirm(admin, id);
}

describe("the year 2025 of Quảng Ngãi and Kon Tum", () => {
  it("moves every open duty once, to a commune or a department as a person says, and keeps the past under the old names", async () => {
    const [ours, theirs] = [await ourPlan(), await theirPlan()];
    world.clock.set("2025-02-20");
    for (const { planId } of [ours, theirs]) await workFirst(planId, "2025-02-10");
    const owed = async (planId: string) => sum(await owedBy(world, planId));
    const [before, beforeThere] = [await owed(ours.planId), await owed(theirs.planId)];
    expect((await broadcasterJoins()).state).toBe("inForce");
    // The months from May on that both owed are owed once.
    expect(await owed(ours.planId)).toBe(before - 8);

    world.clock.set("2025-06-20");
    expect((await districtsEnd(districts, "C.3")).state).toBe("planned");
    expect((await districtsEnd(neighbours, "C.1")).state).toBe("planned");
    expect((await provincesJoin()).state).toBe("planned");
    expect((await owedBy(world, theirs.planId)).get(unit("62-SNV"))).toBe(12);
    const rows = await admin.call(getPlanOverview, {
      ...{ params: { planId: theirs.planId }, query: { asOf: "2025-06-20" } },
    });

    world.clock.set("2025-07-01");
    expect(await enterDue(world.services)).toBe(3);
    expect([await owed(ours.planId), await owed(theirs.planId)]).toEqual([before - 8, beforeThere]);
    await expectMovedOnce(ours.planId, theirs.planId);
    expect(await seen(theirs.planId, "day", "2025-06-20")).toEqual(rows);
    await expectTreesAgree(theirs.planId);
  }, 120_000);

  async function expectMovedOnce(ours: string, theirs: string) {
    const [here, there] = [await owedBy(world, ours), await owedBy(world, theirs)];
    for (const code of districts) {
      expect([code, here.get(unit(code))]).toEqual([code, 6 + 2]);
      expect([code, here.get(unit(seats[code] ?? ""))]).toEqual([code, 6]);
    }
    expect(here.get(unit("SNV"))).toBe(13 * 2);
    for (const code of neighbours) {
      expect([code, there.get(unit(code))]).toEqual([code, 6]);
      expect([code, there.get(unit(seats[code] ?? ""))]).toEqual([code, 6]);
    }
    for (const code of departments) {
      expect([code, there.get(unit(`62-${code}`))]).toEqual([code, 6]);
      expect([code, there.get(unit(code))]).toEqual([code, 6]);
    }
    const ended = await world.sql<{ n: number }>(
      `select count(*)::int as n from occurrences o join units u on u.id = o.unit_id
       where o.plan_id = any ($1) and u.valid_to < o.due_on and o.due_on >= '2025-07-01'`,
      [[ours, theirs]],
    );
    expect(ended[0]?.n).toBe(0);
    const delivered = await world.sql<{ n: number }>(
      `select count(*)::int as n from fulfilments f join units u on u.id = f.unit_id
       where f.plan_id = any ($1) and f.known_until = 'infinity' and f.delivered > 0 and u.valid_to between '2025-05-01' and '2025-06-30'`,
      [[ours, theirs]],
    );
    expect(delivered[0]?.n).toBe(2 + 2 * districts.length + neighbours.length + departments.length);
  }

  const seen = (planId: string, tree: Tree, asOf: string) =>
    admin.call(getPlanOverview, { params: { planId }, query: { asOf, tree } });

  async function expectTreesAgree(planId: string) {
    const [then, now] = [
      await seen(planId, "day", "2025-06-30"),
      await seen(planId, "today", "2025-06-30"),
    ];
    const { units: _, unitsBehind: __, ...figures } = now.figures;
    expect(then.figures).toMatchObject(figures);
    expect(figures.met).toBeLessThanOrEqual(figures.due);
    expect(figures.delivered).toBeLessThanOrEqual(figures.required);
    const byName = new Map(now.units.map(({ name, formerNames }) => [name, formerNames]));
    expect(byName.get("Sở Nội vụ")).toEqual(["Sở Nội vụ tỉnh Kon Tum"]);
    expect(byName.get("Ủy ban nhân dân xã Bờ Y")).toEqual(["Ủy ban nhân dân huyện Ngọc Hồi"]);
    expect(then.units.map(({ name }) => name)).toContain("Ủy ban nhân dân huyện Ia H'Drai");
  }
});
