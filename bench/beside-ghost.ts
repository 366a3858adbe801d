import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fillPortal } from "./fill-portal.ts";
import { installed } from "./footprint.ts";
import { type Article, canRunGhost, type Ghost, startGhost } from "./ghost.ts";
import type { Lab } from "./lab.ts";
import { ask } from "./load.ts";
import { figure, interleaved, median, ratios, spread } from "./measure.ts";
import { familyOf, memoryOf, portOf, type Served, serveLoa } from "./process.ts";
import type { Report } from "./report.ts";

const run = promisify(execFile);
const stories = 1_000;
const rounds = 5;
const atOnce = 32;
const asked = { loa: 6_000, first: 140, ghost: 320 } as const;
const aim = 100;

type Ready = Served & Pick<Ghost, "readyMs">;
type World = Awaited<ReturnType<Lab["world"]>>;

/** Public pages of Loa beside the same words on a Ghost of npm, both on this machine in one run. */
export async function benchGhost(lab: Lab): Promise<Report> {
  if (!canRunGhost) return absent;
  const world = await lab.world("bench_ghost");
  try {
    await world.make.unit({ name: "Sở mẫu" });
    await fillPortal(world, stories);
    const ghost = await startGhost(`${lab.folder}/ghost`, await articlesOf(world));
    try {
      return await besideLoa(lab, world, ghost);
    } finally {
      await ghost.stop();
    }
  } finally {
    await world.close();
  }
}

async function besideLoa(lab: Lab, world: World, ghost: Ghost): Promise<Report> {
  const started = performance.now();
  const env = { DATABASE_URL: world.ownerUrl, LOA_DATA_DIR: `${lab.folder}/beside` };
  const loa = await serveLoa(env);
  try {
    return await beside(world, { ...loa, readyMs: performance.now() - started }, ghost);
  } finally {
    await loa.stop();
  }
}

const articlesOf = (world: World): Promise<Article[]> =>
  world.sql<Article>(
    `select slug, title, '<p>' || abstract || '</p>' ||
       (select string_agg('<p>' || (p -> 'content' -> 0 ->> 'text') || '</p>', '') from jsonb_array_elements(body -> 'content') p) as html
     from portal_pages order by number`,
  );

async function beside(world: World, loa: Ready, ghost: Ghost): Promise<Report> {
  const paths = await world.sql<{ loa: string; ghost: string }>(
    `select '/tin/' || slug || '-' || number as loa, '/' || slug || '/' as ghost from portal_pages order by random()`,
  );
  let seen = 0;
  const unseen = () => {
    seen += asked.first;
    return paths.slice(seen - asked.first, seen);
  };
  const load = (port: number, some: readonly string[], requests: number) =>
    ask({ port, paths: some, requests, atOnce });
  const loaPort = portOf(loa);
  const story = paths.at(-1) ?? { loa: "/", ghost: "/" };
  const acts = {
    "story, asked again": () => load(loaPort, [story.loa], asked.loa),
    "story, first visit": () =>
      load(
        loaPort,
        unseen().map((path) => path.loa),
        asked.first,
      ),
    "Ghost's post": () => load(ghost.port, [story.ghost], asked.ghost),
    "home page": () => load(loaPort, ["/"], asked.loa),
    "Ghost's home page": () => load(ghost.port, ["/"], asked.ghost),
  };
  await interleaved(1, acts);
  const times = await interleaved(rounds, acts);
  return report(ghost.version, rows(times), await footprints(loa, ghost), verdicts(times));
}

type Times = Readonly<Record<string, readonly number[]>>;

const each = (times: readonly number[] = [], requests: number): number[] =>
  times.map((ms) => ms / requests);

function pairs(times: Times) {
  const post = each(times["Ghost's post"], asked.ghost);
  const home = each(times["Ghost's home page"], asked.ghost);
  return [
    { name: "story, asked again", own: each(times["story, asked again"], asked.loa), other: post },
    {
      name: "story, first visit",
      own: each(times["story, first visit"], asked.first),
      other: post,
    },
    { name: "home page", own: each(times["home page"], asked.loa), other: home },
  ];
}

const perSecond = (times: readonly number[]): string =>
  spread(
    times.map((ms) => 1_000 / ms),
    0,
  );

const rows = (times: Times): string[][] =>
  pairs(times).map(({ name, own, other }) => [
    name,
    perSecond(own),
    perSecond(other),
    spread(ratios(other, own), 1),
  ]);

const verdicts = (times: Times): Report["verdicts"] =>
  pairs(times)
    .filter(({ name }) => name !== "story, first visit")
    .map(({ name, own, other }) => {
      const ratio = median(ratios(other, own));
      return { met: ratio >= aim, text: `${name}: at least ${aim} × Ghost (${figure(ratio)} ×)` };
    });

async function footprints(loa: Ready, ghost: Ghost): Promise<string[][]> {
  const { stdout } = await run("du", ["-sm", ghost.modules]);
  const memory = async (served: Served) =>
    figure(await memoryOf(await familyOf(served.child.pid ?? 0)), 0);
  return [
    ["memory after the rounds, MB, without databases", await memory(loa), await memory(ghost)],
    ["ready after, s", figure(loa.readyMs / 1_000), figure(ghost.readyMs / 1_000)],
    ["packages that run, MB", figure((await installed()).toRun, 0), stdout.split("\t")[0] ?? ""],
  ];
}

const title = "Public pages beside Ghost";

const absent: Report = {
  title,
  method: "MariaDB, which Ghost asks for, is not installed here: not measured.",
  tables: [],
  verdicts: [],
};

const report = (
  version: string,
  speeds: string[][],
  sizes: string[][],
  verdicts: Report["verdicts"],
): Report => ({
  title,
  method: `${stories.toLocaleString("en")} stories of the same words in Loa (embedded PostgreSQL) and in Ghost ${version} from npm (MariaDB, production, its own theme, no compression), each a process on this machine, asked over ${atOnce} keep-alive sockets from a third; requests a second, median (smallest–largest) of ${rounds} interleaved rounds. Loa answers compressed and compares every answer with the database first; a first visit is of a story nobody has asked for. Ghost keeps no pages, so its post is asked for again and again in both rows.`,
  tables: [
    { columns: ["page", "Loa /s", "Ghost /s", "Loa ÷ Ghost"], rows: speeds },
    { columns: ["", "Loa", "Ghost"], rows: sizes },
  ],
  verdicts,
});
