import { type RawBuilder, sql } from "kysely";
import { type Asking, ahead, longest, stepPassed } from "./asking.ts";
import { lastWeekday } from "./rules.ts";

/**
 * Reports of the units of `folk` that are not with the coordinator on a day. Completed, one waits for the head's
 * approval; before that, for whoever writes it.
 */
export function unsentReports(asking: Asking): RawBuilder<unknown> {
  const { day } = asking;
  return sql`select s.report_id, s.unit_id, p.due_on, s.completed_on is not null as written
    from periods_at(${day}::date) p join unit_reports_at(${day}::date) s on s.period_id = p.id
    where s.unit_id in (select unit_id from folk) and not s.gone and s.approved_on is null
      and p.due_on between ${day}::date - ${longest}::int and ${day}::date + ${ahead(asking)}::int`;
}

/** What people of `folk` have not been told yet of the reports `unsent`, by the steps that hold for occurrences. */
export function reportReminders(asking: Asking): RawBuilder<unknown> {
  return sql`${dueSteps(asking)} union all ${toHeads(asking)} union all ${weekly(asking)}`;
}

const about = sql`o.unit_id, null::uuid, null::int, o.report_id, o.due_on`;
const theirs = sql`case when o.written then p.signs else p.works end`;
const toldOf = sql`r.account_id = p.account_id and r.report_id = o.report_id and r.due_on = o.due_on`;

function dueSteps(asking: Asking) {
  return sql`select p.account_id, ${about}, 'due', 'due' || to_char(step.days, 'FMSG999'), step.days, step.mail, 1
    from unsent o join folk p on p.unit_id = o.unit_id and ${theirs}
    cross join lateral ${stepPassed(asking)} step
    where not exists (select from reminders r where ${toldOf} and r.kind = 'due' and r.days >= step.days)`;
}

function toHeads({ rules, day }: Asking) {
  return sql`select p.account_id, ${about}, 'head', 'head', null::int, true, 2
    from unsent o join folk p on p.unit_id = o.unit_id and p.signs and not p.works
    where not o.written and o.due_on + ${rules.headAfter}::int < ${day}::date
      and not exists (select from reminders r where ${toldOf} and r.step = 'head')`;
}

function weekly({ rules, day }: Asking) {
  const week = lastWeekday(day, rules.weekday ?? 1);
  return sql`select p.account_id, ${about}, 'week', ${`week-${week}`}::text, null::int, true, 4
    from unsent o join folk p on p.unit_id = o.unit_id
    where ${rules.weekday !== null} and o.due_on < ${day}::date
      and (${theirs} or (p.signs and o.due_on + ${rules.headAfter}::int < ${day}::date))
      and not exists (select from reminders r where ${toldOf} and r.made_on >= ${week}::date)`;
}
