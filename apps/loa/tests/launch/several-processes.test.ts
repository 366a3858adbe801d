import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { buildWhenStale } from "../../scripts/build.mjs";
import { type EmbeddedServer, startEmbedded } from "../../src/platform/db/embedded/index.ts";
import { miniPlan } from "../support/plan-factory.ts";
import { endStarted, freePort, type Program, runBuilt } from "./program.ts";

let folder: string;
let server: EmbeddedServer;
beforeAll(async () => {
  // Three starts at once would each build, side by side.
  await buildWhenStale({ withConsole: true, say: () => undefined });
  folder = await mkdtemp(join(tmpdir(), "loa-several-"));
  await chmod(folder, 0o711);
  // To the programs under test this is somebody's own PostgreSQL: all they know is its address.
  server = await startEmbedded({
    dataDir: join(folder, "postgres"),
    log: () => undefined,
    fast: true,
  });
}, 240_000);
afterEach(endStarted);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = (roles: string, port: number) =>
  runBuilt(
    ["serve"],
    {
      DATABASE_URL: server.url,
      LOA_DATA_DIR: join(folder, "shared"),
      LOA_ROLES: roles,
      PORT: String(port),
    },
    undefined,
  );

const account = { email: "quan-tri@loa.test", password: "mot mat khau du dai" };

/** A browser that keeps its cookie and can be pointed at any of the processes. */
function visitor() {
  let cookie = "";
  return async (port: number, path: string, init: RequestInit = {}) => {
    const json = typeof init.body === "string" ? { "content-type": "application/json" } : {};
    const headers = { ...json, "x-loa-request": "1", cookie };
    const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { ...init, headers });
    const given = response.headers.getSetCookie().map((line) => line.split(";")[0]);
    if (given.length > 0) cookie = given.join("; ");
    return response;
  };
}
const post = (body?: object) => ({ method: "POST", body: JSON.stringify(body ?? {}) });

/** Waits until the program says so itself; one that ended instead tells why. */
async function ready(program: Program, port: number): Promise<void> {
  await program.line(/running at/);
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  expect([response.status, await response.json()]).toMatchObject([200, { ok: true }]);
}

async function question<T extends object>(text: string): Promise<T | undefined> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows[0] as T | undefined)
    .finally(() => client.end());
}

describe("two web processes and a worker on one PostgreSQL", () => {
  it("start at once, share people and work, and lose nothing when one of them is killed", {
    timeout: 240_000,
  }, async () => {
    const [one, other] = [await freePort(), await freePort()];
    const first = start("web", one);
    const [second, worker] = [start("web", other), start("worker", await freePort())];
    await Promise.all([ready(first, one), ready(second, other)]);
    const tokens = await Promise.all([tokenOf(first), tokenOf(second)]);
    const visit = visitor();
    const statuses: number[] = [];
    for (const token of tokens)
      statuses.push(
        (await visit(one, "/first-run", post({ token, name: "Quản trị", ...account }))).status,
      );
    // Each start voids the link printed before it, so exactly one of the two opens.
    expect(statuses.filter((status) => status === 204)).toHaveLength(1);

    expect((await visit(one, "/session", post(account))).ok).toBe(true);
    const planId = await importedOn(other, visit);
    await expect.poll(() => stateOf(one, visit, planId), { timeout: 60_000 }).toBe("draft");

    first.child.kill("SIGKILL");
    await first.ended;
    expect((await visit(other, "/session")).status).toBe(200);
    const again = start("web", one);
    await ready(again, one);
    expect((await visit(one, "/session")).status).toBe(200);

    // What was acknowledged by the killed one's neighbour is done by the worker, and nothing is left over.
    const later = await importedOn(one, visit);
    await expect.poll(() => stateOf(other, visit, later), { timeout: 60_000 }).toBe("draft");
    expect(await question(owedJobs)).toEqual({ owed: 0 });
    for (const program of [again, second, worker]) program.child.kill("SIGTERM");
    const ends = await Promise.all([again, second, worker].map(({ ended }) => ended));
    expect(ends.map(({ status }) => status)).toEqual([0, 0, 0]);
  });
});

const owedJobs = `select count(*)::int as owed from pgboss.job
  where state in ('created', 'retry', 'active', 'failed') and name = 'read-plan'`;

type Visit = ReturnType<typeof visitor>;

/** Imports a plan at one process; reading it is the worker's. */
async function importedOn(port: number, visit: Visit): Promise<string> {
  const form = new FormData();
  form.set("json", JSON.stringify({ text: miniPlan }));
  const response = await visit(port, "/plans", { method: "POST", body: form });
  expect(response.status).toBe(200);
  return ((await response.json()) as { id: string }).id;
}

async function stateOf(port: number, visit: Visit, planId: string): Promise<string> {
  const response = await visit(port, `/plans/${planId}`);
  const { state, failure } = (await response.json()) as { state: string; failure?: unknown };
  // Why it failed is what a person needs to know of a failed test.
  return failure ? `${state}: ${JSON.stringify(failure)}` : state;
}

async function tokenOf(program: Program): Promise<string> {
  const [, token = ""] = await program.line(/first-run\?token=([\w-]+)/);
  return token;
}
