import { type RawBuilder, sql } from "kysely";
import { occurrencesAsOf } from "../commitments/index.ts";
import { type Asking, ahead, longest, stepPassed } from "./asking.ts";
import { reportReminders, unsentReports } from "./pending-reports.ts";
import { lastWeekday } from "./rules.ts";

/**
 * What these people have not been told yet on a day: one line for each person and occurrence or report, however many
 * steps have passed since. A subquery of the columns of `reminders`.
 */
export function pendingReminders(asking: Asking): RawBuilder<unknown> {
  const { day } = asking;
  return sql`(
    with folk as (${peopleOf(asking)}),
    owing as materialized (
      select o.commitment_id, o.slot, o.unit_id, o.due_on, o.state
      from ${occurrencesAsOf({ asOf: day, stage: "recorded" }, mayMatter(asking))} o
      where o.state in ('open', 'partly', 'notDue', 'late') and o.bound is distinct from 'max'
        and o.due_on between ${day}::date - ${longest}::int and ${day}::date + ${ahead(asking)}::int),
    quiet as (select commitment_id, slot from snoozes_at(${day}::date)),
    unsent as materialized (${unsentReports(asking)})
    select distinct on (account_id, commitment_id, slot, report_id) c.* from (
      ${dueSteps(asking)} union all ${toHeads(asking)} union all ${weekly(asking)} union all ${afterSnooze(asking)}
      union all ${reportReminders(asking)}) c
    order by account_id, commitment_id, slot, report_id, rank)`;
}

// A unit without an officer has its head do the officer's work, one without a head has its officers do the head's; one
// that has ended has nobody to remind.
function peopleOf({ accounts, day }: Asking) {
  return sql`select g.account_id, g.unit_id, bool_or(g.role = 'officer') or ${nobodyIs("officer")} as works,
      bool_or(g.role = 'unit_head') or ${nobodyIs("unit_head")} as signs
    from role_grants g join units u on u.id = g.unit_id
      and u.valid_from <= ${day}::date and (u.valid_to is null or u.valid_to >= ${day}::date)
    where g.account_id = any (${accounts}::uuid[]) and g.role in ('officer', 'unit_head')
    group by g.account_id, g.unit_id`;
}

const nobodyIs = (role: "officer" | "unit_head") => sql`not exists (
  select from role_grants o join accounts a on a.id = o.account_id and a.suspended_at is null
  where o.unit_id = g.unit_id and o.role = ${role})`;

// Narrows the commitments `c` and slots `s` before anything is joined; a moved due date is found by its act.
function mayMatter(asking: Asking) {
  const near = (column: RawBuilder<unknown>) =>
    sql`${column} between ${asking.day}::date - ${longest}::int and ${asking.day}::date + ${ahead(asking)}::int`;
  return sql`c.unit_id in (select unit_id from folk) and (${near(sql`s.due_on`)} or exists (
    select from occurrence_acts x where x.commitment_id = c.id and x.slot = s.slot and ${near(sql`x.new_due_on`)}))`;
}

const about = sql`o.unit_id, o.commitment_id, o.slot, null::uuid as report_id, o.due_on`;
const isQuiet = sql`(o.commitment_id, o.slot) in (select commitment_id, slot from quiet)`;

// Of all steps that have passed, the last; and none when it, or a later one, was told before: a clock set back repeats
// nothing, one set forward catches up with one line.
function dueSteps(asking: Asking) {
  return sql`select p.account_id, ${about}, 'due' as kind, 'due' || to_char(step.days, 'FMSG999') as step, step.days,
      step.mail, 1 as rank
    from owing o join folk p on p.unit_id = o.unit_id and p.works
    cross join lateral ${stepPassed(asking)} step
    where not ${isQuiet} and not exists (select from reminders r where ${toldOf} and r.kind = 'due' and r.days >= step.days)`;
}

const toldOf = sql`r.account_id = p.account_id and r.commitment_id = o.commitment_id and r.slot = o.slot and r.due_on = o.due_on`;

// An officer's snooze does not keep it from the head.
function toHeads({ rules, day }: Asking) {
  return sql`select p.account_id, ${about}, 'head', 'head', null::int, true, 2
    from owing o join folk p on p.unit_id = o.unit_id and not p.works
    where o.state = 'late' and o.due_on + ${rules.headAfter}::int < ${day}::date
      and not exists (select from reminders r where ${toldOf} and r.step = 'head')`;
}

// Once a week, what is still late and was not told of since the week's day.
function weekly({ rules, day }: Asking) {
  const week = lastWeekday(day, rules.weekday ?? 1);
  return sql`select p.account_id, ${about}, 'week', ${`week-${week}`}::text, null::int, true, 4
    from owing o join folk p on p.unit_id = o.unit_id
    where ${rules.weekday !== null} and o.state = 'late' and o.due_on < ${day}::date
      and case when p.works then not ${isQuiet} else o.due_on + ${rules.headAfter}::int < ${day}::date end
      and not exists (select from reminders r where ${toldOf} and r.made_on >= ${week}::date)`;
}

// On the day a snooze said, whatever was told before it.
function afterSnooze({ day }: Asking) {
  return sql`select p.account_id, ${about}, 'again', 'again-' || z.id, null::int, true, 3
    from snoozes z join owing o on o.commitment_id = z.commitment_id and o.slot = z.slot
    join folk p on p.unit_id = o.unit_id and p.works
    where z.until between ${day}::date - 30 and ${day}::date and not ${isQuiet}
      and not exists (select from snooze_ends e where e.snooze_id = z.id)
      and not exists (select from reminders r where ${toldOf} and (r.step = 'again-' || z.id or r.made_on >= z.until))`;
}
