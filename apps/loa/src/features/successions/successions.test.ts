import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commitmentsOf, issuePlan, makeGroup } from "../../../tests/support/commitments-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import { getPlanOverview } from "../commitments/contract.ts";
import * as contract from "./contract.ts";
import { enterDue } from "./enter-due.ts";
import {
  basis,
  confirm,
  decideAll,
  deliver,
  draft,
  monthlyPlan,
  owedBy,
  sum,
} from "./successions.testing.ts";

let world: World;
let admin: Caller;
beforeAll(async () => {
  world = await createWorld();
  admin = world.as(await world.make.actor([{ role: "administrator" }]));
});
beforeEach(() => world.clock.set("2025-06-02"));
afterAll(() => world.close());

const unitRow = async (id: string) =>
  (
    await world.sql<{ valid_to: string | null }>("select valid_to::text from units where id = $1", [
      id,
    ])
  )[0];
const monthly = { count: 1, per: "month" } as const;

describe("a change planned ahead", () => {
  it("moves nothing until its day, then what is open goes over and what was delivered stays", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await monthlyPlan(world, [old]);
    const [first] = await commitmentsOf(world, planId);
    await deliver(world, first?.id ?? "", "2025-02-10");
    const { id } = await draft(admin, "merge", "2025-07-01", [[old, heir]]);
    await decideAll(admin, id, { outcome: "propose" });
    expect((await confirm(admin, id)).state).toBe("planned");
    expect((await owedBy(world, planId)).get(old)).toBe(12);
    world.clock.set("2025-06-30");
    expect(await enterDue(world.services)).toBe(0);
    world.clock.set("2025-07-01");
    expect(await enterDue(world.services)).toBe(1);
    expect(await enterDue(world.services)).toBe(0);
    const owed = await owedBy(world, planId);
    expect([owed.get(old), owed.get(heir)]).toEqual([6, 6]);
    expect(await unitRow(old)).toEqual({ valid_to: "2025-06-30" });
    const detail = await admin.call(contract.readSuccession, { params: { successionId: id } });
    expect(detail).toMatchObject({ state: "inForce", moved: { pass: 1, required: 6 } });
    expect(detail.entered).toEqual({ on: "2025-07-01", by: null });
  });

  it("can be taken back before its day, with nothing to restore", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { id } = await draft(admin, "rename", "2025-07-01", [[old, heir]]);
    await confirm(admin, id);
    const params = { successionId: id };
    await admin.call(contract.undoSuccessionAct, { params, body: { reason: "Hoãn" } });
    world.clock.set("2025-07-02");
    expect(await enterDue(world.services)).toBe(0);
    expect(await unitRow(old)).toEqual({ valid_to: null });
  });
});

