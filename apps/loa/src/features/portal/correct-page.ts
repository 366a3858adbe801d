import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { findNumber } from "./find-number.ts";
import type { PortalPage } from "./page.ts";
import { type ShownPage, showPage } from "./show-page.ts";

/** What was wrong and is right now, in a sentence to readers. */
export interface Correction {
  readonly note: string;
  readonly at: Date;
}

/** Puts a page right and says so on it; the address and the day of publication stay. @throws not-found when it does not stand */
export async function correctPage(
  tx: Tx,
  page: PortalPage,
  { note, at }: Correction,
): Promise<ShownPage> {
  const standing = await findNumber(tx, page);
  if (!standing || standing.withdrawn) throw errors.notFound();
  await tx
    .insertInto("portal_corrections")
    .values({ page_number: standing.number, unit_id: page.unitId, note, corrected_at: at })
    .execute();
  return showPage(tx, page, at);
}
