import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan, makeGroup } from "../../../tests/support/commitments-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { passOn, postDeliveries, reconcileGroups } from "./index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const monthly = { count: 1, per: "month" } as const;
const coordinator = () => world.make.actor([{ role: "coordinator", domain: "CDS" }]);

async function owing() {
  const unit = await world.make.unit();
  const plan = await issuePlan(world, {
    tasks: [{ units: [unit], domain: "CDS", quotas: [monthly] }],
  });
  const [commitment] = await commitmentsOf(world, plan.planId);
  return { unit, planId: plan.planId, commitmentId: commitment?.id ?? "" };
}

type Kind = "cancel" | "postpone" | "reschedule" | "excuse";

async function act(commitmentId: string, kind: Kind, on: string, newDueOn?: string) {
  world.clock.set(on);
  return world.as(await coordinator()).call(contract.actOnOccurrence, {
    params: { commitmentId, slot: 0 },
    body: { kind, reason: "Bão số 1", ...(newDueOn ? { newDueOn } : {}) },
  });
}

const first = async (commitmentId: string, asOf: string) => {
  const detail = await world
    .as(await coordinator())
    .call(contract.getCommitment, { params: { commitmentId }, query: { asOf } });
  return detail.occurrences[0];
};

describe("acts on an occurrence", () => {
  it("cancelled leaves the counts, from the day of the act", async () => {
    const { planId, commitmentId } = await owing();
    await act(commitmentId, "cancel", "2025-01-15");
    const overview = await world
      .as(await coordinator())
      .call(contract.getPlanOverview, { params: { planId }, query: { asOf: "2025-02-01" } });
    expect(overview.figures).toMatchObject({ due: 0, late: 0, notDue: 11 });
    expect((await first(commitmentId, "2025-01-14"))?.state).toBe("open");
  });

  it("postponed in time is late only after the new date", async () => {
    const { commitmentId } = await owing();
    await act(commitmentId, "postpone", "2025-01-15", "2025-02-20");
    expect(await first(commitmentId, "2025-02-10")).toMatchObject({
      state: "open",
      dueOn: "2025-02-20",
      firstDueOn: "2025-01-31",
    });
    expect((await first(commitmentId, "2025-02-21"))?.state).toBe("late");
  });

  it("late stays late when it is postponed afterwards", async () => {
    const { commitmentId } = await owing();
    await act(commitmentId, "postpone", "2025-02-05", "2025-03-20");
    expect((await first(commitmentId, "2025-02-10"))?.state).toBe("late");
  });

  it("excused is shown apart and never late", async () => {
    const { planId, commitmentId } = await owing();
    await act(commitmentId, "excuse", "2025-02-05");
    expect((await first(commitmentId, "2025-12-31"))?.state).toBe("excused");
    const overview = await world
      .as(await coordinator())
      .call(contract.getPlanOverview, { params: { planId }, query: { asOf: "2025-02-10" } });
    expect(overview.figures).toMatchObject({ due: 0, late: 0, excused: 1 });
  });

  it("is refused to another domain's coordinator and to a postponement into the past", async () => {
    const { commitmentId } = await owing();
    world.clock.set("2025-01-15");
    const other = await world.make.actor([{ role: "coordinator", domain: "CCHC" }]);
    const args = (newDueOn: string) => ({
      params: { commitmentId, slot: 0 },
      body: { kind: "postpone" as const, reason: "Lý do", newDueOn },
    });
    const foreign = await world.as(other).refusal(contract.actOnOccurrence, args("2025-02-20"));
    expect(foreign.status).toBe(403);
    const early = await world
      .as(await coordinator())
      .refusal(contract.actOnOccurrence, args("2025-01-20"));
    expect(early.body.error.code).toBe("new-due-date");
  });
});

const actor = { accountId: null, name: "Hệ thống" } as const;
const now = new Date("2025-07-01T00:00:00+07:00");

