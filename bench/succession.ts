import {
  exportPlanOverview,
  getPlanOverview,
  getUnitDuties,
} from "../apps/loa/src/features/commitments/contract.ts";
import { openPeriod } from "../apps/loa/src/features/periods/contract.ts";
import * as changes from "../apps/loa/src/features/successions/contract.ts";
import { enterDue } from "../apps/loa/src/features/successions/enter-due.ts";
import { getUnitReport, listMyReports } from "../apps/loa/src/features/unit-reports/contract.ts";
import { issuePlan } from "../apps/loa/tests/support/commitments-factory.ts";
import type { Caller, World } from "../apps/loa/tests/support/world.ts";
import { fillOutputs } from "./fill.ts";
import type { Lab } from "./lab.ts";
import { figure } from "./measure.ts";
import type { Report } from "./report.ts";
import { type Step, stepOf } from "./steps.ts";

const ladder = [150, 1000, 3300] as const;
const districts = 13;
const tasks = 8;
const outputsPerUnit = 12;
const day = "2025-07-01";

interface Rung {
  readonly communes: number;
  readonly steps: readonly Step[];
  readonly moved: number;
  readonly owedBefore: number;
  readonly owedAfter: number;
}

/** The districts end and their communes take over, planned ahead: previewed, decided, entered, then both trees looked at. */
export async function benchSuccession(lab: Lab): Promise<Report> {
  const rungs: Rung[] = [];
  for (const communes of ladder) rungs.push(await climb(lab, communes));
  return report(rungs);
}

async function climb(lab: Lab, communes: number): Promise<Rung> {
  const world = await lab.world(`bench_succession_${communes}`);
  const province = await prepare(world, communes);
  const owedBefore = await owed(world);
  const steps = await reorganise(world, province);
  const [row] = await world.sql<{ n: number }>("select count(*)::int as n from succession_moves");
  const owedAfter = await owed(world);
  await world.close();
  return { communes, steps, moved: row?.n ?? 0, owedBefore, owedAfter };
}

const owed = async (world: World) =>
  (await world.sql<{ n: number }>("select sum(required)::int as n from occurrences"))[0]?.n ?? 0;

interface Province {
  readonly planId: string;
  readonly districtIds: readonly string[];
  readonly communeIds: readonly string[];
}

async function prepare(world: World, communes: number): Promise<Province> {
  world.clock.set("2025-06-20T09:00:00+07:00");
  const make = async (kind: string, name: string, count: number) =>
    (
      await world.sql<{ id: string }>(
        `insert into units (code, kind, name) select $1 || n, $1, $2 || n from generate_series(1, $3::int) n returning id`,
        [kind, name, count],
      )
    ).map((row) => row.id);
  const districtIds = await make("district", "Huyện thử nghiệm ", districts);
  const communeIds = await make("commune", "Xã thử nghiệm ", communes);
  const { planId } = await issuePlan(world, {
    tasks: Array.from({ length: tasks }, () => ({
      domain: "CDS",
      units: [...districtIds, ...communeIds],
      quotas: [{ count: 2, per: "month" as const }],
    })),
  });
  await fillOutputs(world, (communes + districts) * outputsPerUnit);
  return { planId, districtIds, communeIds };
}

async function reorganise(world: World, province: Province): Promise<Step[]> {
  const steps: Step[] = [];
  const step = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const done = await stepOf(name, act);
    steps.push(done.step);
    return done.result;
  };
  const admin = world.as(await world.make.actor([{ role: "administrator" }]));
  const body = draftOf(province);
  const { id } = await step("draft with every district and commune", () =>
    admin.call(changes.draftSuccession, { body }),
  );
  const params = { successionId: id };
  await step("preview", () => admin.call(changes.previewSuccession, { params }));
  await step("one page of the commitments", () =>
    admin.call(changes.listMovingDuties, { params, query: { page: 1, perPage: 50 } }),
  );
  await step(`${districts} decisions, a district each`, async () => {
    for (const [at, unitId] of province.districtIds.entries())
      await decide(admin, id, unitId, province.communeIds[at] ?? "");
  });
  const { version } = await admin.call(changes.previewSuccession, { params });
  await step("confirm, for a day to come", () =>
    admin.call(changes.confirmSuccession, { params, body: { version } }),
  );
  world.clock.set(`${day}T00:05:00+07:00`);
  await step("enter into force on the day", () => enterDue(world.services));
  await world.sql("vacuum analyze");
  world.clock.set("2025-09-16T09:00:00+07:00");
  await looks(world, province, { admin, step });
  return steps;
}