describe("a change entered late", () => {
  it("holds at once: the broadcaster joined the newspaper on 19/05/2025", async () => {
    const [station, paper] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await issuePlan(world, {
      tasks: [
        { units: [station, paper], domain: "CDS", quotas: [monthly] },
        { units: [station], domain: "CDS", quotas: [{ count: 1, per: "week", perYear: 52 }] },
      ],
    });
    const before = sum(await owedBy(world, planId));
    const { id } = await draft(admin, "merge", "2025-05-19", [[station, paper]]);
    const params = { successionId: id };
    const preview = await admin.call(contract.previewSuccession, { params });
    expect(
      preview.groups.map((group) => [group.commitments, group.owedAlready, group.proposed]),
    ).toEqual([
      [1, 1, 0],
      [1, 0, 1],
    ]);
    expect((await decideAll(admin, id, { outcome: "propose" })).left).toBe(1);
    const told = await admin.refusal(contract.confirmSuccession, {
      ...{
        params,
        body: { version: (await admin.call(contract.previewSuccession, { params })).version },
      },
    });
    expect(told.body.error.code).toBe("decisions-missing");
    await decideAll(admin, id, { outcome: "join" });
    expect((await confirm(admin, id)).state).toBe("inForce");
    const owed = await owedBy(world, planId);
    // The eight months from May on that both owed are owed once; the weekly column goes over whole.
    expect(sum(owed)).toBe(before - 8);
    expect(await unitRow(station)).toEqual({ valid_to: "2025-05-18" });
  });

  it("keeps what was delivered before it, also by a unit that ends on the first day of the year", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await monthlyPlan(world, [old]);
    const [first] = await commitmentsOf(world, planId);
    await deliver(world, first?.id ?? "", "2025-02-10");
    const { id } = await draft(admin, "merge", "2025-01-01", [[old, heir]]);
    await decideAll(admin, id, { outcome: "propose" });
    await confirm(admin, id);
    const owed = await owedBy(world, planId);
    expect([owed.get(old), owed.get(heir)]).toEqual([1, 11]);
  });

  it("leaves a look back before it as it was", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await monthlyPlan(world, [old]);
    const params = { planId };
    const seen = (asOf: string) => admin.call(getPlanOverview, { params, query: { asOf } });
    const before = await seen("2025-06-01");
    const { id } = await draft(admin, "rename", "2025-03-01", [[old, heir]]);
    await decideAll(admin, id, { outcome: "propose" });
    await confirm(admin, id);
    expect(await seen("2025-06-01")).toEqual(before);
    expect((await seen("2025-06-02")).units.map((unit) => unit.id).sort()).toEqual(
      [old, heir].sort(),
    );
  });
});

describe("13 districts ending on 01/07/2025", () => {
  it("are decided in bulk, each duty going to one unit or ending, never to all communes", async () => {
    const kind = "district-bulk";
    const districts = [];
    for (let nth = 0; nth < 13; nth += 1)
      districts.push(
        await world.make.unit({ kind, validTo: nth % 2 ? "2025-06-30" : (null as never) }),
      );
    const communes: string[] = [];
    for (let nth = 0; nth < 26; nth += 1)
      communes.push(await world.make.unit({ kind: "commune-bulk", validFrom: "2025-07-01" }));
    const province = await world.make.unit();
    const group = await makeGroup(world, { kinds: [kind] });
    const { planId } = await issuePlan(world, {
      issuedOn: "2025-02-10",
      tasks: [
        { groups: [group], domain: "CDS", quotas: [monthly] },
        { groups: [group], domain: "CDS", quotas: [{ count: 2, per: "quarter" }] },
      ],
    });
    const pairs = districts.flatMap((district, nth) =>
      [0, 1].map((half) => [district, communes[nth * 2 + half] ?? null] as const),
    );
    const { id } = await draft(admin, "abolition", "2025-07-01", pairs);
    const params = { successionId: id };
    const preview = await admin.call(contract.previewSuccession, { params });
    expect(preview.commitments).toBe(26);
    expect(preview.openRequired).toBe(13 * 6 + 13 * 4);
    expect(preview.groups.map((one) => [one.commitments, one.proposed])).toEqual([
      [13, 0],
      [13, 0],
    ]);
    const [first, second] = preview.groups.map((one) => one.key);
    const body = { groups: [first ?? ""], receiverUnitId: province, outcome: "pass" as const };
    expect((await admin.call(contract.decideDuties, { params, body })).decided).toBe(13);
    const end = { groups: [second ?? ""], outcome: "end" as const };
    const refused = await admin.refusal(contract.decideDuties, { params, body: end });
    expect(refused.body.error.code).toBe("reason-missing");
    await admin.call(contract.decideDuties, {
      params,
      body: { ...end, reason: "Cấp huyện không còn" },
    });
    world.clock.set("2025-07-01");
    expect((await confirm(admin, id)).moved).toEqual({ pass: 13, join: 0, end: 13, required: 78 });
    const owed = await owedBy(world, planId);
    expect(owed.get(province)).toBe(78);
    expect(districts.map((district) => owed.get(district))).toEqual(Array(13).fill(6 + 4));
    expect(communes.filter((commune) => owed.has(commune))).toEqual([]);
  });
});

