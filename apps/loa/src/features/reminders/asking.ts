import { type RawBuilder, sql } from "kysely";
import type { ReminderRules } from "./contract.ts";

/** Whom and on which day reminders are looked for, by which rules. */
export interface Asking {
  readonly accounts: readonly string[];
  readonly day: string;
  readonly rules: ReminderRules;
}

/** What fell due longer ago than this many days is history, not work. */
export const longest = 400;

/** How many days before it is due something is told of at the earliest. */
export const ahead = ({ rules }: Asking) => Math.max(0, ...rules.steps.map(({ days }) => -days));

/** The last step that has passed for `l.due_on` on the day, with its days and whether it goes by mail: a lateral subquery. */
export function stepPassed({ rules, day }: Asking): RawBuilder<unknown> {
  return sql`(select s.days, s.mail from jsonb_to_recordset(${JSON.stringify(rules.steps)}::jsonb) as s(days int, mail boolean)
    where l.due_on + s.days <= ${day}::date order by s.days desc limit 1)`;
}
