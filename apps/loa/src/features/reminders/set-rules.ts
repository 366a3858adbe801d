import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { ReminderRules } from "./contract.ts";

/** Sets other rules from now on; those before stay on record. @throws steps-twice */
export async function setRules(tx: Tx, actor: Actor, rules: ReminderRules, now: Date) {
  if (new Set(rules.steps.map(({ days }) => days)).size < rules.steps.length)
    throw refuse("steps-twice", 422, twice, { fields: { steps: twice } });
  const steps = rules.steps.toSorted((a, b) => a.days - b.days);
  const { id } = await tx
    .insertInto("reminder_rules")
    .values({
      steps: JSON.stringify(steps),
      ...{ digest_hour: rules.digestHour, weekday: rules.weekday },
      ...{ head_after: rules.headAfter, chase_after: rules.chaseAfter },
      ...{ snooze_days: rules.snoozeDays, snooze_times: rules.snoozeTimes },
      ...{ set_by: actor.accountId, set_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await recordAudit(tx, actor, {
    action: "reminder-rules.set",
    subject: { kind: "reminder-rules", id },
    details: { ...rules, steps },
    at: now,
  });
}

const twice = {
  vi: "Có hai bước nhắc trùng ngày; mỗi ngày chỉ cần một bước. Chưa có gì được lưu.",
  en: "Two steps fall on the same day; one is enough. Nothing was saved.",
};
