import { type RawBuilder, sql } from "kysely";
import {
  type Actor,
  coordinatedDomains,
  hasRole,
  seesAllUnits,
} from "../../platform/auth/actor.ts";
import { plainCode } from "../../platform/contract/line-name.ts";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { decisionBy, presentRequest, type RequestRow, requestColumns } from "./acts.queries.ts";
import { canActOn } from "./commitments.policy.ts";
import type { Duty, QueuedRequest } from "./contract.ts";
import { type DutyRow, presentDuty, withWords } from "./duty-rows.ts";
import { occurrencesAsOf } from "./occurrences-as-of.ts";

export interface QueueRequest {
  readonly state: "waiting" | "decided";
  readonly page: number;
  readonly perPage: number;
}

type Row = RequestRow & {
  readonly commitment_id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly domain: string | null;
};

/**
 * What was asked for, longest waiting first or latest decided first: to a coordinator their lines', to an administrator
 * and a leader everybody's, to a unit's people their own.
 */
export async function findRequests(
  tx: Tx,
  actor: Actor,
  { state, page, perPage }: QueueRequest,
  today: string,
): Promise<{ rows: QueuedRequest[]; total: number; waiting: number }> {
  const from = sql`from occurrence_requests r join commitments c on c.id = r.commitment_id ${decisionBy(today)}`;
  const mine = concerns(actor);
  const order = state === "waiting" ? sql`r.asked_at, r.id` : sql`d.decided_at desc, r.id`;
  const { rows } =
    await sql<Row>`select ${requestColumns}, r.commitment_id, r.unit_id, u.name as unit_name, c.domain
    ${from} join units u on u.id = r.unit_id
    where ${mine} and ${state === "waiting" ? sql`d.request_id is null` : sql`d.request_id is not null`}
    order by ${order} limit ${perPage} offset ${(page - 1) * perPage}`.execute(tx);
  const counts = await sql<{ waiting: number; decided: number }>`
    select (count(*) filter (where d.request_id is null))::int as waiting, count(d.request_id)::int as decided
    ${from} where ${mine}`.execute(tx);
  const sums = counts.rows[0] ?? { waiting: 0, decided: 0 };
  const duties = await dutiesOfRows(tx, rows, today);
  return {
    rows: rows.map((row) => presentQueued(row, duties, canActOn(actor, row.domain))),
    total: sums[state],
    waiting: sums.waiting,
  };
}

/**
 * The condition that a commitment `c` is of a line this person answers for. Rows of other units are out of sight by the
 * transaction's own scope; a coordinator sees all units and is shown the lines.
 */
export function concerns(actor: Actor): RawBuilder<unknown> {
  if (!seesAllUnits(actor) || hasRole(actor, "administrator") || hasRole(actor, "leader"))
    return sql`true`;
  const codes = coordinatedDomains(actor).map(plainCode);
  return sql`(c.domain is null or ${plainLine(sql`c.domain`)} = any (${codes}::text[]))`;
}

async function dutiesOfRows(tx: Tx, rows: readonly Row[], today: string) {
  const ids = [...new Set(rows.map((row) => row.commitment_id))];
  if (ids.length === 0) return new Map<string, Duty>();
  const reading = { asOf: today, stage: "recorded" } as const;
  const owed = withWords(occurrencesAsOf(reading, sql`c.id = any (${ids}::uuid[])`), today);
  const found = await sql<DutyRow>`select * from ${owed} o`.execute(tx);
  return new Map(found.rows.map((row) => [`${row.commitment_id} ${row.slot}`, presentDuty(row)]));
}

function presentQueued(
  row: Row,
  duties: ReadonlyMap<string, Duty>,
  mayAct: boolean,
): QueuedRequest {
  const { slot: _, ...request } = presentRequest(row);
  return {
    ...request,
    unit: { id: row.unit_id, name: row.unit_name },
    duty: duties.get(`${row.commitment_id} ${row.slot}`) ?? null,
    canDecide: mayAct && request.decision === null,
  };
}
