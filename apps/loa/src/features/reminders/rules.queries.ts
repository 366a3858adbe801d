import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import type { ReminderRules } from "./contract.ts";
import { defaultRules } from "./rules.ts";

/** The rules in force, with who set them and when; null for those nobody has set. */
export interface RulesInForce {
  readonly rules: ReminderRules;
  readonly setAt: Date | null;
  readonly setBy: string | null;
}

interface Row {
  readonly steps: ReminderRules["steps"];
  readonly digest_hour: number;
  readonly weekday: number | null;
  readonly head_after: number;
  readonly chase_after: number;
  readonly snooze_days: number;
  readonly snooze_times: number;
  readonly set_at: Date;
  readonly set_by: string | null;
}

/** The rules in force now. */
export async function rulesInForce(tx: Tx): Promise<RulesInForce> {
  const { rows } = await sql<Row>`
    select r.steps, r.digest_hour, r.weekday, r.head_after, r.chase_after, r.snooze_days, r.snooze_times, r.set_at,
      a.name as set_by
    from reminder_rules r left join accounts a on a.id = r.set_by
    order by r.set_at desc, r.id desc limit 1`.execute(tx);
  const [row] = rows;
  if (!row) return { rules: defaultRules, setAt: null, setBy: null };
  return { rules: presentRules(row), setAt: row.set_at, setBy: row.set_by };
}

function presentRules(row: Row): ReminderRules {
  return {
    steps: row.steps.map(({ days, mail }) => ({ days, mail })),
    digestHour: row.digest_hour,
    weekday: row.weekday,
    headAfter: row.head_after,
    chaseAfter: row.chase_after,
    snoozeDays: row.snooze_days,
    snoozeTimes: row.snooze_times,
  };
}
