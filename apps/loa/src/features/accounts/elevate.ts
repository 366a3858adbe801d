import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/**
 * Runs `work` in the same transaction as the role of sign-in: credentials and sessions change together
 * with the audit entry that tells of it. Whatever `work` throws ends the transaction, role included.
 */
export async function asAuth<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('role', 'loa_auth', true)`.execute(tx);
  const result = await work();
  await sql`select set_config('role', 'loa_app', true)`.execute(tx);
  return result;
}

/** Runs `work` with sight of every unit: for doors whose right is a one-time link, not a session. */
export async function asSystem<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{
    sees: string;
  }>`select current_setting('loa.sees', true) as sees`.execute(tx);
  await sql`select set_config('loa.sees', 'all', true)`.execute(tx);
  const result = await work();
  await sql`select set_config('loa.sees', ${rows[0]?.sees ?? "units"}, true)`.execute(tx);
  return result;
}
