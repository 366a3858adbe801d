import { type RawBuilder, sql } from "kysely";
import { type Actor, hasRole } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { type DutyRow, occurrencesAsOf, withWords } from "../commitments/index.ts";
import type { InboxRow, RemindedDuty, RemindedReport, ReminderKind } from "./contract.ts";
import { remindedDuty } from "./reminded-duty.ts";
import { remindedReports } from "./reminded-reports.queries.ts";
import { deskTitle, deskWaits } from "./tell-of-desk.ts";

interface Row {
  readonly id: string;
  readonly kind: ReminderKind;
  readonly step: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly due_on: string;
  readonly made_on: string;
  readonly read: boolean;
  readonly commitment_id: string | null;
  readonly report_id: string | null;
  readonly slot: number | null;
  readonly path: string | null;
  readonly title: string | null;
  readonly said: string | null;
  readonly outcome: InboxRow["outcome"];
  readonly story_id: string | null;
  readonly programme_id: string | null;
  readonly waits: boolean | null;
  readonly total: number;
}

/** Which of a person's reminders. */
export interface InboxRequest {
  readonly state: "unread" | "all";
  readonly page: number;
  readonly perPage: number;
}

/** A person's own reminders, newest first, each with its occurrence as it stands today. */
export async function inboxOf(tx: Tx, actor: Actor, request: InboxRequest, today: string) {
  const { state, page, perPage } = request;
  const { rows } = await sql<Row>`
    select r.id, r.kind, r.step, r.unit_id, u.name as unit_name, r.due_on, r.made_on, s.reminder_id is not null as read,
      r.commitment_id, r.report_id, r.slot, t.path, coalesce(t.title, ${deskTitle}) as title,
      r.story_id, r.programme_id, ${deskWaits} as waits, coalesce(case r.kind when 'asked' then q.reason else d.reason end, '') as said,
      d.outcome, count(*) over ()::int as total
    ${mine(actor)}
    join units u on u.id = r.unit_id
    left join commitments c on c.id = r.commitment_id left join tasks t on t.id = c.task_id
    left join occurrence_requests q on r.kind in ('asked', 'decided') and r.step = r.kind || '-' || q.id
    left join occurrence_decisions d on d.request_id = q.id
    where ${state === "unread" ? unread : sql`true`}
    order by r.made_at desc, r.due_on, r.id desc limit ${perPage} offset ${(page - 1) * perPage}`.execute(
    tx,
  );
  const known: Known = {
    duties: await dutiesOf(tx, rows, today),
    reports: await remindedReports(
      tx,
      rows.flatMap((row) => row.report_id ?? []),
      today,
    ),
  };
  return {
    rows: rows.map((row) => present(row, known, actor)),
    total: rows[0]?.total ?? 0,
    unread: await unreadOf(tx, actor),
    today,
  };
}

const mine = (actor: Actor): RawBuilder<unknown> =>
  sql`from (select * from reminders where account_id = ${actor.accountId}) r
    left join reminder_readings s on s.reminder_id = r.id`;

// Reminded of one thing week after week, a person has one thing to read: the newest word on it.
const again = sql`n.account_id = r.account_id and n.made_at > r.made_at and n.kind in ('due', 'head', 'week', 'again')`;
const unread = sql`s.reminder_id is null and (r.kind not in ('due', 'head', 'week', 'again')
  or not exists (select from reminders n where n.commitment_id = r.commitment_id and n.slot = r.slot and ${again})
  and not exists (select from reminders n where n.report_id = r.report_id and ${again}))`;

/** How many of a person's reminders they have not read; an older one of the same thing is no further one. */
export async function unreadOf(tx: Tx, actor: Actor): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n ${mine(actor)} where ${unread}`.execute(tx);
  return rows[0]?.n ?? 0;
}

async function dutiesOf(
  tx: Tx,
  rows: readonly Row[],
  today: string,
): Promise<Map<string, RemindedDuty>> {
  const ids = [...new Set(rows.flatMap((row) => row.commitment_id ?? []))];
  if (ids.length === 0) return new Map();
  const reading = { asOf: today, stage: "recorded" } as const;
  const owed = withWords(occurrencesAsOf(reading, sql`c.id = any (${ids}::uuid[])`), today);
  const found = await sql<DutyRow>`select * from ${owed} o`.execute(tx);
  return new Map(found.rows.map((row) => [`${row.commitment_id} ${row.slot}`, remindedDuty(row)]));
}

const snoozed: readonly ReminderKind[] = ["due", "week", "again"];

/** What reminders are about, as it stands today. */
interface Known {
  readonly duties: ReadonlyMap<string, RemindedDuty>;
  readonly reports: ReadonlyMap<string, RemindedReport>;
}

function present(row: Row, { duties, reports }: Known, actor: Actor): InboxRow {
  const duty = duties.get(`${row.commitment_id} ${row.slot}`) ?? null;
  const owed = duty !== null && ["open", "partly", "notDue", "late"].includes(duty.state);
  const member = ["officer", "unit_head"] as const;
  return {
    ...{ id: row.id, kind: row.kind, read: row.read, outcome: row.outcome, duty },
    unit: { id: row.unit_id, name: row.unit_name },
    ...{ dueOn: row.due_on, madeOn: row.made_on },
    ...{ commitmentId: row.commitment_id, slot: row.slot, path: row.path, title: row.title },
    report: reports.get(row.report_id ?? "") ?? null,
    said: row.said || null,
    letterId: row.kind === "letter" ? row.step.slice("letter-".length) : null,
    ...{ storyId: row.story_id, programmeId: row.programme_id, waits: row.waits ?? false },
    snoozable:
      owed &&
      snoozed.includes(row.kind) &&
      member.some((role) => hasRole(actor, role, row.unit_id)),
  };
}
