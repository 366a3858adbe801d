import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { system } from "../db/database.ts";
import { recordAudit } from "./record.ts";
import { sealAudit, verifyAudit } from "./seal.ts";

const loa = { accountId: null, name: "Loa" } as const;

describe("the audit chain", () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
  });
  afterEach(() => world.close());

  const write = (count: number) =>
    world.services.database.in(system, async (tx) => {
      for (let number = 0; number < count; number += 1)
        await recordAudit(tx, loa, {
          action: "output.recorded",
          subject: { kind: "thing", id: String(number) },
          details: { ghi: "chữ có dấu", number },
          at: world.clock.now(),
        });
    });
  const verify = () => verifyAudit(world.services.database);

  it("holds after sealing in batches, and tells of the tail not yet sealed", async () => {
    await write(5);
    expect(await sealAudit(world.services.database, 2)).toBe(2);
    expect(await sealAudit(world.services.database)).toBe(3);
    await write(1);
    expect(await verify()).toMatchObject({ sealed: 5, unsealed: 1, broken: null });
  });

  it("is sealed once by two sealers at once", async () => {
    await write(20);
    const { database } = world.services;
    const counts = await Promise.all([sealAudit(database), sealAudit(database)]);
    const rest = await sealAudit(database);
    expect(counts[0] + counts[1] + rest).toBe(20);
    expect(await verify()).toMatchObject({ sealed: 20, unsealed: 0, broken: null });
  });

  it.each([
    [
      "a changed word",
      "update audit_entries set details = '{}' where id = (select entry_id from audit_seals where sequence = 3)",
    ],
    [
      "a changed moment",
      "update audit_entries set at = at + interval '1 microsecond' where id = (select entry_id from audit_seals where sequence = 3)",
    ],
    ["a seal taken out", "delete from audit_seals where sequence = 3"],
    [
      "a seal pointed at another entry",
      "update audit_seals set entry_id = (select id from audit_entries e where not exists (select from audit_seals s where s.entry_id = e.id)) where sequence = 3",
    ],
  ])("finds %s", async (_name, tampering) => {
    await write(10);
    await sealAudit(world.services.database, 9);
    await world.sql(tampering);
    const verdict = await verify();
    expect(verdict.sealed).toBe(2);
    expect(verdict.broken).not.toBeNull();
  });

  it("cannot be written to by the app, in any way", async () => {
    await write(1);
    await sealAudit(world.services.database);
    for (const statement of [
      sql`update audit_entries set action = 'x'`,
      sql`delete from audit_entries`,
      sql`update audit_seals set hash = 'x'`,
      sql`delete from audit_seals`,
      sql`truncate audit_entries cascade`,
    ]) {
      const change = world.services.database.in(system, (tx) => statement.execute(tx));
      await expect(change).rejects.toThrow(/permission denied/);
    }
  });

  it("shows that its end was cut off to who noted the last hash", async () => {
    await write(3);
    await sealAudit(world.services.database);
    const { lastHash } = await verify();
    await world.sql("delete from audit_seals where sequence = 3");
    const cut = await verify();
    expect(cut.broken).toBeNull();
    expect(cut.unsealed).toBe(1);
    expect(cut.lastHash).not.toBe(lastHash);
  });
});
