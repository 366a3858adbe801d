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
import * as plans from "../plans/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let coordinator: Actor;
let units: MiniUnits;

beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-02-12");
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  units = await miniUnits(world);
});
afterAll(() => world.close());

const signed = { signerName: "Nguyễn Văn Mẫu", signerPosition: "Chủ tịch" };
let series = 15;

async function issued(text = miniPlan) {
  world.clock.set("2025-02-12");
  series += 1;
  const number = `${series}/KH-UBND`;
  const planId = await importedPlan(world, coordinator, text.replace("15/KH-UBND", number));
  const me = world.as(coordinator);
  const params = { planId };
  const { revision, names } = await planAsSeen(world, coordinator, planId);
  const resolved = names[0]
    ? await me.call(plans.resolveName, {
        params,
        body: { revision, raw: names[0].raw, unitId: units.radio },
      })
    : { revision };
  await me.call(plans.issuePlan, {
    params,
    body: {
      ...signed,
      documentNumber: number,
      issuedOn: "2025-02-10",
      revision: resolved.revision,
    },
  });
  return { planId, number };
}

const amendingText = (number: string, change: (text: string) => string) =>
  change(miniPlan)
    .replace("Số: 15/KH-UBND", "Số: 77/KH-UBND")
    .replace("ngày 10 tháng 02 năm 2025", "ngày 14 tháng 7 năm 2025")
    .replace("Tuyên truyền năm 2025", `Tuyên truyền năm 2025 (thay thế Kế hoạch số ${number})`);

async function amending(number: string, change: (text: string) => string, on = "2025-07-14") {
  world.clock.set(on);
  const planId = await importedPlan(world, coordinator, amendingText(number, change));
  const { names, revision } = await planAsSeen(world, coordinator, planId);
  if (names[0])
    await world.as(coordinator).call(plans.resolveName, {
      params: { planId },
      body: { revision, raw: names[0].raw, unitId: units.radio },
    });
  return planId;
}

async function choose(planId: string, amendsPlanId: string, more = {}) {
  await world.as(coordinator).call(contract.chooseAmended, {
    params: { planId },
    body: { amendsPlanId, kind: "replacement", effectiveOn: null, ...more },
  });
}

async function issue(planId: string, issuedOn = "2025-07-14") {
  const me = world.as(coordinator);
  const preview = await me.call(contract.previewAmendment, {
    params: { planId },
    query: { issuedOn },
  });
  const { revision, baseRevision } = preview;
  const body = { ...signed, documentNumber: "77/KH-UBND", issuedOn, revision, baseRevision };
  return { preview, issued: await me.call(contract.issueAmendment, { params: { planId }, body }) };
}

const twiceAsMuch = (text: string) => text.replace("02 tin/tháng", "04 tin/tháng");
const withoutRally = (text: string) =>
  twiceAsMuch(text).replace(
    /2\. Tổ chức ngày hội số\.[\s\S]*?Quý III\/2025\.\n/u,
    "2. Mở lớp tập huấn kỹ năng số cho cán bộ xã.\n\n- Đơn vị chủ trì: Sở Khoa học Mẫu.\n\n- Thời gian thực hiện: Quý IV/2025.\n",
  );

async function overview(planId: string, asOf: string) {
  return world
    .as(coordinator)
    .call(commitments.getPlanOverview, { params: { planId }, query: { asOf } });
}

