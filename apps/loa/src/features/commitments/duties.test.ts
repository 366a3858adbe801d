import { statusOf } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { nobody, system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { type Delivery, postDeliveries } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const monthly = { count: 1, per: "month" } as const;
const leader = () => world.make.actor([{ role: "leader" }]);

async function owing(
  quota: Parameters<typeof issuePlan>[1]["tasks"][number]["quotas"],
  issuedOn?: string,
) {
  const unit = await world.make.unit();
  const plan = await issuePlan(world, {
    ...(issuedOn ? { issuedOn } : {}),
    tasks: [{ units: [unit], domain: "CDS", quotas: quota ?? [] }],
  });
  const [commitment] = await commitmentsOf(world, plan.planId);
  return { unit, planId: plan.planId, commitmentId: commitment?.id ?? "" };
}

const post = (entry: Partial<Delivery> & { commitmentId: string; happenedOn: string }) =>
  world.services.database.in(system, (tx) =>
    postDeliveries(tx, [
      { stage: "recorded", knownOn: entry.happenedOn, count: 1, minutes: 0, ...entry },
    ]),
  );

describe("what a unit owes", () => {
  it("stands in this week, late and coming, each commitment's next occurrence only", async () => {
    const { unit } = await owing([monthly]);
    const officer = await world.make.actor([{ role: "officer", unitId: unit }]);
    world.clock.set("2025-03-28");
    const duties = await world.as(officer).call(contract.getMyDuties, {});
    expect(duties.late.map((duty) => duty.dueOn)).toEqual(["2025-01-31", "2025-02-28"]);
    expect(duties.thisWeek).toEqual([]);
    expect(duties.coming.map((duty) => duty.dueOn)).toEqual(["2025-03-31"]);
    world.clock.set("2025-03-31");
    const monday = await world.as(officer).call(contract.getMyDuties, {});
    expect(monday.thisWeek.map((duty) => duty.dueOn)).toEqual(["2025-03-31"]);
  });

  it("is never late for what fell due before the plan was issued", async () => {
    const { unit } = await owing([monthly], "2025-06-15");
    const duties = await world
      .as(await leader())
      .call(contract.getUnitDuties, { params: { unitId: unit }, query: { asOf: "2025-06-20" } });
    expect(duties.late).toEqual([]);
    expect(duties.retroactive).toHaveLength(5);
  });

  it("is met from 13 where about 15 are asked for", async () => {
    const { commitmentId } = await owing([{ count: 15, per: "month", approximate: true }]);
    const see = async () => {
      const detail = await world.as(await leader()).call(contract.getCommitment, {
        params: { commitmentId },
        query: { asOf: "2025-01-31" },
      });
      return detail.occurrences[0]?.state;
    };
    await post({ commitmentId, happenedOn: "2025-01-10", count: 12 });
    expect(await see()).toBe("partly");
    await post({ commitmentId, happenedOn: "2025-01-11", count: 1 });
    expect(await see()).toBe("met");
  });

  it("is never late for a limit", async () => {
    const { unit } = await owing([{ ...monthly, bound: "max" }]);
    const duties = await world
      .as(await leader())
      .call(contract.getUnitDuties, { params: { unitId: unit }, query: { asOf: "2025-12-01" } });
    expect(duties.late).toEqual([]);
  });
});

describe("another unit", () => {
  it("does not exist by any route, nor by bare SQL in the scope of a neighbour", async () => {
    const { unit, planId, commitmentId } = await owing([monthly]);
    const neighbour = await world.make.unit();
    const officer = await world.make.actor([{ role: "officer", unitId: neighbour }]);
    const caller = world.as(officer);
    const refusals = [
      await caller.refusal(contract.getUnitDuties, { params: { unitId: unit } }),
      await caller.refusal(contract.exportUnitDuties, { params: { unitId: unit } }),
      await caller.refusal(contract.getCommitment, { params: { commitmentId } }),
      await caller.refusal(contract.getDutySlip, { params: { planId, unitId: unit } }),
      await caller.refusal(contract.getCalendarMonth, {
        params: { unitId: unit },
        query: { month: "2025-01" },
      }),
      await caller.refusal(contract.createCalendarFeed, { body: { unitId: unit } }),
    ];
    expect(refusals.map((refusal) => refusal.status)).toEqual([404, 404, 404, 404, 404, 404]);
    const list = await caller.call(contract.listOccurrences, { params: { planId } });
    expect(list).toMatchObject({ rows: [], total: 0 });
    const overview = await caller.call(contract.getPlanOverview, { params: { planId } });
    expect(overview.figures.units).toBe(0);
    for (const scope of [nobody, { ...nobody, units: [neighbour] }]) {
      const seen = await world.services.database.read(scope, (tx) =>
        tx.selectFrom("commitments").select("id").execute(),
      );
      expect(seen).toEqual([]);
    }
  });
});

describe("as of a day", () => {
  it("answers the same later as it did then, whatever is recorded since", async () => {
    const { planId, commitmentId } = await owing([monthly]);
    await post({ commitmentId, happenedOn: "2025-01-20", knownOn: "2025-02-03" });
    const person = world.as(await leader());
    const look = (asOf: string, byEventDate?: string) =>
      person.call(contract.getPlanOverview, {
        params: { planId },
        query: { asOf, ...(byEventDate ? { byEventDate: "1" as const } : {}) },
      });
    const then = await look("2025-02-01");
    expect(then.figures).toMatchObject({ due: 1, met: 0, late: 1, unitsBehind: 1 });
    expect((await look("2025-02-03")).figures).toMatchObject({ due: 1, met: 1, late: 0 });
    await post({ commitmentId, happenedOn: "2025-02-10", knownOn: "2025-03-01" });
    expect(await look("2025-02-01")).toEqual(then);
    expect((await look("2025-02-01", "1")).figures).toMatchObject({ due: 1, met: 1, late: 0 });
  });

  it("keeps the stages apart", async () => {
    const { planId, commitmentId } = await owing([monthly]);
    await post({ commitmentId, happenedOn: "2025-01-20" });
    await post({
      commitmentId,
      happenedOn: "2025-01-20",
      stage: "approved",
      knownOn: "2025-02-05",
    });
    const person = world.as(await leader());
    const met = async (stage: "recorded" | "approved" | "accepted", asOf: string) =>
      (await person.call(contract.getPlanOverview, { params: { planId }, query: { stage, asOf } }))
        .figures.met;
    expect(await met("recorded", "2025-01-31")).toBe(1);
    expect(await met("approved", "2025-01-31")).toBe(0);
    expect(await met("approved", "2025-02-05")).toBe(1);
    expect(await met("accepted", "2025-12-31")).toBe(0);
  });
});

describe("law: the state in SQL is what cadence says", () => {
  const wordOf = {
    met: "met",
    "met-late": "met",
    partly: "partly",
    open: "open",
    late: "late",
    retroactive: "retroactive",
  } as const;

  it("for random deliveries, bounds and days", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom("min" as const, "max" as const, null),
        fc.integer({ min: 1, max: 3 }),
        fc.array(
          fc.record({
            day: fc.integer({ min: 0, max: 300 }),
            count: fc.integer({ min: 1, max: 4 }),
          }),
          { maxLength: 8 },
        ),
        fc.integer({ min: 0, max: 364 }),
        async (bound, count, deliveries, offset) => {
          const { commitmentId } = await owing([{ count, per: "month", bound }], "2025-04-10");
          for (const { day, count: items } of deliveries)
            await post({ commitmentId, happenedOn: dayOf(day), count: items });
          const asOf = dayOf(offset);
          const detail = await world
            .as(await leader())
            .call(contract.getCommitment, { params: { commitmentId }, query: { asOf } });
          const met = await metOn(commitmentId, asOf);
          for (const one of detail.occurrences) {
            const retroactive = one.dueOn < "2025-04-10";
            const filled = { delivered: one.delivered, metOn: met.get(one.slot) ?? null };
            const expected = wordOf[statusOf({ ...one, retroactive }, filled, asOf, bound)];
            const state = one.state === "notDue" ? "open" : one.state;
            expect([one.slot, state]).toEqual([one.slot, expected]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  const dayOf = (offset: number) =>
    new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10);

  async function metOn(commitmentId: string, asOf: string) {
    const rows = await world.sql<{ slot: number; met_on: string | null }>(
      "select slot, met_on::text from fulfilments where commitment_id = $1 and known_from <= $2 and known_until > $2",
      [commitmentId, asOf],
    );
    return new Map(rows.map((row) => [row.slot, row.met_on]));
  }
});
