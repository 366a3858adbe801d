import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { isOwnPlan } from "../commitments/index.ts";
import { getPlanHead } from "../plans/index.ts";
import { refusals } from "./refusals.ts";
import type { AmendmentKind } from "./shapes.ts";

/** An amending document and the plan it changes. */
export interface Amendment {
  readonly planId: string;
  readonly amendsPlanId: string;
  readonly kind: AmendmentKind;
  readonly effectiveOn: string | null;
  readonly currentPeriod: "split" | "old" | "new";
  /** It was issued. */
  readonly issued: boolean;
  readonly undoneOn: string | null;
  readonly undoReason: string | null;
}

/** The amendment a document is, or undefined for a plan of its own. @throws not-found for a plan one may not see */
export async function findAmendment(
  tx: Tx,
  actor: Actor,
  planId: string,
): Promise<Amendment | undefined> {
  await getPlanHead(tx, actor, planId);
  const { rows } = await sql<Amendment>`
    select a.plan_id as "planId", a.amends_plan_id as "amendsPlanId", a.kind, a.effective_on as "effectiveOn",
      a.current_period as "currentPeriod", i.plan_id is not null as issued, u.undone_on as "undoneOn", u.reason as "undoReason"
    from amendments a left join issuances i on i.plan_id = a.plan_id left join amendment_undos u on u.plan_id = a.plan_id
    where a.plan_id = ${planId}`.execute(tx);
  return rows[0];
}

/** The same. @throws not-found, not-an-amendment */
export async function getAmendmentOf(tx: Tx, actor: Actor, planId: string): Promise<Amendment> {
  const amendment = await findAmendment(tx, actor, planId);
  if (!amendment) throw refusals.notAmendment();
  return amendment;
}

/** Issued plans that may be amended, the newest first. */
export async function plansToAmend(tx: Tx, except: string) {
  const { rows } = await sql<{ id: string; title: string; documentNumber: string }>`
    select p.id, p.title, i.document_number as "documentNumber" from plans p join issuances i on i.plan_id = p.id
    where p.id <> ${except} and ${isOwnPlan}
      and not exists (select from plan_closures c where c.plan_id = p.id)
    order by i.issued_on desc, p.id limit 200`.execute(tx);
  return rows;
}

/** The text a document was read into, as far as it says which plan it changes. */
export async function textOf(tx: Tx, planId: string): Promise<string> {
  const { rows } = await sql<{ text: string | null; title: string }>`
    select left(r.document->>'text', 20000) as text, p.title from plans p left join plan_readings r on r.plan_id = p.id
    where p.id = ${planId}`.execute(tx);
  return `${rows[0]?.title ?? ""}.\n${rows[0]?.text ?? ""}`;
}

/** The last version of a plan that has not been taken back. */
export async function lastVersion(tx: Tx, planId: string) {
  const { rows } = await sql<{
    number: number;
    inForceFrom: string;
    knownFrom: string | null;
    amendmentId: string | null;
    documentNumber: string;
  }>`select v.number, v.in_force_from as "inForceFrom", nullif(v.known_from, '-infinity') as "knownFrom",
      v.amendment_id as "amendmentId", i.document_number as "documentNumber"
    from plan_versions v join issuances i on i.plan_id = coalesce(v.amendment_id, v.plan_id)
    where v.plan_id = ${planId} and not exists (select from amendment_undos u where u.plan_id = v.amendment_id)
    order by v.number desc limit 1`.execute(tx);
  return rows[0];
}

/** Who signed a document, as read. */
export async function signatureOf(tx: Tx, planId: string) {
  const { rows } = await sql<{ signerName: string | null; signerPosition: string | null }>`
    select document->'signature'->>'signer' as "signerName", document->'signature'->>'position' as "signerPosition"
    from plan_readings where plan_id = ${planId}`.execute(tx);
  return rows[0] ?? { signerName: null, signerPosition: null };
}
