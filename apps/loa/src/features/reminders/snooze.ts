import { addDays } from "@loa/cadence";
import { shortDate } from "@loa/official-document";
import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import { lockOccurrence } from "../commitments/index.ts";
import type { ReminderRules, Snooze } from "./contract.ts";
import { canSnooze } from "./reminders.policy.ts";
import { rulesInForce } from "./rules.queries.ts";
import { findSnoozes } from "./snoozes.queries.ts";

export interface SnoozeInput {
  readonly commitmentId: string;
  readonly slot: number;
  readonly until: string;
  readonly reason: string;
}

interface Moment {
  readonly now: Date;
  readonly today: string;
}

/**
 * Leaves the unit's people alone about one occurrence until a day, with the reason for all to see. It stays owed: its
 * head and its coordinator see it as late as it is.
 * @throws not-found, not-allowed, not-owed-now, snooze-too-long, snoozed-enough
 */
export async function snoozeOccurrence(
  tx: Tx,
  actor: Actor,
  input: SnoozeInput,
  { now, today }: Moment,
): Promise<Snooze> {
  const { commitment, occurrence } = await lockOccurrence(tx, input, today);
  if (!canSnooze(actor, commitment.unit_id)) throw errors.notAllowed();
  if (["met", "cancelled", "excused", "retroactive"].includes(occurrence.state)) throw notOwed();
  const { rules } = await rulesInForce(tx);
  refuseTooLong(input.until, today, rules);
  await refuseTooOften(tx, input, rules);
  const { id } = await tx
    .insertInto("snoozes")
    .values({
      ...{ commitment_id: commitment.id, unit_id: commitment.unit_id, slot: input.slot },
      ...{ until: input.until, reason: input.reason },
      ...{ snoozed_on: today, snoozed_by: actor.accountId, snoozed_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "occurrence.snoozed",
    subject: { kind: "commitment", id: commitment.id },
    unitId: commitment.unit_id,
    details: { slot: input.slot, until: input.until, reason: input.reason },
    at: now,
  });
  return oneSnooze(tx, id, today);
}

/** Reminders come again from today. @throws not-found, not-allowed, snooze-over */
export async function endSnooze(
  tx: Tx,
  actor: Actor,
  snoozeId: string,
  { now, today }: Moment,
): Promise<Snooze> {
  const snooze = await tx
    .selectFrom("snoozes")
    .select(["id", "unit_id", "commitment_id", "slot"])
    .where("id", "=", snoozeId)
    .forUpdate()
    .executeTakeFirst();
  if (!snooze) throw errors.notFound();
  if (!canSnooze(actor, snooze.unit_id)) throw errors.notAllowed();
  if (!(await oneSnooze(tx, snoozeId, today)).inForce) throw snoozeOver();
  await tx
    .insertInto("snooze_ends")
    .values({
      ...{ snooze_id: snoozeId, unit_id: snooze.unit_id, ended_on: today },
      ...{ ended_by: actor.accountId, ended_at: now },
    })
    .execute();
  await recordAudit(tx, actor, {
    action: "occurrence.snooze-ended",
    subject: { kind: "commitment", id: snooze.commitment_id },
    unitId: snooze.unit_id,
    details: { slot: snooze.slot },
    at: now,
  });
  return oneSnooze(tx, snoozeId, today);
}

async function oneSnooze(tx: Tx, id: string, today: string): Promise<Snooze> {
  const [snooze] = await findSnoozes(tx, sql`s.id = ${id}`, today);
  if (!snooze) throw errors.notFound();
  return snooze;
}

function refuseTooLong(until: string, today: string, { snoozeDays }: ReminderRules) {
  const latest = addDays(today, snoozeDays);
  if (until > today && until <= latest) return;
  const message = {
    vi: `Chỉ hoãn nhắc được từ ngày mai đến ${shortDate(latest)} (tối đa ${snoozeDays} ngày). Chưa có gì được lưu.`,
    en: `A snooze lasts from tomorrow to ${shortDate(latest)} at most (${snoozeDays} days). Nothing was saved.`,
  };
  throw refuse("snooze-too-long", 422, message, { fields: { until: message } });
}

async function refuseTooOften(
  tx: Tx,
  { commitmentId, slot }: SnoozeInput,
  { snoozeTimes }: ReminderRules,
) {
  const { n } = await tx
    .selectFrom("snoozes")
    .select((eb) => eb.fn.countAll<number>().as("n"))
    .where("commitment_id", "=", commitmentId)
    .where("slot", "=", slot)
    .executeTakeFirstOrThrow();
  if (Number(n) < snoozeTimes) return;
  throw refuse("snoozed-enough", 409, {
    vi: `Kỳ này đã hoãn nhắc đủ ${snoozeTimes} lần. Nếu không kịp hạn, xin gửi đề nghị hoãn hoặc dời hạn cho đầu mối.`,
    en: `This occurrence has been snoozed ${snoozeTimes} times, which is all. If it cannot be met in time, ask the coordinator to move it.`,
  });
}

const notOwed = () =>
  refuse("not-owed-now", 409, {
    vi: "Kỳ này đã xong hoặc không còn phải thực hiện nên không có gì để nhắc.",
    en: "This occurrence is done or owed no longer, so there is nothing to be reminded of.",
  });
const snoozeOver = () =>
  refuse("snooze-over", 409, {
    vi: "Lần hoãn nhắc này đã hết hiệu lực.",
    en: "This snooze is over already.",
  });
