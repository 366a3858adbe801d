import { getBriefing, listStandings } from "../apps/loa/src/features/briefing/contract.ts";
import { postDeliveries } from "../apps/loa/src/features/commitments/index.ts";
import {
  getDistribution,
  listRecipients,
  listWaitingDocuments,
} from "../apps/loa/src/features/distribution/contract.ts";
import { openPeriod } from "../apps/loa/src/features/periods/contract.ts";
import { listReminders, listToChase } from "../apps/loa/src/features/reminders/contract.ts";
import { remindPeople } from "../apps/loa/src/features/reminders/index.ts";
import { system } from "../apps/loa/src/platform/db/database.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import { communesAtWork, outputsPerUnit, tasks } from "./communes.ts";
import type { Lab } from "./lab.ts";
import { figure, interleaved, median } from "./measure.ts";
import type { Report } from "./report.ts";
import { type Step, stepOf } from "./steps.ts";

const ladder = [150, 3300] as const;
const turns = 5;

interface Rung {
  readonly units: number;
  readonly people: number;
  readonly rounds: readonly (Step & { readonly lines: number })[];
  readonly screens: readonly Step[];
}

/** A day's round of reminders, and the screens by which the late are chased, for a province's units and for every commune's. */
export async function benchChase(lab: Lab): Promise<Report> {
  const rungs: Rung[] = [];
  await climb(lab, "bench_chase_warm", 5); // warms up
  for (const units of ladder) rungs.push(await climb(lab, `bench_chase_${units}`, units));
  return report(rungs);
}

async function climb(lab: Lab, name: string, units: number): Promise<Rung> {
  const world = await lab.world(name);
  const { planId } = await prepare(world, units);
  const rounds = [
    // Three days after the quarter's reports were due, and the first round of the year: everything late is told.
    await round(world, "first round: all that is late, reports too", "2025-06-19"),
    await round(world, "a day without anything new", "2025-06-20"),
    await round(world, "a Monday: what is due in seven days, and the weekly round", "2025-06-23"),
  ];
  const screens = await screensOf(world, planId);
  await world.close();
  return { units, people: units * 2, rounds, screens };
}

async function prepare(world: World, units: number) {
  const plan = await communesAtWork(world, units);
  await world.sql(`with a as (
    insert into accounts (name, email)
    select r || ' ' || u.code, lower(r || '-' || u.code || '@bench.test') from units u, unnest(array['officer', 'unit_head']) r
    returning id, email)
    insert into role_grants (account_id, role, unit_id)
    select a.id, split_part(a.email, '-', 1), u.id from a join units u on lower(u.code) = split_part(split_part(a.email, '@', 1), '-', 2)`);
  const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
  await coordinator.call(openPeriod, {
    body: { domain: "CDS", year: 2025, windowKey: "quarter-2" },
  });
  await world.sql("vacuum analyze");
  return plan;
}

async function round(world: World, name: string, day: string) {
  world.clock.set(`${day}T08:00:00+07:00`);
  let lines = 0;
  const { step } = await stepOf(name, async () => {
    lines = (await remindPeople(world.services))?.reminders ?? 0;
  });
  await world.sql("analyze");
  return { ...step, lines };
}

async function screensOf(world: World, planId: string): Promise<Step[]> {
  const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
  const leader = world.as(await world.make.actor([{ role: "leader" }]));
  const [unit] = await world.sql<{ id: string }>("select id from units order by code limit 1");
  const officer = world.as(await world.make.actor([{ role: "officer", unitId: unit?.id ?? "" }]));
  const [sent] = await world.sql<{ id: string }>("select id from distributions limit 1");
  const params = { distributionId: sent?.id ?? "" };
  const waiting = { state: "waiting" as const, page: 1, perPage: 100 };
  const record = await recorder(world);
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    "leader: the first page of a day, every commitment counted": async () => {
      await world.sql(everythingChanged);
      await leader.call(getBriefing, { query: {} });
    },
    "leader: the page, something just recorded": async () => {
      await record();
      await leader.call(getBriefing, { query: {} });
    },
    "leader: the list behind late": () =>
      leader.call(listStandings, { query: { standing: "late", page: 1, perPage: 50 } }),
    "leader: the page again": () => leader.call(getBriefing, { query: {} }),
    "leader: the page of one plan, as of 31 March": () =>
      leader.call(getBriefing, { query: { plan: planId, asOf: "2025-03-31" } }),
    "coordinator: who is to be chased": () => coordinator.call(listToChase, { query: {} }),
    "coordinator: a document and who has not acknowledged it": () =>
      coordinator.call(getDistribution, { params }),
    "coordinator: the list of those who have not": () =>
      coordinator.call(listRecipients, { params, query: waiting }),
    "officer: documents waiting": () => officer.call(listWaitingDocuments),
    "officer: reminders": () => officer.call(listReminders, { query: {} }),
  };
  const times = await interleaved(turns, acts);
  const steps: Step[] = [];
  for (const [name, act] of Object.entries(acts)) {
    const { step } = await stepOf(name, act);
    steps.push({ ...step, ms: median(times[name] ?? []) });
  }
  return steps;
}

