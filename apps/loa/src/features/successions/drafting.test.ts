import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { commitmentsOf } from "../../../tests/support/commitments-factory.ts";
import { type Caller, createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { snoozeOccurrence } from "../reminders/contract.ts";
import { readUnit } from "../units/contract.ts";
import * as contract from "./contract.ts";
import { basis, confirm, decideAll, draft, monthlyPlan, owedBy } from "./successions.testing.ts";

let world: World;
let admin: Caller;
let officer: Actor;
beforeAll(async () => {
  world = await createWorld();
  admin = world.as(await world.make.actor([{ role: "administrator" }]));
  officer = await world.make.actor([{ role: "officer", unitId: await world.make.unit() }]);
});
beforeEach(() => world.clock.set("2025-06-02"));
afterAll(() => world.close());

let serial = 0;
const newUnit = () => {
  serial += 1;
  return { key: "moi", code: `MOI${serial}`, kind: "department", name: `Sở mới lập ${serial}` };
};
const body = (old: string, unit: contract.NewUnit, effectiveOn = "2025-07-01") => ({
  ...{ kind: "merge" as const, effectiveOn, ...basis, newUnits: [unit] },
  pairs: [{ predecessorId: old, successorId: null, successorKey: unit.key }],
});

describe("a unit made while a change is drafted", () => {
  it("begins on the change's day, moves with it, and takes over", async () => {
    const old = await world.make.unit();
    const { planId } = await monthlyPlan(world, [old]);
    const detail = await admin.call(contract.draftSuccession, { body: body(old, newUnit()) });
    const [heir = ""] = detail.newUnitIds;
    expect(detail.pairs[0]?.successor?.id).toBe(heir);
    const unit = () => admin.call(readUnit, { params: { unitId: heir } });
    expect((await unit()).validFrom).toBe("2025-07-01");
    const params = { successionId: detail.id };
    const pairs = [{ predecessorId: old, successorId: heir }];
    const moved = { kind: "merge" as const, effectiveOn: "2025-06-01", ...basis, pairs };
    await admin.call(contract.changeSuccession, { params, body: moved });
    expect((await unit()).validFrom).toBe("2025-06-01");
    await decideAll(admin, detail.id, { outcome: "propose" });
    await confirm(admin, detail.id);
    expect([...(await owedBy(world, planId)).entries()]).toEqual(
      expect.arrayContaining([
        [old, 5],
        [heir, 7],
      ]),
    );
  });

  it("goes out of the register with a dropped draft, or when it is in no pair any more", async () => {
    const [old, other] = [await world.make.unit(), await world.make.unit()];
    const gone = async (id: string) =>
      (await world.sql("select from units where id = $1", [id])).length === 0;
    const dropped = await admin.call(contract.draftSuccession, { body: body(old, newUnit()) });
    await admin.call(contract.dropSuccession, { params: { successionId: dropped.id } });
    expect(await gone(dropped.newUnitIds[0] ?? "")).toBe(true);
    const kept = await admin.call(contract.draftSuccession, { body: body(old, newUnit()) });
    const params = { successionId: kept.id };
    const pairs = [{ predecessorId: old, successorId: other }];
    const changed = { kind: "merge" as const, effectiveOn: "2025-07-01", ...basis, pairs };
    const now = await admin.call(contract.changeSuccession, { params, body: changed });
    expect(now.newUnitIds).toEqual([]);
    expect(await gone(kept.newUnitIds[0] ?? "")).toBe(true);
    const removed = await world.sql("select from audit_entries where action = 'unit.removed'");
    expect(removed.length).toBe(2);
  });

  it("is refused with a code that is taken, an unknown kind, or a key nobody gave: nothing is kept", async () => {
    const [old, heir] = [await world.make.unit({ code: "CU1" }), await world.make.unit()];
    const count = async () => (await world.sql("select from units")).length;
    const before = await count();
    const refused = async (unit: contract.NewUnit, key = unit.key) => {
      const pairs = [{ predecessorId: old, successorId: null, successorKey: key }];
      const answer = await admin.refusal(contract.draftSuccession, {
        body: { ...body(old, unit), pairs },
      });
      return answer.body.error.code;
    };
    expect(await refused({ ...newUnit(), code: "CU1" })).toBe("unit-validity-overlaps");
    expect(await refused({ ...newUnit(), kind: "galaxy" })).toBe("succession-new-unit");
    expect(await refused(newUnit(), "khác")).toBe("succession-new-unit");
    expect(heir).toBeTruthy();
    expect(await count()).toBe(before);
  });
});

describe("the document a change rests on", () => {
  const pdf = () => new File(["%PDF-1.4\n%%EOF\n"], "nq-1677.pdf", { type: "application/pdf" });

  it("is kept with its hash, read by everybody once the change is confirmed, and taken off by a row", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { id } = await draft(admin, "merge", "2025-07-01", [[old, heir]]);
    const params = { successionId: id };
    const detail = await admin.call(contract.addSuccessionPapers, { params, files: [pdf()] });
    const [paper] = detail.papers;
    expect(paper).toMatchObject({ name: "nq-1677.pdf", mediaType: "application/pdf", bytes: 15 });
    expect(paper?.sha256).toMatch(/^[0-9a-f]{64}$/);
    const fetched = async (actor: Actor | null) => {
      const caller = actor ? world.as(actor) : admin;
      const answer = await caller.raw(`http://loa.test/api/v1/succession-papers/${paper?.id}/file`);
      return [answer.status, answer.status === 200 ? await answer.text() : ""];
    };
    expect(await fetched(null)).toEqual([200, "%PDF-1.4\n%%EOF\n"]);
    expect((await fetched(officer))[0]).toBe(404);
    await confirm(admin, id);
    expect((await fetched(officer))[0]).toBe(200);
    const late = await admin.call(contract.addSuccessionPapers, { params, files: [pdf()] });
    expect(late.papers.length).toBe(2);
    await admin.call(contract.removeSuccessionPaper, { params: { paperId: paper?.id ?? "" } });
    expect((await fetched(null))[0]).toBe(404);
    expect(
      (await world.sql("select from succession_papers where removed_on is not null")).length,
    ).toBe(1);
  });

  it("is refused when it is no paper, is empty, or is one too many", async () => {
    const [old, heir] = [await world.make.unit(), await world.make.unit()];
    const { id } = await draft(admin, "merge", "2025-07-01", [[old, heir]]);
    const refused = async (files: File[]) =>
      (await admin.refusal(contract.addSuccessionPapers, { params: { successionId: id }, files }))
        .body.error.code;
    expect(await refused([new File(["ID3xxxx"], "a.mp3")])).toBe("paper-kind-not-taken");
    expect(await refused([new File(["GIF89a"], "a.gif")])).toBe("file-kind-not-taken");
    expect(await refused([new File([""], "a.pdf")])).toBe("empty-file");
    expect(await refused(Array.from({ length: 21 }, pdf))).toBe("succession-papers-many");
    expect(
      (await admin.call(contract.readSuccession, { params: { successionId: id } })).papers,
    ).toEqual([]);
  });
});

