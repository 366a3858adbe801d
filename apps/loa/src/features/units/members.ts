import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";

/** A unit's membership of a group: first and last day, inclusive, within the period asked for. */
export interface Membership {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The units a group's rule names during a period, each with the days it exists in it. The rule is
 * `kinds` (below `under`, when given) and `include`, without `exclude`; codes name units at any time.
 * Ordered by code. An unknown group has no members.
 */
export async function membersOf(
  tx: Tx,
  groupId: string,
  period: { readonly from: string; readonly to: string },
): Promise<Membership[]> {
  const { rows } = await sql<Membership>`
    with recursive rule as (
      select coalesce(rule->'kinds', '[]') as kinds, rule->>'under' as under,
        coalesce(rule->'include', '[]') as include, coalesce(rule->'exclude', '[]') as exclude
      from unit_groups where id = ${groupId}
    ), below as (
      select u.id from units u, rule where u.code = rule.under
      union select u.id from units u join below on u.parent_id = below.id
    )
    select u.id as "unitId", greatest(u.valid_from, ${period.from}::date) as "from",
      least(coalesce(u.valid_to, ${period.to}::date), ${period.to}::date) as "to"
    from units u, rule
    where u.valid_from <= ${period.to}::date and (u.valid_to is null or u.valid_to >= ${period.from}::date)
      and not rule.exclude ? u.code
      and (rule.include ? u.code or (rule.kinds ? u.kind
        and (rule.under is null or u.id in (select id from below))))
    order by u.code, u.valid_from`.execute(tx);
  return rows;
}

/** The ids of a group's members on one day, ordered by code. */
export async function membersOn(tx: Tx, groupId: string, date: string): Promise<string[]> {
  const members = await membersOf(tx, groupId, { from: date, to: date });
  return members.map((member) => member.unitId);
}
