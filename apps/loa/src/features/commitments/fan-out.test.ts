import { addDays } from "@loa/cadence";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  commitmentsOf,
  issuePlan,
  makeGroup,
  makePlan,
} from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { fanOut, previewFanOut } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const monthly = { count: 1, per: "month" } as const;

const slotsOf = (planId: string) =>
  world.sql<{ unit_id: string; measure: string; due_on: string; retroactive: boolean }>(
    "select unit_id, measure, due_on::text, retroactive from occurrences where plan_id = $1 order by unit_id, due_on",
    [planId],
  );

describe("who owes", () => {
  it("gives each of several leads a commitment of its own", async () => {
    const [a, b] = [await world.make.unit(), await world.make.unit()];
    const plan = await issuePlan(world, { tasks: [{ units: [a, b], quotas: [monthly] }] });
    const owed = await commitmentsOf(world, plan.planId);
    expect(owed.map((one) => one.unit_id).sort()).toEqual([a, b].sort());
  });

  it("counts a unit once that is named directly and by its group", async () => {
    const unit = await world.make.unit({ kind: "once" });
    const group = await makeGroup(world, { kinds: ["once"] });
    const plan = await issuePlan(world, {
      tasks: [{ units: [unit], groups: [group], quotas: [monthly] }],
    });
    expect(await commitmentsOf(world, plan.planId)).toHaveLength(1);
  });

  it("makes replays a commitment of their own", async () => {
    const unit = await world.make.unit();
    const plan = await issuePlan(world, {
      tasks: [{ units: [unit], quotas: [{ ...monthly, replays: 3 }] }],
    });
    const sums = await world.sql(
      "select measure, sum(required)::int as required, count(*)::int as slots from occurrences where plan_id = $1 group by measure order by measure",
      [plan.planId],
    );
    expect(sums).toEqual([
      { measure: "item", required: 12, slots: 12 },
      { measure: "replay", required: 36, slots: 12 },
    ]);
  });

  it("owes replays in as many weeks as the programme, also in a year of 53", async () => {
    const unit = await world.make.unit();
    const weekly = { count: 1, per: "week", perYear: 52, replays: 3 } as const;
    const { planId } = await issuePlan(world, {
      year: 2026,
      tasks: [{ units: [unit], quotas: [weekly] }],
    });
    const sums = await world.sql(
      "select measure, sum(required)::int as required from occurrences where plan_id = $1 group by measure order by measure",
      [planId],
    );
    expect(sums).toEqual([
      { measure: "item", required: 52 },
      { measure: "replay", required: 156 },
    ]);
  });

  it("lets a unit founded in August owe the year's deadline, though not the months before", async () => {
    const unit = await world.make.unit({ validFrom: "2025-08-01" });
    const { planId } = await issuePlan(world, {
      tasks: [{ units: [unit] }, { units: [unit], quotas: [monthly] }],
    });
    const slots = await slotsOf(planId);
    expect(slots.filter((slot) => slot.measure === "milestone")).toMatchObject([
      { due_on: "2025-12-31" },
    ]);
    expect(slots.filter((slot) => slot.measure === "item")).toHaveLength(5);
  });

  it("turns a deadline into one milestone due on its last day", async () => {
    const unit = await world.make.unit();
    const timing = { raw: "Quý I", kind: "quarter", start: "2025-01-01", end: "2025-03-31" };
    const plan = await issuePlan(world, { tasks: [{ units: [unit], timing }] });
    expect(await slotsOf(plan.planId)).toEqual([
      { unit_id: unit, measure: "milestone", due_on: "2025-03-31", retroactive: false },
    ]);
  });

  it("turns a standing duty into one occurrence for each reporting window of its line", async () => {
    const unit = await world.make.unit();
    const timing = { raw: "Thường xuyên", kind: "continuous", start: null, end: null };
    const plan = await issuePlan(world, { tasks: [{ units: [unit], timing, domain: "CCHC" }] });
    const due = (await slotsOf(plan.planId)).map((slot) => slot.due_on);
    expect(due).toEqual(["2025-03-14", "2025-06-14", "2025-09-14", "2025-12-14"]);
  });
});

