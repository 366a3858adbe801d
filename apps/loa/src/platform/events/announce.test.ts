import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  anOutput,
  claimOf,
  type Desk,
  makeDesk,
  recorded,
} from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { recordOutput, returnOutput } from "../../features/outputs/contract.ts";
import { system } from "../db/database.ts";
import { announce } from "./announce.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
});
afterAll(() => world.close());

const told = (subject: string) =>
  world.sql<{ kind: string; data: Record<string, unknown>; unit_id: string }>(
    "select kind, data, unit_id from events where subject_id = $1 order by at, id",
    [subject],
  );

describe("announcing", () => {
  it("tells of a recorded output with its lines, and without a word its unit wrote", async () => {
    const claims = [claimOf(desk, "item C.1")];
    const output = await recorded(world, desk, {
      title: "Bài về ông Nguyễn",
      note: "riêng",
      claims,
    });
    const [event, ...more] = await told(output.id);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ kind: "output.recorded", unit_id: desk.unitId });
    expect(event?.data).toMatchObject({
      outputId: output.id,
      domains: ["CDS"],
      happenedOn: "2025-06-02",
    });
    expect(JSON.stringify(event)).not.toMatch(/Nguyễn|riêng/);
  });

  it("tells once of an output sent twice", async () => {
    const body = anOutput(desk.unitId);
    const first = await world.as(desk.officer).call(recordOutput, { body });
    await world.as(desk.officer).call(recordOutput, { body });
    expect(await told(first.id)).toHaveLength(1);
  });

  it("tells of a return without its reason", async () => {
    const output = await recorded(world, desk, { claims: [claimOf(desk, "item C.1")] });
    const args = { params: { outputId: output.id }, body: { reason: "Thiếu ảnh" } };
    await world.as(desk.coordinator).call(returnOutput, args);
    const events = await told(output.id);
    expect(events.map((event) => event.kind)).toEqual(["output.recorded", "output.returned"]);
    expect(JSON.stringify(events)).not.toContain("Thiếu ảnh");
  });

  it("tells nothing of what is rolled back", async () => {
    const body = anOutput(desk.unitId, { links: ["javascript:alert(1)"] });
    const before = await world.sql("select id from events");
    await world.as(desk.officer).refusal(recordOutput, { body });
    const rolledBack = world.services.database.in(system, async (tx) => {
      await announce(tx, {
        kind: "output.returned",
        subjectId: desk.planId,
        at: world.clock.now(),
        data: {
          outputId: desk.planId,
          unitId: desk.unitId,
          unitName: "Sở",
          happenedOn: "2025-06-02",
          returnedOn: "2025-06-02",
          domains: [],
        },
      });
      throw new Error("rolled back");
    });
    await expect(rolledBack).rejects.toThrow("rolled back");
    expect(await world.sql("select id from events")).toHaveLength(before.length);
  });

  it("keeps only the fields listed for the kind", async () => {
    const subjectId = crypto.randomUUID();
    const data = {
      outputId: subjectId,
      unitId: desk.unitId,
      unitName: "Sở",
      happenedOn: "2025-06-02",
      returnedOn: "2025-06-02",
      domains: ["CDS"],
      reason: "không được ra ngoài",
    };
    await world.services.database.in(system, (tx) =>
      announce(tx, { kind: "output.returned", subjectId, at: world.clock.now(), data }),
    );
    expect((await told(subjectId))[0]?.data).not.toHaveProperty("reason");
  });

  it("lets no unit read what is told", async () => {
    const scope = { accountId: null, sees: "units", units: [desk.unitId] } as const;
    const seen = await world.services.database.read(scope, (tx) =>
      tx.selectFrom("events").select("id").execute(),
    );
    expect(seen).toEqual([]);
  });
});
