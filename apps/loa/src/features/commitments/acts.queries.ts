import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { CommitmentDetail, OccurrenceAct, OccurrenceRequest } from "./contract.ts";

interface ActRow {
  readonly id: string;
  readonly slot: number;
  readonly kind: OccurrenceAct["kind"];
  readonly reason: string;
  readonly new_due_on: string | null;
  readonly asked_on: string;
  readonly acted_on: string;
  readonly acted_by: string | null;
  readonly undone_on: string | null;
  readonly undone_by: string | null;
  readonly undo_reason: string | null;
  readonly is_last: boolean;
}

/** What was done to a commitment's occurrences by a day, and what had been taken back by then, oldest first. */
export async function actsOf(
  tx: Tx,
  commitmentId: string,
  { asOf, mayUndo }: { readonly asOf: string; readonly mayUndo: boolean },
): Promise<OccurrenceAct[]> {
  const { rows } = await sql<ActRow>`
    select a.id, a.slot, a.kind, a.reason, a.new_due_on, coalesce(a.asked_on, a.acted_on) as asked_on, a.acted_on,
      p.name as acted_by, u.undone_on, q.name as undone_by, u.reason as undo_reason,
      u.act_id is null and row_number() over (partition by a.slot, u.act_id is null
        order by a.acted_on desc, a.acted_at desc, a.id desc) = 1 as is_last
    from occurrence_acts a
    left join occurrence_act_undos u on u.act_id = a.id and u.undone_on <= ${asOf}::date
    left join accounts p on p.id = a.acted_by
    left join accounts q on q.id = u.undone_by
    where a.commitment_id = ${commitmentId} and a.acted_on <= ${asOf}::date
    order by a.acted_on, a.acted_at, a.id`.execute(tx);
  return rows.map((row) => presentAct(row, mayUndo));
}

function presentAct(row: ActRow, mayUndo: boolean): OccurrenceAct {
  return {
    id: row.id,
    slot: row.slot,
    kind: row.kind,
    reason: row.reason,
    newDueOn: row.new_due_on,
    askedOn: row.asked_on,
    actedOn: row.acted_on,
    actedBy: row.acted_by,
    undone:
      row.undone_on === null
        ? null
        : { on: row.undone_on, by: row.undone_by, reason: row.undo_reason ?? "" },
    canUndo: mayUndo && row.is_last,
  };
}

/** What was asked of a commitment's occurrences by a day, with what had been decided by then, oldest first. */
export async function requestsOf(
  tx: Tx,
  commitmentId: string,
  asOf: string,
): Promise<OccurrenceRequest[]> {
  const { rows } = await sql<RequestRow>`select ${requestColumns}
    from occurrence_requests r ${decisionBy(asOf)}
    where r.commitment_id = ${commitmentId} and r.asked_on <= ${asOf}::date order by r.asked_at, r.id`.execute(
    tx,
  );
  return rows.map(presentRequest);
}

/** A request with its decision, as the queries below read it. */
export interface RequestRow {
  readonly id: string;
  readonly slot: number;
  readonly kind: OccurrenceRequest["kind"];
  readonly new_due_on: string | null;
  readonly reason: string;
  readonly asked_on: string;
  readonly asked_by: string | null;
  readonly outcome: NonNullable<OccurrenceRequest["decision"]>["outcome"] | null;
  readonly decision_reason: string | null;
  readonly decided_on: string | null;
  readonly decided_by: string | null;
}

/** Columns of a `RequestRow`, from `r` and what `decisionBy` joins. */
export const requestColumns = sql`r.id, r.slot, r.kind, r.new_due_on, r.reason, r.asked_on, p.name as asked_by,
  d.outcome, d.reason as decision_reason, d.decided_on, q.name as decided_by`;

/** Joins the decisions `d` made by a day, and the names of both people. */
export const decisionBy = (asOf: string) => sql`
  left join occurrence_decisions d on d.request_id = r.id and d.decided_on <= ${asOf}::date
  left join accounts p on p.id = r.asked_by
  left join accounts q on q.id = d.decided_by`;

/** A request as people may know it. */
export function presentRequest(row: RequestRow): OccurrenceRequest {
  return {
    id: row.id,
    slot: row.slot,
    kind: row.kind,
    newDueOn: row.new_due_on,
    reason: row.reason,
    askedOn: row.asked_on,
    askedBy: row.asked_by,
    decision: decisionOf(row),
  };
}

function decisionOf(row: RequestRow): OccurrenceRequest["decision"] {
  if (row.outcome === null || row.decided_on === null) return null;
  return {
    outcome: row.outcome,
    reason: row.decision_reason,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
  };
}

/** The choice in force on a day that a quota is owed for the time left only. */
export async function proRataOf(
  tx: Tx,
  quotaId: string | null,
  asOf: string,
): Promise<CommitmentDetail["proRata"]> {
  if (quotaId === null) return null;
  const { rows } = await sql<NonNullable<CommitmentDetail["proRata"]>>`
    select c.from_on as "fromOn", c.reason, c.chosen_on as "chosenOn", p.name as "chosenBy"
    from pro_rata_choices c left join accounts p on p.id = c.chosen_by
    where c.quota_id = ${quotaId} and c.chosen_on <= ${asOf}::date
      and not exists (select from pro_rata_undos u where u.choice_id = c.id and u.undone_on <= ${asOf}::date)
    order by c.chosen_at limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Whether an occurrence of the commitment was under way when its plan was issued. */
export async function isUnderWay(
  tx: Tx,
  {
    schedule_id,
    issued_on,
    quota_id,
  }: {
    readonly schedule_id: string;
    readonly issued_on: string | null;
    readonly quota_id: string | null;
  },
): Promise<boolean> {
  if (issued_on === null || quota_id === null) return false;
  const { rows } =
    await sql`select 1 from schedule_slots where schedule_id = ${schedule_id} and not retroactive
    and period_start < ${issued_on}::date and period_end >= ${issued_on}::date and required > 1 limit 1`.execute(
      tx,
    );
  return rows.length > 0;
}
