import { sql } from "kysely";
import type { Grant } from "../../platform/contract/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import type { Owner } from "./webhooks.policy.ts";

/** A webhook as the fan-out sees it. */
export interface Listener {
  readonly id: string;
  readonly kinds: readonly string[];
  readonly createdAt: Date;
  readonly paused: boolean;
  readonly owner: Owner;
}

/** Every webhook with the standing of its owner at this moment. */
export async function findOwners(tx: Tx, id?: string): Promise<Listener[]> {
  const rows = await tx
    .selectFrom("webhook_subscriptions as s")
    .innerJoin("accounts as a", "a.id", "s.owner_id")
    .select(["s.id", "s.kinds", "s.created_at", "s.paused_at", "a.suspended_at"])
    .select(
      sql<Grant[]>`(select coalesce(jsonb_agg(jsonb_build_object(
        'role', g.role, 'unitId', g.unit_id, 'domain', g.domain)), '[]')
        from role_grants g where g.account_id = s.owner_id)`.as("grants"),
    )
    .$if(id !== undefined, (query) => query.where("s.id", "=", id ?? ""))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kinds: row.kinds,
    createdAt: row.created_at,
    paused: row.paused_at !== null,
    owner: { suspended: row.suspended_at !== null, grants: row.grants },
  }));
}
