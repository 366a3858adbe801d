import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
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
  }, 600_000);
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
