import type { Actor, SystemActor } from "../auth/actor.ts";
import type { AuditAction } from "../contract/audit-actions.ts";
import type { Tx } from "../db/database.ts";

/** One line of the audit log. `action` reads noun.verb, for example `plan.issued`. */
export interface AuditLine {
  readonly action: AuditAction;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly unitId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
  /** The request's or job's moment. */
  readonly at: Date;
}

/** Appends to the audit log in the transaction of the change itself, so neither exists alone. */
export async function recordAudit(tx: Tx, actor: Actor | SystemActor, line: AuditLine) {
  await tx
    .insertInto("audit_entries")
    .values({
      at: line.at,
      account_id: actor.accountId,
      actor_name: actor.name,
      action: line.action,
      subject_kind: line.subject.kind,
      subject_id: line.subject.id,
      unit_id: line.unitId ?? null,
      details: JSON.stringify({ ...line.details, ...byToken(actor) }),
    })
    .execute();
}

// What a program did for a person says so, and by which token.
function byToken(actor: Actor | SystemActor) {
  return "token" in actor && actor.token ? { byToken: actor.token.id } : {};
}
