import { sql } from "kysely";
import { type Actor, seesAllUnits, unitsOf } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";

export interface AuditFilter {
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly person?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly page: number;
  readonly perPage: number;
}

/** One page of the audit log in the actor's sight, the newest first. Days are Vietnamese ones, both inclusive. */
export async function findAudit(tx: Tx, actor: Actor, filter: AuditFilter) {
  const matching = entriesMatching(tx, actor, filter);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .leftJoin("units as u", "u.id", "e.unit_id")
    .leftJoin("audit_seals as s", "s.entry_id", "e.id")
    .select([
      "e.id",
      "e.at",
      "e.actor_name",
      "e.action",
      "e.subject_kind",
      "e.subject_id",
      "e.details",
      "u.name as unit_name",
      "s.sequence",
    ])
    .orderBy("e.at", "desc")
    .orderBy("e.id", "desc")
    .limit(filter.perPage)
    .offset((filter.page - 1) * filter.perPage)
    .execute();
  return { rows, total };
}

export type AuditRecord = Awaited<ReturnType<typeof findAudit>>["rows"][number];

function entriesMatching(tx: Tx, actor: Actor, filter: AuditFilter) {
  const { action, subject, person, from, to } = filter;
  const startOf = (date: string) =>
    sql<Date>`${date}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  return tx
    .selectFrom("audit_entries as e")
    .$if(!seesAllUnits(actor), (query) =>
      query.where(
        sql<boolean>`(e.unit_id = any (${unitsOf(actor)}) or e.account_id = ${actor.accountId})`,
      ),
    )
    .$if(Boolean(action), (query) => query.where(sql<boolean>`starts_with(e.action, ${action})`))
    .$if(Boolean(subject), (query) =>
      query.where(sql<boolean>`(e.subject_kind = ${subject} or e.subject_id = ${subject})`),
    )
    .$if(Boolean(person), (query) =>
      query.where(sql<boolean>`position(fold(${person}) in fold(e.actor_name)) > 0`),
    )
    .$if(from !== undefined, (query) => query.where("e.at", ">=", startOf(from ?? "")))
    .$if(to !== undefined, (query) =>
      query.where(sql<boolean>`e.at < ${startOf(to ?? "")} + interval '1 day'`),
    );
}
