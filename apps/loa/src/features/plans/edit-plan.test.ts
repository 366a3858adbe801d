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
import type { StaleDetails, Task } from "./contract.ts";
import * as contract from "./contract.ts";

let world: World;
let coordinator: Actor;
let units: MiniUnits;

beforeAll(async () => {
  world = await createWorld();
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }], "Trần Điều Phối");
  units = await miniUnits(world);
});
afterAll(() => world.close());

async function draft() {
  const planId = await importedPlan(world, coordinator);
  const me = world.as(coordinator);
  return { planId, me, see: () => planAsSeen(world, coordinator, planId) };
}

function taskAt(tasks: readonly Task[], path: string): Task {
  const found = tasks.find((task) => task.path === path);
  if (!found) throw new Error(`no task ${path}`);
  return found;
}

async function actionsOf(planId: string) {
  const rows = await world.sql<{ action: string; details: Record<string, unknown> }>(
    "select action, details from audit_entries where subject_id = $1 order by id",
    [planId],
  );
  return rows;
}

describe("editing a draft", () => {
  it("refuses an edit made on a stale revision and tells who changed what", async () => {
    const { planId, me, see } = await draft();
    const { revision, tasks } = await see();
    const task = taskAt(tasks, "B.I.2");
    const params = { taskId: task.id };
    await me.call(contract.changeTask, { params, body: { revision, title: "Ngày hội số" } });
    const late = await me.refusal(contract.changeTask, { params, body: { revision, title: "X" } });
    expect(late.status).toBe(409);
    const details = late.body.error.details as StaleDetails;
    expect(details.changes).toMatchObject([
      { by: "Trần Điều Phối", action: "task.changed", path: "B.I.2" },
    ]);
    expect(taskAt((await see()).tasks, "B.I.2").title).toBe("Ngày hội số");
    expect((await actionsOf(planId)).map((line) => line.action)).toEqual([
      "plan.imported",
      "task.changed",
    ]);
  });

  it("keeps before and after of every edit in the audit log", async () => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    const body = { revision, title: "Kế hoạch đã sửa", ownerUnitId: units.science };
    await me.call(contract.changePlan, { params: { planId }, body });
    const line = (await actionsOf(planId)).at(-1);
    expect(line?.details).toMatchObject({
      before: { title: "Kế hoạch Tuyên truyền năm 2025" },
      after: { title: "Kế hoạch đã sửa", ownerUnitId: units.science },
    });
  });

  it("lets two people edit at once and takes exactly one of them", async () => {
    const { me, see } = await draft();
    const { revision, tasks } = await see();
    const params = { taskId: taskAt(tasks, "B.I.1").id };
    const edits = ["Một", "Hai"].map((title) =>
      me.call(contract.changeTask, { params, body: { revision, title } }),
    );
    const outcomes = await Promise.allSettled(edits);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("answers an unknown name for all its places and remembers it for the next plan", async () => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    const union = await world.make.unit({ name: "Hội Thật", kind: "union" });
    const body = { revision, raw: "Hội Lạ Tên", unitId: union };
    const { places } = await me.call(contract.resolveName, { params: { planId }, body });
    expect(places).toBe(2);
    const after = await see();
    expect(after.names).toEqual([]);
    expect(
      after.findings.filter((each) => each.code === "unknown-unit").every((each) => each.settled),
    ).toBe(true);
    const next = await planAsSeen(world, coordinator, await importedPlan(world, coordinator));
    expect(next.names).toEqual([]);
    await world.sql("delete from unit_aliases where origin = 'learned'");
  });

  it("adds unknown names as units when no list knows them, and resolves the plan with them", async () => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    const { units: added } = await me.call(contract.addNamedUnits, {
      params: { planId },
      body: { revision },
    });
    expect(added).toBe(1);
    const after = await see();
    expect(after.names).toEqual([]);
    const leads = taskAt(after.tasks, "B.II.2").assignments;
    expect(leads.map((each) => each.unit?.name)).toEqual(["Hội Lạ Tên"]);
    await world.sql(
      "update assignments set unit_id = null, resolution = 'unresolved' where raw = 'Hội Lạ Tên'",
    );
    await world.sql("delete from units where name = 'Hội Lạ Tên'");
  });

  it("judges whether units still exist by the date the document is given", async () => {
    const { planId, me, see } = await draft();
    const ended = await world.make.unit({ name: "Đoàn Hết Hạn", validTo: "2025-06-30" });
    const ofUnit = async () =>
      (await see()).findings.filter((each) => each.code === "unit-ended" && !each.settled);
    const dated = async (datedOn: string) =>
      me.call(contract.changePlan, {
        params: { planId },
        body: { revision: (await see()).revision, datedOn },
      });
    await dated("2025-08-01");
    const { revision, tasks } = await see();
    const lead = { role: "lead" as const, raw: "Đoàn Hết Hạn", unitId: ended };
    const params = { taskId: taskAt(tasks, "B.I.2").id };
    await me.call(contract.putAssignments, { params, body: { revision, assignments: [lead] } });
    expect(await ofUnit()).toHaveLength(1);
    await dated("2025-06-02");
    expect(await ofUnit()).toEqual([]);
    await dated("2025-08-01");
    expect(await ofUnit()).toHaveLength(1);
  });

  it("settles a blank number and date by itself once they are given, and asks again when they are not", async () => {
    const blank = (text: string) => text.replace("Số: 15/KH-UBND", "Số:    /KH-UBND");
    const planId = await importedPlan(world, coordinator, blank(miniPlan));
    const left = async () =>
      (await planAsSeen(world, coordinator, planId)).findings
        .filter((each) => each.code.startsWith("blank-") && !each.settled)
        .map((each) => each.code);
    const head = async (change: { documentNumber?: string; datedOn?: string | null }) => {
      const { revision } = await planAsSeen(world, coordinator, planId);
      const body = { revision, ...change };
      await world.as(coordinator).call(contract.changePlan, { params: { planId }, body });
    };
    expect(await left()).toEqual(["blank-number"]);
    await head({ documentNumber: "52/KH-UBND" });
    expect(await left()).toEqual([]);
    await head({ documentNumber: "" });
    expect(await left()).toEqual(["blank-number"]);
  });

  it("does not settle a name with a unit nobody registered", async () => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    const body = { revision, raw: "Hội Lạ Tên", unitId: planId };
    const refused = await me.refusal(contract.resolveName, { params: { planId }, body });
    expect(refused.body.error.code).toBe("unknown-unit");
  });

  it("keeps the place in the source of assignments and quotas that are corrected", async () => {
    const { me, see } = await draft();
    const before = await see();
    const task = taskAt(before.tasks, "B.I.1");
    const params = { taskId: task.id };
    const assignments = task.assignments.map((each) => ({
      id: each.id,
      role: each.role,
      raw: each.raw,
      unitId: units.science,
    }));
    const assigned = await me.call(contract.putAssignments, {
      params,
      body: { revision: before.revision, assignments },
    });
    const quotas = task.quotas.map((quota) => ({ ...quota, count: 2 }));
    await me.call(contract.putQuotas, { params, body: { revision: assigned.revision, quotas } });
    const now = taskAt((await see()).tasks, "B.I.1");
    expect(now.assignments.map((each) => each.source)).toEqual(
      task.assignments.map((each) => each.source),
    );
    expect(now.quotas).toMatchObject([{ count: 2, source: task.quotas[0]?.source, perYear: null }]);
  });

  it("keeps how a quota counts: its bound, its tolerance and whether translations count", async () => {
    const { me, see } = await draft();
    const { revision, tasks } = await see();
    const task = taskAt(tasks, "B.I.1");
    const rules = { bound: "min", tolerance: 0.8, translationCounts: false } as const;
    const quotas = task.quotas.map((quota) => ({ ...quota, ...rules }));
    const params = { taskId: task.id };
    await me.call(contract.putQuotas, { params, body: { revision, quotas } });
    expect(taskAt((await see()).tasks, "B.I.1").quotas).toMatchObject([rules]);
  });

  it("opens a finding again when a known unit is replaced by unknown words", async () => {
    const { me, see } = await draft();
    const { revision, tasks } = await see();
    const params = { taskId: taskAt(tasks, "B.I.2").id };
    const assignments = [{ role: "lead" as const, raw: "Ban Nào Đó" }];
    await me.call(contract.putAssignments, { params, body: { revision, assignments } });
    const after = await see();
    expect(after.names.map((name) => name.raw)).toContain("Ban Nào Đó");
  });

  it("merges a task into another with its quotas and its place, and can take it back", async () => {
    const { me, see } = await draft();
    const { revision, tasks } = await see();
    const [from, into] = [taskAt(tasks, "B.I.2"), taskAt(tasks, "B.I.1")];
    const merged = await me.call(contract.mergeTask, {
      params: { taskId: from.id },
      body: { revision, into: into.id, reason: "Cùng một việc" },
    });
    const after = await see();
    expect(taskAt(after.tasks, "B.I.2").dropped?.reason).toBe("Cùng một việc");
    expect(taskAt(after.tasks, "B.I.1").sources["merged"]).toEqual([
      { path: "B.I.2", source: from.source, sources: from.sources },
    ]);
    const body = { revision: merged.revision };
    await me.call(contract.restoreTask, { params: { taskId: from.id }, body });
    expect(taskAt((await see()).tasks, "B.I.2").dropped).toBeNull();
  });

  it("splits parts off a task with the quotas named for them, behind it and with its source", async () => {
    const { me, see } = await draft();
    const { revision, tasks } = await see();
    const task = taskAt(tasks, "B.I.1");
    const quotaIds = task.quotas.map((quota) => quota.id);
    await me.call(contract.splitTask, {
      params: { taskId: task.id },
      body: { revision, parts: [{ title: "Phát lại", quotaIds }], reason: "Hai việc khác nhau" },
    });
    const after = await see();
    expect(after.tasks.map((each) => each.path)).toEqual([
      "B.I.1",
      "B.I.1/2",
      "B.I.2",
      "B.II.1",
      "B.II.2",
    ]);
    const part = taskAt(after.tasks, "B.I.1/2");
    expect(part).toMatchObject({ source: task.source, origin: "split", domain: "CDS" });
    expect(part.quotas.map((quota) => quota.id)).toEqual(quotaIds);
    expect(part.assignments).toHaveLength(task.assignments.length);
  });

  it("adds a task behind another, in the other's domain", async () => {
    const { planId, me, see } = await draft();
    const { revision, tasks } = await see();
    const body = {
      revision,
      path: "B.I.3",
      title: "Việc thêm",
      afterTaskId: taskAt(tasks, "B.I.2").id,
    };
    await me.call(contract.addTask, { params: { planId }, body });
    const after = await see();
    expect(after.tasks[2]).toMatchObject({ path: "B.I.3", domain: "CDS", origin: "added" });
  });

  it.each([
    ["B.I.1.đ", ["B.I.1", "B.I.1.đ", "B.I.2", "B.II.1", "B.II.2"], "CDS"],
    ["B.II.0", ["B.I.1", "B.I.2", "B.II.0", "B.II.1", "B.II.2"], "CCHC"],
    ["A.9", ["A.9", "B.I.1", "B.I.2", "B.II.1", "B.II.2"], "CDS"],
  ])("puts a task numbered %s where its number belongs", async (path, order, domain) => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    await me.call(contract.addTask, {
      params: { planId },
      body: { revision, path, title: "Việc thêm" },
    });
    const after = await see();
    expect(after.tasks.map((task) => task.path)).toEqual(order);
    expect(taskAt(after.tasks, path)).toMatchObject({ domain, origin: "added" });
  });

  it("refuses a second task of one number, and says how to write a repeated one", async () => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    const body = { revision, path: "B.I.2", title: "Việc thêm" };
    const refused = await me.refusal(contract.addTask, { params: { planId }, body });
    expect(refused.body.error).toMatchObject({
      code: "path-taken",
      message: expect.stringContaining("B.I.2(2)"),
    });
    expect((await see()).tasks).toHaveLength(4);
  });

  it("drops a task with a reason, and refuses one without", async () => {
    const { me, see } = await draft();
    const { revision, tasks } = await see();
    const params = { taskId: taskAt(tasks, "B.I.2").id };
    const blank = await me.refusal(contract.dropTask, { params, body: { revision, reason: " " } });
    expect(blank.status).toBe(422);
    await me.call(contract.dropTask, { params, body: { revision, reason: "Trùng" } });
    expect((await see()).plan.counts).toMatchObject({ tasks: 3, dropped: 1 });
  });

  it("refuses to touch a task of another plan through this one", async () => {
    const [mine, other] = [await draft(), await draft()];
    const { revision, tasks } = await mine.see();
    const foreign = taskAt((await other.see()).tasks, "B.I.1");
    const refused = await mine.me.refusal(contract.mergeTask, {
      params: { taskId: taskAt(tasks, "B.I.1").id },
      body: { revision, into: foreign.id, reason: "x" },
    });
    expect(refused.body.error.code).toBe("not-of-this-plan");
  });

  it("will not remove a domain that tasks still belong to", async () => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    const body = { revision, domains: [] };
    const refused = await me.refusal(contract.changePlan, { params: { planId }, body });
    expect(refused.body.error.code).toBe("domain-in-use");
  });

  it("dismisses a finding with a note and opens it again", async () => {
    const { me, see } = await draft();
    const { revision, findings } = await see();
    const params = { findingId: findings[0]?.id ?? "" };
    const { revision: next } = await me.call(contract.settleFinding, {
      params,
      body: { revision, act: "dismiss", note: "Không ảnh hưởng" },
    });
    expect((await see()).findings[0]?.settled).toMatchObject({ words: "Không ảnh hưởng" });
    await me.call(contract.reopenFinding, { params, body: { revision: next } });
    expect((await see()).findings[0]?.settled).toBeNull();
  });

  it("asks which of several successors takes over an ended unit's task, and keeps the answer", async () => {
    const ended = await world.make.unit({ name: "Phòng Đã Hết", validTo: "2025-01-31" });
    const heirs = [
      await world.make.unit({ name: "Phòng Mới A", validFrom: "2025-02-01" }),
      await world.make.unit({ name: "Phòng Mới B", validFrom: "2025-02-01" }),
    ];
    for (const heir of heirs) {
      await world.sql(
        "insert into unit_successions (predecessor_id, successor_id, effective_on) values ($1, $2, '2025-02-01')",
        [ended, heir],
      );
    }
    const { me, see } = await draft();
    const { revision, tasks } = await see();
    const params = { taskId: taskAt(tasks, "B.I.2").id };
    const assignments = [{ role: "lead" as const, raw: "Phòng Đã Hết", unitId: ended }];
    const assigned = await me.call(contract.putAssignments, {
      params,
      body: { revision, assignments },
    });
    const doubt = (await see()).findings.find((each) => each.code === "unit-ended");
    expect(doubt?.proposal).toMatchObject({ kind: "successors" });
    const args = (more: { successorUnitId?: string }) => ({
      params: { findingId: doubt?.id ?? "" },
      body: { revision: assigned.revision, act: "accept" as const, ...more },
    });
    const open = await me.refusal(contract.settleFinding, args({}));
    expect(open.body.error.code).toBe("choose-successor");
    await me.call(contract.settleFinding, args({ successorUnitId: heirs[1] ?? "" }));
    const now = taskAt((await see()).tasks, "B.I.2");
    expect(now.assignments.map((each) => [each.unit?.id, each.successor?.name])).toEqual([
      [ended, "Phòng Mới B"],
    ]);
    expect((await see()).findings.find((each) => each.id === doubt?.id)?.settled?.words).toBe(
      "Phòng Mới B (từ 01/02/2025)",
    );
  });

  it("deletes a draft with a reason that stays in the audit log", async () => {
    const { planId, me } = await draft();
    const asked = { params: { planId }, body: { reason: "Nhập nhầm tệp" } };
    await me.call(contract.deletePlan, asked);
    expect((await me.refusal(contract.getPlan, { params: { planId } })).status).toBe(404);
    expect((await actionsOf(planId)).at(-1)).toMatchObject({
      action: "plan.deleted",
      details: { reason: "Nhập nhầm tệp" },
    });
  });
});

