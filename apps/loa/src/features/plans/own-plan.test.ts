import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importedPlan, planAsSeen } from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";

let world: World;
let commune: string;
let village: string;
let elsewhere: string;
let officer: Actor;
let head: Actor;
let stranger: Actor;

beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-02-12");
  commune = await world.make.unit({ name: "Ủy ban nhân dân xã Mẫu", kind: "commune" });
  village = await world.make.unit({ name: "Đài truyền thanh xã Mẫu", parentId: commune });
  elsewhere = await world.make.unit({ name: "Ủy ban nhân dân xã Khác", kind: "commune" });
  officer = await world.make.actor([{ role: "officer", unitId: commune }]);
  head = await world.make.actor([{ role: "unit_head", unitId: commune }], "Lê Trưởng");
  stranger = await world.make.actor([{ role: "unit_head", unitId: elsewhere }]);
});
afterAll(() => world.close());

const planOf = (lead: string) => `ỦY BAN NHÂN DÂN
XÃ MẪU

Số: 07/KH-UBND

Xã Mẫu, ngày 10 tháng 02 năm 2025

KẾ HOẠCH
Truyền thông năm 2025

Ủy ban nhân dân xã ban hành Kế hoạch truyền thông năm 2025, như sau:

B. NHIỆM VỤ CỤ THỂ

I. Về Chuyển đổi số

1. Đăng tin, bài về chuyển đổi số.

- Tần suất: 02 tin/tháng.

- Đơn vị chủ trì: Ủy ban nhân dân xã Mẫu.

- Thời gian thực hiện: Năm 2025.

2. Phát thanh về chuyển đổi số.

- Tần suất: 01 tin/tuần.

- Đơn vị chủ trì: ${lead}.

- Thời gian thực hiện: Năm 2025.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trần Thị Mẫu
`;
const signed = {
  documentNumber: "07/KH-UBND",
  issuedOn: "2025-02-10",
  signerName: "Trần Thị Mẫu",
  signerPosition: "Chủ tịch",
};

/** A draft the officer imported for the own unit, every doubt settled by them. */
async function drafted(lead: string) {
  const body = { text: planOf(lead), ownerUnitId: commune };
  const { id: planId } = await world.as(officer).call(contract.importPlan, { body });
  await world.runJobs();
  const seen = await planAsSeen(world, officer, planId);
  let revision = seen.revision;
  for (const finding of seen.findings.filter((one) => one.blocking && !one.settled))
    ({ revision } = await world.as(officer).call(contract.settleFinding, {
      ...{ params: { findingId: finding.id }, body: { revision, act: "dismiss", note: "Đã xem" } },
    }));
  return { planId, params: { planId }, revision };
}

describe("a unit's own plan", () => {
  it("is imported and reviewed by its officer, issued by its head, and falls on the unit and units below it", async () => {
    const { planId, params, revision } = await drafted("Đài truyền thanh xã Mẫu");
    const { plan, tasks } = await planAsSeen(world, officer, planId);
    expect(plan.ownerUnit?.id).toBe(commune);
    expect(plan.file).not.toBeNull();
    expect(plan.can).toMatchObject({ edit: true, issue: false, remove: false, amend: false });
    expect(tasks).toHaveLength(2);
    const body = { ...signed, revision };
    const early = await world.as(officer).refusal(contract.issuePlan, { params, body });
    expect(early.status).toBe(403);
    const preview = await world.as(head).call(contract.previewIssuance, { params, query: {} });
    expect(preview).toMatchObject({ commitments: 2, units: 2, blocking: [] });
    const issued = await world.as(head).call(contract.issuePlan, { params, body });
    expect(issued).toMatchObject({ commitments: 2, units: 2 });
    const owing = await world.sql<{ unit_id: string }>(
      "select unit_id from commitments where plan_id = $1",
      [planId],
    );
    expect(new Set(owing.map((row) => row.unit_id))).toEqual(new Set([commune, village]));
  });

  it("that burdens a unit outside is refused at issue by name, said beforehand, and stays a draft", async () => {
    const { params, revision } = await drafted("Ủy ban nhân dân xã Khác");
    const preview = await world.as(head).call(contract.previewIssuance, { params, query: {} });
    expect(preview.blocking.map(({ code }) => code)).toEqual(["beyond-own-units"]);
    const body = { ...signed, revision };
    const refused = await world.as(head).refusal(contract.issuePlan, { params, body });
    expect(refused.body.error).toMatchObject({ code: "beyond-own-units" });
    expect(refused.body.error.message).toContain("Ủy ban nhân dân xã Khác (1 đơn vị)");
    const still = await world.as(head).call(contract.getPlan, { params });
    expect(still).toMatchObject({ state: "draft", revision });
  });

  it("is not there for another unit, as a draft or to be changed", async () => {
    const { params, revision } = await drafted("Đài truyền thanh xã Mẫu");
    const other = world.as(stranger);
    const body = { revision, title: "Của người khác" };
    for (const refused of [
      await other.refusal(contract.getPlan, { params }),
      await other.refusal(contract.changePlan, { params, body }),
      await other.refusal(contract.previewIssuance, { params, query: {} }),
      await other.refusal(contract.issuePlan, { params, body: { ...signed, revision } }),
    ])
      expect(refused.status).toBe(404);
    const give = await world
      .as(head)
      .refusal(contract.changePlan, { params, body: { revision, ownerUnitId: elsewhere } });
    expect(give.status).toBe(403);
    const removed = { params, body: { reason: "Nhập nhầm tệp" } };
    expect((await world.as(officer).refusal(contract.deletePlan, removed)).status).toBe(403);
    await world.as(head).call(contract.deletePlan, removed);
  });

  it("cannot be imported for another unit or for none", async () => {
    for (const ownerUnitId of [elsewhere, village, null]) {
      const body = { text: planOf("Đài truyền thanh xã Mẫu"), ownerUnitId };
      const refused = await world.as(head).refusal(contract.importPlan, { body });
      expect(refused.status).toBe(403);
    }
  });

  it("of the province stays out of a unit's hands though it owes under it", async () => {
    const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
    const planId = await importedPlan(world, coordinator, planOf("Đài truyền thanh xã Mẫu"));
    await world.sql("update plans set owner_unit_id = null where id = $1", [planId]);
    const seen = await world.as(head).refusal(contract.getPlan, { params: { planId } });
    expect(seen.status).toBe(404);
  });
});
