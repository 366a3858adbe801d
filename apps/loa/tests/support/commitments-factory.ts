import type { QuotaTerms } from "@loa/cadence";
import { type DutyLead, fanOut, type PlanDuties } from "../../src/features/commitments/index.ts";
import { system } from "../../src/platform/db/database.ts";
import type { World } from "./world.ts";

/** Where a plan is written: a test world, or anything with its database. */
export type PlanPlace = Pick<World, "sql"> & {
  readonly services: Pick<World["services"], "database">;
};

/** A task as a test writes it: what is not said is left out of the plan. */
export interface TaskSketch {
  readonly path?: string;
  readonly title?: string;
  readonly domain?: string;
  readonly timing?: PlanDuties["tasks"][number]["timing"];
  readonly units?: readonly string[];
  /** The successors a person agreed to, beside the units in their order. */
  readonly heirs?: readonly string[];
  readonly groups?: readonly string[];
  readonly quotas?: readonly QuotaSketch[];
}

export interface QuotaSketch extends QuotaTerms {
  readonly noun?: string;
  readonly channel?: string;
  readonly programme?: string;
  readonly replays?: number;
}

export interface PlanSketch {
  readonly year?: number;
  readonly issuedOn?: string;
  readonly title?: string;
  readonly tasks: readonly TaskSketch[];
}

/** Writes an issued plan with its tasks and quotas, and the duties plans would hand to commitments. */
export async function makePlan(world: PlanPlace, sketch: PlanSketch): Promise<PlanDuties> {
  const year = sketch.year ?? 2025;
  const issuedOn = sketch.issuedOn ?? `${year}-01-01`;
  const planId = await one(
    world,
    "insert into plans (title, year, document_number) values ($1, $2, '122/KH-UBND') returning id",
    [sketch.title ?? "Kế hoạch thử nghiệm", year],
  );
  await world.sql(
    "insert into issuances (plan_id, document_number, issued_on, signer_name, signer_position) values ($1, '122/KH-UBND', $2, 'Người ký', 'Chủ tịch')",
    [planId, issuedOn],
  );
  const tasks: PlanDuties["tasks"][number][] = [];
  for (const [position, task] of sketch.tasks.entries())
    tasks.push(await makeTask(world, planId, position, task));
  const domains = [...new Set(tasks.flatMap((task) => task.domain ?? []))];
  for (const code of domains)
    await world.sql("insert into plan_domains (plan_id, code, name) values ($1, $2, $2)", [
      planId,
      code,
    ]);
  return {
    planId,
    year,
    issuedOn,
    span: { start: `${year}-01-01`, end: `${year}-12-31` },
    domains: domains.map((code) => ({ code, name: code, consolidatorUnitId: null })),
    tasks,
  };
}

/** The same, fanned out: everybody owes. */
export async function issuePlan(world: PlanPlace, sketch: PlanSketch): Promise<PlanDuties> {
  const duties = await makePlan(world, sketch);
  await world.services.database.in(system, (tx) => fanOut(tx, duties));
  return duties;
}

async function makeTask(world: PlanPlace, planId: string, position: number, task: TaskSketch) {
  const path = task.path ?? `C.${position + 1}`;
  const title = task.title ?? `Nhiệm vụ ${position + 1}`;
  const domain = task.domain ?? null;
  const timing = task.timing ?? null;
  const taskId = await one(
    world,
    "insert into tasks (plan_id, path, position, title, domain, timing) values ($1, $2, $3, $4, $5, $6) returning id",
    [planId, path, position, title, domain, timing && JSON.stringify(timing)],
  );
  const leads: DutyLead[] = [
    ...(task.units ?? []).map((unitId, nth) => ({
      ...{ resolution: "unit" as const, unitId },
      ...(task.heirs?.[nth] ? { successorUnitId: task.heirs[nth] } : {}),
    })),
    ...(task.groups ?? []).map((groupId) => ({ resolution: "group" as const, groupId })),
  ];
  for (const lead of leads)
    await world.sql(
      "insert into assignments (plan_id, task_id, role, raw, position, resolution, unit_id, group_id) values ($1, $2, 'lead', '', 0, $3, $4, $5)",
      [planId, taskId, lead.resolution, lead.unitId ?? null, lead.groupId ?? null],
    );
  const quotas: PlanDuties["tasks"][number]["quotas"][number][] = [];
  for (const quota of task.quotas ?? []) quotas.push(await makeQuota(world, planId, taskId, quota));
  return { taskId, path, title, domain, timing, leads, quotas };
}

/** As a plan would write it. */
const spans: Readonly<Record<QuotaSketch["per"], string>> = {
  ...{
    day: "ngày",
    week: "tuần",
    month: "tháng",
    quarter: "quý",
    halfyear: "6 tháng",
    year: "năm",
  },
  ...{ total: "cả kế hoạch", event: "sự kiện" },
};

async function makeQuota(world: PlanPlace, planId: string, taskId: string, sketch: QuotaSketch) {
  const { noun, channel, programme, replays, ...terms } = sketch;
  const quotaId = await one(
    world,
    `insert into quotas (plan_id, task_id, position, raw, count, unit_noun, per, per_year, rhythm, channel, programme, minutes_each, replays,
       approximate, tolerance, bound) values ($1, $2, 0, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [
      planId,
      taskId,
      `${terms.count} ${noun ?? "tin"}/${spans[terms.per]}`,
      terms.count,
      noun ?? "tin",
      terms.per,
      terms.perYear ?? null,
      terms.rhythm ?? null,
      channel ?? null,
      programme ?? null,
      terms.minutesEach ?? null,
      replays ?? null,
      terms.approximate ?? false,
      terms.tolerance ?? null,
      terms.bound ?? null,
    ],
  );
  return {
    quotaId,
    terms,
    channel: channel ?? null,
    programme: programme ?? null,
    replays: replays ?? null,
  };
}

/** A group by rule; returns its id. */
export function makeGroup(world: PlanPlace, rule: object): Promise<string> {
  return one(
    world,
    "insert into unit_groups (code, name, rule) values (gen_random_uuid()::text, 'Nhóm thử nghiệm', $1) returning id",
    [JSON.stringify(rule)],
  );
}

/** Ids of a plan's commitments, by task path, unit and measure. */
export async function commitmentsOf(world: PlanPlace, planId: string) {
  return world.sql<{ id: string; path: string; unit_id: string; measure: string }>(
    "select c.id, t.path, c.unit_id, c.measure from commitments c join tasks t on t.id = c.task_id where c.plan_id = $1 order by t.path, c.measure, c.active_from, c.id",
    [planId],
  );
}

async function one(world: PlanPlace, text: string, values: readonly unknown[]): Promise<string> {
  const [row] = await world.sql<{ id: string }>(text, values);
  if (!row) throw new Error("no row was made");
  return row.id;
}