describe("who sees and edits a draft", () => {
  it("is not there for another unit, and readable for its owner and its consolidator", async () => {
    const { planId, me, see } = await draft();
    const { revision } = await see();
    const domains = [
      { code: "CDS", name: "Chuyển đổi số", consolidatorUnitId: units.science },
      { code: "CCHC", name: "Cải cách hành chính", consolidatorUnitId: null },
    ];
    const owner = await world.make.unit();
    const body = { revision, ownerUnitId: owner, domains };
    await me.call(contract.changePlan, { params: { planId }, body });
    const reads = async (unitId: string) => {
      const officer = world.as(await world.make.actor([{ role: "officer", unitId }]));
      const { rows } = await officer.call(contract.listPlans);
      const response = await officer.raw(`http://loa.test/api/v1/plans/${planId}/tasks`);
      return [rows.some((row) => row.id === planId), response.status];
    };
    expect(await reads(units.radio)).toEqual([false, 404]);
    expect(await reads(owner)).toEqual([true, 200]);
    expect(await reads(units.science)).toEqual([true, 200]);
  });

  it("lets a leader read everything and change nothing", async () => {
    const { planId, see } = await draft();
    const { revision } = await see();
    const leader = world.as(await world.make.actor([{ role: "leader" }]));
    expect((await leader.call(contract.getPlan, { params: { planId } })).can).toEqual({
      edit: false,
      issue: false,
      remove: false,
      amend: false,
      close: false,
    });
    const refused = await leader.refusal(contract.changePlan, {
      params: { planId },
      body: { revision, title: "Sửa" },
    });
    expect(refused.status).toBe(403);
  });
});
