import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { insertUnit, UnitKind } from "../units/index.ts";
import type { PairIds } from "./check-succession.ts";
import type { DraftInput } from "./draft-succession.ts";
import { refusals } from "./refusals.ts";

/** Makes the units a draft brings along, from its day on; gives its pairs with their ids. @throws succession-new-unit, and what adding a unit refuses */
export async function makeNewUnits(
  tx: Tx,
  actor: Actor,
  { newUnits, pairs, effectiveOn }: DraftInput,
  at: Date,
): Promise<{ readonly pairs: PairIds[]; readonly made: readonly string[] }> {
  const ids = new Map<string, string>();
  for (const { key, code, kind, name, parentId } of newUnits) {
    if (ids.has(key) || !UnitKind.safeParse(kind).success) throw refusals.newUnit(name);
    const unit = { code, kind, name, parentId, validFrom: effectiveOn };
    const id = await insertUnit(tx, unit);
    // Not as an entry of the unit's own: with one of those it could not go out of the register again.
    await recordAudit(tx, actor, {
      ...{ action: "unit.created", subject: { kind: "unit", id }, details: { ...unit }, at },
    });
    ids.set(key, id);
  }
  return { pairs: pairs.map((pair) => resolved(pair, ids)), made: [...ids.values()] };
}

function resolved(pair: DraftInput["pairs"][number], ids: ReadonlyMap<string, string>): PairIds {
  const { predecessorId, successorId, successorKey } = pair;
  if (successorKey === null) return { predecessorId, successorId };
  const id = ids.get(successorKey);
  if (id === undefined) throw refusals.newUnit(successorKey);
  return { predecessorId, successorId: id };
}

/** Remembers that these units came with the draft. */
export async function keepNewUnits(tx: Tx, successionId: string, ids: readonly string[]) {
  await sql`insert into succession_new_units (unit_id, succession_id)
    select x::uuid, ${successionId} from unnest(${ids}::text[]) x`.execute(tx);
}

/** The units that came with a draft begin on its day, wherever that is moved. */
export async function moveNewUnits(tx: Tx, successionId: string, effectiveOn: string, at: Date) {
  await sql`update units u set valid_from = ${effectiveOn}::date, updated_at = ${at} from succession_new_units n
    where n.succession_id = ${successionId} and n.unit_id = u.id and u.valid_from <> ${effectiveOn}::date`.execute(
    tx,
  );
}

/**
 * Takes units that came with a draft and are in it no longer out of the register again, unless something else rests on
 * them by now: those stay, to be ended there.
 */
export async function dropNewUnits(tx: Tx, actor: Actor, ids: readonly string[], at: Date) {
  for (const id of ids) {
    const removed = await removeUnused(tx, id);
    if (removed === undefined) continue;
    await recordAudit(tx, actor, {
      action: "unit.removed",
      subject: { kind: "unit", id },
      details: { name: removed },
      at,
    });
  }
}

async function removeUnused(tx: Tx, id: string): Promise<string | undefined> {
  await sql`savepoint new_unit`.execute(tx);
  try {
    const { rows } = await sql<{
      name: string;
    }>`delete from units where id = ${id} returning name`.execute(tx);
    return rows[0]?.name;
  } catch (error) {
    if (!isReferred(error)) throw error;
    await sql`rollback to savepoint new_unit`.execute(tx);
    return undefined;
  }
}

const isReferred = (error: unknown) =>
  error instanceof Error && (error as { code?: unknown }).code === "23503";

/** The units that came with a change. */
export async function newUnitsOf(tx: Tx, successionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("succession_new_units")
    .select("unit_id")
    .where("succession_id", "=", successionId)
    .orderBy("unit_id")
    .execute();
  return rows.map((row) => row.unit_id);
}
