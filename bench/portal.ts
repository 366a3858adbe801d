import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freePort } from "../apps/loa/tests/launch/program.ts";
import { nginxPath, startNginx } from "../apps/loa/tests/support/nginx.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import { fillPortal, queries } from "./fill-portal.ts";
import type { Lab } from "./lab.ts";
import { ask } from "./load.ts";
import { interleaved, ratios, spread } from "./measure.ts";
import { portOf, serveLoa, serveScript } from "./process.ts";
import type { Report } from "./report.ts";

const rounds = 5;
const atOnce = 32;
const warm = 6_000;
// Visits of a round; fewer where there are not enough pages for every round to have its own.
const firstVisits = (pages: number) => Math.min(1_500, Math.floor(pages / (rounds + 2)));

interface Step {
  readonly pages: number;
  readonly times: Record<string, number[]>;
  readonly search: number;
}

/** Public pages: warm beside nginx with the same bytes, first visits beside forty lines of Hono and pg, as pages grow. */
export const benchPortal = (lab: Lab): Promise<Report> =>
  benchLadder(lab, [1_000, 10_000, 100_000]);

/** The same at both ends of the ladder; filling a million takes minutes. */
export const benchMillion = (lab: Lab): Promise<Report> => benchLadder(lab, [1_000, 1_000_000]);

async function benchLadder(lab: Lab, ladder: readonly number[]): Promise<Report> {
  const world = await lab.world(`bench_portal_${ladder.at(-1)}`);
  await world.make.unit({ name: "Sở mẫu" });
  const steps: Step[] = [];
  let weights: readonly string[][] = [];
  try {
    for (const pages of ladder) {
      await fillPortal(world, pages);
      const { step, weighed } = await measured(lab, world, pages);
      steps.push(step);
      weights = weighed;
    }
    return report(steps, weights);
  } finally {
    await world.close();
  }
}

async function measured(lab: Lab, world: World, pages: number) {
  const env = { DATABASE_URL: world.ownerUrl, LOA_DATA_DIR: `${lab.folder}/portal-${pages}` };
  const [loa, floor] = [
    await serveLoa(env),
    await serveScript("./portal-floor-child.ts", await freePort(), env),
  ];
  const [loaPort, floorPort] = [portOf(loa), portOf(floor)];
  const paths = (
    await world.sql<{ path: string }>(
      `select '/tin/' || slug || '-' || number as path from portal_pages order by random() limit ${firstVisits(pages) * (rounds + 2)}`,
    )
  ).map(({ path }) => path);
  const [story = "/"] = paths;
  const nginx = await staticNginx(loaPort, story);
  const front = await cachingNginx(loaPort);
  const first = firstVisits(pages);
  let turn = 0;
  const fresh = () => {
    turn += 1;
    return Array.from(
      { length: first },
      (_, at) => paths[(turn * first + at) % paths.length] ?? "/",
    );
  };
  try {
    const load = (port: number, some: readonly string[], requests: number) => () =>
      ask({ port, paths: some, requests, atOnce });
    const acts: Record<string, () => Promise<void>> = {
      "Loa, warm": load(loaPort, [story], warm),
      ...(nginx ? { "nginx, warm": load(nginx.port, [story], warm) } : {}),
      ...(front ? { "Loa behind nginx": load(front.port, [story], warm) } : {}),
      "Loa, first visit": () => ask({ port: loaPort, paths: fresh(), requests: first, atOnce }),
      "floor, first visit": () => ask({ port: floorPort, paths: fresh(), requests: first, atOnce }),
    };
    await interleaved(1, acts);
    const times = await interleaved(rounds, acts);
    const found: number[] = [];
    const asked = queries(400, pages).map((q) => `/tim-kiem?q=${encodeURIComponent(q)}`);
    await ask({ port: loaPort, paths: asked, requests: 400, atOnce: 2, times: found });
    const search = found.sort((a, b) => a - b)[Math.floor(found.length * 0.95)] ?? 0;
    return { step: { pages, times, search }, weighed: await weigh(loa.base, story) };
  } finally {
    await Promise.all([loa.stop(), floor.stop(), nginx?.stop(), front?.stop()]);
  }
}

