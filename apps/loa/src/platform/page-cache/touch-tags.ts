import { sql } from "kysely";
import type { Tx } from "../db/database.ts";

/**
 * Says that what these tags stand for has changed, in the transaction of the change itself: once it has committed, no
 * kept page that carries one of them is given out again. Holds the count's row until then, so that numbers become
 * visible in their order; call it last.
 */
export async function touchTags(tx: Tx, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await sql`
    with now_at as (update page_clock set changes = changes + 1 returning changes)
    insert into page_tags (tag, changed) select t, changes from now_at, unnest(${[...new Set(tags)].sort()}::text[]) t
    on conflict (tag) do update set changed = excluded.changed`.execute(tx);
}
