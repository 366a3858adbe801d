import { issueAmendment, previewAmendment } from "../apps/loa/src/features/amendments/contract.ts";
import { postDeliveries } from "../apps/loa/src/features/commitments/index.ts";
import { getPlan, issuePlan } from "../apps/loa/src/features/plans/contract.ts";
import { system } from "../apps/loa/src/platform/db/database.ts";
import { makeGroup, makePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import type { Caller, World } from "../apps/loa/tests/support/world.ts";
import type { Lab } from "./lab.ts";
import { figure, timed } from "./measure.ts";
import type { Report } from "./report.ts";

const tasks = 100;
const ladder = [33, 330, 3300] as const;
const issuedOn = "2025-01-02";
const smallOn = "2025-06-10";
const amendedOn = "2025-07-14";
const signed = { signerName: "Nguyễn Văn Mẫu", signerPosition: "Chủ tịch" };

interface Rung {
  readonly units: number;
  readonly issue: number;
  readonly small: Amended;
  readonly whole: Amended;
}

interface Amended {
  readonly preview: number;
  readonly amend: number;
  readonly begun: number;
  readonly curtailed: number;
}

/** Issuing amendments that change one quota of a plan in June and every quota in July, beside issuing the plan itself in the same run. */
export async function benchAmend(lab: Lab): Promise<Report> {
  const rungs: Rung[] = [];
  await climb(lab, "bench_amend_warm", 5); // warms up
  for (const units of ladder) rungs.push(await climb(lab, `bench_amend_${units}`, units));
  return report(rungs);
}

async function climb(lab: Lab, name: string, units: number): Promise<Rung> {
  const world = await lab.world(name);
  await world.sql(
    `insert into units (code, kind, name, email) select 'X' || n, 'commune', 'Xã thử nghiệm ' || n, 'x' || n || '@example.vn'
      from generate_series(1, $1::int) n`,
    [units],
  );
  await world.sql("vacuum analyze units");
  const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
  const group = await makeGroup(world, {
    ...{ kinds: ["commune"], under: null, include: [], exclude: [] },
  });
  world.clock.set(`${issuedOn}T09:00:00+07:00`);
  const planId = await draft(world, group, 2);
  const before = await timed(() => issueOriginal(coordinator, planId));
  await world.sql("analyze");
  const amendWith = async (on: string, count: number, changed: number) => {
    world.clock.set(`${on}T09:00:00+07:00`);
    const amendingId = await draft(world, group, count, changed);
    await world.sql(
      "insert into amendments (plan_id, amends_plan_id, kind, current_period) values ($1, $2, $3, 'split')",
      [amendingId, planId, changed < tasks ? "partial" : "replacement"],
    );
    return amend(coordinator, amendingId, on);
  };
  const small = await amendWith(smallOn, 4, 1);
  await deliverSome(world);
  const whole = await amendWith(amendedOn, 3, tasks);
  await refuseUnequal(world, units * (tasks + 1));
  // Issued once more beside all that: what slows the machine for a while is then in both.
  const againId = await draft(world, group, 2);
  const after = await timed(() => issueOriginal(coordinator, againId, amendedOn));
  const issue = (before + after) / 2;
  await world.close();
  return { units, issue, small, whole };
}

// A plan typed by hand that nobody has issued yet.
async function draft(
  world: World,
  group: string,
  count: number,
  length: number = tasks,
): Promise<string> {
  const { planId } = await makePlan(world, {
    tasks: Array.from({ length }, (_, at) => ({
      path: `C.${at + 1}`,
      title: `Nhiệm vụ thử nghiệm số ${at + 1}`,
      domain: "CDS",
      groups: [group],
      quotas: [{ count: count + (at % 4), per: "month" as const }],
    })),
  });
  await world.sql("delete from issuances where plan_id = $1", [planId]);
  return planId;
}

// One commitment in ten has something delivered ahead for July, which the amendment must leave counted.
async function deliverSome(world: World) {
  const rows = await world.sql<{ id: string }>(
    "select id from (select id, row_number() over (order by id) as nth from commitments) c where nth % 10 = 0",
  );
  const day = { happenedOn: "2025-07-03", knownOn: "2025-07-03" };
  const entries = rows.map(({ id }) => ({
    ...{ commitmentId: id, stage: "recorded" as const, count: 1, minutes: 0, ...day },
  }));
  for (let at = 0; at < entries.length; at += 2000)
    await world.services.database.in(system, (tx) =>
      postDeliveries(tx, entries.slice(at, at + 2000)),
    );
  await world.sql("analyze");
}

async function issueOriginal(coordinator: Caller, planId: string, on: string = issuedOn) {
  const params = { planId };
  const { revision } = await coordinator.call(getPlan, { params });
  const body = { ...signed, documentNumber: "15/KH-UBND", issuedOn: on, revision };
  await coordinator.call(issuePlan, { params, body });
}

async function amend(coordinator: Caller, planId: string, on: string): Promise<Amended> {
  const params = { planId };
  let seen = { revision: 0, baseRevision: 0 };
  const preview = await timed(async () => {
    seen = await coordinator.call(previewAmendment, { params, query: { issuedOn: on } });
  });
  const { revision, baseRevision } = seen;
  let done = { begun: 0, curtailed: 0 };
  const ms = await timed(async () => {
    done = await coordinator.call(issueAmendment, {
      params,
      body: {
        ...signed,
        documentNumber: "77/KH-UBND",
        issuedOn: on,
        revision,
        baseRevision,
      },
    });
  });
  return { preview, amend: ms, begun: done.begun, curtailed: done.curtailed };
}

async function refuseUnequal(world: World, expected: number) {
  const [row] = await world.sql<{ cut: number; begun: number }>(
    "select count(*) filter (where curtailed_by is not null)::int as cut, count(*) filter (where amendment_id is not null)::int as begun from commitments",
  );
  if (row?.cut !== expected || row.begun !== expected)
    throw new Error(`${expected} commitments expected, ${JSON.stringify(row)} written`);
}

function report(rungs: readonly Rung[]): Report {
  const perUnit = (rung: Rung) => rung.whole.amend / rung.units;
  const first = rungs.find((rung) => rung.units === 330) ?? rungs[0];
  const last = rungs.at(-1);
  const growth = first && last ? perUnit(last) / perUnit(first) : Number.NaN;
  const dearest = Math.max(...rungs.map((rung) => rung.whole.amend / rung.issue));
  const small = last ? last.small.amend / last.issue : Number.NaN;
  return {
    title: `Issuing amendments of a plan of ${tasks} tasks`,
    method: `A plan of ${tasks} monthly quotas issued through the API, then a document of ${smallOn} that changes one of them and a document of ${amendedOn} that changes every one, each previewed and issued (each commitment is cut short and another begins beside it; before the second one in ten has something delivered in July, which is matched anew), each once, on a database of its own for each rung; the plan is issued before and once more after, and the mean of both counts.`,
    tables: [tableOf(rungs, "one quota", "small"), tableOf(rungs, "every quota", "whole")],
    verdicts: [
      {
        met: small <= 1,
        text: `an amendment that changes one quota costs at 3,300 units at most what issuing the plan costs (${figure(small, 2)} ×)`,
      },
      {
        met: growth <= 1.5,
        text: `a unit costs at 3,300 units at most 1.5 × what it costs at 330 (${figure(growth, 2)} ×)`,
      },
      {
        met: dearest <= 3,
        text: `an amendment that changes everything costs at most 3 × what issuing the plan costs (${figure(dearest, 2)} ×)`,
      },
    ],
  };
}

function tableOf(rungs: readonly Rung[], changed: string, size: "small" | "whole") {
  const columns = [
    ...["units", `cut short (${changed} changed)`, "begun", "plan issued, ms"],
    ...["amendment previewed, ms", "amendment issued, ms", "ms a unit", "amendment ÷ plan"],
  ];
  const rows = rungs.map(({ units, issue, [size]: { preview, amend, begun, curtailed } }) => [
    ...[units, curtailed, begun, issue, preview, amend].map((one) => figure(one, 0)),
    ...[amend / units, amend / issue].map((one) => figure(one, 2)),
  ]);
  return { columns, rows };
}