// The very bytes Loa sends, compressed beforehand, from nginx's disk cache.
async function staticNginx(loaPort: number, story: string) {
  if (!nginxPath) return null;
  const response = await fetch(`http://127.0.0.1:${loaPort}${story}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const port = await freePort();
  const nginx = await startNginx(port, (folder) => ({
    http: "open_file_cache max=100;",
    server: `root ${folder}/files; gzip_static always; add_header cache-control "public, max-age=0, s-maxage=10"; location / { try_files /page.html =404; }`,
  }));
  await writeFile(join(nginx.folder, "files", "page.html"), bytes);
  await writeFile(join(nginx.folder, "files", "page.html.gz"), gzipSync(bytes, { level: 6 }));
  return { port, stop: () => nginx.stop() };
}

/** Loa as it is meant to stand: behind an nginx that keeps public pages as long as they say, by the lines of deploy/nginx.conf. */
async function cachingNginx(loaPort: number) {
  if (!nginxPath) return null;
  const port = await freePort();
  const nginx = await startNginx(port, (folder) => ({
    http: `proxy_cache_path ${folder}/kept keys_zone=loa:8m; upstream loa { server 127.0.0.1:${loaPort}; keepalive 32; }`,
    server: `location / { proxy_pass http://loa; proxy_http_version 1.1; proxy_set_header Connection ""; proxy_cache loa; proxy_cache_revalidate on; proxy_cache_lock on; }`,
  }));
  return { port, stop: () => nginx.stop() };
}

async function weigh(base: string, story: string): Promise<string[][]> {
  const sizeOf = async (path: string) => {
    const response = await fetch(base + path);
    const bytes = Buffer.from(await response.arrayBuffer());
    return { text: bytes.toString(), size: gzipSync(bytes, { level: 6 }).length };
  };
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
  const rows: string[][] = [];
  for (const [name, path] of Object.entries({
    home: "/",
    list: "/tin",
    story,
    search: "/tim-kiem?q=so",
  })) {
    const page = await sizeOf(path);
    const style = /href="(\/giao-dien\/[0-9a-f]+\.css)"/.exec(page.text)?.[1] ?? "/";
    const css = await sizeOf(style);
    const scripts = (page.text.match(/<script/g) ?? []).length;
    rows.push([
      name,
      kilobytes(page.size),
      kilobytes(css.size),
      kilobytes(page.size + css.size),
      String(scripts),
    ]);
  }
  return rows;
}

function report(steps: readonly Step[], weights: readonly string[][]): Report {
  const rate = (values: readonly number[] | undefined, count: number) =>
    values
      ? spread(
          values.map((ms) => count / (ms / 1000)),
          0,
        )
      : "–";
  const share = (own: readonly number[] | undefined, other: readonly number[] | undefined) =>
    own && other ? spread(ratios(other, own), 2) : "–";
  const beside = nginxPath ? "" : " nginx is not installed on this machine: its columns are empty.";
  return {
    title: "Public pages",
    method: `The built program and a forty-line server (bench/portal-floor-child.ts), each a process on the same embedded PostgreSQL, asked over ${atOnce} keep-alive sockets from a third process on the same cores, gzip; requests a second, median (smallest–largest) of ${rounds} interleaved rounds. Warm: one story again and again, each answer compared with the database before it is given; nginx serves the same compressed bytes from a file with one worker; behind nginx: another nginx before Loa keeps pages the ten seconds they allow (deploy/nginx.conf). First visit: up to ${firstVisits(100_000)} stories a round nobody has asked for.${beside} Search: 95th percentile in milliseconds of 400 queries of one to three words, common and rare, two at once, through HTTP.`,
    tables: [
      {
        columns: [
          "pages",
          "Loa warm /s",
          "nginx /s",
          "Loa ÷ nginx",
          "Loa behind nginx /s",
          "÷ nginx",
          "Loa first visit /s",
          "floor /s",
          "Loa ÷ floor",
          "search p95 ms",
        ],
        rows: steps.map(({ pages, times, search }) => [
          pages.toLocaleString("en"),
          rate(times["Loa, warm"], warm),
          rate(times["nginx, warm"], warm),
          share(times["Loa, warm"], times["nginx, warm"]),
          rate(times["Loa behind nginx"], warm),
          share(times["Loa behind nginx"], times["nginx, warm"]),
          rate(times["Loa, first visit"], firstVisits(pages)),
          rate(times["floor, first visit"], firstVisits(pages)),
          share(times["Loa, first visit"], times["floor, first visit"]),
          search.toFixed(1),
        ]),
      },
      {
        columns: ["page", "HTML", "CSS", "together", "scripts"],
        rows: [...weights.map((row) => [...row])],
      },
    ],
    verdicts: [],
  };
}
