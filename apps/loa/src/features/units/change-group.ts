import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { GroupRule } from "./group-rule.ts";
import { groupCodeTakenRefusal } from "./refusals.ts";
import { unknownCodes } from "./units.queries.ts";

/**
 * Adds a group and returns its id.
 * @throws AppError `group-code-taken`, `invalid` when the rule names a code no unit has
 */
export async function createGroup(
  tx: Tx,
  actor: Actor,
  group: { readonly code: string; readonly name: string; readonly rule: GroupRule },
  at: Date,
): Promise<string> {
  await checkRule(tx, group.rule);
  const made = await tx
    .insertInto("unit_groups")
    .values({ code: group.code, name: group.name, rule: JSON.stringify(group.rule) })
    .onConflict((conflict) => conflict.column("code").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!made) throw groupCodeTakenRefusal();
  await record(tx, actor, "unit-group.created", made.id, group, at);
  return made.id;
}

/**
 * Renames a group or changes its rule; issued plans keep the commitments they have.
 * @throws AppError not found, `invalid` when the rule names a code no unit has
 */
export async function changeGroup(
  tx: Tx,
  actor: Actor,
  groupId: string,
  change: { readonly name?: string | undefined; readonly rule?: GroupRule | undefined },
  at: Date,
) {
  if (change.rule) await checkRule(tx, change.rule);
  const known = await tx
    .selectFrom("unit_groups")
    .select(["name", "rule"])
    .where("id", "=", groupId)
    .forUpdate()
    .executeTakeFirst();
  if (!known) throw errors.notFound();
  await tx
    .updateTable("unit_groups")
    .set({
      name: change.name ?? known.name,
      rule: JSON.stringify(change.rule ?? known.rule),
    })
    .where("id", "=", groupId)
    .execute();
  await record(tx, actor, "unit-group.changed", groupId, { ...change }, at);
}

async function checkRule(tx: Tx, rule: GroupRule) {
  const under = await unknownCodes(tx, rule.under === null ? [] : [rule.under]);
  const listed = await unknownCodes(tx, [...rule.include, ...rule.exclude]);
  const fault = (codes: readonly string[]) => ({
    vi: `Không có đơn vị mang mã: ${codes.join(", ")}.`,
    en: `No unit has the code: ${codes.join(", ")}.`,
  });
  if (under.length + listed.length === 0) return;
  throw errors.invalid({
    ...(under.length > 0 ? { "rule.under": fault(under) } : {}),
    ...(listed.length > 0 ? { "rule.include": fault(listed) } : {}),
  });
}

async function record(
  tx: Tx,
  actor: Actor,
  action: AuditAction,
  id: string,
  details: object,
  at: Date,
) {
  await recordAudit(tx, actor, {
    action,
    subject: { kind: "unit-group", id },
    details: { ...details },
    at,
  });
}
