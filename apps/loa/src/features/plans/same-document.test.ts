import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  importedPlan,
  miniPlan,
  miniUnits,
  planAsSeen,
} from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";

let world: World;
let coordinator: Actor;

beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  await miniUnits(world);
});
afterAll(() => world.close());

const sameAs = async (actor: Actor, planId: string) =>
  (await planAsSeen(world, actor, planId)).plan.sameDocument.map(({ id }) => id);

describe("a document imported again", () => {
  it("names the plan it became before, by its file or by number, date and issuer", async () => {
    const first = await importedPlan(world, coordinator);
    expect(await sameAs(coordinator, first)).toEqual([]);
    const again = await importedPlan(world, coordinator);
    const retyped = await importedPlan(world, coordinator, `${miniPlan}\n`);
    const other = await importedPlan(
      world,
      coordinator,
      miniPlan.replace("15/KH-UBND", "16/KH-UBND"),
    );
    expect(await sameAs(coordinator, again)).toEqual([first, retyped]);
    expect(await sameAs(coordinator, retyped)).toEqual([first, again]);
    expect(await sameAs(coordinator, other)).toEqual([]);
  });
});
