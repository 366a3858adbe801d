import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { asSystem } from "./elevate.ts";
import { refusals } from "./refusals.ts";

/**
 * Lets a change go on only when somebody else stays an active administrator. The lock makes two
 * administrators who strip each other at once wait for one another.
 * @throws 409 `last-administrator`
 */
export async function requireAnotherAdministrator(tx: Tx, accountId: string): Promise<void> {
  await sql`lock table role_grants in share row exclusive mode`.execute(tx);
  const others = await asSystem(tx, () =>
    tx
      .selectFrom("role_grants as g")
      .innerJoin("accounts as a", "a.id", "g.account_id")
      .select("g.id")
      .where("g.role", "=", "administrator")
      .where("a.suspended_at", "is", null)
      .where("a.id", "!=", accountId)
      .limit(1)
      .execute(),
  );
  if (others.length === 0) throw refusals.lastAdministrator();
}
