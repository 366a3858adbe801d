import { sql } from "kysely";
import type { Tx } from "../db/database.ts";
import type { Written } from "./letter.ts";

/** A mail to be sent once its transaction has committed. */
export interface MailDraft extends Written {
  readonly to: string;
  readonly toName?: string;
  readonly unitId?: string | null;
  /** What it is about, for the administrator's list: `invitation`, `duty-slip`, ... */
  readonly kind: string;
}

/**
 * Puts mails in the outbox; a timer sends them, and without a mail server they wait to be read. Gives their ids, in the
 * order of the drafts.
 */
export async function queueMails(tx: Tx, drafts: readonly MailDraft[]): Promise<string[]> {
  if (drafts.length === 0) return [];
  const ids = await newIds(tx, drafts.length);
  await tx
    .insertInto("mails")
    .values(
      drafts.map((draft, at) => ({
        id: ids[at] ?? "",
        to_address: oneLine(draft.to),
        to_name: draft.toName ? oneLine(draft.toName) : null,
        unit_id: draft.unitId ?? null,
        kind: draft.kind,
        subject: oneLine(draft.subject),
        body_text: draft.text,
        body_html: draft.html,
      })),
    )
    .execute();
  return ids;
}

// Asked for beforehand: whoever may add a mail may not read it back.
async function newIds(tx: Tx, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, ${count}::int)`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Gives a parked mail all its tries again; false when it is not parked. */
export async function releaseParked(tx: Tx, id: string): Promise<boolean> {
  const released = await tx
    .updateTable("mails")
    .set({ parked_at: null, attempts: 0, not_before: null, last_error: null })
    .where("id", "=", id)
    .where("parked_at", "is not", null)
    .returning("id")
    .executeTakeFirst();
  return released !== undefined;
}

// A line break in a header field would let its author add headers.
function oneLine(value: string) {
  return value.replace(/[\r\n\u2028\u2029\0]+/g, " ");
}
