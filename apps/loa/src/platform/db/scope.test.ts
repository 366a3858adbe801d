import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { nobody, system } from "./database.ts";

describe("the scope of a transaction", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it("shows the app role nothing when no scope is set", async () => {
    const unitId = await world.make.unit();
    await world.make.actor([{ role: "officer", unitId }]);
    const seen = await world.services.database.read(nobody, (tx) =>
      tx.selectFrom("accounts").select("id").execute(),
    );
    expect(seen).toEqual([]);
  });

  it("shows a unit its own people only", async () => {
    const [ours, theirs] = [await world.make.unit(), await world.make.unit()];
    const mine = await world.make.actor([{ role: "officer", unitId: ours }]);
    await world.make.actor([{ role: "officer", unitId: theirs }]);
    const scope = { accountId: mine.accountId, sees: "units", units: [ours] } as const;
    const seen = await world.services.database.read(scope, (tx) =>
      tx.selectFrom("accounts").select("id").execute(),
    );
    expect(seen).toEqual([{ id: mine.accountId }]);
  });

  it("refuses a write in a read-only transaction", async () => {
    const write = world.services.database.read(system, (tx) =>
      tx.insertInto("settings").values({ key: "k", value: "1" }).execute(),
    );
    await expect(write).rejects.toThrow(/read-only/);
  });

  it("never lets the app role change or delete an audit entry", async () => {
    const change = world.services.database.in(system, (tx) =>
      sql`update audit_entries set action = 'x'`.execute(tx),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });

  it("gives each clone the Vietnamese order of letters", async () => {
    const rows = await world.sql<{ n: string }>(
      "select n from unnest(array['Đào','Dũng','Ân','Ăn','Ánh','An']) n order by n",
    );
    expect(rows.map((row) => row.n)).toEqual(["An", "Ánh", "Ăn", "Ân", "Dũng", "Đào"]);
  });
});
