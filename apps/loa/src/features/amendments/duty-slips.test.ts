import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { amendMini, type InForce, miniInForce } from "../../../tests/support/amendment-factory.ts";
import type { MiniUnits } from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as commitments from "../commitments/contract.ts";
import * as distribution from "../distribution/contract.ts";
import { undoAmendment } from "./contract.ts";

let world: World;
let inForce: InForce;
let coordinator: Actor;
let units: MiniUnits;
let planId: string;
let amendmentId: string;

beforeAll(async () => {
  world = await createWorld();
  inForce = await miniInForce(world);
  ({ coordinator, units, planId } = inForce);
});
afterAll(() => world.close());

const headOf = (unitId: string) => world.make.actor([{ role: "unit_head", unitId }]);
const slipOf = (actor: Actor, unitId: string) =>
  world.as(actor).call(commitments.getDutySlip, { params: { planId, unitId } });
const acknowledge = (actor: Actor, unitId: string) =>
  world.as(actor).call(distribution.acknowledgePlan, { params: { planId }, body: { unitId } });
const waitingFor = async (actor: Actor) =>
  (await world.as(actor).call(distribution.listWaitingDocuments)).rows;

describe("a duty slip acknowledged before an amendment", () => {
  let head: Actor;
  let before: string;

  beforeAll(async () => {
    head = await headOf(units.science);
    before = (await slipOf(head, units.science)).html;
    await acknowledge(head, units.science);
    const slip = await slipOf(head, units.science);
    expect(slip).toMatchObject({ acknowledged: { by: head.name }, earlier: [] });
    amendmentId = await amendMini(world, inForce, (text) =>
      text.replace("02 tin/tháng", "04 tin/tháng"),
    );
  });

  it("can still be read word for word, with its files, beside the slip of today", async () => {
    const slip = await slipOf(head, units.science);
    expect(slip).toMatchObject({ acknowledged: null, canAcknowledge: true });
    expect(slip.earlier).toMatchObject([{ by: head.name }]);
    expect(slip.html).toContain("04 tin/tháng");
    const params = { planId, unitId: units.science, slipId: slip.earlier[0]?.id ?? "" };
    const kept = await world.as(head).call(commitments.getAcknowledgedSlip, { params });
    expect(kept.html).toBe(before);
    expect(kept.html).toContain("02 tin/tháng");
    const file = await world
      .as(head)
      .raw(
        `/api/v1/plans/${planId}/duty-slips/${units.science}/acknowledged/${params.slipId}/file?format=docx`,
      );
    expect(file.status).toBe(200);
    expect(file.headers.get("content-disposition")).toContain("phieu-giao-viec-so-khoa-hoc-mau");
  });

  it("is there for nobody of another unit", async () => {
    const slip = await slipOf(head, units.science);
    const stranger = await headOf(units.radio);
    const of = { planId, slipId: slip.earlier[0]?.id ?? "" };
    for (const unitId of [units.science, units.radio]) {
      const refused = await world
        .as(stranger)
        .refusal(commitments.getAcknowledgedSlip, { params: { ...of, unitId } });
      expect(refused.status).toBe(404);
    }
  });

  it("waits for the head again as the amending document, and is acknowledged once for both", async () => {
    const waiting = await waitingFor(head);
    expect(waiting.map(({ documentNumber }) => documentNumber)).toEqual(["77/KH-UBND"]);
    const [document] = waiting;
    const detail = await world.as(coordinator).call(distribution.getDistribution, {
      params: { distributionId: document?.id ?? "" },
    });
    expect(detail).toMatchObject({ planId: amendmentId, amendsPlanId: planId, acknowledged: 0 });
    world.clock.set("2025-07-15");
    await acknowledge(head, units.science);
    expect(await waitingFor(head)).toEqual([]);
    const slip = await slipOf(head, units.science);
    expect(slip).toMatchObject({ acknowledged: { by: head.name }, canAcknowledge: false });
    expect(slip.earlier).toHaveLength(1);
  });

  it("is not asked for again where nothing of the unit's own duties changed", async () => {
    const kept = () =>
      world.sql("select id from acknowledged_slips where unit_id = $1", [units.science]);
    const had = (await kept()).length;
    await acknowledge(head, units.science);
    expect(await kept()).toHaveLength(had);
  });

  it("reminds nobody of an amending document that was taken back", async () => {
    const [document] = await world.sql<{ id: string }>(
      "select id from distributions where plan_id = $1",
      [amendmentId],
    );
    const params = { distributionId: document?.id ?? "" };
    const seen = () => world.as(coordinator).call(distribution.getDistribution, { params });
    const waiting = (await seen()).waiting.length;
    await world.as(coordinator).call(undoAmendment, {
      params: { planId: amendmentId },
      body: { reason: "Ban hành nhầm" },
    });
    const told = await world.as(coordinator).call(distribution.remindRecipients, { params });
    expect([waiting > 0, (await seen()).waiting, told.units]).toEqual([true, [], 0]);
  });
});
