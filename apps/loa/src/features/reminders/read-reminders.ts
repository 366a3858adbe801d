import { sql } from "kysely";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { unreadOf } from "./inbox.queries.ts";

/** Marks a person's own reminders as read: those named, or all. What is another's stays as it is. */
export async function readReminders(
  tx: Tx,
  actor: Actor,
  ids: readonly string[] | undefined,
  now: Date,
): Promise<{ unread: number }> {
  await sql`insert into reminder_readings (reminder_id, account_id, read_at)
    select r.id, r.account_id, ${now} from reminders r
    where r.account_id = ${actor.accountId} and ${ids ? sql`r.id = any (${ids}::uuid[])` : sql`true`}
    on conflict do nothing`.execute(tx);
  return { unread: await unreadOf(tx, actor) };
}