describe("units that do not live through the year", () => {
  it("a unit that ended before the issue owes nothing", async () => {
    const unit = await world.make.unit({ kind: "gone", validTo: "2025-03-01" });
    const group = await makeGroup(world, { kinds: ["gone"] });
    const plan = await issuePlan(world, {
      issuedOn: "2025-04-01",
      tasks: [{ units: [unit], groups: [group], quotas: [monthly] }],
    });
    expect(await commitmentsOf(world, plan.planId)).toEqual([]);
  });

  it("a district ending on 30 June owes what falls due until then, its communes from joining", async () => {
    const district = await world.make.unit({ kind: "local", validTo: "2025-06-30" });
    const commune = await world.make.unit({ kind: "local", validFrom: "2025-07-01" });
    const group = await makeGroup(world, { kinds: ["local"] });
    const plan = await issuePlan(world, { tasks: [{ groups: [group], quotas: [monthly] }] });
    const slots = await slotsOf(plan.planId);
    const due = (unit: string) =>
      slots.filter((slot) => slot.unit_id === unit).map((slot) => slot.due_on.slice(5, 7));
    expect(due(district)).toEqual(["01", "02", "03", "04", "05", "06"]);
    expect(due(commune)).toEqual(["07", "08", "09", "10", "11", "12"]);
  });

  it("shares one schedule among all units that live through the same occurrences", async () => {
    for (let at = 0; at < 5; at += 1) await world.make.unit({ kind: "many" });
    await world.make.unit({ kind: "many", validFrom: "2025-07-01" });
    const group = await makeGroup(world, { kinds: ["many"] });
    const plan = await issuePlan(world, {
      tasks: [
        { groups: [group], quotas: [monthly] },
        { groups: [group], quotas: [monthly] },
      ],
    });
    const [count] = await world.sql("select count(*)::int as n from schedules where plan_id = $1", [
      plan.planId,
    ]);
    expect(count).toEqual({ n: 2 });
  });
});

const succeeds = (predecessor: string, successor: string, on: string) =>
  world.sql(
    "insert into unit_successions (predecessor_id, successor_id, effective_on) values ($1, $2, $3)",
    [predecessor, successor, on],
  );

/** Units following each other, cut on these last days of 2025; the first and the last live on either side. */
async function chainOf(lastDays: readonly string[]): Promise<string[]> {
  const units: string[] = [];
  for (const [nth, last] of [...lastDays, null].entries()) {
    const before = lastDays[nth - 1];
    const unit = await world.make.unit({
      ...(before ? { validFrom: addDays(before, 1) } : {}),
      ...(last ? { validTo: last } : {}),
    });
    const previous = units.at(-1);
    if (previous && before) await succeeds(previous, unit, addDays(before, 1));
    units.push(unit);
  }
  return units;
}

