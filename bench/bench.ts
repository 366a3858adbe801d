import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, platform } from "node:os";
import { fileURLToPath } from "node:url";
import { benchAmend } from "./amend.ts";
import { benchAnnexes } from "./annexes.ts";
import { benchApi } from "./api.ts";
import { benchGhost } from "./beside-ghost.ts";
import { benchChase } from "./chase.ts";
import { benchDocument } from "./document.ts";
import { benchFootprint } from "./footprint.ts";
import { benchHarvest } from "./harvest.ts";
import { benchIssue } from "./issue.ts";
import { type Lab, openLab } from "./lab.ts";
import { machine } from "./machine.ts";
import { benchMedia } from "./media.ts";
import { benchOverview } from "./overview.ts";
import { benchPages } from "./pages.ts";
import { benchPeriod } from "./period.ts";
import { benchMillion, benchPortal } from "./portal.ts";
import { benchRead } from "./read.ts";
import { benchRecord } from "./record.ts";
import { type Report, render } from "./report.ts";
import { benchScripts } from "./scripts-shipped.ts";
import { benchSuccession } from "./succession.ts";

const benches: Readonly<Record<string, (lab: Lab) => Promise<Report>>> = {
  read: benchRead,
  pages: benchPages,
  scripts: benchScripts,
  record: benchRecord,
  issue: benchIssue,
  amend: benchAmend,
  overview: benchOverview,
  api: benchApi,
  document: benchDocument,
  annexes: benchAnnexes,
  period: benchPeriod,
  succession: benchSuccession,
  chase: benchChase,
  portal: benchPortal,
  harvest: benchHarvest,
  media: benchMedia,
  footprint: benchFootprint,
  million: benchMillion,
  ghost: benchGhost,
};
/** A million stories take minutes to write, Ghost hundreds of megabytes from npm: these run only when they are named. */
const onlyNamed: ReadonlySet<string> = new Set(["million", "ghost"]);
const longest = 20 * 60_000;

export interface BenchOptions {
  /** Keep the results under `bench/results`. */
  readonly save: boolean;
  /** Names of the benchmarks wanted; all when empty. */
  readonly only: readonly string[];
}

/** Runs the benchmarks one after the other and prints what they find; 1 when they could not end. */
export async function bench({ save, only }: BenchOptions): Promise<number> {
  const wanted = Object.keys(benches).filter((name) =>
    only.length === 0 ? !onlyNamed.has(name) : only.includes(name),
  );
  const lab = await openLab();
  const ended = interruption();
  try {
    const text = await Promise.race([runAll(lab, wanted), ended.stopped]);
    if (save) await keep(text);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    return 1;
  } finally {
    ended.clear();
    await lab.close();
  }
}

async function runAll(lab: Lab, wanted: readonly string[]): Promise<string> {
  const started = performance.now();
  const parts: string[] = [];
  const print = (text: string) => {
    parts.push(text);
    console.log(text);
  };
  print(`# Loa, measured\n\nMachine: ${machine()}.\nCommand: \`npm run bench\`.\n`);
  for (const name of wanted) print((await benches[name]?.(lab).then(render)) ?? "");
  print(`Whole run: ${Math.round((performance.now() - started) / 1000)} s.`);
  return `${parts.join("\n")}\n`;
}

/** Rejects when the time is up or somebody stops the run, so that the temporary folder goes in any case. */
function interruption() {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new Error("stopped"));
  const limit = setTimeout(() => reject(new Error("not ended after 20 minutes")), longest);
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return { stopped: promise, clear: () => clearTimeout(limit) };
}

async function keep(text: string) {
  const folder = fileURLToPath(new URL("./results/", import.meta.url));
  const day = new Date().toISOString().slice(0, 10);
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${day}-${platform()}-${availableParallelism()}-cores.md`, text);
}
