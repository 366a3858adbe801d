import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort, type Program, runLoa, untilReady } from "../apps/loa/tests/launch/program.ts";
import type { Lab } from "./lab.ts";
import { figure, spread } from "./measure.ts";
import { familyOf, memoryOf, stopChild } from "./process.ts";
import type { Report } from "./report.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const starts = 5;
const quiet = 20_000;
const aims = { readyMs: 2_000, idleMB: 150 } as const;

/** What Loa takes before anybody works with it: disk, time to its first answer, memory at rest with its database. */
export async function benchFootprint(lab: Lab): Promise<Report> {
  const data = `${lab.folder}/footprint`;
  // The first call builds what is stale, which is no part of a start.
  await runLoa(["--help"]).ended;
  const first = await startOnce(data);
  const memory = await atRest(first.program);
  await stopChild(first.program.child, "SIGTERM");
  const again: number[] = [];
  for (let turn = 0; turn < starts; turn++) {
    const { ms, program } = await startOnce(data);
    again.push(ms);
    await stopChild(program.child, "SIGTERM");
  }
  await rm(data, { recursive: true, force: true });
  return report(first.ms, again, memory, await installed());
}

async function startOnce(data: string) {
  const port = await freePort();
  const started = performance.now();
  const program = runLoa(["serve"], { LOA_DATA_DIR: data, PORT: String(port) });
  await untilReady(program, port);
  return { ms: performance.now() - started, program };
}

interface AtRest {
  readonly server: number;
  readonly database: number;
}

async function atRest({ child }: Program): Promise<AtRest> {
  await pause(quiet);
  const server = child.pid ?? 0;
  const family = await familyOf(server);
  const postgres = family.filter((pid) => pid !== server);
  return { server: await memoryOf([server]), database: await memoryOf(postgres) };
}

interface Installed {
  readonly all: number;
  readonly toRun: number;
}

/** What is installed, MB: all of it, and what runs, which is what is no development dependency by the lock file's own word. */
export async function installed(): Promise<Installed> {
  const listed = await run("npm", ["ls", "--all", "--omit=dev", "--parseable"], {
    cwd: root,
    maxBuffer: 2 ** 24,
  }).catch((failed: { stdout: string }) => failed);
  const folders = listed.stdout.split("\n").filter((line) => line.includes("/node_modules/"));
  return { all: await sizeOf([`${root}node_modules`]), toRun: await sizeOf(folders) };
}

async function sizeOf(folders: readonly string[]): Promise<number> {
  const { stdout } = await run("du", ["-sk", "--total", ...folders], { maxBuffer: 2 ** 24 });
  return Number(/^(\d+)\ttotal$/m.exec(stdout)?.[1] ?? 0) / 1024;
}

function report(first: number, again: readonly number[], memory: AtRest, disk: Installed): Report {
  const idle = memory.server + memory.database;
  const ready = [...again].sort((a, b) => a - b)[again.length >> 1] ?? Number.NaN;
  return {
    title: "Footprint",
    method: `\`loa serve\` with its embedded PostgreSQL in a new folder; ready is the first 200 of \`/readyz\` after the command was given. Memory: proportional set size of the server and of PostgreSQL's processes, ${quiet / 1000} s after the first start. Disk: \`node_modules\` as \`npm ci\` leaves it, and what of it is no development dependency (Node.js 24 and PostgreSQL included).`,
    tables: [
      {
        columns: ["what", "figure"],
        rows: [
          ["first start: database made, migrated, ready, s", figure(first / 1000, 2)],
          [
            `later start to ready, s (${starts} starts)`,
            spread(
              again.map((ms) => ms / 1000),
              2,
            ),
          ],
          ["server at rest, MB", figure(memory.server)],
          ["PostgreSQL at rest, MB", figure(memory.database)],
          ["installed, MB", figure(disk.all, 0)],
          ["installed to run, MB", figure(disk.toRun, 0)],
        ],
      },
    ],
    verdicts: [
      {
        met: ready <= aims.readyMs,
        text: `a later start is ready within ${aims.readyMs / 1000} s (${figure(ready / 1000, 2)} s)`,
      },
      {
        met: idle <= aims.idleMB,
        text: `at rest within ${aims.idleMB} MB with the database (${figure(idle)} MB)`,
      },
    ],
  };
}
