import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { type DutyRow, occurrencesAsOf, withWords } from "../commitments/index.ts";
import type { LinkRecord, TaskLink } from "./contract.ts";
import type { LinkPlace } from "./link-visit.ts";

/** A record that came by a link, with what is needed to make an output of it. */
export interface LoadedRecord {
  readonly id: string;
  readonly unit_id: string;
  readonly commitment_id: string;
  readonly typed_name: string;
  readonly title: string;
  readonly happened_on: string;
  readonly quantity: number;
  readonly links: string[];
  readonly statement: string | null;
  readonly measure: string;
  readonly unit_noun: string | null;
  readonly programme: string | null;
  readonly task_title: string;
  readonly decided: boolean;
}

/** A record, held so that two people do not decide it twice. @throws not-found */
export async function holdRecord(tx: Tx, id: string): Promise<LoadedRecord> {
  await sql`select 1 from link_records where id = ${id} for update`.execute(tx);
  const { rows } = await sql<LoadedRecord>`
    select r.id, r.unit_id, r.commitment_id, r.typed_name, r.title, r.happened_on, r.quantity, r.links, r.statement,
      c.measure, q.unit_noun, q.programme, t.title as task_title, d.record_id is not null as decided
    from link_records r join commitments c on c.id = r.commitment_id join tasks t on t.id = c.task_id
    left join quotas q on q.id = c.quota_id left join link_decisions d on d.record_id = r.id
    where r.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw errors.notFound();
  return row;
}

/** The files of a record. */
export async function filesOf(tx: Tx, recordId: string) {
  const { rows } = await sql<{ id: string; name: string; media_type: string; sha256: string }>`
    select f.id, f.name, f.media_type, f.sha256 from link_record_files k join files f on f.id = k.file_id
    where k.record_id = ${recordId} order by f.uploaded_at, f.id`.execute(tx);
  return rows;
}

/** Links of a commitment, newest first. */
export async function linksOf(tx: Tx, commitmentId: string, now: Date): Promise<TaskLink[]> {
  const { rows } = await sql<
    Omit<TaskLink, "madeAt" | "expiresAt"> & { made_at: Date; expires_at: Date }
  >`
    select l.id, l.slot, l.holder, a.name as "madeBy", l.made_at, l.expires_at,
      l.revoked_at is not null or l.expires_at <= ${now} as over
    from task_links l left join accounts a on a.id = l.made_by
    where l.commitment_id = ${commitmentId} order by l.made_at desc limit 50`.execute(tx);
  return rows.map(({ made_at, expires_at, ...row }) => ({
    ...{ id: row.id, slot: row.slot, holder: row.holder, madeBy: row.madeBy, over: row.over },
    ...{ madeAt: made_at.toISOString(), expiresAt: expires_at.toISOString() },
  }));
}

/** What came by the links of a commitment, what waits first. */
export async function recordsOf(tx: Tx, commitmentId: string): Promise<LinkRecord[]> {
  const { rows } = await sql<LinkRecord & { sent_at: Date }>`
    select r.id, r.slot, l.holder, r.typed_name as "typedName", r.title, r.happened_on as "happenedOn", r.quantity, r.links,
      r.statement, r.sent_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes) order by f.name)
        from link_record_files k join files f on f.id = k.file_id where k.record_id = r.id), '[]') as files,
      case when d.record_id is null then null else
        jsonb_build_object('outcome', d.outcome, 'reason', d.reason, 'outputId', d.output_id, 'by', a.name) end as decision
    from link_records r join task_links l on l.id = r.link_id
    left join link_decisions d on d.record_id = r.id left join accounts a on a.id = d.decided_by
    where r.commitment_id = ${commitmentId}
    order by d.record_id is not null, r.sent_at desc limit 50`.execute(tx);
  return rows.map(({ sent_at, ...row }) => ({ ...row, sentAt: sent_at.toISOString() }));
}

/** The one occurrence a link opens, and what was sent by it. @throws not-found when it is owed no longer at all */
export async function dutyOfLink(tx: Tx, place: LinkPlace, today: string) {
  const duties = withWords(
    occurrencesAsOf(
      { asOf: today, stage: "recorded" },
      sql`c.id = ${place.commitment_id} and s.slot = ${place.slot}`,
    ),
    today,
  );
  const { rows } = await sql<DutyRow & { plan: string }>`
    select o.*, p.title as plan from ${duties} o join plans p on p.id = o.plan_id`.execute(tx);
  const [duty] = rows;
  if (!duty) throw errors.notFound();
  const sent = await sql<{ title: string; sentOn: string; outcome: string | null }>`
    select r.title, r.sent_on as "sentOn", d.outcome from link_records r left join link_decisions d on d.record_id = r.id
    where r.link_id = ${place.id} order by r.sent_at desc`.execute(tx);
  return {
    ...{ unit: duty.unit_name, plan: duty.plan, path: duty.path },
    ...{ title: duty.programme ?? duty.title, dueOn: duty.due_on, noun: duty.unit_noun },
    ...{ required: duty.required, delivered: duty.delivered, sent: sent.rows, today },
    settled: ["met", "cancelled", "excused"].includes(duty.state),
    expiresAt: place.expires_at.toISOString(),
  };
}
