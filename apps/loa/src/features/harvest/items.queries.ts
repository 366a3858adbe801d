import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { refusals } from "./refusals.ts";

/** An item nobody has decided about, with what its source says of it. */
export interface WaitingItem {
  readonly id: string;
  readonly unit_id: string;
  readonly url: string;
  readonly url_key: string;
  readonly title: string;
  readonly published_on: string;
  readonly channel: string | null;
  readonly output_kind: string;
}

/** An item under lock; of two who decide at once the second is told. @throws already-decided */
export async function lockItem(tx: Tx, itemId: string): Promise<WaitingItem | undefined> {
  await sql`select 1 from harvest_items where id = ${itemId} for no key update`.execute(tx);
  const { rows } = await sql<WaitingItem & { decided: boolean }>`
    select i.id, i.unit_id, i.url, i.url_key, i.title, i.published_on, s.channel, s.output_kind, d.item_id is not null as decided
    from harvest_items i join harvest_sources s on s.id = i.source_id
    left join harvest_decisions d on d.item_id = i.id where i.id = ${itemId}`.execute(tx);
  const [item] = rows;
  if (item?.decided) throw refusals.alreadyDecided();
  return item;
}

/** The last look at a page that could keep it. */
export async function lastCapture(tx: Tx, itemId: string) {
  const { rows } = await sql<{ file_id: string; sha256: string }>`
    select file_id, sha256 from harvest_captures
    where item_id = ${itemId} and file_id is not null order by captured_at desc limit 1`.execute(
    tx,
  );
  return rows[0];
}

/** The looks at an item's page, the latest first, and the words of the latest that has some; nothing for another's item. */
export async function foundText(tx: Tx, itemId: string) {
  const item = await tx
    .selectFrom("harvest_items")
    .select("id")
    .where("id", "=", itemId)
    .executeTakeFirst();
  if (!item) return undefined;
  const rows = await tx
    .selectFrom("harvest_captures")
    .select(["captured_at", "status", "fault", "sha256", "text"])
    .where("item_id", "=", itemId)
    .orderBy("captured_at", "desc")
    .limit(20)
    .execute();
  return {
    captures: rows.map(({ captured_at, status, fault, sha256 }) => ({
      ...{ at: captured_at.toISOString(), status, fault, sha256 },
    })),
    text: rows.find(({ text }) => text !== null)?.text ?? null,
  };
}
