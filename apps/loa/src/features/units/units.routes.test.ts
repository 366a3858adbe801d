import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import { system } from "../../platform/db/database.ts";
import * as contract from "./contract.ts";
import { loadShippedList } from "./load-shipped-list.ts";

const machine = { accountId: null, name: "Hệ thống" } as const;

describe("units over the API", () => {
  let world: World;
  let administrator: Actor;
  let coordinator: Actor;
  let officer: Actor;
  let leader: Actor;
  beforeAll(async () => {
    world = await createWorld();
    await world.services.database.in(system, (tx) =>
      loadShippedList(tx, machine, world.clock.now()),
    );
    administrator = await world.make.actor([{ role: "administrator" }]);
    coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
    leader = await world.make.actor([{ role: "leader" }]);
    officer = await world.make.actor([{ role: "officer", unitId: await idOf("SNV") }]);
  });
  afterAll(() => world.close());

  async function idOf(code: string): Promise<string> {
    const rows = await world.sql<{ id: string }>(
      "select id from units where code = $1 order by valid_from limit 1",
      [code],
    );
    return rows[0]?.id ?? "";
  }
  async function groupId(code: string): Promise<string> {
    const rows = await world.sql<{ id: string }>("select id from unit_groups where code = $1", [
      code,
    ]);
    return rows[0]?.id ?? "";
  }
  const search = async (query: object) => {
    const page = await world.as(officer).call(contract.listUnits, { query });
    return { total: page.total, codes: page.rows.map((row) => row.code) };
  };

  it("are found without tone marks, by short name, code and other names", async () => {
    expect((await search({ q: "so khoa hoc" })).codes[0]).toBe("SKHCN");
    expect((await search({ q: "cong nghe khoa hoc va so" })).codes).toEqual(["SKHCN"]);
    expect((await search({ q: "KH&CN" })).codes).toContain("SKHCN");
    expect((await search({ q: "23293" })).codes).toEqual(["23293"]);
    expect((await search({ q: "100%" })).total).toBe(0);
  });

  it("are narrowed by kind and by the date they exist on, and paged", async () => {
    expect((await search({ kind: "district", asOf: "2025-06-30" })).total).toBe(13);
    expect((await search({ kind: "district", asOf: "2025-07-01" })).total).toBe(0);
    const page = await search({ kind: "commune", asOf: "2025-07-01", perPage: 10, page: 10 });
    expect([page.total, page.codes.length]).toEqual([96, 6]);
  });

  it("tell their other names and successors, and their people to those who may know", async () => {
    const unitId = await idOf("DAIPTTH");
    const seen = await world.as(coordinator).call(contract.readUnit, { params: { unitId } });
    expect(seen).toMatchObject({
      validTo: "2025-05-18",
      successors: [{ unit: { code: "BAOQN" }, effectiveOn: "2025-05-19" }],
      people: 0,
    });
    expect(seen.aliases.map((alias) => alias.alias)).toContain("Đài Phát thanh - Truyền hình tỉnh");
    const ours = await idOf("SNV");
    const read = (id: string) =>
      world.as(officer).call(contract.readUnit, { params: { unitId: id } });
    expect([(await read(ours)).people, (await read(unitId)).people]).toEqual([1, null]);
  });

  it("are changed by administrators only", async () => {
    const body = { code: "THU", kind: "centre" as const, name: "Trung tâm Thử" };
    for (const person of [officer, coordinator, leader]) {
      const refused = await world.as(person).refusal(contract.createUnit, { body });
      expect(refused.status).toBe(403);
    }
    const made = await world.as(administrator).call(contract.createUnit, { body });
    const renamed = await world.as(administrator).call(contract.changeUnit, {
      params: { unitId: made.id },
      body: { name: "Trung tâm Thử nghiệm" },
    });
    expect(renamed).toMatchObject({ name: "Trung tâm Thử nghiệm", code: "THU", validFrom: null });
    expect(renamed.aliases.map((alias) => alias.alias)).toEqual(["Trung tâm Thử"]);
    const audit = await world.sql<{ action: string }>(
      "select action from audit_entries where subject_id = $1 order by at, id",
      [made.id],
    );
    expect(audit.map((entry) => entry.action).sort()).toEqual(["unit.changed", "unit.created"]);
  });

  it("refuse a code in use at the same time, and take it once it is free", async () => {
    const again = (validFrom: string) => ({
      body: { code: "STTTT", kind: "department" as const, name: "Sở Thông tin mới", validFrom },
    });
    const refused = await world.as(administrator).refusal(contract.createUnit, again("2025-02-01"));
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { code: "unit-validity-overlaps" } },
    });
    expect(refused.body.error.message).toContain("Sở Thông tin và Truyền thông");
    const made = await world.as(administrator).call(contract.createUnit, again("2025-03-01"));
    expect(made.validFrom).toBe("2025-03-01");
  });

  it("never share a code at one time, whatever writes them", async () => {
    const insert = world.sql(
      "insert into units (code, kind, name) values ('SNV', 'department', 'Sở Nội vụ hai')",
    );
    await expect(insert).rejects.toThrow(/units_code_once_at_a_time/);
  });

  it("cannot stand below themselves, nor end before they begin", async () => {
    const [parent, child] = [await idOf("535"), await idOf("535-VH")];
    const circle = await world.as(administrator).refusal(contract.changeUnit, {
      params: { unitId: parent },
      body: { parentId: child },
    });
    expect(circle.body.error.code).toBe("unit-parent-circle");
    const dates = await world.as(administrator).refusal(contract.changeUnit, {
      params: { unitId: child },
      body: { validFrom: "2025-07-01" },
    });
    expect(dates).toMatchObject({
      status: 422,
      body: { error: { fields: { validTo: expect.any(String) } } },
    });
  });

  it("end when successors are named, and the successor can be taken back", async () => {
    const ended = await world.make.unit({ code: "CU", name: "Trung tâm Cũ" });
    const heirs = [
      await world.make.unit({ code: "MOI1" }),
      await world.make.unit({ code: "MOI2" }),
    ];
    const after = await world.as(administrator).call(contract.succeedUnit, {
      params: { unitId: ended },
      body: { successorIds: heirs, effectiveOn: "2025-09-01" },
    });
    expect(after.validTo).toBe("2025-08-31");
    expect(after.successors.map((each) => each.unit.code)).toEqual(["MOI1", "MOI2"]);
    const [heir = ""] = heirs;
    const circle = await world.as(administrator).refusal(contract.succeedUnit, {
      params: { unitId: heir },
      body: { successorIds: [ended], effectiveOn: "2025-08-01" },
    });
    expect(circle.body.error.code).toBe("succession-circle");
    await world.as(administrator).call(contract.undoSuccession, {
      params: { unitId: ended, successorId: heir },
    });
    const left = await world
      .as(administrator)
      .call(contract.readUnit, { params: { unitId: ended } });
    expect(left.successors.map((each) => each.unit.code)).toEqual(["MOI2"]);
  });

  it("refuse a successor that does not exist on the day", async () => {
    const refused = await world.as(administrator).refusal(contract.succeedUnit, {
      params: { unitId: await idOf("SXD") },
      body: { successorIds: [await idOf("21484")], effectiveOn: "2025-06-01" },
    });
    expect(refused.body.error.code).toBe("successor-not-there");
  });

  it("are listed by group as of a date", async () => {
    const members = async (code: string, asOf: string) => {
      const params = { groupId: await groupId(code) };
      const { rows } = await world
        .as(officer)
        .call(contract.listMembers, { params, query: { asOf } });
      return rows.length;
    };
    expect(await members("TT-TRUYEN-THONG-HUYEN", "2025-06-02")).toBe(13);
    expect(await members("CHINH-QUYEN-DIA-PHUONG", "2025-06-02")).toBe(13 + 24);
    expect(await members("CHINH-QUYEN-DIA-PHUONG", "2025-07-01")).toBe(96);
  });

  it("answer not found for a group that is none", async () => {
    const params = { groupId: "00000000-0000-7000-8000-000000000000" };
    const refused = await world.as(officer).refusal(contract.listMembers, { params });
    expect(refused.status).toBe(404);
  });

  it("let coordinators add groups, whose rules must name known codes", async () => {
    const rule = { kinds: [], under: null, include: ["SNV", "STP"], exclude: [] };
    const body = { code: "THI-DIEM", name: "Các đơn vị thí điểm", rule };
    const { id } = await world.as(coordinator).call(contract.createGroup, { body });
    const taken = await world.as(coordinator).refusal(contract.createGroup, { body });
    expect(taken.status).toBe(409);
    const unknown = await world.as(coordinator).refusal(contract.changeGroup, {
      params: { groupId: id },
      body: { rule: { ...rule, exclude: ["KHONG-CO"] } },
    });
    expect(unknown.body.error.fields?.["rule.include"]).toContain("KHONG-CO");
    const { rows } = await world.as(officer).call(contract.listGroups, {});
    expect(rows.find((group) => group.id === id)).toMatchObject({ members: 2 });
    const refused = await world.as(officer).refusal(contract.createGroup, { body });
    expect(refused.status).toBe(403);
  });

  it("propose likely bodies for a name nobody registered, and remember the answer", async () => {
    const ask = async (phrase: string) => {
      const body = { phrases: [phrase], asOf: "2025-06-02" };
      const { rows } = await world.as(coordinator).call(contract.resolveUnitNames, { body });
      return rows[0];
    };
    const before = await ask("Sở Khoa học Công nghệ");
    expect(before?.kind).toBe("unresolved");
    expect(before?.candidates[0]).toMatchObject({ name: "Sở Khoa học và Công nghệ" });
    const unitId = await idOf("SKHCN");
    const { id } = await world.as(coordinator).call(contract.addAlias, {
      body: { alias: "Sở Khoa học Công nghệ", unitId },
    });
    expect(await ask("Sở Khoa Học - Công nghệ")).toMatchObject({
      kind: "unit",
      unit: { id: unitId },
    });
    await world.as(coordinator).call(contract.removeAlias, { params: { aliasId: id } });
    expect((await ask("Sở Khoa học Công nghệ"))?.kind).toBe("unresolved");
  });

  it("let a later answer replace an earlier one, but never another unit's own name", async () => {
    const answer = async (code: string) =>
      world.as(coordinator).call(contract.addAlias, {
        body: { alias: "Cơ quan đầu mối", unitId: await idOf(code) },
      });
    await answer("SKHCN");
    await answer("SVHTTDL");
    const kept = await world
      .as(officer)
      .call(contract.listAliases, { query: { q: "co quan dau moi" } });
    expect(kept.rows.map((row) => row.unit?.code)).toEqual(["SVHTTDL"]);
    const refused = await world.as(coordinator).refusal(contract.addAlias, {
      body: { alias: "sở nội vụ", unitId: await idOf("SKHCN") },
    });
    expect(refused.body.error.code).toBe("name-registered");
  });

  it("keep the shipped list as it is when it is loaded again", async () => {
    const changed = await idOf("SCT");
    await world.sql("update units set name = 'Sở Công Thương (đã sửa)' where id = $1", [changed]);
    const again = await world.as(administrator).call(contract.loadQuangNgai, { body: {} });
    expect(again).toEqual({ units: 0, groups: 0, aliases: 0 });
    const kept = await world.as(officer).call(contract.readUnit, { params: { unitId: changed } });
    expect(kept.name).toBe("Sở Công Thương (đã sửa)");
  });
});
