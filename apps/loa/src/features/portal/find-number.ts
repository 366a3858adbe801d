import type { Tx } from "../../platform/db/database.ts";
import type { PageKey } from "./page.ts";

/** The number of a story's page, held until the transaction ends, and whether it was withdrawn. */
export async function findNumber(tx: Tx, { storyId, language }: PageKey) {
  const row = await tx
    .selectFrom("portal_pages as p")
    .leftJoin("portal_withdrawals as w", "w.page_number", "p.number")
    .select(["p.number", "p.unit_id", "w.page_number as gone"])
    .where("p.story_id", "=", storyId)
    .where("p.language", "=", language)
    .forUpdate("p")
    .executeTakeFirst();
  if (!row) return undefined;
  return { number: Number(row.number), unitId: row.unit_id, withdrawn: row.gone !== null };
}
