import { sql } from "kysely";
import type { Database } from "../db/database.ts";
import type { ChangeSource } from "./currency.ts";

/** The counts of `touchTags`, read by the public's own connection. */
export function changesIn({ open }: Pick<Database, "open">): ChangeSource {
  return {
    count: async () => {
      const { rows } = await sql<{ changes: number }>`
        select changes from page_clock where sole = ${true}`.execute(open);
      return rows[0]?.changes ?? 0;
    },
    since: async (count) => {
      const { rows } = await sql<{ tag: string; changed: number }>`
        select tag, changed from page_tags where changed > ${count}`.execute(open);
      return rows;
    },
  };
}
