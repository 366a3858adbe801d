import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { nameKey } from "./name-key.ts";
import { nameRegisteredRefusal } from "./refusals.ts";

/** What a person answered when a name did not resolve: it means this unit, or this group. */
export type AliasAnswer = {
  readonly alias: string;
  readonly at: Date;
  /** The office in whose documents it means that; null in everybody's. */
  readonly officeUnitId?: string | null;
} & (
  | { readonly unitId: string; readonly groupId?: null }
  | { readonly groupId: string; readonly unitId?: null }
);

/**
 * Remembers what a name means, for every later plan of the office; its later answer for the same name replaces it.
 * Returns the alias's id.
 * @throws AppError `name-registered` when the words are another unit's own name
 */
export async function learnAlias(
  tx: Tx,
  actor: Actor | SystemActor,
  answer: AliasAnswer,
): Promise<string> {
  const key = nameKey(answer.alias);
  if (key === "")
    throw errors.invalid({ alias: { vi: "Tên để trống.", en: "The name is empty." } });
  await refuseOwnName(tx, key, answer);
  const office = answer.officeUnitId ?? null;
  await tx
    .deleteFrom("unit_aliases")
    .where("alias_key", "=", key)
    .where("origin", "=", "learned")
    .where("office_unit_id", "is not distinct from", office)
    .execute();
  const { id } = await tx
    .insertInto("unit_aliases")
    .values({
      alias: answer.alias.normalize("NFC").trim(),
      alias_key: key,
      unit_id: answer.unitId ?? null,
      group_id: answer.groupId ?? null,
      office_unit_id: office,
      origin: "learned",
      created_by: actor.accountId,
      created_at: answer.at,
    })
    .onConflict((conflict) =>
      conflict.constraint("unit_aliases_once").doUpdateSet({ origin: "learned" }),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "unit-alias.learned",
    subject: { kind: "unit-alias", id },
    unitId: answer.unitId ?? null,
    details: {
      alias: answer.alias,
      unitId: answer.unitId ?? null,
      groupId: answer.groupId ?? null,
      officeUnitId: office,
    },
    at: answer.at,
  });
  return id;
}

async function refuseOwnName(tx: Tx, key: string, answer: AliasAnswer) {
  const units = await tx.selectFrom("units").select(["id", "name", "short_name"]).execute();
  const owners = units.filter((unit) =>
    [unit.name, unit.short_name ?? ""].some((name) => nameKey(name) === key),
  );
  const [owner] = owners;
  if (owner && !owners.some((unit) => unit.id === answer.unitId))
    throw nameRegisteredRefusal(owner.name);
}

/** Forgets an alias. @throws not found */
export async function forgetAlias(tx: Tx, actor: Actor, aliasId: string, at: Date) {
  const gone = await tx
    .deleteFrom("unit_aliases")
    .where("id", "=", aliasId)
    .returning(["alias", "unit_id"])
    .executeTakeFirst();
  if (!gone) throw errors.notFound();
  await recordAudit(tx, actor, {
    action: "unit-alias.forgotten",
    subject: { kind: "unit-alias", id: aliasId },
    unitId: gone.unit_id,
    details: { alias: gone.alias },
    at,
  });
}
