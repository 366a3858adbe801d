import type { Tx } from "../../platform/db/database.ts";
import { type plansToAmend, textOf } from "./amendments.queries.ts";
import type { AmendmentDetail } from "./shapes.ts";
import { numberKey, wordsThatAmend } from "./words-that-amend.ts";

/** What a document's own words say it changes: the issued plan of that number, or the number alone. */
export async function proposeAmended(
  tx: Tx,
  planId: string,
  candidates: Awaited<ReturnType<typeof plansToAmend>>,
): Promise<AmendmentDetail["proposal"]> {
  const said = wordsThatAmend(await textOf(tx, planId));
  const byNumber = new Map(candidates.map((plan) => [numberKey(plan.documentNumber), plan]));
  const known = said.find((one) => byNumber.has(numberKey(one.number))) ?? said[0];
  if (!known) return null;
  return { ...known, plan: byNumber.get(numberKey(known.number)) ?? null };
}
