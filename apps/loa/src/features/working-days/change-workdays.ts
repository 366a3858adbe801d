import { workCalendar } from "@loa/cadence";
import { sql } from "kysely";
import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Bilingual } from "../../platform/contract/endpoint.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import type { WorkdayChange } from "./contract.ts";
import { findChanges } from "./workdays.queries.ts";

/** A day made off, a day worked instead, or both: a swap. */
export interface ChangeInput {
  readonly offOn: string | null;
  readonly workedOn: string | null;
  readonly note: string;
}

interface By {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
}

/** @throws no-day-given, day-off-already, working-day-already, day-changed-already */
export async function addChange(by: By, input: ChangeInput): Promise<WorkdayChange> {
  await refuseUnfit(by.tx, input, null);
  const added = await by.tx
    .insertInto("workday_changes")
    .values(rowOf(by, input))
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  // Another administrator was faster.
  if (!added) throw refuseDay("day-changed-already", input.offOn ? "offOn" : "workedOn", taken);
  await record(by, "workdays.change-added", added.id, input);
  return load(by.tx, added.id);
}

/** @throws not-found, no-day-given, day-off-already, working-day-already, day-changed-already */
export async function correctChange(
  by: By,
  id: string,
  input: ChangeInput,
): Promise<WorkdayChange> {
  await load(by.tx, id);
  await refuseUnfit(by.tx, input, id);
  await by.tx.updateTable("workday_changes").set(rowOf(by, input)).where("id", "=", id).execute();
  await record(by, "workdays.change-changed", id, input);
  return load(by.tx, id);
}

/** The law's calendar holds again for its days. @throws not-found */
export async function removeChange(by: By, id: string): Promise<void> {
  const { offOn, workedOn, note } = await load(by.tx, id);
  await by.tx.deleteFrom("workday_changes").where("id", "=", id).execute();
  await record(by, "workdays.change-removed", id, { offOn, workedOn, note });
}

const rowOf = ({ actor, now }: By, { offOn, workedOn, note }: ChangeInput) => ({
  ...{ off_on: offOn, worked_on: workedOn, note },
  ...{ changed_by: actor.accountId, changed_at: now },
});

async function load(tx: Tx, id: string): Promise<WorkdayChange> {
  const [change] = await findChanges(tx, sql`w.id = ${id}`);
  if (!change) throw errors.notFound();
  return change;
}

function record(
  { tx, actor, now }: By,
  action: "workdays.change-added" | "workdays.change-changed" | "workdays.change-removed",
  id: string,
  input: ChangeInput,
) {
  return recordAudit(tx, actor, {
    action,
    subject: { kind: "workday-change", id },
    details: { ...input },
    at: now,
  });
}

async function refuseUnfit(tx: Tx, { offOn, workedOn }: ChangeInput, self: string | null) {
  if (offOn === null && workedOn === null) throw refuseDay("no-day-given", "offOn", noDay);
  const byLaw = workCalendar();
  if (offOn !== null && !byLaw.isWorkday(offOn)) throw refuseDay("day-off-already", "offOn", isOff);
  if (workedOn !== null && byLaw.isWorkday(workedOn))
    throw refuseDay("working-day-already", "workedOn", isWorked);
  for (const [field, day] of [
    ["offOn", offOn],
    ["workedOn", workedOn],
  ] as const)
    if (day !== null && (await isTaken(tx, day, self)))
      throw refuseDay("day-changed-already", field, taken);
}

async function isTaken(tx: Tx, day: string, self: string | null): Promise<boolean> {
  const others = await findChanges(
    tx,
    sql`(w.off_on = ${day}::date or w.worked_on = ${day}::date) and w.id is distinct from ${self}::uuid`,
  );
  return others.length > 0;
}

const refuseDay = (code: string, field: string, message: Bilingual) =>
  refuse(code, 422, message, { fields: { [field]: message } });

const noDay = {
  vi: "Xin chọn ngày nghỉ, ngày làm bù, hoặc cả hai.",
  en: "Choose a day off, a day worked instead, or both.",
};
const isOff = {
  vi: "Ngày này đã là ngày nghỉ theo quy định.",
  en: "This day is a day off already.",
};
const isWorked = {
  vi: "Ngày này đã là ngày làm việc theo quy định.",
  en: "This day is a working day already.",
};
const taken = {
  vi: "Ngày này đã có trong một thay đổi khác.",
  en: "Another change names this day already.",
};