// Every commune stands in the place of one district; of the several a person names who carries on with what.
function draftOf({ districtIds, communeIds }: Province) {
  return {
    ...{ kind: "abolition" as const, effectiveOn: day, basisNumber: "72/2025/QH15" },
    ...{ basisIssuedOn: "2025-06-16", basisIssuer: "Quốc hội" },
    pairs: communeIds.map((successorId, at) => ({
      ...{ predecessorId: districtIds[at % districts] ?? "", successorId },
    })),
  };
}

// Each commune owes the same itself: the district's rest goes beside it, since a person said so.
function decide(admin: Caller, successionId: string, unitId: string, receiverUnitId: string) {
  return admin.call(changes.decideDuties, {
    params: { successionId },
    body: { unitIds: [unitId], outcome: "pass", receiverUnitId },
  });
}

interface Looking {
  readonly admin: Caller;
  readonly step: <T>(name: string, act: () => Promise<T>) => Promise<T>;
}

async function looks(world: World, province: Province, { admin, step }: Looking) {
  const params = { planId: province.planId };
  const overview = (tree: "day" | "today", asOf?: string) => () =>
    admin.call(getPlanOverview, { params, query: { tree, ...(asOf ? { asOf } : {}) } });
  await overview("day")();
  await step("overview, tree of the day", overview("day"));
  await step("overview, today's tree", overview("today"));
  await step("overview as of 30 June, its own tree", overview("day", "2025-06-30"));
  await step("overview as of 30 June, today's tree", overview("today", "2025-06-30"));
  await step("overview, today's tree, as XLSX", () =>
    admin.call(exportPlanOverview, { params, query: { tree: "today" } }),
  );
  const unitId = province.communeIds[0] ?? "";
  const officer = world.as(await world.make.actor([{ role: "officer", unitId }]));
  await step("a successor's duties", () =>
    officer.call(getUnitDuties, { params: { unitId }, query: {} }),
  );
  const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
  await coordinator.call(openPeriod, {
    body: { domain: "CDS", year: 2025, windowKey: "quarter-3" },
  });
  const [report] = (await officer.call(listMyReports)).rows;
  await step("a successor's report with the district's work", () =>
    officer.call(getUnitReport, { params: { unitReportId: report?.id ?? "" } }),
  );
}

function report(rungs: readonly Rung[]): Report {
  const [small] = rungs;
  return {
    title: "Thirteen districts end",
    method: `One plan of ${tasks} tasks, twice a month each, owed by ${districts} districts and every commune, ${outputsPerUnit} outputs a unit. The districts end on ${day} and every commune is named a successor of one; each of the ${districts * tasks} open commitments of the districts goes to the one commune a person named. Each step once, through the API in process: milliseconds and statements sent to the database (the transaction's own included).`,
    tables: [
      {
        columns: [
          "step",
          ...rungs.flatMap(({ communes }) => [`${communes} communes, ms`, "statements"]),
        ],
        rows: (small?.steps ?? []).map((step, at) => [
          step.name,
          ...rungs.flatMap((rung) => {
            const here = rung.steps[at];
            return here ? [figure(here.ms, 0), figure(here.queries, 0)] : ["–", "–"];
          }),
        ]),
      },
      {
        columns: ["communes", "commitments moved", "items owed before", "items owed after"],
        rows: rungs.map(({ communes, moved, owedBefore, owedAfter }) => [
          ...[figure(communes, 0), figure(moved, 0)],
          ...[figure(owedBefore, 0), figure(owedAfter, 0)],
        ]),
      },
    ],
    verdicts: [
      {
        met: rungs.every((rung) => sameQueries(small, rung)),
        text: "no step and no view asks the database more often for 3,300 communes than for 150",
      },
      {
        met: rungs.every(({ owedBefore, owedAfter }) => owedBefore === owedAfter),
        text: "no duty is lost or doubled: what is owed in all is the same before and after",
      },
    ],
  };
}

const sameQueries = (small: Rung | undefined, rung: Rung): boolean =>
  (small?.steps ?? []).every((step, at) => rung.steps[at]?.queries === step.queries);
