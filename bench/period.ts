import {
  getCompleteness,
  getPeriod,
  listPeriods,
  openPeriod,
} from "../apps/loa/src/features/periods/contract.ts";
import {
  createReport,
  getReport,
  listNumber,
  lockReport,
  writeSection,
} from "../apps/loa/src/features/reporting/contract.ts";
import * as reports from "../apps/loa/src/features/unit-reports/contract.ts";
import type { Caller, World } from "../apps/loa/tests/support/world.ts";
import { communesAtWork, outputsPerUnit, tasks } from "./communes.ts";
import type { Lab } from "./lab.ts";
import { figure } from "./measure.ts";
import type { Report } from "./report.ts";
import { type Step, stepOf } from "./steps.ts";

const ladder = [150, 3300] as const;
/** Reports handed in through the API one by one; those of the other units are copied from them. */
const handedIn = 100;
const due = "2025-06-16T09:00:00+07:00";

interface Rung {
  readonly units: number;
  readonly steps: readonly Step[];
  readonly records: number;
}

/** A quarter from its opening to its lock and the consolidated report, for a province's units and for every commune's. */
export async function benchPeriod(lab: Lab): Promise<Report> {
  const rungs: Rung[] = [];
  for (const units of ladder) rungs.push(await climb(lab, units));
  return report(rungs);
}

async function climb(lab: Lab, units: number): Promise<Rung> {
  const world = await lab.world(`bench_period_${units}`);
  const { planId } = await communesAtWork(world, units);
  const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
  const steps = await closeQuarter(world, coordinator, planId);
  const [row] = await world.sql<{ n: number }>("select count(*)::int as n from locked_outputs");
  await world.close();
  return { units, steps, records: row?.n ?? 0 };
}

async function closeQuarter(world: World, coordinator: Caller, planId: string): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const done = await stepOf(name, act);
    steps.push(done.step);
    return done.result;
  };
  const cds = { domain: "CDS", year: 2025 };
  const { id: periodId } = await step("open the quarter", () =>
    coordinator.call(openPeriod, { body: { ...cds, windowKey: "quarter-2" } }),
  );
  const params = { periodId };
  world.clock.set(due);
  const some = await peopleOf(world, periodId);
  const [one] = some;
  if (!one) throw new Error("no unit has a report");
  const report = { params: { unitReportId: one.reportId } };
  await one.unit.call(reports.getUnitReport, report);
  await step("officer: my reports", () => one.unit.call(reports.listMyReports));
  await step("officer: a unit's draft", () => one.unit.call(reports.getUnitReport, report));
  await step("officer: a section kept", () =>
    one.unit.call(reports.writeUnitSection, {
      params: { ...report.params, section: "difficulties" },
      body: { text: "Không", revision: 0 },
    }),
  );
  await step(`${handedIn} reports completed and approved, one by one`, async () => {
    for (const { unit, reportId } of some) await handIn(unit, reportId);
  });
  await copyToOthers(world);
  await step("coordinator: the period and its units", () =>
    coordinator.call(getPeriod, { params }),
  );
  await step("coordinator: the year's heat map", () =>
    coordinator.call(getCompleteness, { query: cds }),
  );
  await step("coordinator: the list of periods", () =>
    coordinator.call(listPeriods, { query: cds }),
  );
  await step("accept all", () => coordinator.call(reports.acceptReports, { params, body: {} }));
  await step("lock all", () => coordinator.call(reports.lockReports, { params, body: {} }));
  const consolidated = { ...cds, windowKey: "quarter-2", planIds: [planId], stage: "recorded" };
  const { id: reportId } = await step("consolidated report drafted", () =>
    coordinator.call(createReport, { body: consolidated as never }),
  );
  const drafted = { params: { reportId } };
  await world.sql("update plans set title = title"); // as when somebody records: everything is counted anew
  const { figures } = await step("consolidated report read as a draft, figures just changed", () =>
    coordinator.call(getReport, { ...drafted, query: {} }),
  );
  await step("consolidated report read as a draft again", () =>
    coordinator.call(getReport, { ...drafted, query: {} }),
  );
  const [line] = figures.lines;
  await step("a list behind one number of it", () =>
    coordinator.call(listNumber, {
      params: { reportId, number: "late" },
      query: { page: 1, perPage: 25, line: line?.id },
    }),
  );
  await step("a section of it kept", () =>
    coordinator.call(writeSection, {
      params: { reportId, key: "proposals" },
      body: { text: "Đề nghị {{unitsBehind}} đơn vị hoàn thành.", settled: true },
    }),
  );
  const signing = { documentNumber: "15/BC", datedOn: "2025-06-18" };
  const signer = { signerName: "Người ký", signerPosition: "Giám đốc" };
  await step("consolidated report locked", () =>
    coordinator.call(lockReport, { params: { reportId }, body: { ...signing, ...signer } }),
  );
  await step("consolidated report read after the lock", () =>
    coordinator.call(getReport, { ...drafted, query: {} }),
  );
  return steps;
}