describe("a split", () => {
  it("proposes nobody: a person names who takes each duty", async () => {
    const [old, one, other] = [
      await world.make.unit(),
      await world.make.unit(),
      await world.make.unit(),
    ];
    const { planId } = await monthlyPlan(world, [old]);
    const { id } = await draft(admin, "split", "2025-06-01", [
      [old, one],
      [old, other],
    ]);
    expect((await decideAll(admin, id, { outcome: "propose" })).decided).toBe(0);
    await decideAll(admin, id, { outcome: "pass", receiverUnitId: other });
    await confirm(admin, id);
    const owed = await owedBy(world, planId);
    expect([owed.get(old), owed.get(one), owed.get(other)]).toEqual([5, undefined, 7]);
  });
});

describe("a transfer of a function", () => {
  it("moves what was chosen and lets the unit and the rest be", async () => {
    const [giver, taker] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await issuePlan(world, {
      tasks: [1, 2].map(() => ({ units: [giver], domain: "CDS", quotas: [monthly] })),
    });
    const { id } = await draft(admin, "transfer", "2025-06-01", [[giver, taker]]);
    const params = { successionId: id };
    const { groups } = await admin.call(contract.previewSuccession, { params });
    const body = { groups: [groups[0]?.key ?? ""], outcome: "propose" as const };
    await admin.call(contract.decideDuties, { params, body });
    await confirm(admin, id);
    const owed = await owedBy(world, planId);
    expect([owed.get(giver), owed.get(taker)]).toEqual([5 + 12, 7]);
    expect(await unitRow(giver)).toEqual({ valid_to: null });
  });
});

describe("people, requests", () => {
  it("give the same role in the unit that takes over, and take it away again with the change", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const officer = await world.make.actor([{ role: "officer", unitId: old }]);
    const { id } = await draft(admin, "merge", "2025-06-01", [[old, heir]]);
    const params = { successionId: id };
    const { rows } = await admin.call(contract.listMovingPeople, { params });
    expect(rows.map((row) => row.email)).toEqual([officer.email]);
    const body = { grantIds: rows.map((row) => row.grantId), receiverUnitId: heir };
    expect(await admin.call(contract.movePeople, { params, body })).toEqual({ changed: 1 });
    await confirm(admin, id);
    const roles = () =>
      world.sql("select unit_id from role_grants where account_id = $1 order by granted_at", [
        officer.accountId,
      ]);
    expect(await roles()).toHaveLength(2);
    await admin.call(contract.undoSuccessionAct, { params, body: { reason: "Nhầm" } });
    expect(await roles()).toEqual([{ unit_id: old }]);
  });

  it("carry along what was asked for and waits", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await monthlyPlan(world, [old]);
    const [first] = await commitmentsOf(world, planId);
    for (const slot of [2, 9])
      await world.sql(
        "insert into occurrence_requests (commitment_id, unit_id, slot, kind, reason, asked_on) values ($1, $2, $3, 'excuse', 'Bận', '2025-06-01')",
        [first?.id, old, slot],
      );
    const { id } = await draft(admin, "merge", "2025-06-01", [[old, heir]]);
    await decideAll(admin, id, { outcome: "propose" });
    await confirm(admin, id);
    const waiting = await world.sql(
      "select unit_id, slot from occurrence_requests r where unit_id = any ($1) and not exists (select from occurrence_decisions d where d.request_id = r.id) order by slot",
      [[old, heir]],
    );
    expect(waiting).toEqual([
      { unit_id: old, slot: 2 },
      { unit_id: heir, slot: 9 },
    ]);
  });
});

