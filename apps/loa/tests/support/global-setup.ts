import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../src/platform/db/embedded/index.ts";
import { migrate } from "../../src/platform/db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { readonly adminUrl: string; readonly ownerUrl: string; readonly template: string };
  }
}

const template = "loa_template";

/** One real PostgreSQL for the whole run; each test file clones the migrated template. */
export default async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), "loa-test-"));
  // As root the database runs as another account, which must be able to pass through here.
  await chmod(folder, 0o711);
  const server = await startEmbedded({
    dataDir: join(folder, "postgres"),
    log: () => undefined,
    fast: true,
  });
  await runAsAdmin(server.adminUrl, `create database ${template} owner loa`);
  const migrations = new URL("../../migrations", import.meta.url).pathname;
  await migrate(withDatabase(server.url, template), migrations);
  project.provide("postgres", { adminUrl: server.adminUrl, ownerUrl: server.url, template });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function runAsAdmin(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}
