import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { plainLine } from "../../platform/db/plain-line.ts";
import { errors } from "../../platform/http/errors.ts";
import { isOwnPlan } from "../commitments/index.ts";

/** An issued plan; `chosen` when the page is about it. */
export interface BriefingPlan {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string;
  readonly year: number;
  readonly issuedOn: string;
  readonly chosen: boolean;
}

/**
 * The plans issued by a day; what only amends one is part of it. Chosen is the one asked for, else all in force: of the newest year among those not
 * closed by then. @throws not-found for a plan that was not issued by the day
 */
export async function plansOn(tx: Tx, day: string, asked?: string): Promise<BriefingPlan[]> {
  const { rows } = await sql<Omit<BriefingPlan, "chosen"> & { closed: boolean }>`
    select p.id, p.title, i.document_number as "documentNumber", p.year, i.issued_on as "issuedOn",
      exists (select from plan_closures x where x.plan_id = p.id and x.closed_on <= ${day}::date) as closed
    from plans p join issuances i on i.plan_id = p.id where i.issued_on <= ${day}::date
      and ${isOwnPlan}
    order by p.year desc, i.issued_on desc, p.title`.execute(tx);
  if (asked && !rows.some(({ id }) => id === asked)) throw errors.notFound();
  const newest = rows.find(({ closed }) => !closed)?.year;
  return rows.map(({ closed, ...plan }) => ({
    ...plan,
    chosen: asked ? plan.id === asked : !closed && plan.year === newest,
  }));
}

/** A reporting line, its code without the letter's bar. */
export interface Line {
  readonly code: string;
  readonly name: string;
}

/** The reporting lines these plans name, in the order they name them. */
export async function linesOf(tx: Tx, plans: readonly string[]): Promise<Line[]> {
  const { rows } = await sql<Line>`
    select code, (array_agg(name order by position))[1] as name
    from (select ${plainLine(sql`d.code`)} as code, d.name, d.position from plan_domains d
      where d.plan_id = any (${[...plans]}::uuid[])) d
    group by code order by min(position), code`.execute(tx);
  return rows;
}