describe("taking a change back", () => {
  it("returns what is open, leaves what the receiver did with the receiver, and keeps every look back", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { planId } = await monthlyPlan(world, [old]);
    const { id } = await draft(admin, "merge", "2025-06-01", [[old, heir]]);
    await decideAll(admin, id, { outcome: "propose" });
    await confirm(admin, id);
    const taken = (await commitmentsOf(world, planId)).find((one) => one.unit_id === heir);
    await deliver(world, taken?.id ?? "", "2025-06-10");
    world.clock.set("2025-06-20");
    const between = await admin.call(getPlanOverview, {
      ...{ params: { planId }, query: { asOf: "2025-06-19" } },
    });
    const params = { successionId: id };
    await admin.call(contract.undoSuccessionAct, { params, body: { reason: "Nhầm" } });
    const owed = await owedBy(world, planId);
    expect([owed.get(old), owed.get(heir)]).toEqual([11, 1]);
    expect(await unitRow(old)).toEqual({ valid_to: null });
    expect(
      await admin.call(getPlanOverview, {
        ...{ params: { planId }, query: { asOf: "2025-06-19" } },
      }),
    ).toEqual(between);
    const now = await admin.call(getPlanOverview, { params: { planId } });
    expect(now.figures.due + now.figures.notDue).toBe(12);
    const again = await draft(admin, "merge", "2025-06-15", [[old, heir]]);
    await decideAll(admin, again.id, { outcome: "propose" });
    expect((await confirm(admin, again.id)).state).toBe("inForce");
    expect(sum(await owedBy(world, planId))).toBe(12);
  });

  it("is refused once what moved has moved on", async () => {
    const [a, b, c] = [await world.make.unit(), await world.make.unit(), await world.make.unit()];
    await monthlyPlan(world, [a]);
    const one = await draft(admin, "merge", "2025-03-01", [[a, b]]);
    await decideAll(admin, one.id, { outcome: "propose" });
    await confirm(admin, one.id);
    const two = await draft(admin, "merge", "2025-05-01", [[b, c]]);
    await decideAll(admin, two.id, { outcome: "propose" });
    await confirm(admin, two.id);
    const body = { reason: "Nhầm" };
    const undo = (successionId: string) =>
      admin.refusal(contract.undoSuccessionAct, { params: { successionId }, body });
    expect((await undo(one.id)).body.error.code).toBe("succession-continued");
    await admin.call(contract.undoSuccessionAct, { params: { successionId: two.id }, body });
    expect((await undo(one.id)).body.error.code).toBe("succession-moved-on");
    expect((await undo(two.id)).body.error.code).toBe("succession-not-in-force");
  });
});

