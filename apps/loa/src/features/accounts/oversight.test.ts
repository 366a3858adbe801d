import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { recordAudit } from "../../platform/audit/record.ts";
import { sealAudit } from "../../platform/audit/seal.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import { system } from "../../platform/db/database.ts";
import { words, written } from "../../platform/mail/letter.ts";
import { queueMails } from "../../platform/mail/outbox.ts";
import * as contract from "./contract.ts";
import { verifyAuditChain } from "./verify-audit.ts";

describe("oversight", () => {
  let world: World;
  let admin: Actor;
  let headA: Actor;
  let headB: Actor;
  let officerA: Actor;
  beforeAll(async () => {
    world = await createWorld();
    const [unitA, unitB] = [await world.make.unit(), await world.make.unit()];
    admin = await world.make.actor([{ role: "administrator" }], "Quản trị");
    headA = await world.make.actor([{ role: "unit_head", unitId: unitA }], "Trưởng A");
    headB = await world.make.actor([{ role: "unit_head", unitId: unitB }], "Trưởng B");
    officerA = await world.make.actor([{ role: "officer", unitId: unitA }], "Đỗ Viên A");
    await write(officerA, "output.recorded", unitA, "2025-06-01T23:30:00+07:00");
    await write(headB, "output.approved", unitB, "2025-06-02T00:30:00+07:00");
    await write(admin, "grant.given", null, "2025-06-03T08:00:00+07:00");
  });
  afterAll(() => world.close());

  const write = (actor: Actor, action: AuditAction, unitId: string | null, at: string) =>
    world.services.database.in(system, (tx) =>
      recordAudit(tx, actor, {
        action,
        subject: { kind: "output", id: "o-1" },
        unitId,
        at: new Date(at),
      }),
    );
  const actions = async (actor: Actor, query: Record<string, string> = {}) =>
    (await world.as(actor).call(contract.listAudit, { query })).rows.map((row) => row.action);

  it("shows administrators every entry, the newest first", async () => {
    expect(await actions(admin)).toEqual(["grant.given", "output.approved", "output.recorded"]);
  });

  it("shows a head the own unit's entries only, and officers none", async () => {
    expect(await actions(headA)).toEqual(["output.recorded"]);
    expect(await actions(headB)).toEqual(["output.approved"]);
    expect((await world.as(officerA).refusal(contract.listAudit)).status).toBe(403);
  });

  it("filters by action, person, subject and by days of Vietnam", async () => {
    expect(await actions(admin, { action: "output" })).toHaveLength(2);
    expect(await actions(admin, { person: "do vien" })).toEqual(["output.recorded"]);
    expect(await actions(admin, { subject: "o-1" })).toHaveLength(3);
    expect(await actions(admin, { from: "2025-06-02", to: "2025-06-02" })).toEqual([
      "output.approved",
    ]);
  });

  it("verifies the chain for the administrator and in words for the command line", async () => {
    await sealAudit(world.services.database);
    expect(await world.as(admin).call(contract.verifyAuditLog)).toEqual({
      sealed: 3,
      unsealed: 0,
      broken: null,
    });
    const verdict = await verifyAuditChain(world.services.database);
    expect(verdict.holds).toBe(true);
    expect(verdict.text).toContain("3 mục đã niêm phong");
    expect((await world.as(headA).refusal(contract.verifyAuditLog)).status).toBe(403);
  });

  it("says which entry was tampered with", async () => {
    await world.sql(
      "update audit_entries set actor_name = 'Người khác' where action = 'output.approved'",
    );
    const verdict = await verifyAuditChain(world.services.database);
    expect(verdict.holds).toBe(false);
    expect(verdict.text).toMatch(/BROKEN at entry 2/);
    await world.sql(
      "update audit_entries set actor_name = 'Trưởng B' where action = 'output.approved'",
    );
  });

  it("shows mails with their links to the administrator only, and only while no mail server is set", async () => {
    const secret = "đường dẫn bí mật";
    const letter = written({ subject: "Lời mời", language: "vi", blocks: [words(secret)] });
    await world.services.database.in(system, (tx) =>
      queueMails(tx, [{ to: "a@loa.test", kind: "invitation", ...letter }]),
    );
    const { rows, hasServer } = await world.as(admin).call(contract.listMails);
    expect(rows).toMatchObject([{ to: "a@loa.test", text: letter.text, sentAt: null }]);
    expect(hasServer).toBe(false);
    expect((await world.as(headA).refusal(contract.listMails)).status).toBe(403);
    const env = { ...world.services.env, LOA_SMTP_URL: "smtp://127.0.0.1:1" };
    Object.assign(world.services, { env });
    expect((await world.as(admin).call(contract.listMails)).rows).toMatchObject([{ text: null }]);
    Object.assign(world.services, { env: { ...env, LOA_SMTP_URL: undefined } });
  });

  it("releases a parked mail, and only a parked one", async () => {
    const [mail] = await world.sql<{ id: string }>(
      "update mails set parked_at = now(), attempts = 12 returning id",
    );
    const params = { id: mail?.id ?? "" };
    expect(
      (await world.as(admin).call(contract.listMails, { query: { state: "parked" } })).total,
    ).toBe(1);
    await world.as(admin).call(contract.releaseMail, { params });
    expect(await world.sql("select attempts, parked_at from mails")).toEqual([
      { attempts: 0, parked_at: null },
    ]);
    expect((await world.as(admin).refusal(contract.releaseMail, { params })).status).toBe(409);
  });
});
