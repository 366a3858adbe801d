import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { freePort, runLoa } from "../apps/loa/tests/launch/program.ts";

/** A server in a process of its own, until it is stopped. */
export interface Served {
  readonly child: ChildProcess;
  readonly base: string;
  stop(): Promise<void>;
}

/** The port a server listens on. */
export const portOf = ({ base }: Served) => Number(new URL(base).port);

/** Starts the built program on a database of the lab. */
export async function serveLoa(env: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort();
  const program = runLoa(["serve"], { ...env, PORT: String(port), LOA_LOG_LEVEL: "error" });
  await program.line(/running at/);
  const { child } = program;
  return { child, base: `http://127.0.0.1:${port}`, stop: () => stopChild(child, "SIGTERM") };
}

/** Starts a script of this folder and waits for its first line of output. @throws when it ends without one. */
export async function serveScript(
  script: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<Served & { readonly said: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], {
    env: { PATH: process.env["PATH"] ?? "", PORT: String(port), ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  child.stdout.once("data", (line: Buffer) => resolve(line.toString("utf8").trim()));
  child.once("close", () => reject(new Error(`${script} ended before it served`)));
  const said = await promise;
  return { said, child, base: `http://127.0.0.1:${port}`, stop: () => stopChild(child, "SIGTERM") };
}

/** Ends a process and waits until it has gone. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  child.kill(signal);
  await gone;
}

/** The process and all below it, by number; Linux only. */
export async function familyOf(root: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, "utf8").catch(() => "");
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  const family = [root];
  for (const member of family)
    for (const [pid, parent] of parents) if (parent === member) family.push(pid);
  return family;
}

/** Memory of processes in MB, pages they share counted once (proportional set size); Linux only. */
export async function memoryOf(pids: readonly number[]): Promise<number> {
  const sizes = await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
      return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** The most memory a process has had in MB, 0 when it has ended; Linux only. */
export async function peakOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}
