import { type BurnUpPoint, burnUp } from "@loa/cadence";
import { sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { BurnUpLine, getBurnUp } from "./contract.ts";
import { occurrencesAsOf } from "./occurrences-as-of.ts";
import type { Stage } from "./write-history.ts";

export interface BurnUpRequest {
  readonly asOf: string;
  readonly stage: Stage;
  readonly byEventDate: boolean;
  readonly quotaId?: string | undefined;
  readonly unitId?: string | undefined;
}

type Answer = z.infer<typeof getBurnUp.response>;

interface Target {
  readonly dueOn: string;
  readonly required: number;
  readonly requiredMinutes: number;
}

interface Delivered {
  readonly on: string;
  readonly count: number;
  readonly minutes: number;
}

/**
 * Delivered against the target line of a task, or of one of its quotas: in items and, where the plan states
 * minutes, in minutes. Replays are a duty of their own and not in it. @throws not-found
 */
export async function taskBurnUp(tx: Tx, taskId: string, request: BurnUpRequest): Promise<Answer> {
  const task = await loadTask(tx, taskId);
  const quotas = await loadQuotas(tx, taskId);
  const targets = await loadTargets(tx, taskId, request);
  const delivered = await loadDelivered(tx, taskId, request);
  const points = burnUp(
    targets.map((target) => ({ ...target, retroactive: false })),
    delivered,
    request.asOf,
  );
  const timed = targets.some((target) => target.requiredMinutes > 0);
  return {
    asOf: request.asOf,
    task,
    quotas: quotas.map(({ id, raw, unit_noun }) => ({ id, raw, noun: unit_noun })),
    noun: nounOf(quotas, request.quotaId),
    count: lineOf(points, request.asOf, (point) => [point.delivered, point.target]),
    minutes: timed
      ? lineOf(points, request.asOf, (point) => [point.deliveredMinutes, point.targetMinutes])
      : null,
  };
}

/** One dimension of a burn-up; nothing is said to be delivered after the day it is read. */
function lineOf(
  points: readonly BurnUpPoint[],
  asOf: string,
  pick: (point: BurnUpPoint) => readonly [delivered: number, target: number],
): BurnUpLine {
  const shown = points.map((point) => {
    const [delivered, target] = pick(point);
    return { date: point.on, delivered: point.on > asOf ? null : delivered, target };
  });
  const now = shown.findLast((point) => point.date <= asOf);
  return {
    points: shown,
    delivered: now?.delivered ?? 0,
    target: now?.target ?? 0,
    total: shown.at(-1)?.target ?? 0,
  };
}

function nounOf(quotas: readonly { id: string; unit_noun: string }[], quotaId?: string) {
  const chosen = quotaId ? quotas.filter((quota) => quota.id === quotaId) : quotas;
  const nouns = new Set(chosen.map((quota) => quota.unit_noun));
  const [noun] = nouns;
  return nouns.size === 1 && noun !== undefined ? noun : null;
}

async function loadTask(tx: Tx, taskId: string) {
  const task = await tx
    .selectFrom("tasks")
    .select(["id", "path", "title"])
    .where("id", "=", taskId)
    .executeTakeFirst();
  if (!task) throw errors.notFound();
  return task;
}

const loadQuotas = (tx: Tx, taskId: string) =>
  tx
    .selectFrom("quotas")
    .select(["id", "raw", "unit_noun"])
    .where("task_id", "=", taskId)
    .orderBy("position")
    .orderBy("id")
    .execute();

function chosen(taskId: string, { quotaId, unitId }: BurnUpRequest) {
  const parts = [sql`c.task_id = ${taskId} and c.measure <> 'replay'`];
  if (quotaId) parts.push(sql`c.quota_id = ${quotaId}`);
  if (unitId) parts.push(sql`c.unit_id = ${unitId}`);
  return sql.join(parts, sql` and `);
}

async function loadTargets(tx: Tx, taskId: string, request: BurnUpRequest): Promise<Target[]> {
  const { asOf, stage } = request;
  const owed = occurrencesAsOf({ asOf, stage }, chosen(taskId, request));
  const { rows } = await sql<Target>`select o.due_on as "dueOn", sum(o.required)::int as required,
      coalesce(sum(o.required_minutes), 0)::int as "requiredMinutes"
    from ${owed} o where not o.retroactive and o.state not in ('cancelled', 'excused')
    group by o.due_on order by o.due_on`.execute(tx);
  return rows;
}

async function loadDelivered(tx: Tx, taskId: string, request: BurnUpRequest): Promise<Delivered[]> {
  const known = request.byEventDate ? sql`true` : sql`d.known_on <= ${request.asOf}::date`;
  const { rows } = await sql<Delivered>`
    select d.happened_on as "on", sum(d.count)::int as count, sum(d.minutes)::int as minutes
    from commitment_days d join commitments c on c.id = d.commitment_id
    where d.stage = ${request.stage} and d.happened_on <= ${request.asOf}::date and ${known} and ${chosen(taskId, request)}
    group by d.happened_on having sum(d.count) <> 0 or sum(d.minutes) <> 0 order by d.happened_on`.execute(
    tx,
  );
  return rows;
}
