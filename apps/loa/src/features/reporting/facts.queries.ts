import { type RawBuilder, sql } from "kysely";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { occurrencesAsOf, type Stage } from "../commitments/index.ts";
import { endsKnownOn } from "../units/index.ts";
import type {
  ClaimFact,
  NextDuty,
  OccurrenceFact,
  OutputFact,
  ReportedCommitment,
  ReportedPlan,
  ReportedUnit,
  ReportFacts,
  ReportFrame,
  ReportLine,
  ReportSpan,
} from "./facts.ts";

/** What a report is drawn from. */
export interface FactsRequest {
  readonly domain: string;
  readonly stage: Stage;
  readonly planIds: readonly string[];
  readonly span: ReportSpan;
  /** Units a report on request is limited to; absent or empty: all. */
  readonly unitIds?: readonly string[];
  /** For the sums of an earlier period: without proofs, and without what follows. */
  readonly brief?: boolean;
}

/** Reads everything a report says, in a number of queries that does not depend on how much there is. */
export async function loadFacts(tx: Tx, request: FactsRequest): Promise<ReportFacts> {
  const claims = await loadClaims(tx, request);
  return {
    ...(await loadFrame(tx, request)),
    commitments: await loadCommitments(tx, request),
    occurrences: await loadOccurrences(tx, request),
    claims,
    outputs: await loadOutputs(tx, request, claims),
  };
}

/** What is read of the single things when a whole report is not wanted. */
export interface FactsPart {
  /** Only the occurrences of which this is true, as `o`; none when absent. */
  readonly occurrences?: RawBuilder<unknown>;
  readonly claims?: boolean;
}

/** Reads a part of what a report says, for one list or one text. */
export async function loadFactsPart(
  tx: Tx,
  request: FactsRequest,
  part: FactsPart,
): Promise<ReportFacts> {
  const claims = part.claims ? await loadClaims(tx, request) : [];
  return {
    ...(await loadFrame(tx, { ...request, brief: true })),
    commitments: await loadCommitments(tx, request),
    occurrences: part.occurrences ? await loadOccurrences(tx, request, part.occurrences) : [],
    claims,
    outputs: await loadOutputs(tx, request, claims),
  };
}

/** Reads what a report is about, and what falls due after it. */
export async function loadFrame(tx: Tx, request: FactsRequest): Promise<ReportFrame> {
  return {
    span: request.span,
    plans: await loadPlans(tx, request.planIds),
    lines: await loadLines(tx, request),
    units: await loadUnits(tx, request),
    next: request.brief ? [] : await loadNext(tx, request),
  };
}

/** A row of the table is a task with one quota in one measure. */
export const lineId = sql<string>`c.task_id || '.' || coalesce(c.quota_id::text, '') || '.' || c.measure`;

/** The same of an occurrence `o`. */
export const occurrenceLine = sql<string>`o.task_id || '.' || coalesce(o.quota_id::text, '') || '.' || o.measure`;

/** The commitments `c` of the line. Work of a plan that names no line at all belongs to whichever line asks. */
export function ofLine({
  planIds,
  domain,
  unitIds = [],
}: Pick<FactsRequest, "planIds" | "domain" | "unitIds">) {
  const chosen = unitIds.length > 0 ? sql`c.unit_id = any (${unitIds}::uuid[])` : sql`true`;
  return sql`${chosen} and c.plan_id = any (${planIds}::uuid[]) and (${plainLine(sql`c.domain`)} = ${plainCode(domain)}
    or (c.domain is null and not exists (select from plan_domains d where d.plan_id = c.plan_id)))`;
}

async function loadPlans(tx: Tx, planIds: readonly string[]): Promise<ReportedPlan[]> {
  return tx
    .selectFrom("plans as p")
    .leftJoin("issuances as i", "i.plan_id", "p.id")
    .select(["p.id", "p.title", "p.issuer", "i.issued_on as issuedOn"])
    .select("i.document_number as documentNumber")
    .where("p.id", "in", [...planIds])
    .orderBy("p.year")
    .orderBy("p.title")
    .execute();
}

