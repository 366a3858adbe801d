import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { breaks } from "../../platform/http/failures.ts";
import { always } from "./import-row.ts";
import { nameKey } from "./name-key.ts";
import { overlapRefusal, parentCircleRefusal, unknownUnitRefusal } from "./refusals.ts";

/** What can be said of a unit; an absent part stays as it is (or empty, for a new unit). */
export interface UnitChange {
  readonly code?: string | undefined;
  readonly kind?: string | undefined;
  readonly name?: string | undefined;
  readonly shortName?: string | null | undefined;
  readonly parentId?: string | null | undefined;
  readonly email?: string | null | undefined;
  /** Null: always been there. */
  readonly validFrom?: string | null | undefined;
  /** Last day; null: no end. */
  readonly validTo?: string | null | undefined;
  readonly note?: string | null | undefined;
}

/**
 * Adds a unit and returns its id.
 * @throws AppError `unit-validity-overlaps`, `unknown-unit`
 */
export async function createUnit(tx: Tx, actor: Actor, unit: WholeUnit, at: Date): Promise<string> {
  const id = await insertUnit(tx, unit);
  await record(tx, actor, "unit.created", id, unit, at);
  return id;
}

type WholeUnit = UnitChange & {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
};

/**
 * The row alone: whoever adds a unit tells the log of it.
 * @throws AppError `unit-validity-overlaps`, `unknown-unit`
 */
export async function insertUnit(tx: Tx, unit: WholeUnit): Promise<string> {
  const { code, kind, name } = unit;
  checkDates(unit.validFrom ?? always, unit.validTo ?? null);
  await checkParent(tx, unit.parentId ?? null, null);
  const { id } = await refusingOverlap(tx, code, () =>
    tx
      .insertInto("units")
      .values({ ...columnsOf(unit), code, kind, name })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/**
 * Renames a unit, changes its code, parent or validity. The former name goes on resolving, as an alias.
 * @throws AppError not found, `unit-validity-overlaps`, `unit-parent-circle`, `unknown-unit`
 */
export async function changeUnit(
  tx: Tx,
  actor: Actor,
  unitId: string,
  change: UnitChange,
  at: Date,
) {
  const known = await tx
    .selectFrom("units")
    .selectAll()
    .where("id", "=", unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!known) throw errors.notFound();
  const from = change.validFrom === undefined ? known.valid_from : (change.validFrom ?? always);
  checkDates(from, change.validTo === undefined ? known.valid_to : change.validTo);
  await checkParent(tx, change.parentId ?? null, unitId);
  await refusingOverlap(tx, change.code ?? known.code, () =>
    tx
      .updateTable("units")
      .set({ ...columnsOf(change), updated_at: at })
      .where("id", "=", unitId)
      .execute(),
  );
  if (change.name !== undefined) await keepFormerName(tx, actor, unitId, known.name, change.name);
  await record(tx, actor, "unit.changed", unitId, change, at);
}

async function keepFormerName(tx: Tx, actor: Actor, unitId: string, former: string, now: string) {
  if (nameKey(former) === nameKey(now)) return;
  await tx
    .insertInto("unit_aliases")
    .values({
      alias: former,
      alias_key: nameKey(former),
      unit_id: unitId,
      origin: "imported",
      created_by: actor.accountId,
    })
    .onConflict((conflict) => conflict.constraint("unit_aliases_once").doNothing())
    .execute();
}

function columnsOf(change: UnitChange) {
  const set = <K extends string, V>(key: K, value: V | undefined) =>
    (value === undefined ? {} : { [key]: value }) as Partial<Record<K, V>>;
  return {
    ...set("code", change.code),
    ...set("kind", change.kind),
    ...set("name", change.name),
    ...set("short_name", change.shortName),
    ...set("parent_id", change.parentId),
    ...set("email", change.email),
    ...set("valid_from", change.validFrom === null ? always : change.validFrom),
    ...set("valid_to", change.validTo),
    ...set("note", change.note),
  };
}

function checkDates(from: string, to: string | null) {
  if (to === null || from <= to) return;
  throw errors.invalid({
    validTo: { vi: "Ngày kết thúc trước ngày bắt đầu.", en: "It ends before it begins." },
  });
}

async function checkParent(tx: Tx, parentId: string | null, unitId: string | null) {
  if (parentId === null) return;
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select id, parent_id from units where id = ${parentId}
      union select u.id, u.parent_id from units u join above on u.id = above.parent_id
    ) select id from above`.execute(tx);
  if (rows.length === 0) throw unknownUnitRefusal("parentId");
  if (rows.some((row) => row.id === unitId)) throw parentCircleRefusal();
}

async function refusingOverlap<T>(tx: Tx, code: string, write: () => Promise<T>): Promise<T> {
  await sql`savepoint unit_change`.execute(tx);
  try {
    return await write();
  } catch (error) {
    if (!breaks(error, "units_code_once_at_a_time")) throw error;
    await sql`rollback to savepoint unit_change`.execute(tx);
    const holder = await tx
      .selectFrom("units")
      .select("name")
      .where("code", "=", code)
      .executeTakeFirst();
    throw overlapRefusal(holder?.name);
  }
}

async function record(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  id: string,
  change: UnitChange,
  at: Date,
) {
  await recordAudit(tx, actor, {
    action,
    subject: { kind: "unit", id },
    unitId: id,
    details: { ...change },
    at,
  });
}
