import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { touchTags } from "../../platform/page-cache/touch-tags.ts";
import { findNumber } from "./find-number.ts";
import { type PageKey, tagsOf } from "./page.ts";
import { takeFromShelves } from "./show-page.ts";

/** Why a page is gone, in a sentence to readers. */
export interface Withdrawal {
  readonly reason: string;
  readonly at: Date;
}

/**
 * Takes a page from readers: its address answers with the reason, lists, search, feeds and files know it no more. Showing
 * the story again brings it back. @throws not-found when it does not stand
 */
export async function withdrawPage(
  tx: Tx,
  key: PageKey,
  { reason, at }: Withdrawal,
): Promise<void> {
  const standing = await findNumber(tx, key);
  if (!standing || standing.withdrawn) throw errors.notFound();
  const { number, unitId } = standing;
  await tx
    .insertInto("portal_withdrawals")
    .values({ page_number: number, unit_id: unitId, reason, withdrawn_at: at })
    .execute();
  const shelves = await takeFromShelves(tx, number);
  await touchTags(tx, tagsOf(key, shelves));
}
