import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importedPlan, planAsSeen } from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";

const planOf = (issuer: string) => `ỦY BAN NHÂN DÂN
${issuer.toUpperCase()}
Số: 15/KH-UBND
Ngày 10 tháng 02 năm 2026

KẾ HOẠCH
Truyền thông chuyển đổi số năm 2026

I. NHIỆM VỤ
1. Phát tờ rơi
- Bên cầm trịch: Phòng Mẫu
- Độ chừng: quý II/2026
- Số lượng: 500 tờ rơi
2. Mở chuyên mục
- Bên cầm trịch: Phòng Mẫu
- Bên giúp sức: Phòng Thử
- Thời gian thực hiện: cả năm
`;

let world: World;
let coordinator: Actor;
let office: string;

beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  office = await world.make.unit({ name: "Ủy ban nhân dân xã Phú An", kind: "commune" });
  await world.make.unit({ name: "Ủy ban nhân dân xã Phú Lộc", kind: "commune" });
  await world.make.unit({ name: "Phòng Mẫu" });
  await world.make.unit({ name: "Phòng Thử" });
});
afterAll(() => world.close());

async function imported(issuer: string) {
  const planId = await importedPlan(world, coordinator, planOf(issuer));
  const see = () => planAsSeen(world, coordinator, planId);
  const accept = async (label: string, labelField?: contract.LabelField) => {
    const { revision, findings } = await see();
    const found = findings.find(
      ({ proposal, settled }) => !settled && proposal?.kind === "label" && proposal.label === label,
    );
    const params = { findingId: found?.id ?? "" };
    const body = { revision, act: "accept" as const, ...(labelField ? { labelField } : {}) };
    await world.as(coordinator).call(contract.settleFinding, { params, body });
  };
  return { see, accept };
}

const fields = async (see: Awaited<ReturnType<typeof imported>>["see"]) =>
  (await see()).tasks.map(({ assignments, timing }) => [
    assignments.map(({ role, unit }) => `${role} ${unit?.name}`),
    timing?.raw ?? null,
  ]);
const asked = async (see: Awaited<ReturnType<typeof imported>>["see"]) =>
  (await see()).findings.filter((one) => one.code === "unknown-label" && !one.settled).length;

describe("a label only one office uses", () => {
  it("goes into its field wherever the plan has it, by one answer, and teaches the reader that office's way", async () => {
    const { see, accept } = await imported("xã Phú An");
    expect(await asked(see)).toBe(4);
    await accept("Bên cầm trịch");
    await accept("Độ chừng");
    await accept("Bên giúp sức", "coordinating");
    expect(await asked(see)).toBe(0);
    const mended = [
      [["lead Phòng Mẫu"], "quý II/2026"],
      [["lead Phòng Mẫu", "coordinating Phòng Thử"], "cả năm"],
    ];
    expect(await fields(see)).toEqual(mended);
    const next = await imported("xã Phú An");
    expect(await asked(next.see)).toBe(0);
    expect(await fields(next.see)).toEqual(mended);
    expect((await see()).plan.ownerUnit?.id).toBe(office);
  });

  it("means nothing in another office's documents", async () => {
    expect(await asked((await imported("xã Phú Lộc")).see)).toBe(4);
  });

  it("is seen with its office and forgotten again by those who review", async () => {
    const as = world.as(coordinator);
    const { rows } = await as.call(contract.listOwnLabels);
    expect(rows.map(({ label, field, office: of }) => [label, field, of?.name])).toEqual([
      ["Bên cầm trịch", "lead", "Ủy ban nhân dân xã Phú An"],
      ["Bên giúp sức", "coordinating", "Ủy ban nhân dân xã Phú An"],
      ["Độ chừng", "timing", "Ủy ban nhân dân xã Phú An"],
    ]);
    for (const { id } of rows) await as.call(contract.forgetOwnLabel, { params: { labelId: id } });
    expect(await asked((await imported("xã Phú An")).see)).toBe(4);
    const officer = await world.make.actor([{ role: "officer", unitId: office }]);
    expect((await world.as(officer).refusal(contract.listOwnLabels, {})).status).toBe(403);
  });
});
