import { addDays } from "@loa/cadence";
import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { byWholeTables } from "../../platform/db/snapshot.ts";
import {
  chaseText,
  concerns,
  type DutyRow,
  occurrencesAsOf,
  withWords,
} from "../commitments/index.ts";
import { chaseLimit, type LateLine, type LateReport, type listToChase } from "./contract.ts";
import { remindedDuty } from "./reminded-duty.ts";
import { type LateReportRow, lateReports } from "./reminded-reports.queries.ts";
import { rulesInForce } from "./rules.queries.ts";

type Request = z.output<NonNullable<(typeof listToChase)["query"]>>;

/** A late occurrence with what is known of its chasing. */
export type LateRow = DutyRow & {
  readonly domain: string | null;
  readonly days_late: number;
  readonly until: string | null;
  readonly reason: string | null;
  readonly by: string | null;
  readonly reminded_on: string | null;
};

interface Moment {
  readonly today: string;
  readonly baseUrl: string;
  readonly language: keyof Bilingual;
}

/** Late duties and reports of the lines a person answers for, by unit: the most first, with what is known of each. */
export async function toChase(tx: Tx, actor: Actor, request: Request, moment: Moment) {
  const { today } = moment;
  const days = request.days ?? (await rulesInForce(tx)).rules.chaseAfter;
  const { unitId, ...rest } = request;
  const unitIds = unitId ? [unitId] : undefined;
  const asked = { ...rest, unitIds, days };
  const found = await lateRows(tx, actor, asked, today);
  const missing = await lateReports(tx, actor, asked, { today, limit: chaseLimit + 1 });
  const rows = found.slice(0, chaseLimit);
  const reports = missing.slice(0, chaseLimit);
  return {
    ...{ asOf: today, days, lines: rows.length, reports: reports.length },
    more: found.length > chaseLimit || missing.length > chaseLimit,
    units: byUnit(rows, reports)
      .map((own) => presentUnit(own, moment))
      .toSorted((a, b) => countOf(b) - countOf(a) || longest(b) - longest(a)),
    ...(await choicesOf(tx, actor)),
  };
}

/** All that one unit is late with. */
interface LateUnit {
  readonly rows: readonly LateRow[];
  readonly reports: readonly LateReportRow[];
}

function byUnit(rows: readonly LateRow[], reports: readonly LateReportRow[]): LateUnit[] {
  const duties = Map.groupBy(rows, (row) => row.unit_id);
  const missing = Map.groupBy(reports, (row) => row.unit_id);
  return [...new Set([...duties.keys(), ...missing.keys()])].map((unitId) => ({
    rows: duties.get(unitId) ?? [],
    reports: missing.get(unitId) ?? [],
  }));
}

type Presented = ReturnType<typeof presentUnit>;
const countOf = ({ lines, reports }: Presented) => lines.length + reports.length;
const longest = ({ lines, reports }: Presented) =>
  Math.max(lines[0]?.daysLate ?? 0, reports[0]?.daysLate ?? 0);

/** Which late duties are asked for. */
export interface LateRequest {
  readonly domain?: string | undefined;
  readonly planId?: string | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly days?: number | undefined;
}

/**
 * Late duties of a person's lines, the longest late first; one more than the limit when there are more. What a unit that
 * has ended still lacked is on record, but there is nobody left to chase.
 */
export async function lateRows(
  tx: Tx,
  actor: Actor,
  request: LateRequest,
  today: string,
): Promise<LateRow[]> {
  const days = request.days ?? (await rulesInForce(tx)).rules.chaseAfter;
  const asked = { where: whose(actor, request, today), before: addDays(today, -days), today };
  return byWholeTables(tx, async () => {
    const until = await enoughUntil(tx, asked);
    const rows = await lateUntil(tx, asked, until);
    return until === null || rows.length > chaseLimit ? rows : lateUntil(tx, asked, null);
  });
}

interface LateAsked {
  /** Of commitments `c`. */
  readonly where: RawBuilder<unknown>;
  /** Due before this day. */
  readonly before: string;
  readonly today: string;
}

// The day by which twice as much has fallen due as is shown; null where there is less. Counted by schedules, of which
// there are few, so that of a year's hundred thousands only the oldest are looked at; where most of those were done, all.
async function enoughUntil(tx: Tx, { where, before }: LateAsked): Promise<string | null> {
  const { rows } = await sql<{ day: string }>`
    select d.due_on as day from (
      select s.due_on, sum(sum(g.n)) over (order by s.due_on) as so_far
      from (select c.schedule_id, count(*) as n from commitments c where ${where} group by c.schedule_id) g
      join schedule_slots s on s.schedule_id = g.schedule_id
      where s.due_on < ${before}::date and not s.retroactive group by s.due_on) d
    where d.so_far > ${2 * chaseLimit} order by d.due_on limit 1`.execute(tx);
  return rows[0]?.day ?? null;
}

