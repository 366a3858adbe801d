import { type StandingOccurrence, standingOf } from "@loa/cadence";
import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { getHome } from "../commitments/contract.ts";
import { isOwed, occurrencesAsOf, postDeliveries } from "../commitments/index.ts";
import { briefingOf } from "./briefing.ts";
import * as contract from "./contract.ts";
import { standingsAsOf } from "./standings.ts";

let world: World;
let leader: Actor;
beforeAll(async () => {
  world = await createWorld();
  leader = await world.make.actor([{ role: "leader" }]);
});
afterAll(() => world.close());

const monthly = { count: 1, per: "month" } as const;

/** A plan of two lines with quotas of many shapes, owed by a few units. */
async function makePlan(issuedOn = "2025-02-10") {
  const units: string[] = [];
  for (let n = 0; n < 3; n += 1) units.push(await world.make.unit());
  const { planId } = await issuePlan(world, {
    issuedOn,
    tasks: [
      { units, domain: "CDS", quotas: [monthly, { count: 1, per: "week", perYear: 52 }] },
      { units, domain: "CĐS", quotas: [{ count: 24, per: "year" }] },
      { units: units.slice(1), domain: "CCHC", quotas: [{ count: 3, per: "quarter" }] },
      {
        ...{ units: units.slice(0, 1), domain: "CCHC" },
        quotas: [{ count: 2, per: "month", bound: "max" }],
      },
    ],
  });
  return { planId, units, commitments: await commitmentsOf(world, planId) };
}

type Plan = Awaited<ReturnType<typeof makePlan>>;
interface Done {
  readonly nth: number;
  readonly day: string;
  readonly lag: number;
  readonly count: number;
}

const day = (offset: number) =>
  new Date(Date.parse("2025-01-05") + offset * 86_400_000).toISOString().slice(0, 10);
const doings: fc.Arbitrary<Done[]> = fc.array(
  fc.record({
    nth: fc.nat(20),
    day: fc.nat(330).map(day),
    lag: fc.nat(10),
    count: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 40 },
);

async function deliver({ commitments }: Plan, done: readonly Done[]) {
  const deliveries = done.map(({ nth, day: happenedOn, lag, count }) => {
    const known = new Date(Date.parse(happenedOn) + lag * 86_400_000).toISOString().slice(0, 10);
    return {
      ...{
        commitmentId: commitments[nth % commitments.length]?.id ?? "",
        stage: "recorded" as const,
      },
      ...{ happenedOn, knownOn: known, count, minutes: 0 },
    };
  });
  deliveries.sort((a, b) => (a.knownOn < b.knownOn ? -1 : 1));
  for (const one of deliveries)
    await world.services.database.in(system, (tx) => postDeliveries(tx, [one]));
}

async function excuse({ commitments }: Plan, nth: number, on: string) {
  const commitment = commitments[nth % commitments.length];
  await world.sql(
    `insert into occurrence_acts (commitment_id, unit_id, slot, kind, was_due_on, reason, acted_on)
     values ($1, $2, 3, $3, '2025-04-30', 'Thử', $4)`,
    [commitment?.id, commitment?.unit_id, nth % 2 ? "excuse" : "cancel", on],
  );
}

/** Every commitment's standing by cadence's own rule, from its occurrences as the ledgers tell them. */
async function recount(tx: Tx, planId: string, asOf: string) {
  const { rows } = await sql<StandingOccurrence & { id: string }>`
    select o.commitment_id as id, o.state <> 'cancelled' and ${isOwed} as owed, o.state = 'met' as met, o.state = 'late' as late,
      o.period_start as "periodStart", o.due_on as "dueOn", o.minimum, o.delivered
    from ${occurrencesAsOf({ asOf, stage: "recorded" }, sql`c.plan_id = ${planId}`)} o`.execute(tx);
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, all]) => [id, standingOf(all, asOf)]),
  );
}

const countOf = (standings: ReadonlyMap<string, string>, standing: string) =>
  [...standings.values()].filter((one) => one === standing).length;