describe("succession", () => {
  const totals = (planId: string) =>
    world.sql<{ unit_id: string; required: number; slots: number }>(
      `select unit_id, sum(required)::int as required, count(*)::int as slots from occurrences where plan_id = $1
       group by unit_id order by min(due_on)`,
      [planId],
    );

  it("passes a district's open months to the named successor, and its past stays its own", async () => {
    const district = await world.make.unit({ validTo: "2025-06-30" });
    const commune = await world.make.unit({ validFrom: "2025-07-01" });
    const plan = await issuePlan(world, { tasks: [{ units: [district], quotas: [monthly] }] });
    const [commitment] = await commitmentsOf(world, plan.planId);
    const succession = {
      commitmentId: commitment?.id ?? "",
      successorUnitId: commune,
      from: "2025-07-01",
      reason: "Kết thúc cấp huyện",
      actor,
      now,
    };
    await world.services.database.in(system, (tx) => passOn(tx, succession));
    expect(await totals(plan.planId)).toEqual([
      { unit_id: district, required: 6, slots: 6 },
      { unit_id: commune, required: 6, slots: 6 },
    ]);
    const again = world.services.database.in(system, (tx) => passOn(tx, succession));
    await expect(again).rejects.toMatchObject({ spec: { code: "already-passed-on" } });
  });

  it("passes only the remainder of a yearly figure, so that no more is owed than before", async () => {
    const old = await world.make.unit();
    const next = await world.make.unit();
    const plan = await issuePlan(world, {
      tasks: [{ units: [old], quotas: [{ count: 7, per: "year" }] }],
    });
    const [commitment] = await commitmentsOf(world, plan.planId);
    const commitmentId = commitment?.id ?? "";
    await world.services.database.in(system, async (tx) => {
      await postDeliveries(tx, [
        {
          ...{ commitmentId, stage: "recorded", count: 3, minutes: 0 },
          ...{ happenedOn: "2025-03-01", knownOn: "2025-03-01" },
        },
      ]);
      const from = "2025-07-01";
      await passOn(tx, {
        commitmentId,
        successorUnitId: next,
        from,
        reason: "Sáp nhập",
        actor,
        now,
      });
    });
    expect(await totals(plan.planId)).toEqual([
      { unit_id: old, required: 3, slots: 1 },
      { unit_id: next, required: 4, slots: 1 },
    ]);
    expect(await first(commitmentId, "2025-07-01")).toMatchObject({ state: "met", delivered: 3 });
  });

  it("lets one successor take over from two", async () => {
    const olds = [await world.make.unit(), await world.make.unit()];
    const next = await world.make.unit();
    const plan = await issuePlan(world, { tasks: [{ units: olds, quotas: [monthly] }] });
    const from = "2025-07-01";
    for (const { id } of await commitmentsOf(world, plan.planId))
      await world.services.database.in(system, (tx) =>
        passOn(tx, { commitmentId: id, successorUnitId: next, from, reason: "Nhập", actor, now }),
      );
    const sums = await totals(plan.planId);
    expect(sums.find((row) => row.unit_id === next)).toMatchObject({ required: 12 });
  });
});

describe("a look back over a succession", () => {
  it("shows what was known then, also of an occurrence already begun", async () => {
    const [old, next] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await issuePlan(world, {
      tasks: [{ units: [old], quotas: [{ count: 7, per: "year" }] }],
    });
    const [commitment] = await commitmentsOf(world, planId);
    const commitmentId = commitment?.id ?? "";
    world.clock.set("2025-12-31");
    const seen = async (asOf: string, more: { byEventDate?: "1" } = {}) => {
      const query = { asOf, ...more };
      const person = world.as(await coordinator());
      const { asOf: _, ...overview } = await person.call(contract.getPlanOverview, {
        params: { planId },
        query,
      });
      const { rows } = await person.call(contract.listOccurrences, { params: { planId }, query });
      return { overview, rows };
    };
    const delivery = { commitmentId, stage: "recorded", count: 3, minutes: 0 } as const;
    await world.services.database.in(system, (tx) =>
      postDeliveries(tx, [{ ...delivery, happenedOn: "2025-03-01", knownOn: "2025-03-01" }]),
    );
    const days = ["2025-02-28", "2025-03-01", "2025-06-30"];
    const before = await Promise.all(days.map((day) => seen(day)));
    const counted = await seen("2025-06-30", { byEventDate: "1" });
    const from = "2025-05-01";
    await world.services.database.in(system, (tx) =>
      passOn(tx, { commitmentId, successorUnitId: next, from, reason: "Sáp nhập", actor, now }),
    );
    expect(await Promise.all(days.map((day) => seen(day)))).toEqual(before);
    expect(await seen("2025-06-30", { byEventDate: "1" })).toEqual(counted);
    const after = await seen("2025-07-01");
    expect(after.rows.map((row) => [row.unit.id, row.required, row.state])).toEqual(
      expect.arrayContaining([
        [old, 3, "met"],
        [next, 4, "open"],
      ]),
    );
  });

  it("shows neither an end nor a joiner before they were known", async () => {
    const ends = await world.make.unit({ kind: "past" });
    const group = await makeGroup(world, { kinds: ["past"] });
    const { planId } = await issuePlan(world, { tasks: [{ groups: [group], quotas: [monthly] }] });
    world.clock.set("2025-12-31");
    const person = world.as(await coordinator());
    const on = async (asOf: string) =>
      (await person.call(contract.getPlanOverview, { params: { planId }, query: { asOf } }))
        .figures;
    const before = await on("2025-08-10");
    await world.make.unit({ kind: "past", validFrom: "2025-07-01" });
    await world.sql("update units set valid_to = '2025-06-30' where id = $1", [ends]);
    await world.services.database.in(system, (tx) => reconcileGroups(tx, planId, "2025-08-11"));
    expect(await on("2025-08-10")).toEqual(before);
    expect((await on("2025-08-11")).units).toBe(2);
  });
});

