import { lengthOf, type Span } from "@loa/cadence";
import { sql } from "kysely";
import type { z } from "zod";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { startProgramme as contract } from "./contract.ts";
import { mostSlots } from "./contract-shapes.ts";
import type { Keeping } from "./load-programme.ts";
import { owedBy } from "./owed.queries.ts";
import { daysFor, type PatternDay } from "./pattern.ts";
import { canKeep } from "./programmes.policy.ts";
import { refusals } from "./refusals.ts";

type NewProgramme = z.output<NonNullable<(typeof contract)["body"]>>;

/**
 * Starts a programme with a slot on every day of its pattern, and on further days where what is owed would not be filled.
 * @throws not-found, programme-unknown-commitment, programme-without-slots, programme-too-many-slots
 */
export async function startProgramme(c: Keeping, input: NewProgramme): Promise<string> {
  const { tx, actor, now, today } = c;
  const { unitId, commitmentIds } = input;
  if (!canKeep(actor, unitId)) throw errors.notFound();
  await refuseOthers(tx, unitId, commitmentIds);
  const days = await daysOfProgramme(tx, input, today);
  const { id } = await tx
    .insertInto("programmes")
    .values({
      ...{ unit_id: unitId, ...columnsOf(input), pattern: JSON.stringify(input.pattern) },
      ...{ starts_on: input.startsOn, ends_on: input.endsOn },
      ...{ made_by: actor.accountId, made_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await nameCommitments(tx, { id, unitId }, commitmentIds);
  await insertSlots(tx, { id, unitId }, days);
  await recordAudit(tx, actor, {
    ...{ action: "programme.started", subject: { kind: "programme", id }, unitId, at: now },
    details: { name: input.name, pattern: input.pattern, slots: days.length, commitmentIds },
  });
  return id;
}

/** Longest life of a programme; a plan is a year. */
const longestDays = 800;

async function daysOfProgramme(tx: Tx, input: NewProgramme, today: string): Promise<PatternDay[]> {
  const span: Span = { start: input.startsOn, end: input.endsOn };
  if (span.end < span.start) throw refusals.noDays();
  if (lengthOf(span) > longestDays) throw refusals.tooMany(mostSlots);
  const ids = sql`c.id = any (${input.commitmentIds}::uuid[])`;
  const owed = await owedBy(tx, today, ids);
  const items = owed.filter(({ measure }) => measure === "item").flatMap((one) => one.owed);
  const days = daysFor(input.pattern, span, items, input.quantity);
  if (days.length === 0) throw refusals.noDays();
  if (days.length > mostSlots) throw refusals.tooMany(mostSlots);
  return days;
}

/** A programme's own words, as columns. */
export function columnsOf(
  input: Pick<
    NewProgramme,
    "name" | "channel" | "kind" | "language" | "quantity" | "minutes" | "startsAt"
  >,
) {
  const { name, channel, kind, language, quantity, minutes, startsAt } = input;
  return { name, channel, kind, language, quantity, minutes, starts_at: startsAt };
}

/** @throws programme-unknown-commitment for what is not the unit's own. */
export async function refuseOthers(tx: Tx, unitId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = await tx
    .selectFrom("commitments")
    .select("id")
    .where("unit_id", "=", unitId)
    .where("id", "in", ids)
    .execute();
  if (known.length < ids.length) throw refusals.unknownCommitment();
}

interface Place {
  readonly id: string;
  readonly unitId: string;
}

/** Says which commitments a programme is meant to fill. */
export async function nameCommitments(
  tx: Tx,
  { id, unitId }: Place,
  commitmentIds: readonly string[],
): Promise<void> {
  if (commitmentIds.length === 0) return;
  await tx
    .insertInto("programme_commitments")
    .values(
      commitmentIds.map((commitment_id) => ({ programme_id: id, commitment_id, unit_id: unitId })),
    )
    .execute();
}

async function insertSlots(tx: Tx, { id, unitId }: Place, days: readonly PatternDay[]) {
  await tx
    .insertInto("programme_slots")
    .values(
      days.map(({ on, lane }) => ({
        ...{ programme_id: id, unit_id: unitId, planned_on: on },
        ...{ series_on: lane === null ? null : on, lane },
      })),
    )
    .execute();
}
