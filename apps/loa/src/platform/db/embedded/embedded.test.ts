import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  EmbeddedError,
  type EmbeddedOptions,
  type EmbeddedServer,
  startEmbedded,
} from "./index.ts";
import { findPostmaster } from "./postmaster.ts";
import { processesIn } from "./process.ts";
import { waitFor } from "./wait.ts";

const bounded = 20_000;
const folder = mkdtempSync(join(tmpdir(), "loa-embedded-"));
const dataDir = join(folder, "postgres");
const cluster = join(dataDir, "cluster");
const running: EmbeddedServer[] = [];
const apps: ChildProcess[] = [];

async function start(options: Partial<EmbeddedOptions> = { fast: true }) {
  const server = await startEmbedded({ dataDir, log: () => undefined, ...options });
  running.push(server);
  return server;
}

/** An app of its own process, to be killed; answers once its database does. */
async function startApp(options: { fast?: boolean; graceMs?: number }) {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL("./index.ts", import.meta.url))});
    const options = ${JSON.stringify({ dataDir, ...options })};
    const server = await startEmbedded({ ...options, log: () => undefined });
    process.stdout.write(JSON.stringify(server) + "\\n");
    setInterval(() => undefined, 60_000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  apps.push(child);
  for await (const line of createInterface({ input: child.stdout })) {
    return { url: (JSON.parse(line) as EmbeddedServer).url, kill: () => killed(child) };
  }
  throw new Error("the app ended before its database answered");
}

function killed(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  return gone;
}

function killPostmaster() {
  const pid = findPostmaster(cluster);
  if (pid === undefined) throw new Error("no postmaster to kill");
  process.kill(pid, "SIGKILL");
}

async function query<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  return client
    .query<T>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

async function refusal(start: Promise<unknown>): Promise<EmbeddedError> {
  const error: unknown = await start.catch((reason: unknown) => reason);
  if (error instanceof EmbeddedError) return error;
  throw new Error("expected a refusal with a sentence", { cause: error });
}

beforeAll(async () => {
  // As root the server runs as another account, which must be able to pass through.
  chmodSync(folder, 0o711);
  const { url, stop } = await start();
  await query(url, "create table notes (text text)");
  await stop();
});

afterEach(async () => {
  await Promise.all(apps.splice(0).map(killed));
  await Promise.all(running.splice(0).map((server) => server.stop()));
  await stopLeftovers();
});

