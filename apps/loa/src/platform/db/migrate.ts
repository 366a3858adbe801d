import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

/** A migration file: `0003_plans.sql` has number 3. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** The database was written by a newer program, or its history differs from this program's. */
export class MigrationError extends Error {
  override readonly name = "MigrationError";
  readonly code: "newer-database" | "changed-history";
  constructor(code: MigrationError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/** Numbered SQL files of a folder, in order. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), "utf8");
      const digest = createHash("sha256").update(sql).digest("hex");
      return { number: Number(name.slice(0, 4)), name, sql, digest };
    }),
  );
}

/**
 * Brings the owner's database to this program's schema, each file in its own transaction under one
 * advisory lock (two processes may start at once). Returns the names applied.
 * @throws MigrationError when the database is newer than the program or a past file was changed.
 */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock(7015)");
    const done = await appliedMigrations(client);
    refuseForeignHistory(migrations, done);
    return await applyMissing(client, migrations, done);
  } finally {
    await client.end();
  }
}

/** Makes the table of steps taken, where it is missing. */
export async function keepSteps(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists migrations (
    number int primary key, name text not null, digest text not null, applied_at timestamptz not null default now())`);
}

async function appliedMigrations(client: pg.Client): Promise<Map<number, string>> {
  await keepSteps(client);
  const { rows } = await client.query<{ number: number; digest: string }>(
    "select number, digest from migrations",
  );
  return new Map(rows.map((row) => [row.number, row.digest]));
}

function refuseForeignHistory(migrations: Migration[], done: Map<number, string>) {
  const known = new Map(migrations.map((migration) => [migration.number, migration.digest]));
  for (const [number, digest] of done) {
    if (!known.has(number)) {
      throw new MigrationError(
        "newer-database",
        `Cơ sở dữ liệu mới hơn chương trình (bước ${number}). Hãy dùng phiên bản Loa mới hơn; dữ liệu được giữ nguyên. / The database is newer than this program (step ${number}). Start a newer Loa; the data is untouched.`,
      );
    }
    if (known.get(number) !== digest) {
      throw new MigrationError(
        "changed-history",
        `Bước ${number} của cơ sở dữ liệu khác với chương trình này. Dữ liệu được giữ nguyên. / Step ${number} of the database differs from this program's. The data is untouched.`,
      );
    }
  }
}

async function applyMissing(client: pg.Client, migrations: Migration[], done: Map<number, string>) {
  const applied: string[] = [];
  for (const migration of migrations) {
    if (done.has(migration.number)) continue;
    await applyOne(client, migration);
    applied.push(migration.name);
  }
  return applied;
}

async function applyOne(client: pg.Client, migration: Migration) {
  await client.query("begin");
  try {
    await takeStep(client, migration);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/** Runs one file and notes it, in the caller's transaction. */
export async function takeStep(client: pg.Client, migration: Migration): Promise<void> {
  await client.query(migration.sql);
  await client.query("insert into migrations (number, name, digest) values ($1, $2, $3)", [
    migration.number,
    migration.name,
    migration.digest,
  ]);
}
