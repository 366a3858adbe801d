import { type RawBuilder, sql } from "kysely";
import { occurrencesAsOf } from "../commitments/index.ts";
import { type Asking, ahead, longest, stepPassed } from "./asking.ts";
import { unsentReports } from "./pending-reports.ts";
import { lastWeekday } from "./rules.ts";

/**
 * What these people have not been told yet on a day: one line for each person and occurrence or report, however many
 * steps have passed since. A subquery of the columns of `reminders`.
 *
 * Everything a person may be told of and everything they were told meet in one grouping: it costs the same for each
 * line however many there are, and whatever the database expects of tables that grow while the round goes on.
 */
export function pendingReminders(asking: Asking): RawBuilder<unknown> {
  return sql`(
    with folk as (${peopleOf(asking)}),
    things as materialized (
      ${owing(asking)}
      union all
      select s.unit_id, null::uuid, null::int, s.report_id, s.due_on, 'late', s.written, false from (${unsentReports(asking)}) s),
    lines as (${linesOf(asking)})
    select l.account_id, l.unit_id, l.commitment_id, l.slot, l.report_id, l.due_on, c.kind, c.step, c.days, c.mail
    from lines l cross join lateral (select * from (${choices(asking)}) c order by c.rank limit 1) c)`;
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

/** Occurrences of the units of `folk` that are open or late; `quiet` are those snoozed. */
function owing(asking: Asking) {
  const { day } = asking;
  return sql`select o.unit_id, o.commitment_id, o.slot, null::uuid as report_id, o.due_on, o.state, null::boolean as written,
      (o.commitment_id, o.slot) in (select commitment_id, slot from snoozes_at(${day}::date)) as quiet
    from ${occurrencesAsOf({ asOf: day, stage: "recorded" }, mayMatter(asking))} o
    where o.state in ('open', 'partly', 'notDue', 'late') and o.bound is distinct from 'max'
      and o.due_on between ${day}::date - ${longest}::int and ${day}::date + ${ahead(asking)}::int`;
}

// Narrows the commitments `c` and slots `s` before anything is joined; a moved due date is found by its act.
function mayMatter(asking: Asking) {
  const near = (column: RawBuilder<unknown>) =>
    sql`${column} between ${asking.day}::date - ${longest}::int and ${asking.day}::date + ${ahead(asking)}::int`;
  return sql`c.unit_id in (select unit_id from folk) and (${near(sql`s.due_on`)} or exists (
    select from occurrence_acts x where x.commitment_id = c.id and x.slot = s.slot and ${near(sql`x.new_due_on`)}))`;
}

// Whose it is to be told: `hers` the work or, of a report that is written, the approval; `signs` the head's part.
const hers = sql`case when t.written then p.signs else p.works end`;

/** One line for each person and thing that may be told, with what of it was told on which day before. */
function linesOf({ accounts, day }: Asking) {
  return sql`select x.account_id, x.commitment_id, x.slot, x.report_id, x.due_on,
      (array_agg(x.unit_id) filter (where x.hers is not null))[1] as unit_id, bool_or(x.hers) as hers, bool_or(x.signs) as signs,
      bool_or(x.late) as late, bool_or(x.written) as written, bool_or(x.quiet) as quiet,
      max(x.days) as told_days, bool_or(x.step = 'head') as told_head, max(x.made_on) as told_on,
      array_agg(x.step) filter (where x.step like 'again-%') as told_again
    from (
      select p.account_id, t.commitment_id, t.slot, t.report_id, t.due_on, t.unit_id, ${hers} as hers, p.signs,
        t.state = 'late' and t.due_on < ${day}::date as late, t.written, t.quiet, null::int as days, null as step, null::date as made_on
      from things t join folk p on p.unit_id = t.unit_id
      union all
      select r.account_id, r.commitment_id, r.slot, r.report_id, r.due_on, null, null, null, null, null, null,
        case when r.kind = 'due' then r.days end, r.step, r.made_on
      from ${told({ accounts, day })} r) x
    group by x.account_id, x.commitment_id, x.slot, x.report_id, x.due_on
    having count(x.hers) > 0`;
}

// Person by person, each by the index of their own reminders: asked of all at once, a table that fills while the round
// goes on is read in whole for every hundred people, since nothing is known of it yet.
function told({ accounts, day }: Pick<Asking, "accounts" | "day">) {
  return sql`(select r.* from unnest(${accounts}::uuid[]) as person(id) cross join lateral (
    select * from reminders r where r.account_id = person.id and r.due_on >= ${day}::date - ${longest}::int offset 0) r)`;
}

/** What of a line `l` may be told today; the least rank is. */
function choices(asking: Asking) {
  const { weekday } = asking.rules;
  const parts = [dueStep(asking), toHead(asking), afterSnooze(asking)];
  return sql.join(weekday === null ? parts : [...parts, weekly(asking, weekday)], sql` union all `);
}

// Of all steps that have passed, the last; and none when it, or a later one, was told before: a clock set back repeats
// nothing, one set forward catches up with one line.
function dueStep(asking: Asking) {
  return sql`select 'due' as kind, 'due' || to_char(s.days, 'FMSG999') as step, s.days, s.mail, 1 as rank
    from (${stepPassed(asking)}) s
    where l.hers and l.quiet is not true and (l.told_days is null or l.told_days < s.days)`;
}

// An officer's snooze does not keep it from the head; a report that is written is the head's to approve, and told as such.
function toHead({ rules, day }: Asking) {
  return sql`select 'head', 'head', null::int, true, 2
    where l.signs and not l.hers and l.late and l.written is not true
      and l.due_on + ${rules.headAfter}::int < ${day}::date and l.told_head is not true`;
}

// On the day a snooze said, whatever was told before it.
function afterSnooze({ day }: Asking) {
  return sql`select 'again', 'again-' || z.id, null::int, true, 3 from snoozes z
    where l.hers and l.quiet is not true and z.commitment_id = l.commitment_id and z.slot = l.slot
      and z.until between ${day}::date - 30 and ${day}::date
      and not exists (select from snooze_ends e where e.snooze_id = z.id)
      and (l.told_on is null or l.told_on < z.until) and ('again-' || z.id = any (l.told_again)) is not true`;
}

// Once a week, what is still late and was not told of since the week's day.
function weekly({ rules, day }: Asking, weekday: number) {
  const week = lastWeekday(day, weekday);
  return sql`select 'week', ${`week-${week}`}::text, null::int, true, 4
    where l.late and (l.told_on is null or l.told_on < ${week}::date)
      and (l.hers and l.quiet is not true or l.signs and not l.hers and l.due_on + ${rules.headAfter}::int < ${day}::date)`;
}
