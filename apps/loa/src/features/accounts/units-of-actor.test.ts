import { afterAll, beforeAll, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { readSession } from "./contract.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-12-22");
});
afterAll(() => world.close());

it("names a head's unit that goes on before the one it took over from, which has ended", async () => {
  const district = await world.make.unit({ name: "Huyện Mẫu", validTo: "2025-06-30" });
  const commune = await world.make.unit({ name: "Xã Mẫu", validFrom: "2025-07-01" });
  const roles = [district, commune].map((unitId) => ({ role: "unit_head" as const, unitId }));
  const head = world.as(await world.make.actor(roles));
  const named = async () => (await head.call(readSession)).units.map(({ name }) => name);
  expect(await named()).toEqual(["Xã Mẫu", "Huyện Mẫu"]);
  world.clock.set("2025-06-30");
  expect(await named()).toEqual(["Huyện Mẫu", "Xã Mẫu"]);
});
