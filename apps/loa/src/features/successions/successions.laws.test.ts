import { addDays } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ApiRefusal } from "../../../tests/support/call.ts";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import { getPlanOverview } from "../commitments/contract.ts";
import * as contract from "./contract.ts";
import { enterDue } from "./enter-due.ts";
import { confirm, decideAll, deliver, draft, owedBy, sum } from "./successions.testing.ts";

let world: World;
let admin: Caller;
beforeAll(async () => {
  world = await createWorld();
  admin = world.as(await world.make.actor([{ role: "administrator" }]));
});
afterAll(() => world.close());

const quota = fc.constantFrom(
  { count: 1, per: "month" } as const,
  { count: 3, per: "month" } as const,
  { count: 1, per: "week", perYear: 52 } as const,
  { count: 9, per: "year" } as const,
);

interface Step {
  readonly days: number;
  readonly what: "succeed" | "ahead" | "undo" | "deliver";
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

const steps = fc.array(
  fc.record({
    days: fc.integer({ min: 1, max: 50 }),
    what: fc.constantFrom(
      "succeed",
      "succeed",
      "ahead",
      "undo",
      "deliver",
      "deliver",
    ) as fc.Arbitrary<Step["what"]>,
    from: fc.integer({ min: 0, max: 3 }),
    to: fc.integer({ min: 0, max: 3 }),
    shift: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 2, maxLength: 8 },
);

/** What may be refused is refused, as to a person; the laws hold all the same. */
async function take(
  step: Step,
  units: readonly string[],
  planId: string,
  acts: string[],
  today: string,
) {
  const [from = "", to = ""] = [units[step.from], units[step.to]];
  if (step.what === "deliver") {
    const [one] = (await commitmentsOf(world, planId))
      .filter((each) => each.unit_id === from)
      .reverse();
    return one && deliver(world, one.id, today, 1 + (step.shift % 3));
  }
  if (step.what === "undo") {
    const successionId = acts.pop() ?? "";
    const args = { params: { successionId }, body: { reason: "Nhầm" } };
    return successionId && admin.call(contract.undoSuccessionAct, args);
  }
  const day = addDays(today, step.what === "ahead" ? step.shift : -step.shift);
  const { id } = await draft(admin, "merge", day, [[from, to]]);
  acts.push(id);
  await decideAll(admin, id, { outcome: "pass", receiverUnitId: to });
  return confirm(admin, id);
}

const seen = (planId: string, asOf: string) =>
  admin.call(getPlanOverview, { ...{ params: { planId }, query: { asOf } } });

describe("changes of units, in any order", () => {
  it("lose no duty and double none, leave the past as it was and rates possible (40 random histories)", async () => {
    let [histories, entered] = [0, 0];
    await fc.assert(
      fc.asyncProperty(quota, steps, async (terms, taken) => {
        const units = [];
        for (let nth = 0; nth < 4; nth += 1) units.push(await world.make.unit());
        const { planId } = await issuePlan(world, {
          tasks: [{ units: units.slice(0, 2), domain: "CDS", quotas: [terms] }],
        });
        const owed = sum(await owedBy(world, planId));
        let today = "2025-02-10";
        const acts: string[] = [];
        const before = new Map<string, Awaited<ReturnType<typeof seen>>>();
        for (const step of taken) {
          world.clock.set(today);
          await enterDue(world.services);
          await take(step, units, planId, acts, today).catch(refusedOnly);
          expect(sum(await owedBy(world, planId))).toBe(owed);
          before.set(today, await seen(planId, today));
          today = addDays(today, step.days);
        }
        world.clock.set(today);
        await enterDue(world.services);
        for (const [day, told] of before) {
          expect(await seen(planId, day)).toEqual(told);
          const { figures } = told;
          expect(figures.met).toBeLessThanOrEqual(figures.due);
          expect(figures.delivered).toBeLessThanOrEqual(figures.required);
        }
        histories += 1;
        entered += acts.length;
      }),
      { numRuns: 40 },
    );
    expect(histories).toBeGreaterThanOrEqual(40);
    expect(entered).toBeGreaterThan(10);
  }, 240_000);

  it("come to the same whichever of two late ones is entered first (25 cases)", async () => {
    const day = fc.integer({ min: 20, max: 330 }).map((n) => addDays("2025-01-01", n));
    await fc.assert(
      fc.asyncProperty(
        quota,
        fc.uniqueArray(day, { minLength: 2, maxLength: 2 }),
        async (terms, days) => {
          const [first = "", second = ""] = days.sort();
          world.clock.set("2025-12-20");
          const owedIn = async (order: readonly number[]) => {
            const units = [];
            for (let nth = 0; nth < 3; nth += 1) units.push(await world.make.unit());
            const [a = "", b = "", c = ""] = units;
            const { planId } = await issuePlan(world, {
              tasks: [{ units: [a], domain: "CDS", quotas: [terms] }],
            });
            const acts = [
              { on: first, pair: [a, b] as const },
              { on: second, pair: [b, c] as const },
            ];
            for (const nth of order) {
              const { on, pair } = acts[nth] ?? acts[0] ?? { on: "", pair: ["", ""] as const };
              const { id } = await draft(admin, "merge", on, [pair]);
              await decideAll(admin, id, { outcome: "propose" });
              await confirm(admin, id);
            }
            const owed = await owedBy(world, planId);
            return units.map((unit) => owed.get(unit) ?? 0);
          };
          expect(await owedIn([1, 0])).toEqual(await owedIn([0, 1]));
        },
      ),
      { numRuns: 25 },
    );
  }, 240_000);

  it("taken back at once, leave every occurrence with who owed it (25 cases)", async () => {
    const day = fc.integer({ min: 20, max: 330 }).map((n) => addDays("2025-01-01", n));
    const split = fc.integer({ min: 1, max: 3 });
    await fc.assert(
      fc.asyncProperty(quota, day, split, async (terms, on, takers) => {
        world.clock.set("2025-12-20");
        const old = await world.make.unit();
        const heirs = [];
        for (let nth = 0; nth < takers; nth += 1) heirs.push(await world.make.unit());
        const { planId } = await issuePlan(world, {
          tasks: [{ units: [old], domain: "CDS", quotas: [terms] }],
        });
        const owing = () =>
          world.sql(
            "select unit_id, slot, due_on::text, required, minimum from occurrences where plan_id = $1 order by due_on, slot",
            [planId],
          );
        const before = await owing();
        const { id } = await draft(
          admin,
          takers > 1 ? "split" : "merge",
          on,
          heirs.map((heir) => [old, heir]),
        );
        const receiverUnitId = heirs[0] ?? "";
        await decideAll(admin, id, { outcome: "pass", receiverUnitId });
        await confirm(admin, id);
        const params = { successionId: id };
        await admin.call(contract.undoSuccessionAct, { params, body: { reason: "Nhầm" } });
        expect(await owing()).toEqual(before);
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});

function refusedOnly(error: unknown) {
  if (!(error instanceof ApiRefusal) || error.status >= 500) throw error;
}
