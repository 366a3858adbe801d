import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/auth/actor.ts";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import {
  chaseText,
  concerns,
  type DutyRow,
  occurrencesAsOf,
  withWords,
} from "../commitments/index.ts";
import { chaseLimit, type LateLine, type listToChase } from "./contract.ts";
import { remindedDuty } from "./reminded-duty.ts";
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

/** Late duties of the lines a person answers for, by unit: the longest late first, with what is known of each. */
export async function toChase(tx: Tx, actor: Actor, request: Request, moment: Moment) {
  const { today } = moment;
  const days = request.days ?? (await rulesInForce(tx)).rules.chaseAfter;
  const { unitId, ...rest } = request;
  const unitIds = unitId ? [unitId] : undefined;
  const found = await lateRows(tx, actor, { ...rest, unitIds, days }, today);
  const rows = found.slice(0, chaseLimit);
  const units = [...Map.groupBy(rows, (row) => row.unit_id).values()].map((own) =>
    presentUnit(own, moment),
  );
  const longest = (unit: (typeof units)[number]) => unit.lines[0]?.daysLate ?? 0;
  return {
    ...{ asOf: today, days, lines: rows.length, more: found.length > chaseLimit },
    units: units.toSorted((a, b) => b.lines.length - a.lines.length || longest(b) - longest(a)),
    ...(await choicesOf(tx, actor)),
  };
}

/** Which late duties are asked for. */
export interface LateRequest {
  readonly domain?: string | undefined;
  readonly planId?: string | undefined;
  readonly unitIds?: readonly string[] | undefined;
  readonly days?: number | undefined;
}

/** Late duties of a person's lines, the longest late first; one more than the limit when there are more. */
export async function lateRows(
  tx: Tx,
  actor: Actor,
  request: LateRequest,
  today: string,
): Promise<LateRow[]> {
  const days = request.days ?? (await rulesInForce(tx)).rules.chaseAfter;
  const late = withWords(
    occurrencesAsOf({ asOf: today, stage: "recorded" }, conditions(actor, request, today)),
  );
  const { rows } = await sql<LateRow>`
    select o.*, ${today}::date - o.due_on as days_late, z.until, z.reason, a.name as by,
      (select max(r.made_on) from reminders r where r.commitment_id = o.commitment_id and r.slot = o.slot
        and r.kind in ('due', 'head', 'week', 'again')) as reminded_on
    from ${late} o
    left join lateral (select * from snoozes_at(${today}::date) s where s.commitment_id = o.commitment_id and s.slot = o.slot
      order by s.until desc limit 1) z on true
    left join accounts a on a.id = z.snoozed_by
    where o.state = 'late' and o.due_on < ${today}::date - ${days}::int
    order by o.due_on, o.unit_name, o.position, o.slot limit ${chaseLimit + 1}`.execute(tx);
  return rows;
}

function conditions(actor: Actor, { domain, planId, unitIds }: LateRequest, today: string) {
  const parts: RawBuilder<unknown>[] = [concerns(actor), sql`s.due_on < ${today}::date`];
  // 272 is the letter D with its bar.
  if (domain) parts.push(sql`replace(upper(trim(c.domain)), chr(272), 'D') = ${plainCode(domain)}`);
  if (planId) parts.push(sql`c.plan_id = ${planId}`);
  if (unitIds) parts.push(sql`c.unit_id = any (${unitIds}::uuid[])`);
  return sql.join(parts, sql` and `);
}

function presentUnit(rows: readonly LateRow[], { today, baseUrl, language }: Moment) {
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
  const unit = { id: rows[0]?.unit_id ?? "", name: rows[0]?.unit_name ?? "" };
  const message = chaseText(
    {
      ...{ unit: unit.name, asOf: today, link: `${baseUrl}/console/units/${unit.id}/duties` },
      lines: lines.map(({ duty, daysLate }) => ({
        ...{ path: duty.path, title: duty.programme ?? duty.title },
        ...{ dueOn: duty.dueOn, daysLate },
      })),
    },
    language,
  );
  return { unit, lines, message };
}

// What the filters offer: lines and plans under which something is owed.
async function choicesOf(tx: Tx, actor: Actor) {
  const { rows: plans } = await sql<{ id: string; title: string }>`
    select p.id, p.title from plans p
    where exists (select from commitments c where c.plan_id = p.id and ${concerns(actor)})
    order by p.year desc, p.title limit 200`.execute(tx);
  const { rows: lines } = await sql<{ domain: string }>`
    select distinct c.domain from commitments c where c.domain is not null and ${concerns(actor)} order by c.domain`.execute(
    tx,
  );
  return { plans, domains: lines.map(({ domain }) => domain) };
}
