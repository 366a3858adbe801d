import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { approveForHead } from "../outputs/index.ts";
import type { Sending } from "./channel.ts";

/** Lets the head's word on what went out stand for that on its output; without one it waits for the head. */
export async function agreeByHead(
  c: Pick<Sending, "tx" | "now">,
  approvalId: string,
  { outputId, on }: { readonly outputId: string; readonly on: string },
): Promise<void> {
  const headId = await headsWordOn(c.tx, approvalId);
  if (headId !== null) await approveForHead(c.tx, { headId, on, now: c.now }, outputId);
}

/**
 * The unit's head whose word an approval is; null when it is none's yet. An emergency release is one person's alone: it
 * becomes the head's word once another has looked at it and agreed, whichever of the two the head is.
 */
async function headsWordOn(tx: Tx, approvalId: string): Promise<string | null> {
  const { rows } = await sql<{ headId: string }>`
    select g.account_id as "headId" from story_approvals p
    left join story_emergency_reviews e on e.approval_id = p.id and e.outcome = 'agreed'
    join role_grants g on g.unit_id = p.unit_id and g.role = 'unit_head' and g.account_id in (e.reviewed_by, p.approved_by)
    where p.id = ${approvalId} and (not p.emergency or e.approval_id is not null)
    order by (g.account_id = e.reviewed_by) desc nulls last limit 1`.execute(tx);
  return rows[0]?.headId ?? null;
}
