import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { Life, OtherPair, PairIds, Surroundings } from "./check-succession.ts";

/** What a proposed change is held against: its units, and every other change or recorded succession near or far. */
export async function surroundingsOf(
  tx: Tx,
  pairs: readonly PairIds[],
  exceptId: string | null,
): Promise<Surroundings> {
  const ids = [
    ...new Set(pairs.flatMap((pair) => [pair.predecessorId, pair.successorId ?? []].flat())),
  ];
  const { rows: units } = await sql<Life>`
    select id, name, valid_from as "validFrom", valid_to as "validTo" from units where id = any (${ids}::uuid[])`.execute(
    tx,
  );
  const { rows: others } = await sql<OtherPair>`
    select p.predecessor_id as "predecessorId", p.successor_id as "successorId", s.kind <> 'transfer' as ends, true as "byAct",
      s.basis_number as basis, s.effective_on as "effectiveOn"
    from succession_pairs p join successions s on s.id = p.succession_id
    where s.id is distinct from ${exceptId}::uuid and not exists (select from succession_undos u where u.succession_id = s.id)
    union all
    select u.predecessor_id, u.successor_id, true, false, '', u.effective_on from unit_successions u
    where u.succession_id is null`.execute(tx);
  return { units: new Map(units.map((unit) => [unit.id, unit])), others };
}

/**
 * Lets one change of units be written at a time: what one person saves is seen by the next. Ends with the transaction.
 */
export async function oneAtATime(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('successions'))`.execute(tx);
}
