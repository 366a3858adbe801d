import { sql } from "kysely";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { canImport } from "./plans.policy.ts";

/** A plan's owner, as far as its reach goes. */
export interface Reaching {
  readonly actor: Actor | SystemActor;
  readonly owner: string | null;
}

/**
 * Names of the units a plan would burden though they are neither its owner nor below it. Only what a unit issues by
 * itself is bounded so; a coordinator's plan may fall on everybody.
 */
export async function beyondReach(
  tx: Tx,
  { actor, owner }: Reaching,
  unitIds: readonly string[],
): Promise<string[]> {
  if (actor.accountId === null || canImport(actor)) return [];
  const { rows } = await sql<{ name: string }>`
    with recursive own(id) as (
      select id from units where id = ${owner}
      union select u.id from units u join own on u.parent_id = own.id)
    select u.name from units u where u.id = any (${[...unitIds]}::uuid[]) and u.id not in (select id from own)
    order by u.name`.execute(tx);
  return rows.map(({ name }) => name);
}

/** The units as one reads them: the first few, and how many in all. */
export function listed(names: readonly string[]): string {
  return names.length > 8 ? `${names.slice(0, 8).join(", ")}…` : names.join(", ");
}