describe("what cannot be", () => {
  const code = async (
    kind: contract.SuccessionKind,
    on: string,
    pairs: [string, string | null][],
  ) => {
    const body = {
      ...{ kind, effectiveOn: on, ...basis },
      pairs: pairs.map(([predecessorId, successorId]) => ({ predecessorId, successorId })),
    };
    return (await admin.refusal(contract.draftSuccession, { body })).body.error.code;
  };

  it("is a wrong shape, itself, a circle, a day before birth or after the end", async () => {
    const [a, b, c] = [await world.make.unit(), await world.make.unit(), await world.make.unit()];
    const young = await world.make.unit({ validFrom: "2025-08-01" });
    const gone = await world.make.unit({ validTo: "2025-02-28" });
    expect(await code("split", "2025-07-01", [[a, b]])).toBe("succession-shape");
    expect(await code("rename", "2025-07-01", [[a, a]])).toBe("succession-itself");
    expect(await code("merge", "2025-07-01", [[young, a]])).toBe("succession-before-birth");
    expect(await code("merge", "2025-07-01", [[a, young]])).toBe("successor-begins-later");
    expect(await code("merge", "2025-07-01", [[a, gone]])).toBe("successor-ends-before");
    expect(await code("merge", "2025-07-01", [[gone, a]])).toBe("succession-ended-already");
    await draft(admin, "merge", "2025-07-01", [[a, b]]);
    expect(await code("merge", "2025-08-01", [[a, c]])).toBe("succession-ends-twice");
    expect(await code("merge", "2025-06-01", [[b, a]])).toBe("succession-loop");
    expect(await code("merge", "2025-07-01", [[c, a]])).toBe("successor-ends-before");
    expect(
      await code("abolition", "2025-07-01", [
        [c, young],
        [young, null],
      ]),
    ).toBe("successor-begins-later");
  });

  it("is confirming what somebody else has changed, or confirming twice", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    await monthlyPlan(world, [old]);
    const { id } = await draft(admin, "merge", "2025-06-01", [[old, heir]]);
    const params = { successionId: id };
    await decideAll(admin, id, { outcome: "propose" });
    const { version } = await admin.call(contract.previewSuccession, { params });
    await monthlyPlan(world, [old]);
    const stale = await admin.refusal(contract.confirmSuccession, { params, body: { version } });
    expect(stale.body.error.code).toBe("succession-changed");
    await decideAll(admin, id, { outcome: "propose" });
    const seen = await admin.call(contract.previewSuccession, { params });
    const both = await Promise.allSettled(
      [1, 2].map(() =>
        admin.call(contract.confirmSuccession, { params, body: { version: seen.version } }),
      ),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("is acting by a clock set back", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { id } = await draft(admin, "merge", "2025-06-01", [[old, heir]]);
    await confirm(admin, id);
    world.clock.set("2025-05-30");
    const params = { successionId: id };
    const told = await admin.refusal(contract.undoSuccessionAct, { params, body: { reason: "x" } });
    expect(told.body.error.code).toBe("succession-clock-behind");
    expect((await admin.call(contract.readSuccession, { params })).state).toBe("inForce");
  });
});

describe("what comes up after a change was confirmed", () => {
  it("stays where it is until a person decides, then follows", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const early = await monthlyPlan(world, [old]);
    const { id } = await draft(admin, "merge", "2025-07-01", [[old, heir]]);
    await decideAll(admin, id, { outcome: "propose" });
    await confirm(admin, id);
    const later = await monthlyPlan(world, [old]);
    world.clock.set("2025-07-01");
    await enterDue(world.services);
    expect((await owedBy(world, early.planId)).get(heir)).toBe(6);
    expect((await owedBy(world, later.planId)).get(old)).toBe(12);
    const params = { successionId: id };
    const rest = await admin.call(contract.previewSuccession, { params });
    expect(rest.decided).toMatchObject({ undecided: 1, pass: 0 });
    await decideAll(admin, id, { outcome: "propose" });
    const { version } = await admin.call(contract.previewSuccession, { params });
    await admin.call(contract.settleSuccession, { params, body: { version } });
    const owed = await owedBy(world, later.planId);
    expect([owed.get(old), owed.get(heir)]).toEqual([6, 6]);
  });
});

describe("a list of pairs", () => {
  it("is read row by row against the units of the day before and of the day", async () => {
    const old = await world.make.unit({ code: "H77", validTo: "2025-06-30" });
    const heir = await world.make.unit({ code: "X77", validFrom: "2025-07-01" });
    const text =
      "Mã đơn vị kết thúc;Mã đơn vị tiếp nhận\nH77;X77\nH77;\nX77;X77\nH77;X77\nH77;Y9\n";
    const file = new File([text], "ke-thua.csv", { type: "text/csv" });
    const read = await admin.call(contract.readPairList, {
      ...{ files: [file], body: { effectiveOn: "2025-07-01" } },
    });
    expect(read.pairs).toMatchObject([
      { line: 2, predecessor: { id: old }, successor: { id: heir } },
      { line: 3, predecessor: { id: old }, successor: null },
    ]);
    expect(read.findings.map((one) => [one.line, one.code])).toEqual([
      [4, "no-such-unit"],
      [5, "repeated"],
      [6, "no-such-unit"],
    ]);
  });
});
