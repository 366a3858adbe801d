import { sql } from "kysely";
import { type Actor, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { WaitingDocument } from "./contract.ts";
import { canAcknowledge } from "./distribution.policy.ts";
import { stillWaiting } from "./distributions.queries.ts";

type Row = Omit<WaitingDocument, "unit" | "canAcknowledge"> & {
  readonly unitId: string;
  readonly unitName: string;
};

/** What a person's own units have not acknowledged, the longest waiting first. */
export async function waitingFor(tx: Tx, actor: Actor, today: string): Promise<WaitingDocument[]> {
  const { rows } = await sql<Row>`
    select d.id, d.kind, coalesce(d.title, p.title) as title, coalesce(d.document_number, i.document_number) as "documentNumber",
      coalesce(d.dated_on, i.issued_on) as "datedOn", u.id as "unitId", u.name as "unitName", r.since
    from distribution_recipients r join units u on u.id = r.unit_id join distributions d on d.id = r.distribution_id
    left join plans p on p.id = d.plan_id left join issuances i on i.plan_id = d.plan_id
    where r.unit_id = any (${unitsOf(actor)}::uuid[]) and ${stillWaiting(today)}
    order by r.since, d.sent_at, u.name`.execute(tx);
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, title: row.title, since: row.since },
    ...{ documentNumber: row.documentNumber, datedOn: row.datedOn },
    unit: { id: row.unitId, name: row.unitName },
    canAcknowledge: canAcknowledge(actor, row.kind, row.unitId),
  }));
}