it("a snooze goes along with the duty it is of, and comes back when the change is taken back", async () => {
  const [old, heir] = [await world.make.unit(), await world.make.unit()];
  const person = await world.make.actor([{ role: "officer", unitId: old }]);
  const { planId } = await monthlyPlan(world, [old]);
  const [duty] = await commitmentsOf(world, planId);
  await world.as(person).call(snoozeOccurrence, {
    params: { commitmentId: duty?.id ?? "", slot: "6" },
    body: { until: "2025-06-05", reason: "Chờ bản ghi" },
  });
  const { id } = await draft(admin, "merge", "2025-06-02", [[old, heir]]);
  await decideAll(admin, id, { outcome: "propose" });
  await confirm(admin, id);
  const held = () =>
    world.sql<{ unit_id: string; slot: number; until: string }>(
      `select z.unit_id, z.slot, z.until::text from snoozes_at('2025-06-02') z join commitments c on c.id = z.commitment_id
       where c.plan_id = $1 and c.successor_commitment_id is null order by z.snoozed_at, z.id`,
      [planId],
    );
  expect(await held()).toEqual([{ unit_id: heir, slot: 6, until: "2025-06-05" }]);
  const [row] = await world.sql<{ reason: string; snoozed_by: string }>(
    "select reason, snoozed_by from snoozes where unit_id = $1",
    [heir],
  );
  expect(row).toEqual({ reason: "Chờ bản ghi", snoozed_by: person.accountId });
  await admin.call(contract.undoSuccessionAct, {
    params: { successionId: id },
    body: { reason: "Nhầm" },
  });
  expect((await held()).map((one) => one.unit_id)).toEqual([old]);
});
