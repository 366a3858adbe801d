import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan } from "../../../tests/support/commitments-factory.ts";
import { claimOf, type Desk, makeDesk, recorded } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import * as contract from "./contract.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  desk = await makeDesk(world);
});
afterAll(() => world.close());

/** The unit's own plan with one task like the province's, and its commitment. */
async function ownPlan(title = "Đăng tin, bài trên Cổng thông tin điện tử của xã") {
  const plan = await issuePlan(world, {
    title: "Kế hoạch của xã",
    tasks: [
      {
        ...{ title, domain: "CDS", units: [desk.unitId] },
        quotas: [{ count: 5, per: "month", noun: "tin", channel: "Cổng thông tin điện tử" }],
      },
    ],
  });
  await world.sql("update plans set owner_unit_id = $2 where id = $1", [plan.planId, desk.unitId]);
  const [commitment] = await commitmentsOf(world, plan.planId);
  return { planId: plan.planId, taskId: plan.tasks[0]?.taskId ?? "", own: commitment?.id ?? "" };
}

const delivered = async (planId: string) => {
  const [row] = await world.sql<{ n: number }>(
    `select coalesce(sum(delivered), 0)::int as n from fulfilments
     where plan_id = $1 and stage = 'recorded' and known_until = 'infinity'`,
    [planId],
  );
  return row?.n ?? 0;
};
const seen = () =>
  world.as(desk.officer).call(contract.getAssignedDuties, {
    params: { unitId: desk.unitId },
    query: { planId: desk.planId },
  });
const take = (taskId: string, name = "item C.2") =>
  world.as(desk.officer).call(contract.takeUpDuty, { body: { ...claimOf(desk, name), taskId } });

describe("a duty from above", () => {
  it("is proposed for the unit's own task that says the same, and taken up by a link", async () => {
    const { taskId } = await ownPlan();
    const before = await seen();
    const duty = before.duties.find((one) => one.path === "C.2");
    expect(duty?.proposals[0]?.taskId).toBe(taskId);
    expect(duty?.takeUps).toEqual([]);
    const { id } = await take(taskId);
    const after = (await seen()).duties.find((one) => one.path === "C.2");
    expect(after?.takeUps).toMatchObject([{ id, taskId, carried: 0 }]);
    const again = await world
      .as(desk.officer)
      .refusal(contract.takeUpDuty, { body: { ...claimOf(desk, "item C.2"), taskId } });
    expect(again.body.error.code).toBe("already-taken-up");
    await world
      .as(desk.officer)
      .call(contract.undoTakeUp, { params: { takeUpId: id }, body: { reason: "Nhầm" } });
  });

  it("gains what is claimed for the own task, before and after the link, each output once", async () => {
    const { taskId, own } = await ownPlan();
    const claims = [{ commitmentId: own }];
    await recorded(world, desk, { claims });
    const before = await delivered(desk.planId);
    const { id, carried } = await take(taskId);
    expect(carried).toBe(1);
    expect(await delivered(desk.planId)).toBe(before + 1);
    const output = await recorded(world, desk, { claims });
    expect(await delivered(desk.planId)).toBe(before + 2);
    // Claimed above by hand as well, it still counts once.
    await recorded(world, desk, { claims: [...claims, claimOf(desk, "item C.2")] });
    expect(await delivered(desk.planId)).toBe(before + 3);
    const counted = await world.sql<{ n: number }>(
      "select count(*)::int as n from claims where output_id = $1 and released_on is null",
      [output.id],
    );
    expect(counted[0]?.n).toBe(2);
    await world
      .as(desk.officer)
      .call(contract.undoTakeUp, { params: { takeUpId: id }, body: { reason: "Nhầm" } });
    // What was claimed above by hand stays.
    expect(await delivered(desk.planId)).toBe(before + 1);
  });

  it("is not taken up by another's task, nor by another's officer", async () => {
    const { taskId } = await ownPlan();
    const foreign = await world.as(desk.officer).refusal(contract.takeUpDuty, {
      body: { ...claimOf(desk, "item C.2"), taskId: (await foreignTask()) ?? "" },
    });
    expect(foreign.body.error.code).toBe("not-own-task");
    const stranger = await world
      .as(desk.stranger)
      .refusal(contract.takeUpDuty, { body: { ...claimOf(desk, "item C.2"), taskId } });
    expect(stranger.status).toBe(404);
  });

  async function foreignTask() {
    const plan = await issuePlan(world, { tasks: [{ units: [desk.strangerUnitId] }] });
    return plan.tasks[0]?.taskId;
  }

  it("that nobody took up is a gap, by unit and by task", async () => {
    const gaps = await world
      .as(desk.coordinator)
      .call(contract.getPlanGaps, { params: { planId: desk.planId } });
    expect(gaps.figures).toMatchObject({ units: 2, duties: 6, unitsWithPlan: 1, takenUp: 0 });
    const { taskId } = await ownPlan();
    const { id } = await take(taskId);
    const less = await world
      .as(desk.coordinator)
      .call(contract.getPlanGaps, { params: { planId: desk.planId } });
    expect(less.figures.takenUp).toBe(1);
    expect(less.tasks.find((task) => task.path === "C.2")).toMatchObject({ units: 2, takenUp: 1 });
    const file = await world
      .as(desk.coordinator)
      .raw(`http://loa.test/api/v1/plans/${desk.planId}/gaps.xlsx`);
    expect(file.status).toBe(200);
    await world
      .as(desk.officer)
      .call(contract.undoTakeUp, { params: { takeUpId: id }, body: { reason: "Nhầm" } });
  });

  it("counts above exactly the outputs claimed below, whatever is linked and unlinked (10 cases)", async () => {
    const steps = fc.array(fc.constantFrom("record", "both", "link", "unlink"), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const { taskId, own } = await ownPlan();
        const base = await delivered(desk.planId);
        let link: string | null = null;
        let [below, direct] = [0, 0];
        for (const step of taken) {
          if (step === "record") {
            await recorded(world, desk, { claims: [{ commitmentId: own }] });
            below += 1;
          } else if (step === "both" && link === null) {
            await recorded(world, desk, {
              claims: [{ commitmentId: own }, claimOf(desk, "item C.2")],
            });
            direct += 1;
          } else if (step === "link" && link === null) link = (await take(taskId)).id;
          else if (step === "unlink" && link !== null) {
            await world.as(desk.officer).call(contract.undoTakeUp, {
              ...{ params: { takeUpId: link }, body: { reason: "Thôi" } },
            });
            link = null;
          }
          const asked = Math.min(48, base + direct + (link ? below : 0));
          expect(await delivered(desk.planId)).toBe(asked);
        }
        if (link)
          await world.as(desk.officer).call(contract.undoTakeUp, {
            ...{ params: { takeUpId: link }, body: { reason: "Thôi" } },
          });
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
