import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { scopeOf } from "../../platform/auth/scope.ts";
import * as contract from "./contract.ts";

const nobodyKnown = "00000000-0000-4000-8000-000000000000";

describe("people", () => {
  let world: World;
  let unitA: string;
  let unitB: string;
  let admin: Actor;
  let coordinator: Actor;
  let leader: Actor;
  let headA: Actor;
  let officerB: Actor;
  beforeAll(async () => {
    world = await createWorld();
    [unitA, unitB] = [await world.make.unit({ name: "Sở A" }), await world.make.unit()];
    admin = await world.make.actor([{ role: "administrator" }], "Quản trị");
    coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }], "Đầu mối");
    leader = await world.make.actor([{ role: "leader" }], "Lãnh đạo tỉnh");
    headA = await world.make.actor([{ role: "unit_head", unitId: unitA }], "Đặng Trưởng A");
    await world.make.actor(
      [
        { role: "officer", unitId: unitA },
        { role: "officer", unitId: unitB },
      ],
      "Đỗ Viên A",
    );
    officerB = await world.make.actor([{ role: "officer", unitId: unitB }], "Ân Viên B");
  });
  afterAll(() => world.close());
  const namesFor = async (actor: Actor, query: Record<string, unknown> = {}) =>
    (await world.as(actor).call(contract.listPeople, { query })).rows.map((row) => row.name);

  it("administrators, coordinators and leaders see everybody", async () => {
    for (const actor of [admin, coordinator, leader]) expect(await namesFor(actor)).toHaveLength(6);
  });

  it("a head sees the people of the own unit, and of them only what they are there", async () => {
    const { rows } = await world.as(headA).call(contract.listPeople);
    expect(rows.map((row) => row.name)).toEqual(["Đặng Trưởng A", "Đỗ Viên A"]);
    expect(rows[1]?.grants).toMatchObject([{ role: "officer", unitName: "Sở A", mayRevoke: true }]);
    expect(rows[0]?.grants).toMatchObject([{ role: "unit_head", mayRevoke: false }]);
  });

  it("hides the people of unit A from an officer of unit B, by route and by bare SQL", async () => {
    expect(await namesFor(officerB)).toEqual(["Ân Viên B", "Đỗ Viên A"]);
    expect(await namesFor(officerB, { unitId: unitA })).toEqual([]);
    const seen = await world.services.database.read(scopeOf(officerB), async (tx) => ({
      people: await sql<{ name: string }>`select name from accounts order by name`.execute(tx),
      grants: await sql<{ unit: string }>`select distinct unit_id as unit from role_grants`.execute(
        tx,
      ),
    }));
    expect(seen.people.rows.map((row) => row.name)).toEqual(["Ân Viên B", "Đỗ Viên A"]);
    expect(seen.grants.rows).toEqual([{ unit: unitB }]);
  });

  it("finds by name without tone marks, by role and by suspension", async () => {
    expect(await namesFor(admin, { q: "do vien" })).toEqual(["Đỗ Viên A"]);
    expect(await namesFor(admin, { role: "coordinator" })).toEqual(["Đầu mối"]);
    expect(await namesFor(admin, { suspended: "1" })).toEqual([]);
  });

  it("counts all and sends one page", async () => {
    const page = await world
      .as(admin)
      .call(contract.listPeople, { query: { page: 2, perPage: 4 } });
    expect(page.rows).toHaveLength(2);
    expect(page.total).toBe(6);
  });

  it("lets a head give and take officer in the own unit and nothing more", async () => {
    const grant = { role: "officer" as const, unitId: unitA, domain: null };
    const params = { id: headA.accountId };
    const { id } = await world.as(headA).call(contract.grantPersonRole, { params, body: grant });
    await world.as(headA).call(contract.revokePersonRole, { params: { ...params, grantId: id } });
    const higher = { role: "unit_head" as const, unitId: unitA, domain: null };
    const refused = await world
      .as(headA)
      .refusal(contract.grantPersonRole, { params, body: higher });
    expect(refused.status).toBe(403);
    const stranger = { params: { id: officerB.accountId }, body: grant };
    expect((await world.as(headA).refusal(contract.grantPersonRole, stranger)).status).toBe(404);
  });

  it("refuses a role held already, an unknown unit and half a grant", async () => {
    const params = { id: officerB.accountId };
    const give = async (body: { role: "officer"; unitId: string | null; domain: string | null }) =>
      (await world.as(admin).refusal(contract.grantPersonRole, { params, body })).body.error.code;
    expect(await give({ role: "officer", unitId: unitB, domain: null })).toBe("grant-held");
    expect(await give({ role: "officer", unitId: nobodyKnown, domain: null })).toBe("unknown-unit");
    expect(await give({ role: "officer", unitId: null, domain: null })).toBe("grant-incomplete");
  });

  it("keeps the last administrator: not stripped, not suspended, not by oneself", async () => {
    const { rows } = await world
      .as(admin)
      .call(contract.listPeople, { query: { role: "administrator" } });
    const params = { id: admin.accountId, grantId: rows[0]?.grants[0]?.id ?? "" };
    const stripped = await world.as(admin).refusal(contract.revokePersonRole, { params });
    expect(stripped.body.error.code).toBe("last-administrator");
    const other = await world.make.actor([{ role: "administrator" }]);
    const reason = { reason: "thử" };
    const self = { params: { id: admin.accountId }, body: reason };
    expect((await world.as(admin).refusal(contract.suspendPerson, self)).status).toBe(403);
    await world
      .as(admin)
      .call(contract.suspendPerson, { params: { id: other.accountId }, body: reason });
    const last = await world.as(other).refusal(contract.suspendPerson, self);
    expect(last.body.error.code).toBe("last-administrator");
  });

  it("lets two administrators who suspend each other at once end with one", async () => {
    const fresh = await createWorld();
    const [one, two] = [
      await fresh.make.actor([{ role: "administrator" }]),
      await fresh.make.actor([{ role: "administrator" }]),
    ];
    const suspend = (by: Actor, whom: Actor) =>
      fresh
        .as(by)
        .call(contract.suspendPerson, { params: { id: whom.accountId }, body: { reason: "x" } });
    const results = await Promise.allSettled([suspend(one, two), suspend(two, one)]);
    await fresh.close();
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("answers 404 for a person or grant that is not there", async () => {
    const params = { id: nobodyKnown };
    const suspended = { params, body: { reason: "x" } };
    expect((await world.as(admin).refusal(contract.suspendPerson, suspended)).status).toBe(404);
    expect((await world.as(admin).refusal(contract.liftSuspension, { params })).status).toBe(404);
    const grant = { params: { id: officerB.accountId, grantId: nobodyKnown } };
    expect((await world.as(admin).refusal(contract.revokePersonRole, grant)).status).toBe(404);
  });
});
