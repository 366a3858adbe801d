import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ask, type BackupBench, openBench } from "../../../tests/support/backup.ts";
import { cloneDatabase, type TestDatabase } from "../../../tests/support/database.ts";
import { describeSchema } from "../../../tests/support/describe-schema.ts";
import { sealAudit, verifyAudit } from "../audit/seal.ts";
import { openDatabase } from "../db/database.ts";
import { migrate } from "../db/migrate.ts";

const migrations = new URL("../../../migrations/", import.meta.url).pathname;
let bench: BackupBench;
let fresh: TestDatabase;
let old: string;
beforeAll(async () => {
  bench = await openBench();
  fresh = await cloneDatabase();
  old = await bench.blank();
  await migrateAsFirstReleased();
  await ask(
    old,
    `insert into accounts (name, email) values ('Nguyễn Cũ', 'cu@loa.test');
     insert into units (code, name, kind) select 'DV' || n, 'Cơ quan ' || n, 'department' from generate_series(1, 200) n;
     insert into role_grants (account_id, role) select id, 'administrator' from accounts;
     insert into audit_entries (actor_name, action, subject_kind) select 'Loa', 'unit.added', 'unit' from units`,
  );
  const database = openDatabase(old);
  await sealAudit(database);
  await database.close();
});
afterAll(async () => {
  await fresh.drop();
  await bench.close();
});

// The first six steps are what the spine was first run with.
async function migrateAsFirstReleased() {
  const folder = bench.file("steps");
  await mkdir(folder);
  for (const name of await readdir(migrations))
    if (/^000[1-6]_/.test(name)) await copyFile(join(migrations, name), join(folder, name));
  await migrate(old, folder);
}

it("a backup of an older schema is restored and brought to this program's", async () => {
  const { header } = await bench.back({ ownerUrl: old, files: null }, "old.tar.gz");
  expect(header.migrations.at(-1)?.number).toBe(6);
  const { ownerUrl, result } = await bench.restore(bench.file("old.tar.gz"));
  const later = bench.migrations.filter(({ number }) => number > 6).map(({ name }) => name);
  expect(result.migrated).toEqual(later);
  const ofRestored = <T extends object>(text: string) => ask<T>(ownerUrl, text);
  expect(await describeSchema(ofRestored)).toBe(await describeSchema(fresh.sql));
  expect(await ask(ownerUrl, "select count(*)::int as units from units")).toEqual([{ units: 200 }]);
  const database = openDatabase(ownerUrl);
  expect(await verifyAudit(database)).toMatchObject({ broken: null, sealed: 200 });
  await database.close();
  // Nothing is left to do for the next start.
  expect(await migrate(ownerUrl, migrations)).toEqual([]);
});
