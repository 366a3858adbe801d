import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = new URL("../../../../", import.meta.url).pathname;
/** The file that `loa` runs. */
export const launcher = join(root, "apps/loa/bin/loa.mjs");
/** What the launcher runs once it is built. */
export const built = join(root, "apps/loa/dist/cli.js");

/** A real `loa` command: its lines as they come, and its end. */
export interface Program {
  readonly child: ChildProcess;
  /** The first line of either stream that matches; fails when the program ends without one. */
  line(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<{
    readonly status: number | null;
    readonly out: string;
    readonly err: string;
  }>;
}

const started = new Set<Program>();

/** Ends whatever a test left running, so that a failed one leaves no server behind. */
export async function endStarted(): Promise<void> {
  const left = [...started];
  started.clear();
  for (const { child } of left) child.kill("SIGKILL");
  await Promise.all(left.map(({ ended }) => ended));
}

/** Runs `loa` with these arguments and variables on the Node of this test. */
export function runLoa(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  return run([launcher, ...args], env);
}

/** The same as another account, which may not build: runs what the launcher has built before. */
export function runBuilt(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  account: Account | undefined,
): Program {
  return run([join(root, "apps/loa/tests/launch/built.mjs"), ...args], env, account);
}

interface Account {
  readonly uid: number;
  readonly gid: number;
}

function run(
  nodeArgs: readonly string[],
  env: Readonly<Record<string, string>>,
  account?: Account,
): Program {
  const child = spawn(process.execPath, nodeArgs, {
    cwd: root,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: process.env["HOME"] ?? "/",
      LOA_LOG_LEVEL: "error",
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...account,
  });
  const text = { out: "", err: "" };
  const watchers = new Set<() => void>();
  const collect = (stream: "out" | "err") => (chunk: Buffer) => {
    text[stream] += chunk.toString("utf8");
    for (const watcher of watchers) watcher();
  };
  child.stdout.on("data", collect("out"));
  child.stderr.on("data", collect("err"));
  const ended = new Promise<{ status: number | null; out: string; err: string }>((resolve) =>
    child.once("close", (status) => resolve({ status, ...text })),
  );
  const line = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(text.out) ?? pattern.exec(text.err);
        if (found) resolve(found);
        return found !== null;
      };
      watchers.add(look);
      void ended.then(() => look() || reject(new Error(`ended without ${pattern}:\n${text.err}`)));
      look();
    });
  const program = { child, line, ended };
  started.add(program);
  return program;
}

/** Waits until the program says it is ready. @throws when it ends before, or is not within a minute */
export async function untilReady({ ended }: Program, port: number): Promise<void> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const patience = AbortSignal.timeout(60_000);
  while (!over && !patience.aborted) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (ready?.ok) return;
    await pause(10);
  }
  throw new Error(over ? `the program ended: ${(await ended).err}` : "not ready after a minute");
}

/**
 * A port nobody listens on, below the range that systems lend to outgoing connections (from 32,768 on Linux): nothing
 * takes it before the program does.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}
