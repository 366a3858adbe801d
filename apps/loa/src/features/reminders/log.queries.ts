import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { Tx } from "../../platform/db/database.ts";
import type { LogFilter, LogRow } from "./contract.ts";
import { deskTitle } from "./tell-of-desk.ts";

interface Row {
  readonly id: string;
  readonly kind: LogRow["kind"];
  readonly step: string;
  readonly days: number | null;
  readonly person: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly commitment_id: string | null;
  readonly report_id: string | null;
  readonly path: string | null;
  readonly title: string | null;
  readonly due_on: string;
  readonly made_at: Date;
  readonly read: boolean;
  readonly mail: LogRow["mail"];
  readonly total: number;
}

export type LogRequest = z.output<typeof LogFilter> & {
  readonly limit: number;
  readonly offset: number;
};

/**
 * Who was reminded of what, newest first. A person sees what concerns their units: the transaction's scope leaves the
 * rest out, and with it people of other bodies.
 */
export async function findLog(
  tx: Tx,
  request: LogRequest,
): Promise<{ rows: LogRow[]; total: number }> {
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.step, ${daysFromDue} as days, a.name as person, r.unit_id, u.name as unit_name, r.commitment_id, r.report_id, t.path,
      coalesce(t.title, p.title, ${deskTitle}) as title,
      r.due_on, r.made_at, s.reminder_id is not null as read, ${mail} as mail, count(*) over ()::int as total
    from reminders r join accounts a on a.id = r.account_id join units u on u.id = r.unit_id
    left join reminder_digests g on g.id = r.digest_id
    left join reminder_readings s on s.reminder_id = r.id
    left join commitments c on c.id = r.commitment_id left join tasks t on t.id = c.task_id
    left join unit_reports b on b.id = r.report_id left join periods p on p.id = b.period_id
    where ${conditions(request)}
    order by r.made_at desc, r.id desc limit ${request.limit} offset ${request.offset}`.execute(tx);
  return { rows: rows.map(present), total: rows[0]?.total ?? 0 };
}

// The step says which days were due to be told; after days off, or when the clock jumped, it was told on another.
const daysFromDue = sql`case when r.kind = 'due' then r.made_on - r.due_on end`;

const mail = sql`case when r.mail_id is not null then mail_state(r.mail_id)
  when r.mailed and g.mail_id is not null then mail_state(g.mail_id) else 'none' end`;

function conditions(request: LogRequest): RawBuilder<unknown> {
  const { unitId, commitmentId, person, task, channel, from, to } = request;
  const parts = [sql`true`];
  if (unitId) parts.push(sql`r.unit_id = ${unitId}`);
  if (commitmentId) parts.push(sql`r.commitment_id = ${commitmentId}`);
  if (person) parts.push(sql`fold(a.name) like '%' || fold(${person}) || '%'`);
  if (task)
    parts.push(
      sql`fold(coalesce(t.path || ' ' || t.title, p.title)) like '%' || fold(${task}) || '%'`,
    );
  if (channel === "app") parts.push(sql`${mail} = 'none'`);
  if (channel === "mail") parts.push(sql`${mail} <> 'none'`);
  if (channel === "failed") parts.push(sql`${mail} = 'failed'`);
  if (from) parts.push(sql`r.made_on >= ${from}::date`);
  if (to) parts.push(sql`r.made_on <= ${to}::date`);
  return sql.join(parts, sql` and `);
}

function present(row: Row): LogRow {
  return {
    ...{ id: row.id, kind: row.kind, step: row.step, days: row.days, person: row.person },
    unit: { id: row.unit_id, name: row.unit_name },
    ...{ commitmentId: row.commitment_id, reportId: row.report_id },
    ...{ path: row.path, title: row.title },
    ...{ dueOn: row.due_on, madeAt: row.made_at.toISOString(), read: row.read, mail: row.mail },
  };
}
