import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  importedPlan,
  type MiniUnits,
  miniUnits,
  planAsSeen,
} from "../../../tests/support/plan-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { getPlanGaps } from "../take-ups/contract.ts";
import * as contract from "./contract.ts";

let world: World;
let coordinator: Actor;
let units: MiniUnits;

beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-02-12");
  coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
  units = await miniUnits(world);
  await world.make.actor([{ role: "unit_head", unitId: units.science }], "Lê Trưởng");
});
afterAll(() => world.close());

const signed = {
  documentNumber: "15/KH-UBND",
  issuedOn: "2025-02-10",
  signerName: "Nguyễn Văn Mẫu",
  signerPosition: "Chủ tịch",
};

/** A draft in which nothing stands in the way any more. */
async function ready() {
  const planId = await importedPlan(world, coordinator);
  const me = world.as(coordinator);
  const params = { planId };
  const { revision, names } = await planAsSeen(world, coordinator, planId);
  const resolved = names[0]
    ? await me.call(contract.resolveName, {
        params,
        body: { revision, raw: names[0].raw, unitId: units.radio },
      })
    : { revision };
  return { planId, me, params, revision: resolved.revision };
}

describe("issuing a plan", () => {
  it("shows beforehand what it would create, task by task and unit by unit", async () => {
    const { me, params } = await ready();
    const preview = await me.call(contract.previewIssuance, {
      params,
      query: { issuedOn: "2025-02-10" },
    });
    expect(preview).toMatchObject({ tasks: 4, commitments: 5, units: 2, blocking: [] });
    expect(preview.perTask.map((task) => [task.path, task.commitments])).toEqual([
      ["B.I.1", 1],
      ["B.I.2", 1],
      ["B.II.1", 2],
      ["B.II.2", 1],
    ]);
    expect(preview.retroactive).toBeGreaterThan(0);
    expect(preview.warnings.map((warning) => warning.code)).toContain("not-reviewed");
  });

  it("creates exactly what the preview said, fixes the version, and tells the unit heads", async () => {
    const { planId, me, params, revision } = await ready();
    const preview = await me.call(contract.previewIssuance, {
      params,
      query: { issuedOn: signed.issuedOn },
    });
    const issued = await me.call(contract.issuePlan, { params, body: { ...signed, revision } });
    expect(issued).toEqual({ commitments: preview.commitments, units: 2, mails: 2 });
    const gaps = await me.call(getPlanGaps, { params });
    expect(gaps.figures.units).toBe(preview.units);
    expect(gaps.tasks.map(({ path, units: owing }) => [path, owing])).toEqual(
      preview.perTask.map(({ path, units: owing }) => [path, owing]),
    );
    const mails = await world.sql<{ to_address: string; body_text: string }>(
      "select to_address, body_text from mails where kind = 'duty-slip' order by to_address",
    );
    expect(mails[0]?.to_address).toBe("dai@loa.test");
    expect(mails.every((mail) => mail.body_text.includes(`/plans/${planId}/duty-slips/`))).toBe(
      true,
    );
    const plan = await me.call(contract.getPlan, { params });
    expect(plan).toMatchObject({ state: "issued", issuance: { documentNumber: "15/KH-UBND" } });
    const [line] = await world.sql<{ details: object }>(
      "select details from audit_entries where action = 'plan.issued' and subject_id = $1",
      [planId],
    );
    expect(line?.details).toMatchObject({ commitments: 5, documentNumber: "15/KH-UBND" });
  });

  it("is done by exactly one of two people who issue at the same moment", async () => {
    const { planId, me, params, revision } = await ready();
    const other = world.as(await world.make.actor([{ role: "administrator" }]));
    const outcomes = await Promise.allSettled([
      me.call(contract.issuePlan, { params, body: { ...signed, revision } }),
      other.call(contract.issuePlan, { params, body: { ...signed, revision } }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({
      status: 409,
      body: { error: { code: "already-issued" } },
    });
    const [count] = await world.sql<{ commitments: number; versions: number }>(
      `select (select count(*)::int from commitments where plan_id = $1) as commitments,
        (select count(*)::int from plan_versions where plan_id = $1) as versions`,
      [planId],
    );
    expect(count).toEqual({ commitments: 5, versions: 1 });
  });

  it("is refused while a lead is unknown, and lists the places", async () => {
    await world.sql("delete from unit_aliases where origin = 'learned'");
    const planId = await importedPlan(world, coordinator);
    const { revision } = await planAsSeen(world, coordinator, planId);
    const refused = await world.as(coordinator).refusal(contract.issuePlan, {
      params: { planId },
      body: { ...signed, revision },
    });
    expect(refused.body.error).toMatchObject({
      code: "cannot-issue-yet",
      details: { blocking: [{ code: "unknown-lead" }, { code: "unknown-lead" }] },
    });
    const rows = await world.sql("select 1 from issuances where plan_id = $1", [planId]);
    expect(rows).toEqual([]);
  });

  it("is refused under a number that is none, on an implausible date, and on a stale revision", async () => {
    const { me, params, revision } = await ready();
    const attempt = async (change: object) =>
      (await me.refusal(contract.issuePlan, { params, body: { ...signed, revision, ...change } }))
        .body.error;
    expect((await attempt({ documentNumber: "mười lăm" })).fields).toHaveProperty("documentNumber");
    expect((await attempt({ issuedOn: "2031-02-10" })).fields).toHaveProperty("issuedOn");
    expect((await attempt({ revision: revision - 1 })).code).toBe("stale-plan");
  });

  it("closes the plan to every further edit, and its version to every change", async () => {
    const { planId, me, params, revision } = await ready();
    await me.call(contract.issuePlan, { params, body: { ...signed, revision } });
    const { tasks, revision: now } = await planAsSeen(world, coordinator, planId);
    const edit = { params: { taskId: tasks[0]?.id ?? "" }, body: { revision: now, title: "Khác" } };
    expect((await me.refusal(contract.changeTask, edit)).body.error.code).toBe("plan-issued");
    const gone = { params, body: { reason: "x" } };
    expect((await me.refusal(contract.deletePlan, gone)).body.error.code).toBe("plan-issued");
    const scope = { accountId: coordinator.accountId, sees: "all", units: [] } as const;
    const tamper = world.services.database.in(scope, (tx) =>
      tx.updateTable("plan_versions").set({ number: 9 }).where("plan_id", "=", planId).execute(),
    );
    await expect(tamper).rejects.toThrow("permission denied");
  });

  it("makes the plan readable for every unit, without the doubts of its drafting", async () => {
    const { planId, me, params, revision } = await ready();
    await me.call(contract.issuePlan, { params, body: { ...signed, revision } });
    const unitId = await world.make.unit();
    const officer = await world.make.actor([{ role: "officer", unitId }]);
    const seen = await planAsSeen(world, officer, planId);
    expect(seen.tasks).toHaveLength(4);
    expect(seen.findings).toEqual([]);
  });

  it("leaves nothing behind when the fan-out fails half way", async () => {
    const { planId, me, params, revision } = await ready();
    await world.sql(
      `create function no_commitments() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`,
    );
    await world.sql(
      "create trigger no_commitments before insert on commitments execute function no_commitments()",
    );
    const refused = await me.refusal(contract.issuePlan, { params, body: { ...signed, revision } });
    await world.sql("drop trigger no_commitments on commitments");
    expect(refused.status).toBe(500);
    expect((await planAsSeen(world, coordinator, planId)).plan.state).toBe("draft");
    expect(await told(planId)).toEqual([]);
  });

  it("tells other systems once, with names and dates but no person", async () => {
    const { planId, me, params, revision } = await ready();
    await me.call(contract.issuePlan, { params, body: { ...signed, revision } });
    await me.refusal(contract.issuePlan, { params, body: { ...signed, revision } });
    const events = await told(planId);
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toMatchObject({ documentNumber: signed.documentNumber, planId });
    expect(JSON.stringify(events)).not.toContain(signed.signerName);
  });
});

const told = (planId: string) =>
  world.sql<{ data: object }>(
    "select data from events where subject_id = $1 and kind = 'plan.issued'",
    [planId],
  );
