import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "../apps/loa/src/platform/db/embedded/index.ts";
import { findPostmaster } from "../apps/loa/src/platform/db/embedded/postmaster.ts";
import { processesIn } from "../apps/loa/src/platform/db/embedded/process.ts";
import { freePort, type Program, runLoa, untilReady } from "../apps/loa/tests/launch/program.ts";

/** What a request came back with; status 0 when no answer came, so that nobody knows whether it was done. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly retryAfter: string | null;
  readonly ms: number;
}

/** A whole Loa of its own: the real command, a temporary folder, the sample province. */
export interface Town {
  readonly folder: string;
  /** What the program logged of requests that failed, as far as it was killed since. */
  readonly failures: readonly string[];
  start(env?: Readonly<Record<string, string>>): Promise<Program>;
  /** The running program; undefined when it was killed. */
  readonly program: () => Program;
  killApp(): Promise<void>;
  killPostgres(): boolean;
  /** Memory of the server's process in MB. */
  memory(): Promise<number>;
  settle(): Promise<Settled>;
  call(person: Person | null, method: string, path: string, body?: unknown): Promise<Answer>;
  signIn(email: string, password: string): Promise<Person>;
  /** The database as its owner, while the program is stopped or running. */
  sql<T>(text: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

/** What a client sends with each request to say who it is: a session's cookie or a personal token. */
export interface Person {
  readonly headers: Readonly<Record<string, string>>;
}

/** The sample province, loaded, with the password its people share. */
export interface Settled {
  readonly administrator: Person;
  readonly password: string;
  readonly planId: string;
}

const account = { email: "quan-tri@loa.test", password: "mot mat khau du dai 2026" };

export async function openTown(): Promise<Town> {
  const folder = await mkdtemp(join(tmpdir(), "loa-trial-"));
  // As root the database runs as another account, which must be able to pass through here.
  await chmod(folder, 0o711);
  const data = join(folder, "data");
  const cluster = join(data, "postgres", "cluster");
  const port = await freePort();
  const base = `http://127.0.0.1:${port}/api/v1`;
  let running: Program | undefined;
  let firstRun = "";
  const failures: string[] = [];
  const program = () => {
    if (!running) throw new Error("the program is not running");
    return running;
  };
  const call: Town["call"] = (person, method, path, body) => ask(base, person, method, path, body);
  const town: Town = {
    ...{ folder, program, call, failures },
    start: async (env = {}) => {
      const started = runLoa(["serve"], { LOA_DATA_DIR: data, PORT: String(port), ...env });
      running = started;
      await started.line(/running at/);
      if (firstRun === "") firstRun = (await started.line(/first-run\?token=([\w-]+)/))[1] ?? "";
      await untilReady(started, port);
      return started;
    },
    killApp: async () => {
      program().child.kill("SIGKILL");
      const { out, err } = await program().ended;
      failures.push(...`${out}\n${err}`.split("\n").filter((line) => /request failed/.test(line)));
      running = undefined;
    },
    killPostgres: () => {
      const pid = findPostmaster(cluster);
      if (pid !== undefined) process.kill(pid, "SIGKILL");
      return pid !== undefined;
    },
    memory: async () => {
      const status = await readFile(`/proc/${program().child.pid}/status`, "utf8");
      return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
    },
    settle: async () => {
      await call(null, "POST", "/first-run", { token: firstRun, name: "Quản trị", ...account });
      const administrator = await signIn(call, base, account.email, account.password);
      await call(administrator, "POST", "/setup/sample-province");
      return settled(call, administrator);
    },
    signIn: (email, password) => signIn(call, base, email, password),
    sql: async <T>(text: string, values: readonly unknown[] = []) => {
      const server = await startEmbedded({
        dataDir: join(data, "postgres"),
        log: () => undefined,
        share: true,
      });
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      const { rows } = await client.query(text, [...values]).finally(() => client.end());
      await server.stop();
      return rows as T[];
    },
    close: async () => {
      if (running) {
        running.child.kill("SIGINT");
        await running.ended;
      }
      if (processesIn(cluster).length > 0) {
        const left = await startEmbedded({ dataDir: join(data, "postgres"), log: () => undefined });
        await left.stop();
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
  return town;
}

async function settled(call: Town["call"], administrator: Person): Promise<Settled> {
  for (;;) {
    const { body } = await call(administrator, "GET", "/setup");
    const { sample } = body as {
      sample: { state: string; password: string | null; planId: string | null };
    };
    if (sample.state === "failed") throw new Error("the sample province could not be loaded");
    if (sample.state === "done" && sample.password && sample.planId)
      return { administrator, password: sample.password, planId: sample.planId };
    await pause(500);
  }
}

async function signIn(call: Town["call"], base: string, email: string, password: string) {
  const response = await fetch(`${base}/session`, {
    method: "POST",
    headers: { "x-loa-request": "1", "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  await response.arrayBuffer();
  if (!cookie) throw new Error(`${email} cannot sign in: ${response.status}`);
  const person = { headers: { cookie } };
  await call(person, "GET", "/session");
  return person;
}

async function ask(
  base: string,
  person: Person | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const form = body instanceof FormData;
  const started = performance.now();
  const since = () => performance.now() - started;
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      headers: {
        "x-loa-request": "1",
        ...person?.headers,
        ...(body === undefined || form ? {} : { "content-type": "application/json" }),
      },
      signal: AbortSignal.timeout(30_000),
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const retryAfter = response.headers.get("retry-after");
    return { status: response.status, body: parsed(text), retryAfter, ms: since() };
  } catch {
    return { status: 0, body: null, retryAfter: null, ms: since() };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The q-th quantile of some figures, rounded. */
export function quantile(figures: readonly number[], q: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0);
}
