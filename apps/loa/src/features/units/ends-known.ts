import { type RawBuilder, sql } from "kysely";

/**
 * The units that had ended by a day as was known on it, each with its last day: `unit_id, last_day`, to select from. A
 * change of units entered later, or taken back since, moves no look back.
 */
export function endsKnownOn(day: string): RawBuilder<unknown> {
  return sql`(select unit_id, min(last_day) as last_day from (${endedByChange(day)} union all ${endedInRegister(day)}) k
    group by unit_id)`;
}

const endedByChange = (
  day: string,
) => sql`select e.unit_id, max(s.effective_on) - 1 as last_day from succession_ends e
  join successions s on s.id = e.succession_id and s.effective_on <= ${day}::date
  join succession_entries n on n.succession_id = s.id and n.entered_on <= ${day}::date
  where not exists (select from succession_undos x where x.succession_id = s.id and x.undone_on <= ${day}::date)
  group by e.unit_id`;

// The register says no day on which it learned of an end; while a change stands, the last day it shows is the change's.
const endedInRegister = (
  day: string,
) => sql`select u.id as unit_id, u.valid_to as last_day from units u where u.valid_to < ${day}::date
  and not exists (select from succession_ends e where e.unit_id = u.id
    and not exists (select from succession_undos x where x.succession_id = e.succession_id))`;
