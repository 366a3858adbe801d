import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import type { ActMoment } from "./act-on-occurrence.ts";
import { isUnderWay } from "./acts.queries.ts";
import { type LoadedCommitment, loadCommitment } from "./commitment.queries.ts";
import { canActOn } from "./commitments.policy.ts";

export interface ProRataInput {
  readonly commitmentId: string;
  readonly reason: string;
}

/**
 * Chooses that a quota is owed for the time left after the issue, by every unit that owes it: an occurrence under way on
 * that day asks for its share (product rule 8). Until somebody chooses, the figure stays as written.
 * @throws not-found, not-allowed, no-pro-rata, already-pro-rata
 */
export async function chooseProRata(
  tx: Tx,
  actor: Actor,
  input: ProRataInput,
  { now, today }: ActMoment,
): Promise<void> {
  const { commitment, quotaId, chosen } = await loadChoice(tx, actor, input);
  if (chosen !== null) throw refuse("already-pro-rata", 409, already);
  const { issued_on } = commitment;
  if (!issued_on || !(await isUnderWay(tx, commitment))) throw refuse("no-pro-rata", 409, none);
  await tx
    .insertInto("pro_rata_choices")
    .values({
      ...{ plan_id: commitment.plan_id, quota_id: quotaId, from_on: issued_on },
      ...{ reason: input.reason, chosen_on: today, chosen_by: actor.accountId, chosen_at: now },
    })
    .execute();
  await record(tx, actor, "quota.pro-rata-chosen", { commitment, quotaId, input, now });
}

/** Owes the figure as written again, from today on. @throws not-found, not-allowed, no-pro-rata */
export async function undoProRata(
  tx: Tx,
  actor: Actor,
  input: ProRataInput,
  { now, today }: ActMoment,
): Promise<void> {
  const { commitment, quotaId, chosen } = await loadChoice(tx, actor, input);
  if (chosen === null) throw refuse("no-pro-rata", 409, none);
  await tx
    .insertInto("pro_rata_undos")
    .values({
      ...{ choice_id: chosen, reason: input.reason },
      ...{ undone_on: today, undone_by: actor.accountId, undone_at: now },
    })
    .execute();
  await record(tx, actor, "quota.pro-rata-undone", { commitment, quotaId, input, now });
}

async function loadChoice(tx: Tx, actor: Actor, { commitmentId }: ProRataInput) {
  const commitment = await loadCommitment(tx, commitmentId);
  if (!canActOn(actor, commitment.domain)) throw errors.notAllowed();
  const { quota_id: quotaId } = commitment;
  if (quotaId === null) throw refuse("no-pro-rata", 409, none);
  // Two people who choose at once wait for each other.
  await sql`select 1 from plans where id = ${commitment.plan_id} for no key update`.execute(tx);
  const { rows } = await sql<{ id: string }>`select c.id from pro_rata_choices c
    where c.quota_id = ${quotaId} and not exists (select from pro_rata_undos u where u.choice_id = c.id)`.execute(
    tx,
  );
  return { commitment, quotaId, chosen: rows[0]?.id ?? null };
}

function record(
  tx: Tx,
  actor: Actor,
  action: "quota.pro-rata-chosen" | "quota.pro-rata-undone",
  of: {
    readonly commitment: LoadedCommitment;
    readonly quotaId: string;
    readonly input: ProRataInput;
    readonly now: Date;
  },
) {
  return recordAudit(tx, actor, {
    action,
    subject: { kind: "plan", id: of.commitment.plan_id },
    details: { quotaId: of.quotaId, reason: of.input.reason },
    at: of.now,
  });
}

const none = {
  vi: "Không có gì để tính theo thời gian còn lại: không kỳ nào đang dở khi kế hoạch ban hành, hoặc chưa từng chọn.",
  en: "There is nothing to owe pro rata: no occurrence was under way at the issue, or it was never chosen.",
};

const already = {
  vi: "Chỉ tiêu này đang được tính theo thời gian còn lại.",
  en: "This figure is owed pro rata already.",
};
