import { harvest, hostByHost } from "../apps/loa/src/features/harvest/harvest.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import type { Lab } from "./lab.ts";
import { figure, timed } from "./measure.ts";
import { serveScript } from "./process.ts";
import type { Report } from "./report.ts";
import { type Step, stepOf } from "./steps.ts";

const ladder = [100, 1_000] as const;
/** The timer's rhythm: a pass that takes longer would meet the next one. */
const rhythm = 5 * 60_000;

interface Rung {
  readonly sources: number;
  readonly steps: readonly Step[];
  /** The same feeds asked by nothing but `fetch`, as many hosts at once. */
  readonly bare: number;
}

/** A pass over a province's sources, new and unchanged, beside bare requests for the same addresses. */
export async function benchHarvest(lab: Lab): Promise<Report> {
  const sites = await startSites();
  try {
    const rungs: Rung[] = [];
    for (const sources of ladder) rungs.push(await climb(lab, sites.hosts, sources));
    return report(rungs);
  } finally {
    await sites.stop();
  }
}

async function climb(lab: Lab, hosts: readonly string[], sources: number): Promise<Rung> {
  const world = await lab.world(`bench_harvest_${sources}`);
  world.services.env.LOA_OUTGOING_ALLOW.push(...hosts);
  const urls = Array.from(
    { length: sources },
    (_, at) => `http://${hosts[at % hosts.length]}/rss${Math.floor(at / hosts.length)}`,
  );
  await follow(world, urls);
  const pass = async (name: string, moment: string) => {
    world.clock.set(moment);
    return (await stepOf(name, () => harvest(world.services))).step;
  };
  const steps = [
    await pass("every source for the first time, 400 pages kept", "2025-06-02T08:00:00+07:00"),
    await pass("nothing due but pages to keep", "2025-06-02T08:05:00+07:00"),
    await pass("every source again, unchanged, the last pages kept", "2025-06-02T09:01:00+07:00"),
    await pass("every source again, unchanged", "2025-06-02T10:02:00+07:00"),
  ];
  const ask = async ({ url }: { readonly url: string }) =>
    void (await (await fetch(url, { headers: { connection: "close" } })).text());
  const bare = await timed(() =>
    hostByHost(
      urls.map((url) => ({ url })),
      ask,
    ),
  );
  await world.close();
  return { sources, steps, bare };
}

// Ten sources a unit, read every hour.
async function follow(world: World, urls: readonly string[]) {
  await world.sql(`insert into units (code, name, kind, valid_from)
    select 'BH' || n, 'Ủy ban nhân dân xã Mẫu ' || n, 'commune', '2020-01-01' from generate_series(1, ${Math.ceil(urls.length / 10)}) n`);
  await world.sql(
    `with asked as (select url, 'BH' || ((n - 1) / 10 + 1) as code from unnest($1::text[]) with ordinality x (url, n)),
      added as (insert into harvest_sources (unit_id, kind, title, url, url_key, output_kind, rule, since, every_minutes)
        select u.id, 'feed', 'Trang xã', a.url, a.url, 'article', 'propose', '2025-01-01', 60
        from asked a join units u on u.code = a.code returning id, unit_id)
      insert into harvest_readings (source_id, unit_id, next_at) select id, unit_id, '2025-01-01' from added`,
    [urls],
  );
}

async function startSites() {
  const sites = await serveScript("./harvest-sites-child.ts", 0, {});
  const hosts = sites.said.split(",").map((port) => `127.0.0.1:${port}`);
  return { hosts, stop: sites.stop };
}

function report(rungs: readonly Rung[]): Report {
  const [small, large] = rungs;
  const each = (rung: Rung | undefined) => (rung?.steps.at(-1)?.ms ?? 0) / (rung?.sources ?? 1);
  return {
    title: "Harvesting sources",
    method:
      "Feeds of 100 local sites, one new story each; eight hosts asked at once, of one host one page at a time. Once each, in order; statements sent to the database and this process's memory after it in MB.",
    tables: [
      {
        columns: [
          "pass",
          ...rungs.flatMap(({ sources }) => [
            `${figure(sources, 0)} sources, ms`,
            "statements",
            "MB",
          ]),
        ],
        rows: [
          ...(small?.steps ?? []).map(({ name }, at) => [
            name,
            ...rungs.flatMap(({ steps }) => {
              const step = steps[at];
              return [step?.ms, step?.queries, step?.memory].map((n) => figure(n ?? Number.NaN, 0));
            }),
          ]),
          [
            "bare requests for the same feeds",
            ...rungs.flatMap(({ bare }) => [figure(bare, 0), "", ""]),
          ],
        ],
      },
    ],
    verdicts: [
      {
        met: Math.max(...(large?.steps ?? []).map(({ ms }) => ms)) <= rhythm,
        text: "no pass over 1,000 sources takes longer than the five minutes to the next",
      },
      {
        met: each(large) <= 1.5 * each(small),
        text: `an unchanged source costs among 1,000 at most 1.5 × what it costs among 100 (${figure(each(large) / each(small), 2)} ×)`,
      },
    ],
  };
}
