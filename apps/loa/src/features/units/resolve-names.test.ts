import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { learnAlias } from "./learn-alias.ts";
import { loadShippedList } from "./load-shipped-list.ts";
import { membersOf } from "./members.ts";
import { addProposedUnits, proposeUnits } from "./propose-units.ts";
import { resolveNames } from "./resolve-names.ts";

const machine = { accountId: null, name: "Hệ thống" } as const;
const gold = new URL(
  "../../../../../../shared/plans/gold/quang-ngai-2025.gold.json",
  import.meta.url,
);

describe("resolving against the registered units", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await world.services.database.in(system, (tx) =>
      loadShippedList(tx, machine, world.clock.now()),
    );
  });
  afterAll(() => world.close());
  const resolve = (phrases: readonly string[], asOf: string) =>
    world.services.database.read(system, (tx) => resolveNames(tx, phrases, { asOf }));

  it("answers each phrase in its order, an empty one, too", async () => {
    const found = await resolve(["Sở Nội vụ", "", "Các sở, ban ngành"], "2025-06-02");
    expect(found.map((each) => each.kind)).toEqual(["unit", "unresolved", "group"]);
  });

  it("proposes for a mistyped name only what exists on the date", async () => {
    const [before] = await resolve(["UBND xã Ba Tơo"], "2025-06-02");
    const [after] = await resolve(["UBND xã Ba Tơo"], "2025-07-02");
    const names = (each: typeof before) =>
      each?.candidates.map((candidate) => candidate.name) ?? [];
    expect(names(before)).not.toContain("Ủy ban nhân dân xã Ba Tơ");
    expect(names(after)).toContain("Ủy ban nhân dân xã Ba Tơ");
  });

  it("asks when two units carry one name on the date", async () => {
    await world.make.unit({ name: "Trung tâm Trùng tên" });
    await world.make.unit({ name: "Trung tâm Trùng tên" });
    const [found] = await resolve(["Trung tâm Trùng tên"], "2025-06-02");
    expect(found).toMatchObject({ kind: "unresolved", candidates: [{ score: 1 }, { score: 1 }] });
  });

  it("means by a learned name what the office of the document has answered, and else what all have", async () => {
    const [one, other, third] = [
      await world.make.unit({ name: "Xã Một" }),
      await world.make.unit({ name: "Xã Hai" }),
      await world.make.unit({ name: "Xã Ba" }),
    ];
    const at = world.clock.now();
    const learn = (unitId: string, officeUnitId: string | null) =>
      world.services.database.in(system, (tx) =>
        learnAlias(tx, machine, { alias: "Bộ phận văn phòng", at, unitId, officeUnitId }),
      );
    const meant = async (office: string | null) => {
      const options = { asOf: "2025-06-02", context: { office } };
      const [found] = await world.services.database.read(system, (tx) =>
        resolveNames(tx, ["bộ phận văn phòng"], options),
      );
      return found?.unit?.id ?? found?.kind;
    };
    await learn(one, one);
    expect([await meant(one), await meant(other), await meant(null)]).toEqual([
      one,
      "unresolved",
      "unresolved",
    ]);
    await learn(third, null);
    await learn(other, other);
    expect([await meant(one), await meant(other), await meant(third)]).toEqual([one, other, third]);
  });

  it("knows proposed units once they are added", async () => {
    const units = proposeUnits(["Sở Chưa Từng Có"]);
    await world.services.database.in(system, (tx) =>
      addProposedUnits(tx, machine, units, world.clock.now()),
    );
    const [found] = await resolve(["sở chưa từng có"], "2025-06-02");
    expect(found).toMatchObject({ kind: "unit", unit: { code: "SCTC", kind: "department" } });
  });

  it.skipIf(!existsSync(gold))(
    "turns every lead of the reference plan into units that exist in 2025 (skipped without the shared plans)",
    async () => {
      const plan = JSON.parse(readFileSync(gold, "utf8")) as { tasks: { lead: string[] }[] };
      const leads = [...new Set(plan.tasks.flatMap((task) => task.lead))];
      const found = await resolve(leads, "2025-06-02");
      const year = { from: "2025-01-01", to: "2025-12-31" };
      for (const each of found) {
        expect(["unit", "group"], each.phrase).toContain(each.kind);
        const groupId = each.group?.id;
        if (!groupId) continue;
        const members = await world.services.database.read(system, (tx) =>
          membersOf(tx, groupId, year),
        );
        expect(members.length, each.phrase).toBeGreaterThan(1);
      }
    },
  );
});
