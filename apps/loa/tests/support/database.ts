import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

/** A database of its own for one test file, cloned from the migrated template. */
export interface TestDatabase {
  /** As the owner of the tables, who is bound by no scope: for arranging and for tampering. */
  readonly ownerUrl: string;
  /** Runs bare SQL as the owner. */
  sql<T extends object>(text: string, values?: readonly unknown[]): Promise<T[]>;
  drop(): Promise<void>;
}

export async function cloneDatabase(): Promise<TestDatabase> {
  const { adminUrl, ownerUrl, template } = inject("postgres");
  const name = `loa_${randomBytes(6).toString("hex")}`;
  await once(adminUrl, `create database ${name} template ${template} owner loa`);
  const owner = withDatabase(ownerUrl, name);
  const pool = new pg.Pool({ connectionString: owner, max: 2 });
  pool.on("error", () => undefined);
  return {
    ownerUrl: owner,
    sql: async (text, values = []) => (await pool.query(text, [...values])).rows,
    drop: async () => {
      await pool.end();
      await once(adminUrl, `drop database ${name} with (force)`);
    },
  };
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function once(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** A database with nothing in it, for what makes its own schema. */
export async function blankDatabase(): Promise<Omit<TestDatabase, "sql">> {
  const { adminUrl, ownerUrl } = inject("postgres");
  const name = `loa_${randomBytes(6).toString("hex")}`;
  await once(adminUrl, `create database ${name} owner loa`);
  return {
    ownerUrl: withDatabase(ownerUrl, name),
    drop: () => once(adminUrl, `drop database ${name} with (force)`),
  };
}