async function lateUntil(
  tx: Tx,
  { where, before, today }: LateAsked,
  until: string | null,
): Promise<LateRow[]> {
  const last = until ?? addDays(before, -1);
  const reading = {
    asOf: today,
    stage: "recorded",
    dueWithin: { from: firstDay, to: last },
  } as const;
  // Cut before anything is joined: the words are looked up for what is shown.
  const longestLate = sql`(select * from ${occurrencesAsOf(reading, where)} o
    where o.state = 'late' and o.due_on <= ${last}::date order by o.due_on, o.unit_id, o.slot limit ${chaseLimit + 1})`;
  const { rows } = await sql<LateRow>`
    select o.*, ${today}::date - o.due_on as days_late, z.until, z.reason, (select name from accounts where id = z.snoozed_by) as by,
      (select max(r.made_on) from reminders r where r.commitment_id = o.commitment_id and r.slot = o.slot
        and r.kind in ('due', 'head', 'week', 'again')) as reminded_on
    from ${withWords(longestLate, today)} o
    left join lateral (select * from snoozes_at(${today}::date) s where s.commitment_id = o.commitment_id and s.slot = o.slot
      order by s.until desc limit 1) z on true
    order by o.due_on, o.unit_name, o.position, o.slot`.execute(tx);
  return rows;
}

/** No duty of a plan falls due before it. */
const firstDay = "1900-01-01";

function whose(actor: Actor, { domain, planId, unitIds }: LateRequest, today: string) {
  const parts: RawBuilder<unknown>[] = [
    concerns(actor),
    sql`exists (select from units x where x.id = c.unit_id and (x.valid_to is null or x.valid_to >= ${today}::date))`,
  ];
  if (domain) parts.push(sql`${plainLine(sql`c.domain`)} = ${plainCode(domain)}`);
  if (planId) parts.push(sql`c.plan_id = ${planId}`);
  if (unitIds) parts.push(sql`c.unit_id = any (${unitIds}::uuid[])`);
  return sql.join(parts, sql` and `);
}

function presentUnit({ rows, reports: missing }: LateUnit, moment: Moment) {
  const lines = rows.map((row): LateLine => {
    const { until, reason, by } = row;
    return {
      duty: remindedDuty(row),
      daysLate: row.days_late,
      domain: row.domain,
      snooze: until !== null && reason !== null ? { until, reason, by } : null,
      remindedOn: row.reminded_on,
    };
  });
  const [first] = [...rows, ...missing];
  const unit = { id: first?.unit_id ?? "", name: first?.unit_name ?? "" };
  const reports = missing.map(presentReport);
  return { unit, lines, reports, message: messageOf({ unit, lines, reports }, moment) };
}

function presentReport(row: LateReportRow): LateReport {
  const { report_id: id, title, due_on: dueOn, waits } = row;
  return {
    report: { id, title, dueOn, waits },
    ...{ periodId: row.period_id, daysLate: row.days_late, remindedOn: row.reminded_on },
  };
}

interface Said {
  readonly unit: { readonly id: string; readonly name: string };
  readonly lines: readonly LateLine[];
  readonly reports: readonly LateReport[];
}

// The reports stand first: there are few of them, and the message shows only so many lines.
function messageOf({ unit, lines, reports }: Said, { today, baseUrl, language }: Moment): string {
  const missing = reports.map(({ report, daysLate }) => ({
    ...{ path: "", title: report.title, dueOn: report.dueOn, daysLate },
  }));
  const late = lines.map(({ duty, daysLate }) => ({
    ...{ path: duty.path, title: duty.programme ?? duty.title },
    ...{ dueOn: duty.dueOn, daysLate },
  }));
  const page = lines.length === 0 ? "unit-reports" : `units/${unit.id}/duties`;
  return chaseText(
    {
      ...{ unit: unit.name, asOf: today, link: `${baseUrl}/console/${page}` },
      lines: [...missing, ...late],
    },
    language,
  );
}

// What the filters offer: lines and plans under which something is owed.
async function choicesOf(tx: Tx, actor: Actor) {
  const { rows: plans } = await sql<{ id: string; title: string }>`
    select p.id, p.title from plans p
    where exists (select from commitments c where c.plan_id = p.id and ${concerns(actor)})
    order by p.year desc, p.title limit 200`.execute(tx);
  const { rows: lines } = await sql<{ domain: string }>`
    select c.domain from (select distinct domain from commitments) c where c.domain is not null and ${concerns(actor)} order by 1`.execute(
    tx,
  );
  return { plans, domains: lines.map(({ domain }) => domain) };
}
