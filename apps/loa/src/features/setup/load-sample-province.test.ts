import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { getSetup, loadSample } from "./contract.ts";
import { loadSampleProvince } from "./load-sample-province.ts";

// Thousands of outputs are recorded one by one, as people would.
describe("the sample province", { timeout: 180_000 }, () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    world.clock.set("2026-04-05");
  });
  afterAll(() => world.close());

  const count = async (table: string) => {
    const [row] = await world.sql<{ n: number }>(`select count(*)::int as n from ${table}`);
    return row?.n ?? 0;
  };

  it("is asked for once, however often the button is pressed", async () => {
    const administrator = world.as(await world.make.actor([{ role: "administrator" }]));
    await administrator.call(loadSample);
    await administrator.call(loadSample);
    expect((await administrator.call(getSetup)).sample).toMatchObject({
      state: "running",
      step: "waiting",
    });
  });

  it("reads and issues a plan of 33 tasks and 19 quotas and records outputs up to today", async () => {
    await loadSampleProvince(world.services);
    expect([await count("tasks"), await count("quotas"), await count("issuances")]).toEqual([
      33, 19, 1,
    ]);
    const recorded = await count("outputs");
    expect(recorded).toBeGreaterThan(300);
    const [late] = await world.sql<{ n: number }>(
      "select count(*)::int as n from outputs where recorded_on > '2026-04-05' or not sample",
    );
    expect(late?.n).toBe(0);
    const [sent] = await world.sql<{ recipients: number; acknowledged: number }>(
      `select count(*)::int as recipients, count(k.unit_id)::int as acknowledged from distribution_recipients r
       join distributions d on d.id = r.distribution_id and d.kind = 'guidance'
       left join acknowledgements k on k.distribution_id = d.id and k.unit_id = r.unit_id`,
    );
    expect(sent?.recipients).toBeGreaterThan(90);
    expect(sent?.acknowledged).toBeGreaterThan(60);
    expect(sent?.acknowledged).toBeLessThan(sent?.recipients ?? 0);
  });

  it("changes nothing when it runs again after being killed", async () => {
    const before = [
      await count("units"),
      await count("accounts"),
      await count("commitments"),
      await count("outputs"),
      await count("distributions"),
      await count("acknowledgements"),
      await count("index_values"),
      await count("stories"),
    ];
    await loadSampleProvince(world.services);
    expect([
      await count("units"),
      await count("accounts"),
      await count("commitments"),
      await count("outputs"),
      await count("distributions"),
      await count("acknowledgements"),
      await count("index_values"),
      await count("stories"),
    ]).toEqual(before);
  });

  it("is not loaded beside a real plan", async () => {
    const other = await createWorld();
    await other.sql("insert into plans (title, year) values ('Kế hoạch thật', 2026)");
    const administrator = other.as(await other.make.actor([{ role: "administrator" }]));
    const { status, body } = await administrator.refusal(loadSample);
    expect([status, body.error.code]).toEqual([409, "already-in-use"]);
    await other.close();
  });
});
