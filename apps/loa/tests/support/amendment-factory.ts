import * as amendments from "../../src/features/amendments/contract.ts";
import * as plans from "../../src/features/plans/contract.ts";
import type { Actor } from "../../src/platform/auth/actor.ts";
import { importedPlan, type MiniUnits, miniPlan, miniUnits, planAsSeen } from "./plan-factory.ts";
import type { World } from "./world.ts";

/** The small plan in force, who issued it, and whom it names. */
export interface InForce {
  readonly planId: string;
  readonly coordinator: Actor;
  readonly units: MiniUnits;
}

const signed = { signerName: "Nguyễn Văn Mẫu", signerPosition: "Chủ tịch" };

/** Issues the small plan on 12 February 2025; the name nobody knows is the station. */
export async function miniInForce(world: World): Promise<InForce> {
  world.clock.set("2025-02-12");
  const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  const units = await miniUnits(world);
  const planId = await readyPlan(world, coordinator, units, miniPlan);
  const { revision } = await planAsSeen(world, coordinator, planId);
  await world.as(coordinator).call(plans.issuePlan, {
    params: { planId },
    body: { ...signed, documentNumber: "15/KH-UBND", issuedOn: "2025-02-10", revision },
  });
  return { planId, coordinator, units };
}

async function readyPlan(world: World, actor: Actor, units: MiniUnits, text: string) {
  const planId = await importedPlan(world, actor, text);
  const { revision, names } = await planAsSeen(world, actor, planId);
  if (names[0])
    await world.as(actor).call(plans.resolveName, {
      params: { planId },
      body: { revision, raw: names[0].raw, unitId: units.radio },
    });
  return planId;
}

/** Replaces the plan on 14 July 2025 by its own text with changes; gives the amending document's id. */
export async function amendMini(
  world: World,
  { planId: amendsPlanId, coordinator, units }: InForce,
  change: (text: string) => string,
): Promise<string> {
  world.clock.set("2025-07-14");
  const text = change(miniPlan)
    .replace("Số: 15/KH-UBND", "Số: 77/KH-UBND")
    .replace("ngày 10 tháng 02 năm 2025", "ngày 14 tháng 7 năm 2025")
    .replace("Tuyên truyền năm 2025", "Tuyên truyền năm 2025 (thay thế Kế hoạch số 15/KH-UBND)");
  const planId = await readyPlan(world, coordinator, units, text);
  const me = world.as(coordinator);
  const params = { planId };
  await me.call(amendments.chooseAmended, {
    params,
    body: { amendsPlanId, kind: "replacement", effectiveOn: null },
  });
  const query = { issuedOn: "2025-07-14" };
  const { revision, baseRevision } = await me.call(amendments.previewAmendment, { params, query });
  const body = { ...signed, documentNumber: "77/KH-UBND", ...query, revision, baseRevision };
  await me.call(amendments.issueAmendment, { params, body });
  return planId;
}
