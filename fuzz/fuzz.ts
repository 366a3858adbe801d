import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { asReadable } from "../apps/loa/src/features/plans/as-readable.ts";
import { readerBroke } from "../apps/loa/src/features/plans/reading-failure.ts";
import { runReader } from "../apps/loa/src/features/plans/run-reader.ts";
import { readPlan } from "../packages/plan-document/src/index.ts";
import { chanceOf } from "./chance.ts";
import { damaged } from "./damage.ts";
import { monsters } from "./monsters.ts";

export interface FuzzSize {
  readonly seconds: number;
  readonly seed: number;
  /** Only monsters with these words in their name, and no damaged files. */
  readonly only: string | undefined;
}

/** Longest a file without a picture may take; a reading thread is ended after 90 s of silence. */
const longest = { thread: 95_000, here: 10_000 };
/** Of the whole process while one file is read, in MB: the thread's 768 and what the program itself holds. */
const memoryLimit = 1_600;
/** Longest the program's own thread may compute in one go for a reading, in ms: so long other requests wait. */
const blockLimit = 250;

const megabytes = () => Math.round(process.memoryUsage.rss() / 1_048_576);

/**
 * Feeds the reader what was built to hurt it, then damaged copies of ordinary files until the time is up. The exit
 * status is 1 when it broke, hung, took too much memory or held up the rest; the file is kept and its place printed.
 */
export async function fuzz({ seconds, seed, only }: FuzzSize): Promise<number> {
  const faults: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), "loa-fuzz-"));
  const found = async (what: string, bytes: Uint8Array) => {
    const place = join(folder, `${faults.length}.bin`);
    await writeFile(place, bytes);
    faults.push(`${what} (${place})`);
    console.log(`  FAULT ${faults.at(-1)}`);
  };
  const chosen = monsters.filter(({ name }) => !only || name.includes(only));
  console.log(`Monsters: ${chosen.length}`);
  for (const { name, make } of chosen) {
    const { said, ms, most, blocked } = await inThread(name, make(), found);
    console.log(`  ${name}: ${said}, ${ms} ms, ${most} MB, others waited ${blocked} ms`);
  }
  if (!only) await damagedFiles({ seconds, seed }, found);
  console.log(faults.length === 0 ? "\nNo fault." : `\n${faults.length} faults, seed ${seed}.`);
  return faults.length === 0 ? 0 : 1;
}

/** What a reading came to: its answer, and what it cost the program. */
interface Watched {
  readonly said: string;
  readonly ms: number;
  readonly most: number;
  readonly blocked: number;
}

type Found = (what: string, bytes: Uint8Array) => Promise<void>;

/** Reads as the server does, in a thread with limits, and watches the time, the memory and everybody else's wait. */
async function inThread(name: string, bytes: Uint8Array, found: Found): Promise<Watched> {
  let most = megabytes();
  const watch = setInterval(() => {
    most = Math.max(most, megabytes());
  }, 50);
  const busy = watchThread();
  const started = performance.now();
  try {
    const readable = await asReadable(bytes);
    const answer = "failure" in readable ? readable : await runReader(readable.bytes);
    const ms = Math.round(performance.now() - started);
    const blocked = busy.longest();
    const said =
      "failure" in answer ? answer.failure.code : `${answer.document.tasks.length} tasks`;
    if (said === readerBroke.code) await found(`${name}: the reader broke`, bytes);
    if (ms > longest.thread) await found(`${name}: ${ms} ms`, bytes);
    if (most > memoryLimit) await found(`${name}: ${most} MB`, bytes);
    if (blocked > blockLimit) await found(`${name}: others waited ${blocked} ms`, bytes);
    return { said, ms, most, blocked };
  } catch (error) {
    await found(`${name}: thrown ${String(error)}`, bytes);
    return { said: "thrown", ms: 0, most, blocked: 0 };
  } finally {
    clearInterval(watch);
    busy.stop();
  }
}

/**
 * The longest stretch this thread computes without a pause, in ms. Its own CPU time is counted, not the clock: what a
 * busy machine takes away is not the reader's doing.
 */
function watchThread() {
  const cpu = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let before = cpu();
  let most = 0;
  const look = () => {
    const now = cpu();
    most = Math.max(most, now - before);
    before = now;
  };
  const timer = setInterval(look, 10);
  return {
    longest: () => {
      look();
      return Math.round(most);
    },
    stop: () => clearInterval(timer),
  };
}

async function damagedFiles({ seconds, seed }: Pick<FuzzSize, "seconds" | "seed">, found: Found) {
  const chance = chanceOf(seed);
  const seeds = await seedFiles();
  const end = performance.now() + seconds * 1_000;
  const counts = { read: 0, refused: 0, pages: 0, slowest: 0 };
  while (performance.now() < end) {
    const one = chance.pick(seeds);
    const bytes = damaged(one.bytes, chance);
    if (one.paged) {
      const { ms } = await inThread(`damaged ${one.name}`, bytes, found);
      counts.pages += 1;
      counts.slowest = Math.max(counts.slowest, ms);
    } else await readHere(one.name, bytes, counts, found);
  }
  const { read, refused, pages, slowest } = counts;
  console.log(
    `Damaged files of ${seeds.length} kinds: ${read} read, ${refused} refused with a sentence, ${pages} PDF files, slowest ${slowest} ms, ${megabytes()} MB at the end`,
  );
}

async function readHere(
  name: string,
  bytes: Uint8Array,
  counts: { read: number; refused: number; slowest: number },
  found: Found,
) {
  const started = performance.now();
  try {
    const { value, failure } = readPlan(bytes);
    if (value) counts.read += 1;
    else if (failure.message.vi && failure.message.en) counts.refused += 1;
    else await found(`${name}: refused without a sentence`, bytes);
  } catch (error) {
    await found(`${name}: thrown ${String(error)}`, bytes);
  }
  const ms = Math.round(performance.now() - started);
  counts.slowest = Math.max(counts.slowest, ms);
  if (ms > longest.here) await found(`${name}: ${ms} ms`, bytes);
}

interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Read by pages, in a thread. */
  readonly paged: boolean;
}

/** The open half of the project's own plans, in every form it has. */
async function seedFiles(): Promise<Seed[]> {
  const folder = fileURLToPath(new URL("../packages/plan-document/corpus/open/", import.meta.url));
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /plan\.(?:txt|docx|pdf)$/.test(name),
  );
  return Promise.all(
    names.toSorted().map(async (name) => ({
      name,
      bytes: new Uint8Array(await readFile(join(folder, name))),
      paged: name.endsWith(".pdf"),
    })),
  );
}
