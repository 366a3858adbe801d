import { fanOut, type PlanDuties } from "../apps/loa/src/features/commitments/index.ts";
import { system } from "../apps/loa/src/platform/db/database.ts";
import { makeGroup, makePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import { type Lab, withClient } from "./lab.ts";
import { figure, interleaved, median, ratios, spread } from "./measure.ts";
import type { Report } from "./report.ts";

const tasks = 100;
const months = 12;
const ladder = [10, 100, 1000, 3300] as const;
// The last rung writes 330,000 commitments a round, twice.
const roundsOn = (units: number) => (units > 1000 ? 3 : 5);

interface Rung {
  readonly units: number;
  readonly issue: readonly number[];
  readonly bare: readonly number[];
}

/** Issuing one plan of 100 tasks to ever more units, beside writing the same rows into a bare table. */
export async function benchIssue(lab: Lab): Promise<Report> {
  const world = await lab.world("bench_issue");
  const duties = await planOfMonthlyTasks(world);
  await world.sql(
    "create table bare_commitments (like commitments including defaults); alter table bare_commitments add primary key (id)",
  );
  await climb(world, duties, ladder[0], 1); // warms up
  const rungs: Rung[] = [];
  for (const units of ladder) rungs.push(await climb(world, duties, units));
  await world.close();
  return report(rungs);
}

async function planOfMonthlyTasks(world: World): Promise<PlanDuties> {
  const group = await makeGroup(world, {
    kinds: ["commune"],
    under: null,
    include: [],
    exclude: [],
  });
  return makePlan(world, {
    tasks: Array.from({ length: tasks }, (_, at) => ({
      path: `C.${at + 1}`,
      domain: at % 2 === 0 ? "CDS" : "CCHC",
      groups: [group],
      quotas: [{ count: 1 + (at % 4), per: "month" as const }],
    })),
  });
}

async function climb(
  world: World,
  duties: PlanDuties,
  units: number,
  times = roundsOn(units),
): Promise<Rung> {
  await world.sql(
    `insert into units (code, kind, name) select 'X' || n, 'commune', 'Xã thử nghiệm ' || n
      from generate_series((select count(*) from units) + 1, $1) n`,
    [units],
  );
  await world.sql("vacuum analyze units");
  const ids = (await world.sql<{ id: string }>("select id from units order by code")).map(
    (row) => row.id,
  );
  const acts = {
    issue: () => world.services.database.in(system, (tx) => fanOut(tx, duties)),
    bare: () => writeBare(world, duties, ids),
  };
  const measured = await interleaved(times, acts, () => clear(world));
  await refuseUnequal(world, units * tasks);
  return { units, ...measured };
}

async function clear(world: World) {
  await world.sql("truncate bare_commitments");
  await world.sql("truncate schedules, commitments cascade");
}

async function refuseUnequal(world: World, expected: number) {
  const [written] = await world.sql<{ issued: number; bare: number }>(
    "select (select count(*)::int from commitments) as issued, (select count(*)::int from bare_commitments) as bare",
  );
  if (written?.issued !== expected || written.bare !== expected)
    throw new Error(`${expected} rows expected, ${JSON.stringify(written)} written`);
}

// One transaction and a statement a task, as issuing does it.
function writeBare(world: World, duties: PlanDuties, units: readonly string[]) {
  const all = (value: string) => units.map(() => value);
  return withClient(world.ownerUrl, async (client) => {
    await client.query("begin");
    for (const { taskId, quotas } of duties.tasks)
      await client.query(bareInsert, [
        duties.planId,
        taskId,
        quotas[0]?.quotaId,
        units,
        all(taskId),
        all(duties.span.start),
        all(duties.span.end),
      ]);
    await client.query("commit");
  });
}

const bareInsert = `insert into bare_commitments (plan_id, task_id, quota_id, unit_id, schedule_id, measure, active_from, active_to)
  select $1, $2, $3, x.unit, x.schedule, 'item', x.starts, x.ends
  from unnest($4::uuid[], $5::uuid[], $6::date[], $7::date[]) as x(unit, schedule, starts, ends)`;

function report(rungs: readonly Rung[]): Report {
  const perUnit = (rung: Rung) => median(rung.issue) / rung.units;
  const first = rungs.find((rung) => rung.units === 100) ?? rungs[0];
  const last = rungs.at(-1);
  const growth = first && last ? perUnit(last) / perUnit(first) : Number.NaN;
  return {
    title: `Issuing a plan of ${tasks} tasks × ${months} months`,
    method: `\`fanOut\` in one durable transaction (commitments written, their ${months} occurrences each stand in shared schedules) beside a multi-row insert of the same commitments into a table with a primary key and nothing else, likewise one transaction; median (smallest–largest) of 5 interleaved rounds (3 on the last rung) on emptied tables.`,
    tables: [
      {
        columns: [
          "units",
          "commitments",
          "occurrences",
          "issue ms",
          "rows/s",
          "ms a unit",
          "bare insert ms",
          "issue ÷ bare",
        ],
        rows: rungs.map((rung) => {
          const commitments = rung.units * tasks;
          return [
            figure(rung.units, 0),
            figure(commitments, 0),
            figure(commitments * months, 0),
            spread(rung.issue, 0),
            figure(commitments / (median(rung.issue) / 1000), 0),
            figure(perUnit(rung), 2),
            spread(rung.bare, 0),
            spread(ratios(rung.issue, rung.bare), 1),
          ];
        }),
      },
    ],
    verdicts: [
      {
        met: growth <= 1.5,
        text: `a unit costs at 3,300 units at most 1.5 × what it costs at 100 (${figure(growth, 2)} ×)`,
      },
    ],
  };
}