async function loadLines(tx: Tx, request: FactsRequest): Promise<ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select distinct on (p.year, p.id, t.position, q.position, l.measure, l.id) l.id, l.plan_id as "planId", t.id as "taskId",
      t.path, t.title, h.title as heading, l.measure, q.unit_noun as noun, q.channel, q.programme, q.raw as quota
    from (select distinct ${lineId} as id, c.plan_id, c.task_id, c.quota_id, c.measure from commitments c
      where ${ofLine(request)} and c.known_from <= ${request.span.asOf}::date) l
    join plans p on p.id = l.plan_id join tasks t on t.id = l.task_id left join quotas q on q.id = l.quota_id
    left join plan_headings h on h.plan_id = t.plan_id and t.path like h.path || '.%'
    order by p.year, p.id, t.position, q.position, l.measure, l.id, length(h.path) desc`.execute(
    tx,
  );
  return rows;
}

async function loadCommitments(tx: Tx, request: FactsRequest): Promise<ReportedCommitment[]> {
  const { rows } = await sql<ReportedCommitment>`
    select c.id, ${lineId} as line, c.unit_id as "unitId" from commitments c
    where ${ofLine(request)} and c.known_from <= ${request.span.asOf}::date order by c.id`.execute(
    tx,
  );
  return rows;
}

/** The units that owe something of the line in these plans by a day. */
export async function loadUnits(
  tx: Tx,
  request: Pick<FactsRequest, "planIds" | "domain" | "unitIds"> & {
    readonly span: Pick<ReportSpan, "asOf">;
  },
) {
  const { rows } = await sql<ReportedUnit>`
    select u.id, u.name, u.kind, case when u.kind in ('commune', 'district') then u.name
      when p.kind in ('commune', 'district') then p.name end as area,
      case when e.last_day is not null then jsonb_build_object('endedOn', e.last_day, 'heirs', coalesce((
        select jsonb_agg(jsonb_build_object('id', h.id, 'name', h.name) order by h.name)
        from unit_successions s join units h on h.id = s.successor_id where s.predecessor_id = u.id), '[]')) end as former
    from units u left join units p on p.id = u.parent_id left join ${endsKnownOn(request.span.asOf)} e on e.unit_id = u.id
    where u.id in (select c.unit_id from commitments c where ${ofLine(request)} and c.known_from <= ${request.span.asOf}::date)
    order by u.name, u.id`.execute(tx);
  return rows;
}

async function loadOccurrences(
  tx: Tx,
  request: FactsRequest,
  only: RawBuilder<unknown> = sql`true`,
): Promise<OccurrenceFact[]> {
  const { asOf, from, horizon } = request.span;
  const { rows } = await sql<OccurrenceFact>`
    select o.commitment_id as "commitmentId", o.slot, o.period_start as "periodStart", o.period_end as "periodEnd",
      o.due_on as "dueOn", o.required, o.delivered, o.state, o.retroactive, o.bound is not distinct from 'max' as limit,
      r.reason
    from ${occurrencesAsOf({ asOf, stage: request.stage, dueWithin: { from, to: horizon } }, ofLine(request))} o
    left join lateral (select a.reason from occurrence_acts_at(${asOf}::date) a
      where o.act is not null and a.commitment_id = o.commitment_id and a.slot = o.slot
      order by a.acted_on desc, a.acted_at desc, a.id desc limit 1) r on true
    where o.due_on between ${from}::date and ${horizon}::date and ${only}
    order by o.due_on, o.commitment_id, o.slot`.execute(tx);
  return rows;
}

async function loadClaims(tx: Tx, request: FactsRequest): Promise<ClaimFact[]> {
  const { rows } = await sql<ClaimFact>`
    select x.id, x.output_id as "outputId", x.commitment_id as "commitmentId", x.count, x.minutes
    from ${claimsStanding(request)} order by o.happened_on, x.id`.execute(tx);
  return rows;
}

/**
 * The claims `x` of outputs `o` on commitments `c` that count, as the end of a `from` with its `where`. An output counts at
 * a stage from the day all of it is known: recorded, claimed, judged, and neither returned nor withdrawn.
 */
export function claimsStanding(request: FactsRequest): RawBuilder<unknown> {
  const { asOf, yearFrom, to } = request.span;
  return sql`claims x join commitments c on c.id = x.commitment_id join outputs_at(${asOf}::date) o on o.id = x.output_id
    where ${ofLine(request)} and o.happened_on between ${yearFrom}::date and least(${to}::date, ${asOf}::date)
      and x.claimed_on <= ${asOf}::date and (x.released_on is null or x.released_on > ${asOf}::date)
      and ${standsAt(request.stage, asOf)}`;
}

/** Whether a proof `e` was there on a day. */
export const proofStands = (
  asOf: string,
) => sql`(e.added_at at time zone 'Asia/Ho_Chi_Minh')::date <= ${asOf}::date
  and (e.removed_at is null or (e.removed_at at time zone 'Asia/Ho_Chi_Minh')::date > ${asOf}::date)`;

function standsAt(stage: Stage, asOf: string) {
  const held = (table: "approvals" | "acceptances", on: "approved_on" | "accepted_on") =>
    sql`exists (select from ${sql.table(table)} j where j.output_id = o.id and j.${sql.ref(on)} <= ${asOf}::date
      and (j.undone_on is null or j.undone_on > ${asOf}::date))`;
  const judged = {
    recorded: sql`true`,
    approved: held("approvals", "approved_on"),
    accepted: held("acceptances", "accepted_on"),
  }[stage];
  return sql`${judged}
    and not exists (select from withdrawals w where w.output_id = o.id and w.withdrawn_on <= ${asOf}::date)
    and not exists (select from returns r where r.output_id = o.id and r.returned_on <= ${asOf}::date
      and (r.answered_on is null or r.answered_on > ${asOf}::date))`;
}

async function loadOutputs(
  tx: Tx,
  { span, brief = false }: FactsRequest,
  claims: readonly ClaimFact[],
): Promise<OutputFact[]> {
  if (claims.length === 0) return [];
  const ids = [...new Set(claims.map((claim) => claim.outputId))];
  const { rows } = await sql<OutputFact>`
    select o.id, o.unit_id as "unitId", o.title, o.kind, o.happened_on as "happenedOn", o.quantity, o.minutes, o.replays,
      coalesce(e.proofs, '[]') as evidence
    from outputs_at(${span.asOf}::date) o
    left join (select e.output_id, jsonb_agg(jsonb_build_object('id', e.id, 'kind', e.kind,
        'label', coalesce(e.url, f.name, left(e.statement, 80))) order by e.added_at, e.id) as proofs
      from evidence e left join files f on f.id = e.file_id
      where ${!brief} and e.output_id = any (${ids}::uuid[]) and ${proofStands(span.asOf)}
      group by e.output_id) e on e.output_id = o.id
    where o.id = any (${ids}::uuid[]) order by o.happened_on, o.id`.execute(tx);
  return rows;
}

async function loadNext(tx: Tx, request: FactsRequest): Promise<NextDuty[]> {
  const { asOf, next } = request.span;
  const { rows } = await sql<NextDuty>`
    select ${occurrenceLine} as line,
      sum(o.required)::int as required, count(*)::int as occurrences, count(distinct o.unit_id)::int as units,
      min(o.due_on) as "firstDueOn"
    from ${occurrencesAsOf({ asOf, stage: request.stage, dueWithin: next }, ofLine(request))} o
    where o.due_on between ${next.from}::date and ${next.to}::date
      and o.state not in ('cancelled', 'excused', 'met') and o.bound is distinct from 'max'
    group by 1`.execute(tx);
  return rows;
}
