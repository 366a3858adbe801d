import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  importedPlan,
  type MiniUnits,
  miniPlan,
  miniUnits,
  planAsSeen,
} from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as commitments from "../commitments/contract.ts";
import * as distribution from "../distribution/contract.ts";
import * as plans from "../plans/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let coordinator: Actor;
let units: MiniUnits;
let planId: string;
let amendmentId: string;

const signed = { signerName: "Nguyễn Văn Mẫu", signerPosition: "Chủ tịch" };

beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-02-12");
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  units = await miniUnits(world);
  planId = await readyPlan(miniPlan);
  const { revision } = await planAsSeen(world, coordinator, planId);
  await world.as(coordinator).call(plans.issuePlan, {
    params: { planId },
    body: { ...signed, documentNumber: "15/KH-UBND", issuedOn: "2025-02-10", revision },
  });
});
afterAll(() => world.close());

async function readyPlan(text: string): Promise<string> {
  const id = await importedPlan(world, coordinator, text);
  const { revision, names } = await planAsSeen(world, coordinator, id);
  if (names[0])
    await world.as(coordinator).call(plans.resolveName, {
      params: { planId: id },
      body: { revision, raw: names[0].raw, unitId: units.radio },
    });
  return id;
}

const amending = miniPlan
  .replace("Số: 15/KH-UBND", "Số: 77/KH-UBND")
  .replace("ngày 10 tháng 02 năm 2025", "ngày 14 tháng 7 năm 2025")
  .replace("Tuyên truyền năm 2025", "Tuyên truyền năm 2025 (thay thế Kế hoạch số 15/KH-UBND)")
  .replace("- Đơn vị chủ trì: Sở Khoa học Mẫu; Hội Lạ Tên.", "- Đơn vị chủ trì: Sở Khoa học Mẫu.")
  .replace("02 tin/tháng", "04 tin/tháng");

async function amend() {
  world.clock.set("2025-07-14");
  amendmentId = await readyPlan(amending);
  const me = world.as(coordinator);
  const params = { planId: amendmentId };
  await me.call(contract.chooseAmended, {
    params,
    body: { amendsPlanId: planId, kind: "replacement", effectiveOn: null },
  });
  const query = { issuedOn: "2025-07-14" };
  const { revision, baseRevision } = await me.call(contract.previewAmendment, { params, query });
  const body = { ...signed, documentNumber: "77/KH-UBND", ...query, revision, baseRevision };
  await me.call(contract.issueAmendment, { params, body });
}

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
    await amend();
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
});
