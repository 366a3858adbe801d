import { afterAll, beforeAll, expect, it } from "vitest";
import { issuePlan } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { listPortalPlans } from "./contract.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const ownedBy = async (ownerUnitId: string | null) => {
  const { planId } = await issuePlan(world, { tasks: [{ units: [], quotas: [] }] });
  await world.sql("update plans set owner_unit_id = $2 where id = $1", [planId, ownerUnitId]);
  return planId;
};

it("offers to readers the plans of the province's government, not those of its departments", async () => {
  const ofNobody = await ownedBy(null);
  const ofGovernment = await ownedBy(await world.make.unit({ kind: "government" }));
  await ownedBy(await world.make.unit({ kind: "department" }));
  const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  const { rows } = await world.as(coordinator).call(listPortalPlans);
  expect(rows.map(({ id }) => id).toSorted()).toEqual([ofNobody, ofGovernment].toSorted());
});

it("does not offer what only amends a plan: it is seen with that plan", async () => {
  const plan = await ownedBy(null);
  const amendment = await ownedBy(null);
  await world.sql(
    "insert into amendments (plan_id, amends_plan_id, kind) values ($1, $2, 'partial')",
    [...[amendment, plan]],
  );
  const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  const { rows } = await world.as(coordinator).call(listPortalPlans);
  expect(rows.map(({ id }) => id)).toContain(plan);
  expect(rows.map(({ id }) => id)).not.toContain(amendment);
});
