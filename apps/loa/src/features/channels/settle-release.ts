import { sql } from "kysely";
import type { Tx } from "../../platform/db/database.ts";
import { approveForHead, locksOver, returnPublished } from "../outputs/index.ts";
import type { Sending } from "./channel.ts";
import { headsWordOn } from "./heads-word.ts";
import type { Publishing } from "./schedule-story.ts";
import { withdrawPublication } from "./withdraw-publication.ts";

/** What another said of an emergency release afterwards. */
export interface ReleaseVerdict {
  readonly approvalId: string;
  readonly outcome: "agreed" | "objected";
  readonly note: string;
  /** Objected: what went out is taken from readers at once; else it waits to be put right. */
  readonly withdraw: boolean;
}

interface OutByRelease {
  readonly id: string;
  readonly outputId: string | null;
}

/**
 * Draws the conclusion for what went out by an emergency release. Agreed: its output is approved like one that two had let
 * through before. Objected: it is withdrawn, or its output is returned, which counts nowhere until readers are told what
 * was wrong. What a locked report counts stays in it.
 */
export async function settleRelease(
  c: Publishing & Sending,
  verdict: ReleaseVerdict,
): Promise<void> {
  const word = await headsWordOn(c.tx, verdict.approvalId);
  for (const { id, outputId } of await outByRelease(c.tx, verdict.approvalId)) {
    if (verdict.outcome === "objected" && verdict.withdraw)
      await withdrawPublication(c, id, verdict.note);
    else if (outputId !== null && verdict.outcome === "objected")
      await returnUnlocked(c, outputId, verdict.note);
    else if (outputId !== null && word !== null)
      await approveForHead(c.tx, { headId: word, on: c.today, now: c.now }, outputId);
  }
}

async function returnUnlocked(c: Publishing, outputId: string, reason: string) {
  if ((await locksOver(c.tx, outputId)).length > 0) return;
  await returnPublished(c.tx, { actor: c.actor, now: c.now, on: c.today }, outputId, reason);
}

// What readers see now: something corrected since by another approval is no matter of this one.
async function outByRelease(tx: Tx, approvalId: string): Promise<OutByRelease[]> {
  const { rows } = await sql<OutByRelease>`
    select p.id, p.output_id as "outputId" from publications p
    left join lateral (select approval_id from publication_corrections c where c.publication_id = p.id
      order by corrected_at desc, id desc limit 1) l on true
    where p.gone_at is null and coalesce(l.approval_id, p.approval_id) = ${approvalId} order by p.id`.execute(
    tx,
  );
  return rows;
}
