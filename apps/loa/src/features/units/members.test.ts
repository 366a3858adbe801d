import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { membersOf, membersOn } from "./members.ts";

describe("the members of a group", () => {
  let world: World;
  let district = "";
  let office = "";
  let commune = "";
  beforeAll(async () => {
    world = await createWorld();
    district = await world.make.unit({ code: "H1", kind: "district", validTo: "2025-06-30" });
    office = await world.make.unit({ code: "H1-VH", kind: "centre", parentId: district });
    commune = await world.make.unit({ code: "X1", kind: "commune", validFrom: "2025-07-01" });
  });
  afterAll(() => world.close());

  async function group(rule: object): Promise<string> {
    const rows = await world.sql<{ id: string }>(
      "insert into unit_groups (code, name, rule) values (gen_random_uuid()::text, 'Nhóm', $1) returning id",
      [JSON.stringify({ kinds: [], under: null, include: [], exclude: [], ...rule })],
    );
    return rows[0]?.id ?? "";
  }
  const inYear = (id: string) =>
    world.services.database.read(system, (tx) =>
      membersOf(tx, id, { from: "2025-01-01", to: "2025-12-31" }),
    );

  it("are the units of its kinds, each from its first day to its last within the period", async () => {
    expect(await inYear(await group({ kinds: ["district", "commune"] }))).toEqual([
      { unitId: district, from: "2025-01-01", to: "2025-06-30" },
      { unitId: commune, from: "2025-07-01", to: "2025-12-31" },
    ]);
  });

  it("differ by day", async () => {
    const id = await group({ kinds: ["district", "commune"] });
    const on = (date: string) =>
      world.services.database.read(system, (tx) => membersOn(tx, id, date));
    expect([await on("2025-06-30"), await on("2025-07-01")]).toEqual([[district], [commune]]);
  });

  it("stand below the named unit, included and excluded ones apart", async () => {
    expect(await inYear(await group({ kinds: ["centre"], under: "H1" }))).toMatchObject([
      { unitId: office },
    ]);
    expect(await inYear(await group({ kinds: ["centre"], under: "X1" }))).toEqual([]);
    expect(await inYear(await group({ include: ["X1", "H1"], exclude: ["H1"] }))).toMatchObject([
      { unitId: commune },
    ]);
  });
});
