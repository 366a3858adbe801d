import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { loadCommitment, occurrencesOf } from "./commitment.queries.ts";
import { canActOn } from "./commitments.policy.ts";
import type { Duty } from "./contract.ts";

/** Cancel, postpone, reschedule or excuse one occurrence: four acts, each with reason, person and date. */
export interface OccurrenceActInput {
  readonly commitmentId: string;
  readonly slot: number;
  readonly kind: "cancel" | "postpone" | "reschedule" | "excuse";
  readonly reason: string;
  readonly newDueOn?: string | undefined;
}

/**
 * Writes the act. What was late when it was moved stays late until it is met (product rule 9).
 * @throws not-found, not-allowed, new-due-date, already-settled
 */
export async function actOnOccurrence(
  tx: Tx,
  actor: Actor,
  input: OccurrenceActInput,
  moment: { readonly now: Date; readonly today: string },
): Promise<void> {
  const commitment = await loadCommitment(tx, input.commitmentId);
  if (!canActOn(actor, commitment.domain)) throw errors.notAllowed();
  const reading = { asOf: moment.today, stage: "recorded" } as const;
  const occurrences = await occurrencesOf(tx, commitment.id, reading);
  const occurrence = occurrences.find((one) => one.slot === input.slot);
  if (!occurrence) throw errors.notFound();
  refuseUnfit(occurrence, input);
  const moves = input.kind === "postpone" || input.kind === "reschedule";
  await tx
    .insertInto("occurrence_acts")
    .values({
      commitment_id: commitment.id,
      unit_id: commitment.unit_id,
      slot: input.slot,
      kind: input.kind,
      was_due_on: occurrence.dueOn,
      new_due_on: moves ? (input.newDueOn ?? null) : null,
      reason: input.reason,
      acted_on: moment.today,
      acted_by: actor.accountId,
      acted_at: moment.now,
    })
    .execute();
  await recordAudit(tx, actor, {
    action: `occurrence.${pastTense[input.kind]}`,
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: { ...input, wasDueOn: occurrence.dueOn },
    at: moment.now,
  });
}

const pastTense = {
  cancel: "cancelled",
  postpone: "postponed",
  reschedule: "rescheduled",
  excuse: "excused",
} as const;

function refuseUnfit(occurrence: Duty, { kind, newDueOn }: OccurrenceActInput) {
  if (occurrence.state === "met" || occurrence.state === "cancelled")
    throw refuse("already-settled", 409, {
      vi: "Kỳ này đã đủ kết quả hoặc đã hủy, không còn gì để thay đổi.",
      en: "This occurrence is met or cancelled already; there is nothing left to change.",
    });
  if (kind !== "postpone" && kind !== "reschedule") return;
  const later = newDueOn !== undefined && newDueOn > occurrence.dueOn;
  const other = newDueOn !== undefined && newDueOn !== occurrence.dueOn;
  if (kind === "postpone" ? later : other) return;
  throw refuse("new-due-date", 422, newDueMessage, { fields: { newDueOn: newDueMessage } });
}

const newDueMessage = {
  vi: "Xin chọn hạn mới: hoãn thì phải sau hạn cũ, dời thì phải khác hạn cũ.",
  en: "Choose a new due date: later than the old one to postpone, another one to reschedule.",
};