async function peopleOf(world: World, periodId: string) {
  const rows = await world.sql<{ id: string; unit_id: string }>(
    "select id, unit_id from unit_reports where period_id = $1 order by id limit $2",
    [periodId, handedIn],
  );
  const people = [];
  for (const { id, unit_id: unitId } of rows) {
    const head = await world.make.actor([{ role: "unit_head", unitId }]);
    people.push({ unit: world.as(head), reportId: id });
  }
  return people;
}

async function handIn(unit: Caller, unitReportId: string) {
  const params = { unitReportId };
  await unit.call(reports.completeReport, { params, body: {} });
  await unit.call(reports.approveReport, { params });
}

// The others say what the first said: what is measured afterwards does not read it.
async function copyToOthers(world: World) {
  await world.sql(`with c as (
    insert into unit_report_completions (report_id, unit_id, content, completed_on)
    select r.id, r.unit_id, (select content from unit_report_completions limit 1), date '2025-06-16'
    from unit_reports r where not exists (select from unit_report_completions x where x.report_id = r.id)
    returning id, unit_id)
    insert into unit_report_approvals (completion_id, unit_id, approved_on) select id, unit_id, date '2025-06-16' from c`);
  await world.sql("vacuum analyze");
}

function report(rungs: readonly Rung[]): Report {
  const [small, large] = rungs;
  return {
    title: "Closing a quarter",
    method: `One plan of ${tasks} tasks, twice a month each, and ${outputsPerUnit} outputs a unit; a quarter opened, drafts read, ${handedIn} reports handed in through the API (the other units' copied), all accepted and locked with their records, and the line's consolidated report drafted and locked. Each step once, through the API in process: milliseconds, statements sent to the database (the transaction's own included), and this process's memory after it in MB.`,
    tables: [
      {
        columns: [
          "step",
          ...rungs.flatMap(({ units }) => [`${units} units, ms`, "statements", "MB"]),
        ],
        rows: (small?.steps ?? []).map((step, at) => [
          step.name,
          ...rungs.flatMap((rung) => {
            const here = rung.steps[at];
            if (!here) return ["–", "–", "–"];
            return [figure(here.ms, 0), figure(here.queries, 0), figure(here.memory, 0)];
          }),
        ]),
      },
      {
        columns: ["units", "records beneath the locks"],
        rows: rungs.map((rung) => [figure(rung.units, 0), figure(rung.records, 0)]),
      },
    ],
    verdicts: [
      {
        met: sameQueries(small, large),
        text: "no screen or act of many asks the database more often for 3,300 units than for 150 (the consolidated lock, which writes units' parts some megabytes at a time, apart)",
      },
    ],
  };
}

function sameQueries(small: Rung | undefined, large: Rung | undefined): boolean {
  return (small?.steps ?? []).every(
    (step, at) =>
      step.name === "consolidated report locked" || large?.steps[at]?.queries === step.queries,
  );
}