describe("the leader's page", () => {
  it("stands by cadence's rule, adds up to the whole, and its changes are recounts of both days", async () => {
    await fc.assert(
      fc.asyncProperty(doings, fc.nat(20), fc.nat(340).map(day), async (done, nth, asOf) => {
        const plan = await makePlan();
        await deliver(plan, done);
        await excuse(plan, nth, "2025-05-05");
        await world.services.database.read(system, (tx) => holds(tx, plan, asOf));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  async function holds(tx: Tx, { planId }: Plan, asOf: string) {
    const now = await recount(tx, planId, asOf);
    const { rows } = await sql<{ id: string; standing: string }>`
      select id, standing from ${standingsAsOf({ plans: [planId] }, asOf)} n`.execute(tx);
    expect(new Map(rows.map((row) => [row.id, row.standing]))).toEqual(now);
    if (asOf < "2025-02-10") return;
    const { whole, lines, changes } = await briefingOf(tx, { plan: planId, asOf }, asOf);
    const { total, ...parts } = whole;
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(total);
    expect(total).toBe(now.size);
    for (const [standing, count] of Object.entries(parts))
      expect([standing, count]).toEqual([standing, countOf(now, standing)]);
    expect(lines.reduce((sum, line) => sum + line.counts.total, 0)).toBe(total);
    if (!changes) return;
    const before = await recount(tx, planId, changes.since);
    expect(changes.before.late).toBe(countOf(before, "late"));
    expect(changes.before.done).toBe(countOf(before, "done"));
    const moved = (to: string) =>
      [...now].filter(([id, one]) => one === to && before.get(id) !== to).length;
    expect(changes.newlyLate).toBe(moved("late"));
    expect(changes.newlyDone).toBe(moved("done"));
    expect(whole.late).toBe(changes.before.late + changes.newlyLate - changes.recovered);
  }

  it("opens every number onto a list of that many", async () => {
    const plan = await makePlan();
    await deliver(plan, [
      { nth: 0, day: "2025-02-20", lag: 0, count: 1 },
      { nth: 3, day: "2025-03-20", lag: 0, count: 9 },
    ]);
    const person = world.as(leader);
    const query = { plan: plan.planId, asOf: "2025-07-02" };
    const page = await person.call(contract.getBriefing, { query });
    const list = async (more: object) =>
      (await person.call(contract.listStandings, { query: { ...query, ...more } })).total;
    for (const standing of ["done", "onTrack", "atRisk", "late", "notStarted", "apart"] as const)
      expect([standing, await list({ standing })]).toEqual([standing, page.whole[standing]]);
    expect(await list({ standing: "good" })).toBe(page.whole.done + page.whole.onTrack);
    for (const change of ["newlyLate", "recovered", "newlyDone"] as const)
      expect([change, await list({ change })]).toEqual([change, page.changes?.[change]]);
    const line = page.lines.find(({ code }) => code === "CCHC");
    expect(await list({ standing: "late", line: "CCHC" })).toBe(line?.counts.late);
    const [unit] = page.units;
    const { rows } = await person.call(contract.listStandings, {
      query: { ...query, standing: "late", unit: unit?.id ?? "" },
    });
    expect(rows.reduce((sum, row) => sum + row.late, 0)).toBe(unit?.late);
    const file = await person.call(contract.exportStandings, { query });
    expect(file.size).toBeGreaterThan(2_000);
  });

  it("says in one sentence how things stand, where it is worst and which way it moves", async () => {
    const { planId } = await makePlan();
    const { conclusion, changes } = await world.as(leader).call(contract.getBriefing, {
      query: { plan: planId, asOf: "2025-04-02" },
    });
    expect(changes?.since).toBe("2025-03-14");
    expect(conclusion.vi).toMatch(
      /^Đến ngày 02\/04\/2025, kế hoạch đang chậm: \d+ trên \d+ cam kết đúng tiến độ \(\d+%\), .* quá hạn, tăng \d+ so với 14\/03\/2025; chậm nhiều nhất ở lĩnh vực CĐS; cần đôn đốc trước hết .+ và mục C\.1\.$/,
    );
    expect(conclusion.en).toContain("the plan is behind");
  });

  it("urges nobody that has ended: what such a unit still lacked stays in the figures, its name leaves the worst", async () => {
    const { planId, units } = await makePlan();
    const ask = (asOf: string) =>
      world.as(leader).call(contract.getBriefing, { query: { plan: planId, asOf } });
    const named = ({ units: worst }: Awaited<ReturnType<typeof ask>>) =>
      worst.map(({ id }) => id).toSorted();
    const before = await ask("2025-06-30");
    expect(named(before)).toEqual(units.toSorted());
    await world.sql("update units set valid_to = '2025-06-30' where id = $1", [units[0]]);
    const after = await ask("2025-07-01");
    expect(named(after)).toEqual(units.slice(1).toSorted());
    expect(after.whole.total).toBe(before.whole.total);
    expect(named(await ask("2025-06-30"))).toEqual(units.toSorted());
  });

  it("knows the day it is asked for: nothing before the issue, and no plan that was not there", async () => {
    const { planId } = await makePlan();
    const person = world.as(leader);
    const query = { plan: planId, asOf: "2025-02-09" };
    expect((await person.refusal(contract.getBriefing, { query })).status).toBe(404);
    const early = await person.call(contract.getBriefing, {
      query: { plan: planId, asOf: "2025-02-11" },
    });
    expect(early.changes).toBeNull();
  });

  it("asks the database the same number of questions however much there is", async () => {
    const queries = async () => {
      const { planId } = await makePlan();
      return queriesOf((tx) => briefingOf(tx, { plan: planId, asOf: "2025-07-02" }, "2025-07-02"));
    };
    const small = await queries();
    const { planId } = await issuePlan(world, {
      tasks: Array.from({ length: 7 }, () => ({ units: [], quotas: [monthly] })),
    });
    expect(small).toBeLessThanOrEqual(19);
    expect(
      await queriesOf((tx) => briefingOf(tx, { plan: planId }, "2025-07-02")),
    ).toBeLessThanOrEqual(small);
  });

  it("counts duties anew only after something of them has changed, and then shows it", async () => {
    const { planId } = await makePlan();
    const query = { plan: planId, asOf: "2025-07-02" };
    const ask = () => world.as(leader).call(contract.getBriefing, { query });
    const queries = () => queriesOf((tx) => briefingOf(tx, query, "2025-07-02"));
    const first = await queries();
    const again = await queries();
    expect(again).toBeLessThan(first);
    const before = await ask();
    expect(before.whole.total).toBeGreaterThan(0);
    await world.sql("update commitments set known_from = '2025-08-01' where plan_id = $1", [
      planId,
    ]);
    expect((await ask()).whole.total).toBe(0);
    await world.sql("update commitments set known_from = '-infinity' where plan_id = $1", [planId]);
    expect(await ask()).toEqual(before);
  });

  it("is where a leader begins, and nobody of a unit reads it", async () => {
    await makePlan();
    expect(await world.as(leader).call(getHome, {})).toMatchObject({ screen: "briefing" });
    const officer = await world.make.actor([{ role: "officer", unitId: await world.make.unit() }]);
    expect((await world.as(officer).refusal(contract.getBriefing, {})).status).toBe(403);
  });
});

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
