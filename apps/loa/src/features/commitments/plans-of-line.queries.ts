import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";

/** True of a plan `p` that is one by itself: what only amends another owes nothing of its own, its duties are that plan's. */
export const isOwnPlan = sql<boolean>`not exists (select from amendments a where a.plan_id = p.id)`;

/**
 * Issued plans of a reporting line (its code without the letter's bar) that owe in a year; one that names no line belongs
 * to whichever asks. The newest first.
 */
export async function plansOfLine(tx: Tx, domain: string, year: number) {
  const { rows } = await sql<{ id: string; title: string; documentNumber: string; year: number }>`
    select p.id, p.title, i.document_number as "documentNumber", p.year
    from plans p join issuances i on i.plan_id = p.id
    where p.year = ${year} and ${isOwnPlan}
      and not exists (select from plan_closures x where x.plan_id = p.id and x.closed_on < make_date(${year}, 1, 1))
      and (exists (select from plan_domains d where d.plan_id = p.id and ${plainLine(sql`d.code`)} = ${domain})
        or not exists (select from plan_domains d where d.plan_id = p.id))
    order by i.issued_on desc, p.title`.execute(tx);
  return rows;
}
