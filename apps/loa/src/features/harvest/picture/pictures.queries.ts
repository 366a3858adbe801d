import { sql } from "kysely";
import type { Tx } from "../../../platform/db/database.ts";

/** A kept page nobody has drawn. */
export interface Undrawn {
  readonly captureId: string;
  readonly unitId: string;
  readonly url: string;
  readonly sha256: string;
  readonly mediaType: string;
}

/** Kept pages that have no picture yet, the newest first; the same bytes of a page are drawn once. */
export async function findUndrawn(tx: Tx, most: number): Promise<Undrawn[]> {
  const { rows } = await sql<Undrawn>`
    select c.id as "captureId", c.unit_id as "unitId", i.url, c.sha256, f.media_type as "mediaType"
    from harvest_captures c join harvest_items i on i.id = c.item_id join files f on f.id = c.file_id
    where f.media_type like '%html%' and not exists (
      select from harvest_captures d join harvest_pictures p on p.capture_id = d.id where d.file_id = c.file_id)
    and not exists (select from harvest_captures e where e.file_id = c.file_id and e.captured_at < c.captured_at)
    order by c.captured_at desc limit ${most}`.execute(tx);
  return rows;
}

/** The picture of an item's page as it was last drawn: its hash; nothing for another's item. */
export async function pictureOfItem(tx: Tx, itemId: string): Promise<string | undefined> {
  const { rows } = await sql<{ sha256: string }>`
    select p.sha256 from harvest_captures c join harvest_pictures p on p.capture_id = c.id
    where c.item_id = ${itemId} and p.sha256 is not null order by c.captured_at desc limit 1`.execute(
    tx,
  );
  return rows[0]?.sha256;
}
