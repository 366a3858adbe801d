import { type RawBuilder, sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { canPublish } from "./channels.policy.ts";
import type { CalendarEntry, TrayEntry } from "./contract-shapes.ts";
import { wordsOfReason } from "./refusals.ts";

/** Days from one to another, both with them, of one unit or of all in sight. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly unitId?: string | undefined;
}

const mostShown = 500;
const trayDays = 120;

interface EntryRow extends Omit<CalendarEntry, "at" | "unit" | "words" | "canMove"> {
  readonly unitId: string;
  readonly unitName: string;
  readonly reason: string | null;
  readonly at: Date;
}

const inVietnam = (column: RawBuilder<unknown>) =>
  sql`(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** What goes out, went out, was withdrawn and was refused in some days, in their order. */
export async function findCalendar(tx: Tx, actor: Actor, span: Span) {
  const { from, to, unitId } = span;
  const mine = (table: RawBuilder<unknown>) =>
    unitId ? sql`and ${table}.unit_id = ${unitId}` : sql``;
  const on = (column: RawBuilder<unknown>) =>
    sql`${inVietnam(column)} between ${from}::date and ${to}::date`;
  const { rows } = await sql<EntryRow>`
    with entries as (
      select case when e.outcome = 'refused' then 'refused' else 'scheduled' end as kind, s.id, s.story_id, s.unit_id, r.title,
        s.channel, s.language, s.due_at as at, null::text as url, null::uuid as output_id, false as corrected, v.emergency, e.reason
      from story_schedules s join story_revisions r on r.id = s.revision_id left join story_schedule_ends e on e.schedule_id = s.id
      left join lateral (select emergency from story_approvals v where v.revision_id = s.revision_id order by approved_at desc limit 1) v on true
      where ${on(sql`s.due_at`)} ${mine(sql`s`)} and (e.outcome is null or e.outcome = 'refused')
      union all
      select case when p.gone_at is null then 'published' else 'withdrawn' end, p.id, p.story_id, p.unit_id, coalesce(l.title, p.title),
        p.channel, p.language, case when p.gone_at is null then p.sent_at else p.gone_at end, coalesce(l.url, p.url), p.output_id,
        l.title is not null, v.emergency, w.reason
      from publications p join story_approvals v on v.id = p.approval_id left join publication_withdrawals w on w.publication_id = p.id
      left join lateral (select title, url from publication_corrections c where c.publication_id = p.id
        order by corrected_at desc, id desc limit 1) l on true
      where ${on(sql`coalesce(p.gone_at, p.sent_at)`)} ${mine(sql`p`)})
    select x.kind, x.id, x.story_id as "storyId", x.unit_id as "unitId", u.name as "unitName", x.title, x.channel, x.language, x.at,
      x.url, x.output_id as "outputId", x.corrected, coalesce(x.emergency, false) as emergency, x.reason,
      (select count(*)::int from claims k where k.output_id = x.output_id and k.released_on is null) as counts
    from entries x join units u on u.id = x.unit_id order by x.at, x.id limit ${mostShown + 1}`.execute(
    tx,
  );
  return {
    rows: rows.slice(0, mostShown).map((row) => present(actor, row)),
    more: rows.length > mostShown,
  };
}

function present(actor: Actor, row: EntryRow): CalendarEntry {
  const { kind, id, storyId, unitId, unitName, title, channel, language, at, reason } = row;
  return {
    ...{ kind, id, storyId, unit: { id: unitId, name: unitName }, title, channel, language },
    ...{ at: at.toISOString(), url: row.url, outputId: row.outputId, counts: row.counts },
    ...{ corrected: row.corrected, emergency: row.emergency },
    words: reason === null ? null : wordsOfReason(reason),
    canMove: kind === "scheduled" && canPublish(actor, unitId),
  };
}

interface TrayRow extends Omit<TrayEntry, "unit" | "approvedAt" | "canSend"> {
  readonly unitId: string;
  readonly unitName: string;
  readonly approvedAt: Date;
}

/** What was approved lately and neither stands nor waits on a channel, and what stands in an older revision; the last approved first. */
export async function findTray(
  tx: Tx,
  actor: Actor,
  { unitId, today }: { readonly unitId?: string | undefined; readonly today: string },
): Promise<TrayEntry[]> {
  const { rows } = await sql<TrayRow>`
    select p.story_id as "storyId", p.unit_id as "unitId", u.name as "unitName", r.title, p.language, k.channel, r.number,
      p.approved_at as "approvedAt", b.id is not null as newer, s.planned_on as "plannedOn"
    from story_approvals p join story_revisions r on r.id = p.revision_id join stories s on s.id = p.story_id join units u on u.id = p.unit_id
    cross join (values ('portal')) k (channel)
    left join publications b on b.story_id = p.story_id and b.language = p.language and b.channel = k.channel and b.gone_at is null
    where p.approved_at > ${today}::date - ${trayDays}::int ${unitId ? sql`and p.unit_id = ${unitId}` : sql``}
      and not exists (select from story_approval_undos n where n.approval_id = p.id)
      and not exists (select from story_approvals o where o.story_id = p.story_id and o.language = p.language
        and (o.approved_at, o.id) > (p.approved_at, p.id))
      and not exists (select from story_shelvings h where h.story_id = p.story_id)
      and not exists (select from story_schedules w where w.story_id = p.story_id and w.language = p.language and w.channel = k.channel
        and w.ended_at is null)
      and not exists (select from publications g where g.story_id = p.story_id and g.language = p.language and g.channel = k.channel
        and (g.revision_id = p.revision_id or exists (select from publication_corrections c where c.publication_id = g.id
          and c.revision_id = p.revision_id)))
    order by p.approved_at desc, p.id desc limit 100`.execute(tx);
  return rows.map(({ unitId: desk, unitName, approvedAt, ...row }) => ({
    ...{ storyId: row.storyId, unit: { id: desk, name: unitName }, title: row.title },
    ...{ language: row.language, channel: row.channel, number: row.number, newer: row.newer },
    ...{ approvedAt: approvedAt.toISOString(), plannedOn: row.plannedOn },
    canSend: canPublish(actor, desk),
  }));
}
