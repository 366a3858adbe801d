import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { actOnOccurrence, undoAct } from "../commitments/contract.ts";
import { passOn, postDeliveries } from "../commitments/index.ts";
import { countDuties } from "./briefing.ts";
import { countAll, standingsOn } from "./remembered-standings.ts";
import { standingsAsOf } from "./standings.ts";
import { pairsOf } from "./sums.ts";

let world: World;
let coordinator: Caller;
beforeAll(async () => {
  world = await createWorld();
  coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
});
afterAll(() => world.close());

async function makePlan() {
  const units = [await world.make.unit(), await world.make.unit()];
  const spare = await world.make.unit();
  const { planId } = await issuePlan(world, {
    issuedOn: "2025-01-10",
    tasks: [
      { units, domain: "CDS", quotas: [{ count: 1, per: "month" }] },
      { units, domain: "CDS", quotas: [{ count: 24, per: "year" }] },
      { units, domain: "CDS", quotas: [{ count: 3, per: "quarter" }] },
    ],
  });
  return { planId, spare };
}

interface Step {
  readonly what: "deliver" | "excuse" | "postpone" | "undo" | "pass" | "other";
  readonly nth: number;
  readonly slot: number;
  readonly count: number;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    what: fc.constantFrom<Step["what"]>(
      "deliver",
      "deliver",
      "excuse",
      "postpone",
      "undo",
      "pass",
      "other",
    ),
    nth: fc.nat(5),
    slot: fc.nat(8),
    count: fc.integer({ min: 1, max: 5 }),
  }),
  { minLength: 1, maxLength: 6 },
);

const today = "2025-06-23";

async function take(step: Step, plan: Awaited<ReturnType<typeof makePlan>>, acts: string[]) {
  const owed = await commitmentsOf(world, plan.planId);
  const commitmentId = owed[step.nth % owed.length]?.id ?? "";
  if (step.what === "other") return makePlan();
  if (step.what === "deliver") {
    const delivery = { commitmentId, stage: "recorded" as const, count: step.count, minutes: 0 };
    return world.services.database.in(system, (tx) =>
      postDeliveries(tx, [
        { ...delivery, happenedOn: `2025-0${1 + (step.slot % 6)}-09`, knownOn: today },
      ]),
    );
  }
  if (step.what === "undo") {
    const actId = acts.pop();
    return actId && coordinator.call(undoAct, { params: { actId }, body: { reason: "Nhầm" } });
  }
  if (step.what === "pass")
    return world.services.database.in(system, (tx) =>
      passOn(tx, {
        ...{ commitmentId, successorUnitId: plan.spare, from: "2025-07-01", reason: "Chuyển" },
        ...{ actor: { accountId: null, name: "Loa" }, now: world.clock.now() },
      }),
    );
  const moved = step.what === "postpone" ? { newDueOn: "2025-12-20" } : {};
  await coordinator.call(actOnOccurrence, {
    params: { commitmentId, slot: step.slot },
    body: { kind: step.what, reason: "Lý do", ...moved },
  });
  const [last] = await world.sql<{ id: string }>(
    "select id from occurrence_acts order by acted_at desc, id desc limit 1",
  );
  acts.push(last?.id ?? "");
}

describe("standings kept in step with what is recorded", () => {
  it("equal a recount after every act, in whatever order (30 random histories)", async () => {
    let [histories, compared] = [0, 0];
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        world.clock.set(today);
        const plan = await makePlan();
        const acts: string[] = [];
        for (const step of [null, ...taken]) {
          if (step) await take(step, plan, acts).catch(() => undefined);
          await world.services.database.read(system, async (tx) => {
            for (const asOf of [today, "2025-03-14"]) {
              const kept = await standingsOn(tx, [plan.planId], asOf);
              const anew = await countAll(tx, [plan.planId], asOf);
              expect(kept.size).toBe(anew.size);
              for (const [id, row] of anew) expect(kept.get(id)).toEqual(row);
            }
          });
          compared += 1;
        }
        histories += 1;
      }),
      { numRuns: 30 },
    );
    expect(histories).toBeGreaterThanOrEqual(30);
    expect(compared).toBeGreaterThan(60);
  }, 240_000);

  it("say the same of the page as a count of both days, whatever was shown between", async () => {
    world.clock.set(today);
    const plan = await makePlan();
    const page = (read: typeof countAll) =>
      world.services.database.read(system, async (tx) => {
        const now = await read(tx, [plan.planId], today);
        return countDuties(tx, pairsOf(now, await read(tx, [plan.planId], "2025-03-14")), today);
      });
    expect(await page(standingsOn)).toEqual(await page(countAll));
    await take({ what: "deliver", nth: 0, slot: 0, count: 3 }, plan, []);
    await take({ what: "postpone", nth: 1, slot: 4, count: 1 }, plan, []);
    expect(await page(standingsOn)).toEqual(await page(countAll));
  });

  it("read no table whose changes are not noted", async () => {
    const { planId } = await makePlan();
    const plan = standingsAsOf({ plans: [planId] }, today);
    const said = await world.services.database.read(system, async (tx) =>
      JSON.stringify(
        (await sql`explain (verbose, format json) select * from ${plan} n`.execute(tx)).rows,
      ),
    );
    const read = [...said.matchAll(/"Relation Name":"(\w+)"/g)].map(([, name]) => name ?? "");
    expect(read).toContain("fulfilments");
    const unnoted = await world.sql(
      `select t from unnest($1::text[]) t where 3 > (select count(*) from pg_trigger g where g.tgrelid = t::regclass and g.tgname like 'note_standing_%')`,
      [[...new Set(read)]],
    );
    expect(unnoted).toEqual([]);
  });
});
