import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { mintToken } from "../accounts/index.ts";
import { loadCommitment, lockOccurrence } from "../commitments/index.ts";
import { canMakeLink } from "./task-links.policy.ts";

export interface LinkInput {
  readonly commitmentId: string;
  readonly slot: number;
  readonly holder: string;
  readonly days: number;
}

interface Moment {
  readonly now: Date;
  readonly today: string;
}

/**
 * Makes a link for one occurrence (256 bits); its secret is shown once and only its hash is kept.
 * @throws not-found, not-allowed, no-link-needed
 */
export async function makeLink(tx: Tx, actor: Actor, input: LinkInput, { now, today }: Moment) {
  const { commitment, occurrence } = await lockOccurrence(tx, input, today);
  if (!canMakeLink(actor, commitment)) throw errors.notAllowed();
  if (["met", "cancelled", "excused"].includes(occurrence.state)) throw notNeeded();
  const { secret, hash } = mintToken();
  const expires_at = new Date(now.getTime() + input.days * 86_400_000);
  const { id } = await tx
    .insertInto("task_links")
    .values({
      ...{ commitment_id: commitment.id, unit_id: commitment.unit_id, slot: input.slot },
      ...{ token_hash: hash, holder: input.holder, made_by: actor.accountId },
      ...{ made_at: now, expires_at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "task-link.made",
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: { linkId: id, slot: input.slot, holder: input.holder, days: input.days },
    at: now,
  });
  return { id, secret, expiresAt: expires_at.toISOString() };
}

/** Ends a link at once. @throws not-found, not-allowed */
export async function revokeLink(tx: Tx, actor: Actor, linkId: string, now: Date): Promise<void> {
  const link = await tx
    .selectFrom("task_links")
    .select(["commitment_id", "unit_id"])
    .where("id", "=", linkId)
    .executeTakeFirst();
  if (!link) throw errors.notFound();
  if (!canMakeLink(actor, await loadCommitment(tx, link.commitment_id))) throw errors.notAllowed();
  await tx
    .updateTable("task_links")
    .set({ revoked_at: now })
    .where("id", "=", linkId)
    .where("revoked_at", "is", null)
    .execute();
  await recordAudit(tx, actor, {
    action: "task-link.revoked",
    subject: { kind: "commitment", id: link.commitment_id },
    unitId: link.unit_id,
    details: { linkId },
    at: now,
  });
}

const notNeeded = () =>
  refuse("no-link-needed", 409, {
    vi: "Kỳ này đã xong hoặc không còn phải thực hiện nên không cần đường dẫn.",
    en: "This occurrence is done or owed no longer, so no link is needed.",
  });
