import { recordAudit } from "../../platform/audit/record.ts";
import type { Change } from "./keep-expectation.ts";
import type { PeriodHeadRow } from "./periods.queries.ts";
import { dueDayPassed, dueNotLater } from "./refusals.ts";

/** Gives everybody more time while the due day has not passed. @throws period-due-day-passed, period-due-not-later */
export async function moveDueDay(
  { tx, actor, now, today }: Change,
  period: PeriodHeadRow,
  { dueOn, reason }: { readonly dueOn: string; readonly reason: string },
): Promise<void> {
  if (today > period.dueOn) throw dueDayPassed(period.dueOn);
  if (dueOn <= period.dueOn) throw dueNotLater(period.dueOn);
  await tx
    .insertInto("period_moves")
    .values({
      ...{ period_id: period.id, was_due_on: period.dueOn, due_on: dueOn, reason },
      ...{ moved_on: today, moved_by: actor.accountId, moved_at: now },
    })
    .execute();
  await recordAudit(tx, actor, {
    action: "period.due-day-moved",
    subject: { kind: "period", id: period.id },
    details: { from: period.dueOn, to: dueOn, reason },
    at: now,
  });
}
