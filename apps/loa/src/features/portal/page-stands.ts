import type { Tx } from "../../platform/db/database.ts";
import type { PageKey } from "./page.ts";

/** Whether readers find a story's page in this language now. */
export async function pageStands(tx: Tx, { storyId, language }: PageKey): Promise<boolean> {
  const row = await tx
    .selectFrom("portal_pages as p")
    .leftJoin("portal_withdrawals as w", "w.page_number", "p.number")
    .select("w.page_number as gone")
    .where("p.story_id", "=", storyId)
    .where("p.language", "=", language)
    .executeTakeFirst();
  return row !== undefined && row.gone === null;
}