// What is remembered of the leader's page is of no use after it, as on the first morning of a day.
const everythingChanged = `with noted as (insert into passing.ledger_changes default values on conflict do nothing)
  insert into passing.standing_changes (commitment_id) values (null)`;

/** Posts one more delivery each time it is called, as a recording does. */
async function recorder(world: World): Promise<() => Promise<void>> {
  const owed = await world.sql<{ id: string }>("select id from commitments order by id limit 100");
  let at = 0;
  return async () => {
    at += 1;
    const delivery = { commitmentId: owed[at % owed.length]?.id ?? "", count: 1, minutes: 0 };
    const on = { stage: "recorded" as const, happenedOn: "2025-06-20", knownOn: "2025-06-23" };
    await world.services.database.in(system, (tx) => postDeliveries(tx, [{ ...delivery, ...on }]));
  };
}

function report(rungs: readonly Rung[]): Report {
  const [small, large] = rungs;
  return {
    title: "Chasing the late",
    method: `One plan of ${tasks} tasks, twice a month each, ${outputsPerUnit} outputs a unit, a quarter's report expected of every unit, an officer and a head in each. Rounds of \`remindPeople\` once each; screens through the API in process, median of ${turns}. Milliseconds, statements sent to the database (the transaction's own included) and this process's memory after it in MB.`,
    tables: [
      tableOf(rungs, "round", ({ rounds }) => rounds),
      {
        columns: ["round", ...rungs.map(({ units }) => `lines told, ${figure(units, 0)} units`)],
        rows: (small?.rounds ?? []).map(({ name }, at) => [
          name,
          ...rungs.map(({ rounds }) => figure(rounds[at]?.lines ?? 0, 0)),
        ]),
      },
      tableOf(rungs, "screen", ({ screens }) => screens),
    ],
    verdicts: [
      {
        met: growthOf(small, large) <= 1.5,
        text: `a person of the first round costs at 3,300 units at most 1.5 × what one costs at 150 (${figure(growthOf(small, large), 2)} ×)`,
      },
      {
        met: sameQueries(small, large),
        text: "no screen asks the database more often for 3,300 units than for 150",
      },
      {
        met: slowest(large, /just recorded$/) <= 300,
        text: `the leader's page takes at most 300 ms for 3,300 units after something was recorded (${figure(slowest(large, /just recorded$/), 0)} ms)`,
      },
      {
        met: slowest(large, /acknowledged|who have not/) <= 300,
        text: `who has not acknowledged takes at most 300 ms for 3,300 recipients (${figure(slowest(large, /acknowledged|who have not/), 0)} ms)`,
      },
    ],
  };
}

function tableOf(
  rungs: readonly Rung[],
  heading: string,
  stepsOf: (rung: Rung) => readonly Step[],
) {
  const names = (rungs[0] ? stepsOf(rungs[0]) : []).map(({ name }) => name);
  return {
    columns: [
      heading,
      ...rungs.flatMap(({ units }) => [`${figure(units, 0)} units, ms`, "statements", "MB"]),
    ],
    rows: names.map((name, at) => [
      name,
      ...rungs.flatMap((rung) => {
        const step = stepsOf(rung)[at];
        return [step?.ms, step?.queries, step?.memory].map((one) => figure(one ?? Number.NaN, 0));
      }),
    ]),
  };
}

const perPerson = (rung: Rung | undefined) => (rung?.rounds[0]?.ms ?? 0) / (rung?.people ?? 1);
const growthOf = (small: Rung | undefined, large: Rung | undefined) =>
  perPerson(large) / perPerson(small);

const sameQueries = (small: Rung | undefined, large: Rung | undefined) =>
  (small?.screens ?? []).every(({ queries }, at) => large?.screens[at]?.queries === queries);

const slowest = (rung: Rung | undefined, names: RegExp) =>
  Math.max(...(rung?.screens ?? []).filter(({ name }) => names.test(name)).map(({ ms }) => ms));
