import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { visibleTo } from "./plans.queries.ts";

/** Another plan made of the same document. */
export interface SameDocument {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issued: boolean;
}

/**
 * Plans the person may see that came from the same file, or whose document has the same number, date and issuer; the one
 * that came first stands first. A document may be imported twice on purpose, so this only tells.
 */
export async function findSameDocuments(
  tx: Tx,
  actor: Actor,
  planId: string,
): Promise<SameDocument[]> {
  const { rows } = await sql<SameDocument>`
    select p.id, p.title, coalesce(i.document_number, p.document_number) as "documentNumber", i.plan_id is not null as issued
    from plans own
    left join files own_file on own_file.id = own.file_id
    join plans p on p.id <> own.id
    left join files f on f.id = p.file_id
    left join issuances i on i.plan_id = p.id
    where own.id = ${planId} and ${visibleTo(actor)}
      and (f.sha256 = own_file.sha256
        or (p.document_number = own.document_number and p.dated_on = own.dated_on and p.issuer = own.issuer))
    order by p.created_at, p.id limit 5`.execute(tx);
  return rows;
}
