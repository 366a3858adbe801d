import {
  getPlanOverview,
  getUnitDuties,
  listOccurrences,
} from "../apps/loa/src/features/commitments/contract.ts";
import { listOutputs } from "../apps/loa/src/features/outputs/contract.ts";
import { issuePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import type { World } from "../apps/loa/tests/support/world.ts";
import { fillOutputs } from "./fill.ts";
import type { Lab } from "./lab.ts";
import { figure, interleaved, median, ratios, spread } from "./measure.ts";
import { type Recount, recount } from "./recount.ts";
import type { Report } from "./report.ts";

const units = 150;
const tasks = 33;
const requests = 20;
const ladder = [1_000, 10_000, 100_000, 1_000_000] as const;
const midYear = "2025-06-30";

interface Rung {
  readonly outputs: number;
  readonly fillSeconds: number;
  readonly world: World;
  readonly recount: Recount;
  readonly pages: Readonly<Record<string, () => Promise<unknown>>>;
}

/** The pages people look at, on one plan with ever more outputs. */
export async function benchOverview(lab: Lab): Promise<Report> {
  const template = await lab.world("bench_plan");
  const planId = await issueToAll(template);
  await template.close();
  const rungs: Rung[] = [];
  for (const outputs of ladder) rungs.push(await climb(lab, planId, outputs));
  const names = Object.keys(rungs[0]?.pages ?? {});
  const pages = [];
  for (const name of names) pages.push({ name, times: await timePage(rungs, name) });
  for (const rung of rungs) await rung.world.close();
  return report(rungs, pages);
}

async function issueToAll(world: World): Promise<string> {
  const all: string[] = [];
  for (let unit = 0; unit < units; unit++) all.push(await world.make.unit({ kind: "commune" }));
  const { planId } = await issuePlan(world, {
    tasks: Array.from({ length: tasks }, (_, at) => ({
      domain: at % 2 === 0 ? "CDS" : "CCHC",
      units: all,
      quotas: [{ count: 15, per: "month" as const }],
    })),
  });
  await world.sql("vacuum analyze");
  return planId;
}

async function climb(lab: Lab, planId: string, outputs: number): Promise<Rung> {
  const world = await lab.world(`bench_outputs_${outputs}`, "bench_plan");
  const started = performance.now();
  await fillOutputs(world, outputs);
  const fillSeconds = (performance.now() - started) / 1000;
  return {
    outputs,
    fillSeconds,
    world,
    recount: await recount(world),
    pages: await pagesOf(world, planId),
  };
}

async function pagesOf(world: World, planId: string): Promise<Rung["pages"]> {
  const [unit] = await world.sql<{ id: string }>("select id from units order by id limit 1");
  const unitId = unit?.id ?? "";
  const coordinator = world.as(
    await world.make.actor([
      { role: "coordinator", domain: "CDS" },
      { role: "coordinator", domain: "CCHC" },
    ]),
  );
  const officer = world.as(await world.make.actor([{ role: "officer", unitId }]));
  const plan = { planId };
  const late = { state: "late" as const, page: 1, perPage: 50 };
  return {
    "overview, today": () => coordinator.call(getPlanOverview, { params: plan, query: {} }),
    "overview, as of 30 June": () =>
      coordinator.call(getPlanOverview, { params: plan, query: { asOf: midYear } }),
    "unit page, today": () => officer.call(getUnitDuties, { params: { unitId }, query: {} }),
    "unit page, as of 30 June": () =>
      officer.call(getUnitDuties, { params: { unitId }, query: { asOf: midYear } }),
    "list behind a number": () => coordinator.call(listOccurrences, { params: plan, query: late }),
    "outputs of a unit": () => officer.call(listOutputs, { query: { page: 1, perPage: 50 } }),
    "a queue with nothing in it": () =>
      coordinator.call(listOutputs, { query: { state: "approved", page: 1, perPage: 50 } }),
  };
}

/** One page on every rung in turn, so that the ratio between rungs is one of the same seconds. */
async function timePage(rungs: readonly Rung[], name: string): Promise<number[][]> {
  const acts = Object.fromEntries(
    rungs.map((rung) => [`${rung.outputs}`, rung.pages[name] ?? (() => undefined)]),
  );
  await interleaved(1, acts);
  const times = await interleaved(requests, acts);
  return rungs.map((rung) => times[`${rung.outputs}`] ?? []);
}

interface PageTimes {
  readonly name: string;
  readonly times: readonly (readonly number[])[];
}

const growthOf = ({ times }: PageTimes) => ratios(times.at(-1) ?? [], times[0] ?? []);
const aimed = /^(overview|unit page)/;

function report(rungs: readonly Rung[], pages: readonly PageTimes[]): Report {
  return {
    title: "Overview and unit page on a growing number of outputs",
    method: `One plan of ${tasks} tasks owed monthly by ${units} units (${figure(units * tasks, 0)} commitments, ${figure(units * tasks * 12, 0)} occurrences); outputs over the year, each recorded on the Sunday of its week, claimed once and posted by \`postDeliveries\`. Requests through the API in process, milliseconds, median (smallest–largest) of ${requests} after a warm-up, every rung in turn; the last column is 10⁶ ÷ 10³, taken round by round.`,
    tables: [pageTable(rungs, pages), fillTable(rungs)],
    verdicts: [...pages.filter(({ name }) => aimed.test(name)).map(flatness), proof(rungs)],
  };
}

function pageTable(rungs: readonly Rung[], pages: readonly PageTimes[]) {
  return {
    columns: ["page", ...rungs.map((rung) => figure(rung.outputs, 0)), "10⁶ ÷ 10³"],
    rows: pages.map((page) => [
      page.name,
      ...page.times.map((times) => spread(times)),
      spread(growthOf(page), 2),
    ]),
  };
}

function fillTable(rungs: readonly Rung[]) {
  return {
    columns: [
      "outputs",
      "filled in s",
      "ledger rows",
      "fulfilment rows",
      "fills compared",
      "differing",
    ],
    rows: rungs.map(({ outputs, fillSeconds, recount }) => [
      figure(outputs, 0),
      figure(fillSeconds),
      figure(recount.ledgerRows, 0),
      figure(recount.fulfilmentRows, 0),
      figure(recount.compared, 0),
      figure(recount.differing, 0),
    ]),
  };
}

function flatness(page: PageTimes) {
  const growth = median(growthOf(page));
  return {
    met: growth <= 1.5,
    text: `${page.name}: 10⁶ outputs within 1.5 × of 10³ (${figure(growth, 2)} ×)`,
  };
}

function proof(rungs: readonly Rung[]) {
  const compared = rungs.reduce((sum, rung) => sum + rung.recount.compared, 0);
  const differing = rungs.reduce((sum, rung) => sum + rung.recount.differing, 0);
  return {
    met: differing === 0 && compared > 0 && rungs.every((rung) => rung.recount.ledgerAgrees),
    text: `what is stored equals a recount of the claims by \`cadence.fulfil\` (${figure(compared, 0)} fills of sampled commitments on three dates, ${differing} differing; the ledger's sums equal those of the claims)`,
  };
}
