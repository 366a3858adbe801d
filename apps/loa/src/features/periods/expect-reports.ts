import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** Who expects reports of a period, and on which day. */
export interface Expecting {
  readonly tx: Tx;
  readonly periodId: string;
  readonly accountId: string | null;
  readonly now: Date;
  readonly today: string;
}

/** Expects one report of each of these units; of whom one is expected already, none is added. Returns how many were. */
export async function expectReports(
  { tx, periodId, accountId, now, today }: Expecting,
  unitIds: readonly string[],
  origin: "owes" | "asked" | "joined",
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into unit_reports (period_id, unit_id, origin, expected_on, expected_by, expected_at)
    select ${periodId}, u, ${origin}, ${today}, ${accountId}, ${now} from unnest(${unitIds}::uuid[]) u
    on conflict (period_id, unit_id) do nothing returning id`.execute(tx);
  return rows.length;
}