describe("an amendment", () => {
  it("is proposed from the document's own words, and confirmed by a person", async () => {
    const base = await issued();
    const planId = await amending(base.number, twiceAsMuch);
    const me = world.as(coordinator);
    const before = await me.call(contract.getAmendment, { params: { planId } });
    expect(before.proposal).toMatchObject({ kind: "replacement", plan: { id: base.planId } });
    expect(before.chosen).toBeNull();
    await choose(planId, base.planId);
    const after = await me.call(contract.getAmendment, { params: { planId } });
    expect(after.chosen).toMatchObject({ plan: { id: base.planId }, currentPeriod: "split" });
  });

  it("shows duty by duty what is added, changed, ended and untouched", async () => {
    const base = await issued();
    const planId = await amending(base.number, withoutRally);
    await choose(planId, base.planId);
    const difference = await world
      .as(coordinator)
      .call(contract.getDifference, { params: { planId } });
    expect(difference.counts).toEqual({ added: 1, changed: 1, ended: 1, untouched: 2 });
    const changed = difference.rows.find((row) => row.kind === "changed");
    expect(changed?.fields).toEqual(["quota"]);
    expect(changed?.old?.quotas[0]).toContain("02 tin/tháng");
    expect(changed?.fresh?.quotas[0]).toContain("04 tin/tháng");
  });

  it("equal to the plan changes nothing at all", async () => {
    const base = await issued();
    const planId = await amending(base.number, (text) => text);
    await choose(planId, base.planId);
    const { preview, issued: done } = await issue(planId);
    expect(preview).toMatchObject({ begun: 0, curtailed: 0, units: 0 });
    expect(done).toMatchObject({ begun: 0, curtailed: 0, mails: 0 });
  });

  it("changes what is owed from its day on and leaves the past as it was", async () => {
    const base = await issued();
    const past = await overview(base.planId, "2025-06-30");
    const planId = await amending(base.number, withoutRally);
    await choose(planId, base.planId);
    const { preview, issued: done } = await issue(planId);
    expect(done).toMatchObject({ version: 2, begun: preview.begun, curtailed: preview.curtailed });
    expect(await overview(base.planId, "2025-06-30")).toEqual(past);
    const owed = await world.sql<{ due_on: string; required: number; amended: boolean }>(
      `select o.due_on::text, o.required, c.amendment_id is not null as amended from occurrences o
       join commitments c on c.id = o.commitment_id join tasks t on t.id = o.task_id
       where o.plan_id = $1 and t.path = 'B.II.1' and o.unit_id = $2 and not o.retroactive order by o.due_on, amended`,
      [base.planId, units.science],
    );
    // Two a month until 13 July, four from then on; July asks for the days' share of both.
    expect(owed.map((one) => [one.due_on.slice(5, 7), one.required, one.amended])).toEqual([
      ["02", 2, false],
      ["03", 2, false],
      ["04", 2, false],
      ["05", 2, false],
      ["06", 2, false],
      ["07", 1, false],
      ["07", 2, true],
      ...["08", "09", "10", "11", "12"].map((month) => [month, 4, true]),
    ]);
    const versions = await world.as(coordinator).call(contract.getPlanVersions, {
      params: { planId: base.planId },
      query: { asOf: "2025-07-01" },
    });
    expect(versions).toMatchObject({ inForce: 1 });
    expect(versions.versions[1]).toMatchObject({ inForceFrom: "2025-07-14", counts: { added: 1 } });
    expect(versions.tasks.map((task) => task.title).join()).toContain("ngày hội số");
    const slip = await world.as(coordinator).call(commitments.getDutySlip, {
      params: { planId: base.planId, unitId: units.science },
    });
    expect(slip.html).toContain("77/KH-UBND");
    expect(slip.html).toContain("04 tin/tháng");
    const mails = await world.sql<{ body_text: string }>(
      "select body_text from mails where kind = 'duty-slip-amended' order by id desc",
    );
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.some((mail) => mail.body_text.includes("Việc thay đổi"))).toBe(true);
  });

  it("changes the words of a duty from its day on: lists and the duty's page show those of the day looked at", async () => {
    const base = await issued();
    const reworded = (text: string) =>
      twiceAsMuch(text).replace("Tổ chức ngày hội số", "Tổ chức ngày hội chuyển đổi số");
    const planId = await amending(base.number, reworded);
    await choose(planId, base.planId);
    await issue(planId);
    const [duty] = await world.sql<{ id: string; unit_id: string }>(
      `select c.id, c.unit_id from commitments c join tasks t on t.id = c.task_id
       where c.plan_id = $1 and t.path = 'B.I.2' and c.curtailed_by is null`,
      [base.planId],
    );
    const titles = async (asOf: string) => {
      const me = world.as(coordinator);
      const params = { unitId: duty?.unit_id ?? "", commitmentId: duty?.id ?? "" };
      const detail = await me.call(commitments.getCommitment, { params, query: { asOf } });
      const listed = await me.call(commitments.listOccurrences, {
        params: { planId: base.planId },
        query: { asOf, task: detail.task.id },
      });
      return [detail.task.title, ...new Set(listed.rows.map((row) => row.title))];
    };
    expect(await titles("2025-07-01")).toEqual(["Tổ chức ngày hội số", "Tổ chức ngày hội số"]);
    expect(await titles("2025-07-14")).toEqual([
      "Tổ chức ngày hội chuyển đổi số",
      "Tổ chức ngày hội chuyển đổi số",
    ]);
  });

  it("is taken back while nothing hangs on it, and the plan owes again what it owed", async () => {
    const base = await issued();
    const owing = () =>
      world.sql(
        `select o.unit_id, o.task_id, o.due_on::text, o.required from occurrences o where o.plan_id = $1 order by 1, 2, 3, 4`,
        [base.planId],
      );
    const before = await owing();
    const tasks = (await planAsSeen(world, coordinator, base.planId)).tasks;
    const planId = await amending(base.number, withoutRally);
    await choose(planId, base.planId);
    await issue(planId);
    const during = await overview(base.planId, "2025-07-14");
    world.clock.set("2025-07-16");
    await world.as(coordinator).call(contract.undoAmendment, {
      params: { planId },
      body: { reason: "Ban hành nhầm" },
    });
    expect(await owing()).toEqual(before);
    expect((await planAsSeen(world, coordinator, base.planId)).tasks).toEqual(tasks);
    expect(await overview(base.planId, "2025-07-14")).toEqual(during);
    const again = await world.as(coordinator).refusal(contract.undoAmendment, {
      params: { planId },
      body: { reason: "Lần nữa" },
    });
    expect(again.body.error.code).toBe("amendment-undone");
  });
});

