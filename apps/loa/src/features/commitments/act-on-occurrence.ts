import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { workdaysOf } from "../working-days/index.ts";
import { type ActWanted, newDueOf, refuseUnfit } from "./act-terms.ts";
import { type LoadedCommitment, loadCommitment, occurrencesOf } from "./commitment.queries.ts";
import { canActOn } from "./commitments.policy.ts";
import type { ActKind, Duty } from "./contract.ts";

/** Which occurrence. */
export interface OccurrenceKey {
  readonly commitmentId: string;
  readonly slot: number;
}

/** When something is done: the moment and its day in Vietnam. */
export interface ActMoment {
  readonly now: Date;
  readonly today: string;
}

/** Cancel, postpone, reschedule or excuse one occurrence: four acts, each with reason, person and date. */
export interface OccurrenceActInput extends OccurrenceKey {
  readonly kind: ActKind;
  readonly reason: string;
  readonly newDueOn?: string | undefined;
  readonly workdays?: number | undefined;
}

/**
 * Acts on an occurrence without a request before. What was late when it was moved stays late until it is met (product
 * rule 9).
 * @throws not-found, not-allowed, already-settled, already-late, new-due-date
 */
export async function actOnOccurrence(
  tx: Tx,
  actor: Actor,
  input: OccurrenceActInput,
  moment: ActMoment,
): Promise<void> {
  const found = await lockOccurrence(tx, input, moment.today);
  if (!canActOn(actor, found.commitment.domain)) throw errors.notAllowed();
  await writeAct(tx, actor, found, { ...input, askedOn: moment.today }, moment);
}

/** An occurrence with its commitment, as it stands today; others who act on the commitment wait. @throws not-found */
export async function lockOccurrence(tx: Tx, { commitmentId, slot }: OccurrenceKey, today: string) {
  await sql`select 1 from commitments where id = ${commitmentId} for no key update`.execute(tx);
  const commitment = await loadCommitment(tx, commitmentId);
  const reading = { asOf: today, stage: "recorded" } as const;
  const occurrences = await occurrencesOf(tx, commitment.id, reading);
  const occurrence = occurrences.find((one) => one.slot === slot);
  if (!occurrence) throw errors.notFound();
  return { commitment, occurrence };
}

interface Found {
  readonly commitment: LoadedCommitment;
  readonly occurrence: Duty;
}

/** Writes an act that fits its occurrence and returns its id. @throws already-settled, already-late, new-due-date */
export async function writeAct(
  tx: Tx,
  actor: Actor,
  { commitment, occurrence }: Found,
  wanted: ActWanted & { readonly reason: string },
  { now, today }: ActMoment,
): Promise<string> {
  const newDueOn = newDueOf(occurrence, wanted, await workdaysOf(tx));
  // A clock set back may stand before the day of asking.
  const askedOn = wanted.askedOn < today ? wanted.askedOn : today;
  refuseUnfit(occurrence, wanted, newDueOn, today);
  const act = {
    ...{ commitment_id: commitment.id, unit_id: commitment.unit_id, slot: occurrence.slot },
    ...{ kind: wanted.kind, reason: wanted.reason },
    ...{ was_due_on: occurrence.dueOn, new_due_on: newDueOn, asked_on: askedOn },
    ...{ acted_on: today, acted_by: actor.accountId, acted_at: now },
  };
  const { id } = await tx
    .insertInto("occurrence_acts")
    .values(act)
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: `occurrence.${pastTense[wanted.kind]}`,
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: {
      ...{ slot: occurrence.slot, reason: wanted.reason, wasDueOn: occurrence.dueOn },
      ...{ newDueOn, askedOn },
    },
    at: now,
  });
  return id;
}

const pastTense = {
  cancel: "cancelled",
  postpone: "postponed",
  reschedule: "rescheduled",
  excuse: "excused",
} as const;