// What a killed app left is stopped by taking it over and stopping it.
async function stopLeftovers() {
  if (processesIn(cluster).length > 0)
    await (await startEmbedded({ dataDir, log: () => undefined })).stop();
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an embedded server", () => {
  it("sorts Vietnamese, checks its pages and logs the app in as an owner who is no superuser", async () => {
    const { url } = await start();
    const names = await query<{ x: string }>(
      url,
      "select x from unnest(array['Đào','Dũng','Ân','An','Ăn','Ánh']) x order by x",
    );
    expect(names.map(({ x }) => x)).toEqual(["An", "Ánh", "Ăn", "Ân", "Dũng", "Đào"]);
    const [login] = await query(
      url,
      `select current_setting('data_checksums') sums, current_setting('server_encoding') encoding,
        rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    );
    expect(login).toEqual({
      sums: "on",
      encoding: "UTF8",
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: true,
      rolcreatedb: true,
    });
  });

  it("takes an accented letter for a letter, so that similarity search sees whole words", async () => {
    const { url } = await start();
    await query(url, "create extension if not exists pg_trgm");
    const [row] = await query(url, "select similarity('Trường', 'trường') same, lower('ĐƯỜNG')");
    expect(row).toEqual({ same: 1, lower: "đường" });
  });

  it("is started again on its port when it is killed under a running app, with what was saved", async () => {
    const told: string[] = [];
    const { url } = await start({ log: (sentence) => told.push(sentence) });
    await query(url, "insert into notes values ('before the kill')");
    killPostmaster();
    const found = await waitFor(20_000, () =>
      query(url, "select 1 from notes where text = 'before the kill'").catch(() => undefined),
    );
    expect(found).toHaveLength(1);
    await waitFor(5_000, () => (told.length > 1 ? true : undefined));
    expect(told).toEqual([
      expect.stringContaining("ended unexpectedly"),
      expect.stringContaining("running again"),
    ]);
  });

  it("finds after a restart what was saved before", async () => {
    const first = await start();
    await query(first.url, "insert into notes values ('before the restart')");
    await first.stop();
    const second = await start();
    const rows = await query(
      second.url,
      "select text from notes where text = 'before the restart'",
    );
    expect({ rows, reused: second.reused }).toEqual({
      rows: [{ text: "before the restart" }],
      reused: false,
    });
  });

  it("is gone when stop returns, with its processes and its lock, and stops only once", async () => {
    const { stop, url } = await start();
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
    await Promise.all([stop(), stop()]);
    expect(findPostmaster(cluster)).toBeUndefined();
    expect(await waitFor(bounded, () => processesIn(cluster).length === 0 || undefined)).toBe(true);
    expect(existsSync(join(dataDir, "app.lock"))).toBe(false);
    await expect(query(url, "select 1")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("keeps its passwords and its data to its own account", async () => {
    await start();
    const modes = ["server.json", "postgres.log", "cluster"].map(
      (name) => statSync(join(dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o600, 0o600, 0o700]);
  });

  it("narrows a data folder others were let into", async () => {
    chmodSync(cluster, 0o777);
    const { url } = await start();
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(statSync(cluster).mode & 0o777).toBe(0o700);
  });

  it("moves to another port when its own was taken", async () => {
    const first = await start();
    await first.stop();
    const squatter = createServer().listen(Number(new URL(first.url).port), "127.0.0.1");
    await new Promise((resolve) => squatter.once("listening", resolve));
    try {
      const second = await start();
      expect(new URL(second.url).port).not.toBe(new URL(first.url).port);
      expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
    } finally {
      await new Promise((resolve) => squatter.close(resolve));
    }
  });
});

describe("after a kill", () => {
  it("of the app, the next start takes over the running server", async () => {
    const app = await startApp({ graceMs: 60_000 });
    const before = findPostmaster(cluster);
    await app.kill();
    const { url, reused } = await start({});
    expect({ reused, same: findPostmaster(cluster) === before }).toEqual({
      reused: true,
      same: true,
    });
    expect(await query(url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("of the app, the server ends by itself when no app comes back", async () => {
    const app = await startApp({ fast: true });
    expect(findPostmaster(cluster)).toBeGreaterThan(0);
    await app.kill();
    const gone = await waitFor(bounded, () => findPostmaster(cluster) === undefined || undefined);
    expect(gone).toBe(true);
  });

  it("of PostgreSQL under a running app, the next start finds every acknowledged row", async () => {
    const first = await start({});
    await query(first.url, "insert into notes select 'row ' || n from generate_series(1, 500) n");
    killPostmaster();
    await first.stop();
    const { url, reused } = await start({});
    expect(reused).toBe(false);
    expect(
      await query(url, "select count(*)::int as rows from notes where text like 'row %'"),
    ).toEqual([{ rows: 500 }]);
  });

  it("of both in the middle of writing, the next start finds every acknowledged row", async () => {
    const app = await startApp({ graceMs: 60_000 });
    await query(app.url, "create table acknowledged (n int primary key)");
    const writing = writeUntilCut(app.url);
    await waitFor(bounded, () => writing.count() >= 50 || undefined);
    killPostmaster();
    await app.kill();
    const acknowledged = await writing.ended;
    const { url } = await start({});
    const rows = await query<{ n: number }>(url, "select n from acknowledged order by n");
    expect(rows.slice(0, acknowledged).map(({ n }) => n)).toEqual(
      Array.from({ length: acknowledged }, (_, n) => n),
    );
    expect(acknowledged).toBeGreaterThanOrEqual(50);
  });
});

/** Inserts 0, 1, 2, … one by one until the server is gone; tells how many were acknowledged. */
function writeUntilCut(url: string) {
  let count = 0;
  const run = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    try {
      for (;;) {
        await client.query("insert into acknowledged values ($1)", [count]);
        count++;
      }
    } catch {
      await client.end().catch(() => undefined);
      return count;
    }
  };
  return { count: () => count, ended: run() };
}

describe("a start is refused with a sentence", () => {
  it("while another Loa uses the data folder", async () => {
    const app = await startApp({ fast: true });
    const error = await refusal(start());
    expect(error.code).toBe("already-running");
    expect(error.sentence.vi).toContain(dataDir);
    expect(error.sentence.en).toContain("Another Loa");
    expect(await query(app.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });

  it("for all but one of several at the same moment", async () => {
    const outcomes = await Promise.allSettled([start(), start(), start()]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused.map(({ reason }) => reason.code)).toEqual([
      "already-running",
      "already-running",
    ]);
  });

  it("when the data folder cannot be made", async () => {
    const file = join(folder, "a-file");
    writeFileSync(file, "");
    const error = await refusal(
      startEmbedded({ dataDir: join(file, "postgres"), log: () => undefined }),
    );
    expect(error.code).toBe("data-folder-unwritable");
    expect(error.sentence.vi).toContain(file);
  });

  it("when a newer PostgreSQL made the data, which stays untouched", async () => {
    writeFileSync(join(cluster, "PG_VERSION"), "99\n");
    try {
      const error = await refusal(start());
      expect(error.code).toBe("data-of-other-version");
      expect(error.sentence.en).toContain("PostgreSQL 99");
    } finally {
      writeFileSync(join(cluster, "PG_VERSION"), "18\n");
    }
    expect(await query((await start()).url, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});

describe("a short command beside a running Loa", () => {
  it("uses its server and leaves it running", async () => {
    const host = await start();
    const guest = await startEmbedded({ dataDir, log: () => undefined, share: true });
    expect({ url: guest.url, reused: guest.reused }).toEqual({ url: host.url, reused: true });
    await guest.stop();
    expect(await query(host.url, "select 1 as one")).toEqual([{ one: 1 }]);
  });
});
