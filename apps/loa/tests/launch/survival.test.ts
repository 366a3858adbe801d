import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { canEnter } from "../../src/platform/db/embedded/account.ts";
import { startEmbedded } from "../../src/platform/db/embedded/index.ts";
import { findPostmaster } from "../../src/platform/db/embedded/postmaster.ts";
import { processesIn } from "../../src/platform/db/embedded/process.ts";
import { built, endStarted, freePort, type Program, runBuilt, runLoa } from "./program.ts";

let folder: string;
let data: string;
let cluster: string;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-survival-"));
  // As root the database runs as another account, which must be able to pass through here.
  await chmod(folder, 0o711);
  data = join(folder, "data");
  cluster = join(data, "postgres", "cluster");
  port = await freePort();
});

afterEach(endStarted);

afterAll(async () => {
  // What a killed app left is stopped by taking it over.
  if (processesIn(cluster).length > 0)
    await (await startEmbedded({ dataDir: join(data, "postgres"), log: () => undefined })).stop();
  await rm(folder, { recursive: true, force: true });
});

function serve(env: Readonly<Record<string, string>> = {}): Program {
  return runLoa(["serve"], { LOA_DATA_DIR: data, PORT: String(port), ...env });
}

async function running(): Promise<Program> {
  const program = serve();
  await program.line(/running at/);
  return program;
}

function end(program: Program, signal: NodeJS.Signals) {
  program.child.kill(signal);
  return program.ended;
}

function killPostgres() {
  const pid = findPostmaster(cluster);
  if (pid === undefined) throw new Error("no PostgreSQL of this folder is running");
  process.kill(pid, "SIGKILL");
}

const account = { email: "quan-tri@loa.test", password: "mot mat khau du dai" };

async function post(path: string, body: object): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-loa-request": "1" },
    body: JSON.stringify(body),
  });
  return response.status;
}

/** What a person reads: one line, Vietnamese then English; the notice of a build is not part of it. */
async function refusal(program: Program) {
  const { status, out, err } = await program.ended;
  const lines = err.split("\n").filter((line) => line !== "" && !line.startsWith("Đang dựng"));
  return { status, out, lines };
}

const oneSentence = (vi: RegExp, en: RegExp) => ({
  status: 1,
  out: "",
  lines: [expect.stringMatching(new RegExp(`${vi.source}.* / .*${en.source}`))],
});

describe("what was acknowledged", () => {
  it("is there after kill -9 of the app and of the PostgreSQL it left running", async () => {
    const first = serve();
    const [, token] = await first.line(/first-run\?token=([\w-]+)/);
    expect(await post("/first-run", { token, name: "Quản trị", ...account })).toBe(204);
    await end(first, "SIGKILL");
    killPostgres();
    const second = await running();
    expect(await post("/session", account)).toBe(200);
    expect((await end(second, "SIGINT")).status).toBe(0);
  });

  it("leaves nothing running and no lock after Ctrl-C, and no second first-run link is printed", async () => {
    const program = await running();
    expect(findPostmaster(cluster)).toBeGreaterThan(0);
    const { status, err } = await end(program, "SIGINT");
    expect([status, processesIn(cluster)]).toEqual([0, []]);
    expect(existsSync(join(data, "postgres", "app.lock"))).toBe(false);
    expect(err).not.toContain("first-run");
  });

  it("is refused plainly while PostgreSQL is gone, and there again by itself", async () => {
    const program = await running();
    killPostgres();
    expect(await post("/session", account)).toBe(503);
    await program.line(/database is running again/);
    expect(await post("/session", account)).toBe(200);
    expect((await end(program, "SIGINT")).status).toBe(0);
  });
});

describe("a start that cannot be", () => {
  it("names the Loa that already uses the data folder", async () => {
    const first = await running();
    const rival = await refusal(serve({ PORT: String(await freePort()) }));
    expect(rival).toEqual(oneSentence(/Một chương trình Loa khác/, /Another Loa/));
    expect(await post("/session", account)).toBe(200);
    await end(first, "SIGINT");
  });

  it("names the port in use, and stops the database it had started", async () => {
    const rival = createServer().listen(port, "127.0.0.1");
    const refused = await refusal(serve());
    await new Promise((resolve) => rival.close(resolve));
    expect(refused).toEqual(oneSentence(/Cổng \d+ đang được/, /Port \d+ is in use/));
    expect(processesIn(cluster)).toEqual([]);
  });

  it("names a data folder its account may not write", async ({ skip }) => {
    const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;
    if (!canEnter(other, dirname(built))) skip("no other account reaches this folder");
    const closed = join(folder, "closed");
    await mkdir(closed, { mode: 0o555 });
    const env = { LOA_DATA_DIR: join(closed, "data"), PORT: String(port) };
    expect(await refusal(runBuilt(["serve"], env, other))).toEqual(
      oneSentence(/Không ghi được/, /cannot be written/),
    );
  });

  it("says that the database is newer, in one sentence, and runs nothing", async () => {
    const program = await running();
    await plantNewerStep();
    await end(program, "SIGINT");
    expect(await refusal(serve())).toEqual(
      oneSentence(/Cơ sở dữ liệu mới hơn chương trình/, /The database is newer/),
    );
    expect(processesIn(cluster)).toEqual([]);
  });
});

async function plantNewerStep() {
  const file = await readFile(join(data, "postgres", "server.json"), "utf8");
  const kept = JSON.parse(file) as { port: number; ownerPassword: string };
  const client = new pg.Client(`postgres://loa:${kept.ownerPassword}@127.0.0.1:${kept.port}/loa`);
  await client.connect();
  await client.query("insert into migrations (number, name, digest) values (9999, 'later', 'x')");
  await client.end();
}

describe("loa read", () => {
  // The first bytes of the compound file in which Word keeps a document under a password.
  const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

  it("keeps standard output empty when it refuses, also with --json", async () => {
    const locked = join(folder, "co-mat-khau.docx");
    await writeFile(locked, Uint8Array.from([...compoundFile, ...new Array(1016).fill(0)]));
    const { status, out, err } = await runLoa(["read", locked, "--json"]).ended;
    expect({ status, out }).toEqual({ status: 5, out: "" });
    expect(err).toMatch(/ \/ /);
  });
});
