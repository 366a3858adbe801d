import { type ChildProcess, execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
import { findProgram } from "./find-program.ts";

/** What a program of others may take at most, whatever it is fed. */
export interface Limits {
  /** Of processor time; the kernel ends it. */
  readonly cpuSeconds: number;
  /** From start to end; we end it. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
  /** Of one file it writes. */
  readonly fileMegabytes: number;
}

export interface LimitedRun {
  readonly program: string;
  readonly args: readonly string[];
  /** The one folder it is meant to work in. */
  readonly folder: string;
  readonly limits: Limits;
  /** Told each line it says on its standard output. */
  readonly onLine?: (line: string) => void;
}

/** How a program ended, and the last it said. */
export interface Ended {
  /** Null: a signal ended it, its limits' or ours. */
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
  readonly tookTooLong: boolean;
}

const mostKept = 1_048_576;

/**
 * Runs a program of others for a file of others: niced, without our environment, within limits the kernel keeps, ended
 * with us, and where the machine allows it without any network.
 */
export async function runLimited(run: LimitedRun): Promise<Ended> {
  const { limits, folder, program, args } = run;
  const shell = [
    `ulimit -c 0; ulimit -t ${limits.cpuSeconds}; ulimit -f ${limits.fileMegabytes * 2048}`,
    `ulimit -v ${limits.memoryMegabytes * 1024} 2>/dev/null; exec nice -n 15 "$@"`,
  ].join("; ");
  const [first = "/bin/sh", ...rest] = [
    ...(await confinement()),
    ...["/bin/sh", "-c", shell, "sh", program, ...args],
  ];
  const child = spawn(first, rest, {
    cwd: folder,
    env: { PATH: process.env.PATH, LC_ALL: "C", HOME: folder, TMPDIR: folder },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: limits.seconds * 1000,
    killSignal: "SIGKILL",
  });
  return outcomeOf(child, run);
}

let confining: Promise<readonly string[]> | undefined;

/** What goes before a program: it ends with us, and has no network; as far as this machine can. Tried once. */
function confinement(): Promise<readonly string[]> {
  confining ??= (async () => {
    const [setpriv, unshare] = [await findProgram("setpriv"), await findProgram("unshare")];
    const withUs = setpriv ? [setpriv, "--pdeathsig", "KILL", "--"] : [];
    const alone = unshare ? [unshare, "--map-root-user", "--net", "--"] : [];
    for (const before of [[...alone, ...withUs], withUs, alone])
      if (before.length > 0 && (await works(before))) return before;
    return [];
  })();
  return confining;
}

async function works([first = "", ...rest]: readonly string[]): Promise<boolean> {
  return promisify(execFile)(first, [...rest, "/bin/sh", "-c", "exit 0"]).then(
    () => true,
    () => false,
  );
}

async function outcomeOf(child: ChildProcess, { onLine }: LimitedRun): Promise<Ended> {
  const said = { output: "", errors: "" };
  let line = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    said.output = (said.output + text).slice(-mostKept);
    const lines = (line + text).split("\n");
    line = (lines.pop() ?? "").slice(-mostKept);
    for (const one of lines) onLine?.(one);
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said.errors = (said.errors + text).slice(-mostKept);
  });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once("error", reject).once("close", resolve);
  const status = await promise;
  // The kernel's own end for who takes too much processor time is one of these two.
  const tookTooLong = child.signalCode === "SIGKILL" || child.signalCode === "SIGXCPU";
  return { ...said, status, tookTooLong };
}