describe("passing on to one that ends too", () => {
  it("goes on to whoever succeeds it, so that no month is owed by an ended unit", async () => {
    const old = await world.make.unit();
    const middle = await world.make.unit({ validFrom: "2025-05-19", validTo: "2025-06-30" });
    const last = await world.make.unit({ validFrom: "2025-07-01" });
    await world.sql(
      "insert into unit_successions (predecessor_id, successor_id, effective_on) values ($1, $2, '2025-07-01')",
      [middle, last],
    );
    const { planId } = await issuePlan(world, { tasks: [{ units: [old], quotas: [monthly] }] });
    const [commitment] = await commitmentsOf(world, planId);
    await world.services.database.in(system, (tx) =>
      passOn(tx, {
        commitmentId: commitment?.id ?? "",
        successorUnitId: middle,
        from: "2025-05-19",
        reason: "Hợp nhất",
        actor,
        now,
      }),
    );
    const rows = await world.sql(
      `select unit_id, count(*)::int as n from occurrences where plan_id = $1 group by unit_id order by min(due_on)`,
      [planId],
    );
    expect(rows).toEqual([
      { unit_id: old, n: 4 },
      { unit_id: middle, n: 2 },
      { unit_id: last, n: 6 },
    ]);
  });
});

describe("joiners and leavers after the issue", () => {
  it("a unit that joins the group owes from joining, once; one that ends owes no longer", async () => {
    const stays = await world.make.unit({ kind: "grp" });
    const ends = await world.make.unit({ kind: "grp" });
    const group = await makeGroup(world, { kinds: ["grp"] });
    const plan = await issuePlan(world, { tasks: [{ groups: [group], quotas: [monthly] }] });
    const joins = await world.make.unit({ kind: "grp", validFrom: "2025-10-01" });
    await world.sql("update units set valid_to = '2025-06-30' where id = $1", [ends]);
    const person = world.as(await coordinator());
    const preview = await person.call(contract.getReconciliation, {
      params: { planId: plan.planId },
    });
    expect(preview.joiners.map((row) => [row.unit.id, row.from])).toEqual([[joins, "2025-10-01"]]);
    expect(preview.leavers.map((row) => [row.unit.id, row.to])).toEqual([[ends, "2025-06-30"]]);
    const apply = () =>
      world.services.database.in(system, (tx) => reconcileGroups(tx, plan.planId, "2025-08-01"));
    expect(await apply()).toEqual({ commitments: 1, ended: 1 });
    expect(await apply()).toEqual({ commitments: 0, ended: 0 });
    const months = await world.sql<{ unit_id: string; n: number }>(
      "select unit_id, count(*)::int as n from occurrences where plan_id = $1 group by unit_id",
      [plan.planId],
    );
    expect(new Map(months.map((row) => [row.unit_id, row.n]))).toEqual(
      new Map([
        [stays, 12],
        [ends, 6],
        [joins, 3],
      ]),
    );
  });
});
