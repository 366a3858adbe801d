import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import { isOwnPlan } from "../commitments/index.ts";

/** What pages that show a plan's progress are made from. */
export const plansTag = "plans";

interface Switching {
  readonly tx: Tx;
  readonly actor: Actor | SystemActor;
  readonly now: Date;
}

/** Shows everybody how far an issued plan has come, or stops showing it. @throws not-found for a draft */
export async function switchPlan(by: Switching, planId: string, shown: boolean): Promise<void> {
  const issued = await by.tx
    .selectFrom("issuances")
    .select("plan_id")
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  if (!issued) throw errors.notFound();
  const changed = shown ? await show(by, planId) : await hide(by, planId);
  if (!changed) return;
  await recordAudit(by.tx, by.actor, {
    action: shown ? "portal.plan-shown" : "portal.plan-hidden",
    subject: { kind: "plan", id: planId },
    at: by.now,
  });
  await touchTags(by.tx, [plansTag]);
}

async function show({ tx, actor, now }: Switching, planId: string): Promise<boolean> {
  const row = await tx
    .insertInto("portal_plans")
    .values({ plan_id: planId, shown_by: actor.accountId, shown_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning("plan_id")
    .executeTakeFirst();
  return row !== undefined;
}

async function hide({ tx }: Switching, planId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("portal_plans")
    .where("plan_id", "=", planId)
    .returning("plan_id")
    .executeTakeFirst();
  return row !== undefined;
}

export interface SwitchRow {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly year: number;
  readonly shownAt: Date | null;
  readonly by: string | null;
}

/**
 * Issued plans of the province, the latest first, and which of them everybody sees: those nobody below its government
 * owns. What only amends one is seen with it.
 */
export async function findSwitches(tx: Tx): Promise<SwitchRow[]> {
  const { rows } = await sql<SwitchRow>`
    select p.id, p.title, coalesce(i.document_number, p.document_number) as "documentNumber", p.year, s.shown_at as "shownAt", a.name as by
    from plans p join issuances i on i.plan_id = p.id
    left join units o on o.id = p.owner_unit_id
    left join portal_plans s on s.plan_id = p.id left join accounts a on a.id = s.shown_by
    where (o.id is null or o.kind = 'government') and ${isOwnPlan} order by p.year desc, i.issued_on desc, p.id`.execute(
    tx,
  );
  return rows;
}
