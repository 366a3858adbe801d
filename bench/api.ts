import { randomUUID } from "node:crypto";
import { freePort } from "../apps/loa/tests/launch/program.ts";
import { commitmentsOf, issuePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import { aDay, makeToken } from "../apps/loa/tests/support/tokens.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import { fillOutputs } from "./fill.ts";
import type { Lab } from "./lab.ts";
import { interleaved, ratios, spread } from "./measure.ts";
import { serveLoa, serveScript } from "./process.ts";
import type { Report } from "./report.ts";

const rounds = 5;
const atOnce = 8;
const reads = 400;
const writes = 160;

interface Subject {
  readonly unitId: string;
  readonly outputId: string;
  readonly commitmentId: string;
  readonly token: string;
}

/** The shipped program's API over HTTP beside forty lines of Hono and pg on the same database. */
export async function benchApi(lab: Lab): Promise<Report> {
  const world = await lab.world("bench_api");
  const subject = await fill(world);
  await world.sql(
    "create table floor_outputs (id uuid primary key default gen_random_uuid(), unit_id uuid, title text, happened_on date)",
  );
  const env = { DATABASE_URL: world.ownerUrl, LOA_DATA_DIR: `${lab.folder}/api` };
  const [loa, floor] = [
    await serveLoa({ ...env, ...unlimited }),
    await serveScript("./floor-child.ts", await freePort(), env),
  ];
  try {
    const acts = actsOn(`${loa.base}/api/v1`, floor.base, subject);
    await interleaved(1, acts);
    return report(await interleaved(rounds, acts));
  } finally {
    await Promise.all([loa.stop(), floor.stop()]);
    await world.close();
  }
}

const unlimited = { LOA_RATE_LIMIT_PERSON_PER_MINUTE: "0", LOA_RATE_LIMIT_ADDRESS_PER_MINUTE: "0" };

async function fill(world: World): Promise<Subject> {
  const units: string[] = [];
  for (let unit = 0; unit < 10; unit++) units.push(await world.make.unit({ kind: "commune" }));
  const { planId } = await issuePlan(world, {
    tasks: [{ domain: "CDS", units, quotas: [{ count: 15, per: "month" }] }],
  });
  await fillOutputs(world, 10_000);
  const [owed] = await commitmentsOf(world, planId);
  if (!owed) throw new Error("nothing is owed");
  const [output] = await world.sql<{ id: string }>(
    "select id from outputs where unit_id = $1 order by id limit 1",
    [owed.unit_id],
  );
  const { accountId } = await world.make.actor([{ role: "officer", unitId: owed.unit_id }]);
  return {
    unitId: owed.unit_id,
    commitmentId: owed.id,
    outputId: output?.id ?? "",
    token: await makeToken(world.sql, accountId, {
      scopes: ["outputs:read", "outputs:write"],
      ...aDay(),
    }),
  };
}

type Acts = Record<`${"Loa" | "floor"}, ${Work}`, () => Promise<void>>;
const works = {
  "50 outputs of a unit": reads,
  "one output": reads,
  "record an output": writes,
} as const;
type Work = keyof typeof works;

function actsOn(
  loa: string,
  floor: string,
  { unitId, outputId, commitmentId, token }: Subject,
): Acts {
  const ask = asking({ authorization: `Bearer ${token}` });
  const bare = asking({});
  const list = `/outputs?unitId=${unitId}`;
  const fresh = () => ({ unitId, title: "Tin thử", happenedOn: "2025-06-02" });
  const claimed = () => ({
    ...{ ...fresh(), kind: "article", clientKey: randomUUID(), claims: [{ commitmentId }] },
    links: [`https://bao.example.vn/tin/${randomUUID()}`],
  });
  return {
    "Loa, 50 outputs of a unit": () => many(reads, () => ask(`${loa}${list}&perPage=50`)),
    "floor, 50 outputs of a unit": () => many(reads, () => bare(`${floor}${list}`)),
    "Loa, one output": () => many(reads, () => ask(`${loa}/outputs/${outputId}`)),
    "floor, one output": () => many(reads, () => bare(`${floor}/outputs/${outputId}`)),
    "Loa, record an output": () => many(writes, () => ask(`${loa}/outputs`, multipart(claimed()))),
    "floor, record an output": () => many(writes, () => bare(`${floor}/outputs`, json(fresh()))),
  };
}

const json = (body: object): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

function multipart(body: object): RequestInit {
  const form = new FormData();
  form.set("json", JSON.stringify(body));
  return { method: "POST", body: form };
}

// The answer is read to its end; a refusal is no measurement.
function asking(headers: Readonly<Record<string, string>>) {
  return async (url: string, init: RequestInit = {}) => {
    const response = await fetch(url, { ...init, headers: { ...headers, ...init.headers } });
    const body = await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url}: ${response.status} ${Buffer.from(body)}`);
  };
}

async function many(times: number, act: () => Promise<void>): Promise<void> {
  const lane = async () => {
    for (let done = 0; done < times / atOnce; done++) await act();
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}

function report(times: Record<keyof Acts, number[]>): Report {
  const rate = (values: readonly number[], count: number) =>
    spread(
      values.map((ms) => count / (ms / 1000)),
      0,
    );
  const rows = (Object.keys(works) as Work[]).map((work) => [
    work,
    rate(times[`Loa, ${work}`], works[work]),
    rate(times[`floor, ${work}`], works[work]),
    spread(ratios(times[`Loa, ${work}`], times[`floor, ${work}`])),
  ]);
  return {
    title: "The API beside Hono and pg alone",
    method: `The built program and a forty-line server (bench/floor-child.ts: Hono and pg, no sign-in, no policy, no audit), each a process of its own on the same embedded PostgreSQL with 10,000 outputs, asked over HTTP by ${atOnce} at once from a third process on the same cores; requests a second, median (smallest–largest) of ${rounds} interleaved rounds. Loa identifies a personal token, checks its scope and the unit's rows twice (query and row-level security); a recording writes output, claim, evidence, ledger, fulfilments and a sealed audit entry where the floor writes one row.`,
    tables: [{ columns: ["request", "Loa /s", "floor /s", "time ÷ floor"], rows }],
    verdicts: [],
  };
}
