import { afterAll, beforeAll, expect, it } from "vitest";
import { issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import { getBriefing } from "./contract.ts";
import { countAhead } from "./count-ahead.timer.ts";
import { standingsOn } from "./remembered-standings.ts";

let world: World;
let planId: string;
beforeAll(async () => {
  world = await createWorld();
  ({ planId } = await issuePlan(world, {
    issuedOn: "2025-01-10",
    tasks: [
      { units: [await world.make.unit()], domain: "CDS", quotas: [{ count: 1, per: "month" }] },
    ],
  }));
});
afterAll(() => world.close());

it("the page of a day counted ahead is what the leader opens, not counted again", async () => {
  world.clock.set("2025-06-20T05:40:00+07:00");
  await countAhead(world.services);
  const remembered = () =>
    world.services.database.read(system, (tx) => standingsOn(tx, [planId], "2025-06-20"));
  const ahead = await remembered();
  const leader = world.as(await world.make.actor([{ role: "leader" }]));
  const page = await leader.call(getBriefing, { query: {} });
  expect(page.asOf).toBe("2025-06-20");
  expect(await remembered()).toBe(ahead);
});
