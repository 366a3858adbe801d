import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { successionCircleRefusal, successionDateRefusal } from "./refusals.ts";

export interface SuccessionInput {
  readonly successorIds: readonly string[];
  /** The successors' first day of duty, `YYYY-MM-DD`. */
  readonly effectiveOn: string;
  readonly note: string | null;
}

/**
 * Ends a unit the day before and names who carries on (1→1, 1→N; N→1 by one call each). A unit that
 * had ended earlier keeps its last day.
 * @throws AppError not found, `successor-not-there`, `succession-circle`
 */
export async function succeedUnit(
  tx: Tx,
  actor: Actor,
  unitId: string,
  input: SuccessionInput,
  at: Date,
) {
  const unit = await tx
    .selectFrom("units")
    .selectAll()
    .where("id", "=", unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!unit) throw errors.notFound();
  if (unit.valid_from >= input.effectiveOn) throw successionDateRefusal();
  await checkSuccessors(tx, unitId, input);
  await tx
    .updateTable("units")
    .set({
      valid_to: sql`least(coalesce(valid_to, 'infinity'), ${input.effectiveOn}::date - 1)`,
      updated_at: at,
    })
    .where("id", "=", unitId)
    .execute();
  await tx
    .insertInto("unit_successions")
    .values(
      [...new Set(input.successorIds)].map((successorId) => ({
        predecessor_id: unitId,
        successor_id: successorId,
        effective_on: input.effectiveOn,
        note: input.note,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(["predecessor_id", "successor_id"])
        .doUpdateSet({ effective_on: input.effectiveOn, note: input.note }),
    )
    .execute();
  await recordAudit(tx, actor, {
    action: "unit.succeeded",
    subject: { kind: "unit", id: unitId },
    unitId,
    details: { ...input },
    at,
  });
}

async function checkSuccessors(tx: Tx, unitId: string, input: SuccessionInput) {
  const wanted = [...new Set(input.successorIds)];
  const there = await tx
    .selectFrom("units")
    .select("id")
    .where(
      sql<boolean>`id = any(${wanted}::uuid[]) and daterange(valid_from, valid_to, '[]') @> ${input.effectiveOn}::date`,
    )
    .execute();
  if (there.length < wanted.length) throw successionDateRefusal();
  const { rows } = await sql<{ id: string }>`
    with recursive after as (
      select unnest(${wanted}::uuid[]) as id
      union select s.successor_id from unit_successions s join after on s.predecessor_id = after.id
    ) select id from after where id = ${unitId}`.execute(tx);
  if (rows.length > 0) throw successionCircleRefusal();
}

/** Takes one successor back; the unit's last day stays. @throws not found */
export async function undoSuccession(
  tx: Tx,
  actor: Actor,
  pair: { readonly unitId: string; readonly successorId: string },
  at: Date,
) {
  const { numDeletedRows } = await tx
    .deleteFrom("unit_successions")
    .where("predecessor_id", "=", pair.unitId)
    .where("successor_id", "=", pair.successorId)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw errors.notFound();
  await recordAudit(tx, actor, {
    action: "unit.succession-undone",
    subject: { kind: "unit", id: pair.unitId },
    unitId: pair.unitId,
    details: { successorId: pair.successorId },
    at,
  });
}