describe("a unit followed by others", () => {
  it("leaves every period to whoever exists then, and the year's figure as the plan says", async () => {
    const day = fc.integer({ min: 1, max: 363 }).map((n) => addDays("2025-01-01", n));
    const quota = fc.constantFrom(
      { count: 1, per: "week", perYear: 52 } as const,
      { count: 2, per: "month" } as const,
      { count: 1, per: "quarter" } as const,
      { count: 9, per: "year" } as const,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(day, { maxLength: 4 }),
        quota,
        day,
        async (days, terms, issuedOn) => {
          const [first = "", ...heirs] = await chainOf(days.sort());
          const { planId } = await issuePlan(world, {
            issuedOn,
            tasks: [{ units: [first], heirs: heirs.slice(0, 1), quotas: [terms] }],
          });
          const [row] = await world.sql(
            `select coalesce(sum(o.required), 0)::int as required,
             count(*) filter (where not daterange(u.valid_from, u.valid_to, '[]') @> o.due_on)::int as by_nobody
           from occurrences o join units u on u.id = o.unit_id where o.plan_id = $1`,
            [planId],
          );
          const year = { week: 52, month: 24, quarter: 4, year: 9 }[terms.per];
          expect(row).toEqual({ required: year, by_nobody: 0 });
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it("owes nothing when it ended before the issue and nobody agreed to a successor", async () => {
    const [first = ""] = await chainOf(["2025-03-31"]);
    const { planId } = await issuePlan(world, {
      issuedOn: "2025-06-02",
      tasks: [{ units: [first], quotas: [monthly] }],
    });
    expect(await commitmentsOf(world, planId)).toEqual([]);
  });

  it("waits for a person where a unit has several successors", async () => {
    const [first = "", one = ""] = await chainOf(["2025-06-30"]);
    const other = await world.make.unit({ validFrom: "2025-07-01" });
    await succeeds(first, other, "2025-07-01");
    const asked = { tasks: [{ units: [first], quotas: [monthly] }] };
    const open = await issuePlan(world, asked);
    expect((await slotsOf(open.planId)).map((slot) => slot.unit_id)).toEqual(Array(6).fill(first));
    const agreed = await issuePlan(world, { tasks: [{ ...asked.tasks[0], heirs: [other] }] });
    const owing = (await slotsOf(agreed.planId)).map((slot) => slot.unit_id);
    expect(owing.filter((unit) => unit === other)).toHaveLength(6);
    expect(owing).not.toContain(one);
  });

  it("is told to the issuer with everybody who follows it", async () => {
    const [first = ""] = await chainOf(["2025-05-18", "2025-06-30"]);
    const duties = await makePlan(world, { tasks: [{ units: [first], quotas: [monthly] }] });
    const { warnings } = await world.services.database.in(system, (tx) =>
      previewFanOut(tx, duties),
    );
    const words = warnings.find((warning) => warning.unitId === first)?.message.vi;
    expect(words).toMatch(/từ 19\/05\/2025 đến 30\/06\/2025\), rồi .+ \(từ 01\/07\/2025\)/);
  });
});

describe("time", () => {
  it("marks what fell due before the issue as retroactive", async () => {
    const unit = await world.make.unit();
    const plan = await issuePlan(world, {
      issuedOn: "2025-06-10",
      tasks: [{ units: [unit], quotas: [monthly] }],
    });
    const slots = await slotsOf(plan.planId);
    expect(slots.filter((slot) => slot.retroactive)).toHaveLength(5);
  });

  it("owes 52 a year in 2026, which has 53 ISO weeks", async () => {
    const unit = await world.make.unit();
    const plan = await issuePlan(world, {
      year: 2026,
      tasks: [{ units: [unit], quotas: [{ count: 1, per: "week", perYear: 52 }] }],
    });
    expect(await slotsOf(plan.planId)).toHaveLength(52);
  });
});

describe("preview", () => {
  it("says a unit joins only when it begins after the issue", async () => {
    const before = await world.make.unit({ validFrom: "2025-03-01" });
    const after = await world.make.unit({ validFrom: "2025-07-01" });
    const duties = await makePlan(world, {
      issuedOn: "2025-06-02",
      tasks: [{ units: [before, after], quotas: [monthly] }],
    });
    const preview = await world.services.database.in(system, (tx) => previewFanOut(tx, duties));
    const joining = preview.warnings.filter((warning) => warning.code === "unit-joins");
    expect(joining.map((warning) => warning.unitId)).toEqual([after]);
  });

  it("counts what the fan-out then writes, and names units that end or join", async () => {
    const district = await world.make.unit({
      kind: "pv",
      name: "Huyện cũ",
      validTo: "2025-06-30",
    });
    const commune = await world.make.unit({ kind: "pv", name: "Xã mới", validFrom: "2025-07-01" });
    await world.sql(
      "insert into unit_successions (predecessor_id, successor_id, effective_on) values ($1, $2, '2025-07-01')",
      [district, commune],
    );
    const group = await makeGroup(world, { kinds: ["pv"] });
    const duties = await makePlan(world, {
      issuedOn: "2025-02-10",
      tasks: [{ groups: [group], quotas: [monthly] }, { units: [] }],
    });
    const preview = await world.services.database.in(system, (tx) => previewFanOut(tx, duties));
    expect(preview).toMatchObject({ commitments: 2, occurrences: 12, retroactive: 1, units: 2 });
    expect(preview.tasks.map((task) => [task.commitments, task.units])).toEqual([
      [2, 2],
      [0, 0],
    ]);
    expect(preview.warnings.map((warning) => warning.code)).toEqual([
      "task-without-lead",
      "task-without-time",
      "unit-ends",
      "unit-joins",
    ]);
    const ends = preview.warnings.find((warning) => warning.code === "unit-ends");
    expect(ends?.message.vi).toContain("Xã mới");
    const written = await world.services.database.in(system, (tx) => fanOut(tx, duties));
    expect(written.commitments).toBe(preview.commitments);
    expect(await slotsOf(duties.planId)).toHaveLength(preview.occurrences);
  });
});
