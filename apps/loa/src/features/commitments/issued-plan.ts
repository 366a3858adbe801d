import { placeOf } from "@loa/official-document";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";

/** An issued plan as its papers name it. */
export interface IssuedPlan {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  /** `122/KH-UBND` */
  readonly number: string;
  /** ISO date of issue. */
  readonly issuedOn: string;
  readonly issuer: string;
  /** The province's own name, which heads its documents. */
  readonly place: string;
  readonly signer: { readonly name: string; readonly position: string };
}

/** An issued plan that may be seen. @throws not-found, also for one that is still a draft */
export async function issuedPlan(tx: Tx, planId: string): Promise<IssuedPlan> {
  const plan = await tx
    .selectFrom("plans as p")
    .innerJoin("issuances as i", "i.plan_id", "p.id")
    .select(["p.id", "p.title", "p.year", "p.issuer", "i.document_number", "i.issued_on"])
    .select(["i.signer_name", "i.signer_position"])
    .where("p.id", "=", planId)
    .executeTakeFirst();
  if (!plan) throw errors.notFound();
  const issuer = plan.issuer ?? "Ủy ban nhân dân tỉnh";
  return {
    ...{ id: plan.id, title: plan.title, year: plan.year, number: plan.document_number },
    ...{ issuedOn: plan.issued_on, issuer, place: placeOf(issuer) ?? "" },
    signer: { name: plan.signer_name, position: plan.signer_position },
  };
}
