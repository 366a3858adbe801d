import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { getPlanOverview } from "../../features/commitments/contract.ts";
import { type Played, playYear } from "./play-year.ts";

/** The whole year once, then what it left. */
describe("the year 2025 of the sample province, played through the doors people use", () => {
  let world: World;
  let folder: string;
  let played: Played;
  const told: string[] = [];

  beforeAll(async () => {
    world = await createWorld();
    folder = await mkdtemp(join(tmpdir(), "loa-year-"));
    played = await playYear(world.services, (line) => told.push(line), folder);
  }, 1_500_000);
  afterAll(async () => {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  });

  const one = async <T>(text: string): Promise<T> => (await world.sql<{ it: T }>(text))[0]?.it as T;

  it("writes the report of the year for both lines as Word, PDF and Excel", async () => {
    expect(played.written).toHaveLength(6);
    for (const { path, bytes } of played.written) expect((await readFile(path)).length).toBe(bytes);
  });

  it("closes four periods on each line, with every report that came locked", async () => {
    const locked = await one<number>(
      "select count(distinct period_id)::int as it from unit_reports_at('2025-12-31') where locked_on is not null",
    );
    expect(locked).toBe(8);
    expect(await one<number>("select count(*)::int as it from report_locks")).toBe(8);
  });

  it("ends the thirteen districts in July and lets thirteen communes broadcast on, none more", async () => {
    const heirs = await one<number>(
      `select count(distinct c.unit_id)::int as it from commitments c join tasks t on t.id = c.task_id join units u on u.id = c.unit_id
       where t.path = 'B.I.3' and u.kind = 'commune'`,
    );
    expect(heirs).toBe(13);
    const late = await one<number>(
      `select count(*)::int as it from occurrences o join units u on u.id = o.unit_id where u.kind = 'district' and o.due_on > '2025-06-30'`,
    );
    expect(late).toBe(0);
  });

  it("passes what Kon Tum owed to communes and departments of the one province, one for one, and ends its festival", async () => {
    const rows = await world.sql<{ path: string; kind: string; units: number; required: number }>(
      `select t.path, u.kind, count(distinct o.unit_id)::int as units, sum(o.required)::int as required
       from occurrences o join tasks t on t.id = o.task_id join units u on u.id = o.unit_id
       where o.plan_id = $1 and o.due_on >= '2025-07-01' group by 1, 2 order by 1, 2`,
      [played.neighbourPlanId],
    );
    expect(rows).toEqual([
      { path: "B.1", kind: "commune", units: 10, required: 60 },
      { path: "B.2", kind: "department", units: 6, required: 36 },
      { path: "B.3", kind: "press", units: 1, required: 6 },
    ]);
    const total = await one<number>(
      `select sum(required)::int as it from occurrences where plan_id = '${played.neighbourPlanId}'`,
    );
    expect(total).toBe(12 * (10 + 6 + 1));
    const left = await one<number>(
      "select count(*)::int as it from occurrences o join units u on u.id = o.unit_id where u.valid_to <= '2025-06-30' and o.due_on > '2025-06-30'",
    );
    expect(left).toBe(0);
  });

  it("leaves what Kon Tum did under its old names, and tells it by the units of that day or under those of today", async () => {
    const done = await world.sql<{ of_old: number; of_new_before: number }>(
      `select count(*) filter (where u.code like '62-%' or u.parent_id = (select id from units where code = '62'))::int as of_old,
         count(*) filter (where u.valid_from = '2025-07-01' and o.happened_on < '2025-07-01')::int as of_new_before
       from outputs o join units u on u.id = o.unit_id join claims x on x.output_id = o.id join commitments c on c.id = x.commitment_id
       where c.plan_id = $1`,
      [played.neighbourPlanId],
    );
    expect(done[0]?.of_old).toBeGreaterThan(60);
    expect(done[0]?.of_new_before).toBe(0);
    world.clock.set("2025-12-20T09:00:00+07:00");
    const leader = world.as(await world.make.actor([{ role: "leader" }]));
    const seen = async (query: { asOf?: string; tree: "day" | "today" }) =>
      leader.call(getPlanOverview, { params: { planId: played.neighbourPlanId ?? "" }, query });
    const then = await seen({ asOf: "2025-06-30", tree: "day" });
    const now = await seen({ asOf: "2025-06-30", tree: "today" });
    expect(then.figures).toEqual(now.figures);
    expect(then.units.map(({ name }) => name)).toContain("Sở Nội vụ tỉnh Kon Tum");
    const merged = now.units.find(({ name }) => name === "Sở Nội vụ");
    expect(merged?.formerNames).toEqual(["Sở Nội vụ tỉnh Kon Tum"]);
    expect(
      now.units.map(({ name }) => name).filter((name) => name.includes("tỉnh Kon Tum")),
    ).toEqual([]);
    const commune = now.units.find(({ name }) => name === "Ủy ban nhân dân xã Măng Đen");
    expect(commune?.formerNames).toEqual(["Ủy ban nhân dân huyện Kon Plông"]);
  });

  it("amends the plan in September without touching what was owed before", async () => {
    const counts = await one<number>(
      "select count(*)::int as it from commitments c join tasks t on t.id = c.task_id where t.path = 'B.I.7'",
    );
    expect(counts).toBe(96);
  });

  it("reminds by itself and chases the late by two letters", async () => {
    expect(await one<number>("select count(*)::int as it from reminders")).toBeGreaterThan(100);
    expect(await one<number>("select count(*)::int as it from directive_letters")).toBe(2);
  });
});