describe("bad input", () => {
  const refused = async (planId: string, base: string, more = {}) =>
    (
      await world.as(coordinator).refusal(contract.chooseAmended, {
        params: { planId },
        body: { amendsPlanId: base, kind: "replacement", effectiveOn: null, ...more },
      })
    ).body.error.code;

  it("is refused with a clear word for a draft, a closed plan, and itself", async () => {
    const draft = await importedPlan(world, coordinator);
    const base = await issued();
    const planId = await amending(base.number, twiceAsMuch);
    expect(await refused(planId, draft)).toBe("amended-plan-not-issued");
    expect(await refused(planId, planId)).toBe("amends-an-amendment");
    await world.as(coordinator).call(plans.closePlan, {
      params: { planId: base.planId },
      body: { closedOn: "2025-07-10", reason: "Đã xong" },
    });
    expect(await refused(planId, base.planId)).toBe("amended-plan-closed");
  });

  it("is refused before the plan, before an earlier amendment, ahead of today, and when the clock has jumped back", async () => {
    const base = await issued();
    const first = await amending(base.number, twiceAsMuch);
    await choose(first, base.planId, { effectiveOn: "2025-01-05" });
    const try1 = await refusedIssue(first, "2025-07-14");
    expect(try1).toBe("amendment-before-plan");
    await choose(first, base.planId, { effectiveOn: null });
    expect(await refusedIssue(first, "2025-07-20")).toBe("amendment-dated-ahead");
    await issue(first);
    const second = await amending(base.number, withoutRally);
    await choose(second, base.planId, { effectiveOn: "2025-06-01" });
    expect(await refusedIssue(second, "2025-07-14")).toBe("amendment-before-earlier");
    world.clock.set("2025-03-01");
    expect(await refusedIssue(second, "2025-07-14")).toBe("clock-behind");
    world.clock.set("2025-07-14");
  });

  it("lets exactly one of two people issue at the same moment", async () => {
    const base = await issued();
    const planId = await amending(base.number, twiceAsMuch);
    await choose(planId, base.planId);
    const outcomes = await Promise.allSettled([issue(planId), issue(planId)]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const lost = outcomes.find((one) => one.status === "rejected");
    expect(lost).toMatchObject({ reason: { body: { error: { code: "already-issued" } } } });
    const plain = await world.as(coordinator).refusal(plans.issuePlan, {
      params: { planId: await draftAmending(base) },
      body: { ...signed, documentNumber: "78/KH-UBND", issuedOn: "2025-07-14", revision: 1 },
    });
    expect(["issue-as-amendment", "stale-plan"]).toContain(plain.body.error.code);
  });

  async function draftAmending(base: { planId: string; number: string }) {
    const planId = await amending(base.number, withoutRally);
    await choose(planId, base.planId);
    return planId;
  }

  async function refusedIssue(planId: string, issuedOn: string) {
    const preview = await world.as(coordinator).call(contract.previewAmendment, {
      params: { planId },
      query: { issuedOn },
    });
    const { revision, baseRevision } = preview;
    const body = { ...signed, documentNumber: "77/KH-UBND", issuedOn, revision, baseRevision };
    const answer = await world
      .as(coordinator)
      .refusal(contract.issueAmendment, { params: { planId }, body });
    return answer.body.error.code;
  }
});
