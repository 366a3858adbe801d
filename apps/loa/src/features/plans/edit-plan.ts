import { type AuditLine, recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { stateOf } from "./plan.ts";
import { canEdit, canImportFor } from "./plans.policy.ts";
import { refusals } from "./refusals.ts";
import type { Edited, StaleDetails } from "./shapes.ts";

/** Who edits, when, within which transaction. */
export interface Editing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
}

/** What an edit did, for the audit log: the task's path if one was touched, before and after. */
export interface EditDone {
  readonly id?: string;
  readonly path?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly [more: string]: unknown;
}

/**
 * Runs one edit of a draft: the plan row is locked, the revision compared, raised, and the act written
 * to the audit log. @throws not-found, plan-issued, still-reading, not-allowed, or stale-plan with who changed what.
 */
export async function editPlan(
  editing: Editing,
  planId: string,
  asked: { readonly revision: number; readonly action: AuditLine["action"] },
  change: () => Promise<EditDone>,
): Promise<Edited> {
  const { tx, actor, now } = editing;
  const plan = await lockOwnPlan(tx, actor, planId);
  authorise(actor, plan);
  if (plan.revision !== asked.revision) throw refusals.stale(await changesSince(tx, plan, asked));
  const { id, ...details } = await change();
  const revision = await raiseRevision(tx, plan, now);
  await recordAudit(tx, actor, {
    action: asked.action,
    subject: { kind: "plan", id: planId },
    unitId: plan.owner_unit_id,
    details: { revision, ...(id ? { id } : {}), ...details },
    at: now,
  });
  return id ? { revision, id } : { revision };
}

export type LockedPlan = Awaited<ReturnType<typeof lockPlan>>;

/** The plan's row, locked, with what its state follows from. @throws not-found outside the scope. */
export async function lockPlan(tx: Tx, planId: string) {
  const plan = await tx
    .selectFrom("plans")
    .select(["id", "revision", "year", "title", "owner_unit_id", "file_id", "sample"])
    .where("id", "=", planId)
    .forUpdate()
    .executeTakeFirst();
  if (!plan) throw errors.notFound();
  // Read after the lock: another's issuance is then either done or not begun.
  const reading = await tx
    .selectFrom("plan_readings")
    .select(["finished_at", "failure_code"])
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  const issuance = await tx
    .selectFrom("issuances")
    .leftJoin("accounts", "accounts.id", "issuances.issued_by")
    .select(["issuances.document_number", "issuances.issued_on", "accounts.name as issuedBy"])
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  const amends = await tx
    .selectFrom("amendments")
    .select("amends_plan_id")
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  const closure = await tx
    .selectFrom("plan_closures")
    .select("closed_on")
    .where("plan_id", "=", planId)
    .executeTakeFirst();
  return { ...plan, reading, issuance, amends, closure };
}

/** The same for who makes plans of this unit: to anybody else it is not there to be changed. @throws not-found */
export async function lockOwnPlan(tx: Tx, actor: Actor | SystemActor, planId: string) {
  const plan = await lockPlan(tx, planId);
  const may = actor.accountId === null || canImportFor(actor, plan.owner_unit_id);
  if (!may) throw errors.notFound();
  return plan;
}

/** State of a locked plan. */
export function lockedState(plan: LockedPlan) {
  return stateOf({
    readingFinished: plan.reading === undefined || plan.reading.finished_at !== null,
    readingFailed: plan.reading?.failure_code != null,
    issued: plan.issuance !== undefined,
    closed: plan.closure !== undefined,
  });
}

function authorise(actor: Actor, plan: LockedPlan) {
  const state = lockedState(plan);
  if (plan.issuance) throw refusals.issuedIsFixed(plan.issuance.document_number);
  if (state === "reading") throw refusals.stillReading();
  if (!canEdit(actor, state, plan.owner_unit_id)) throw errors.notAllowed();
}

/** Raises the revision of a plan by one and answers it. */
export async function raiseRevision(tx: Tx, plan: { id: string; revision: number }, now: Date) {
  const revision = plan.revision + 1;
  await tx
    .updateTable("plans")
    .set({ revision, updated_at: now })
    .where("id", "=", plan.id)
    .execute();
  return revision;
}

/** What others did to a plan after the revision somebody worked on, oldest first. */
export async function changesSince(
  tx: Tx,
  plan: { readonly id: string; readonly revision: number },
  asked: { readonly revision: number },
): Promise<StaleDetails> {
  const entries = await tx
    .selectFrom("audit_entries")
    .select(["at", "actor_name", "action", "details"])
    .where("subject_kind", "=", "plan")
    .where("subject_id", "=", plan.id)
    .orderBy("id", "desc")
    .limit(50)
    .execute();
  const changes = entries
    .map((entry) => ({ ...entry, details: entry.details as { revision?: number; path?: string } }))
    .filter((entry) => (entry.details.revision ?? 0) > asked.revision)
    .map((entry) => ({
      at: entry.at.toISOString(),
      by: entry.actor_name,
      action: entry.action,
      path: entry.details.path ?? null,
    }))
    .reverse();
  return { revision: plan.revision, changes };
}
