import { locksOver, returnPublished } from "../outputs/index.ts";
import type { Sending } from "./channel.ts";
import { agreeByHead } from "./heads-word.ts";
import { standingByApproval } from "./publications.queries.ts";
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

/**
 * Draws the conclusion for what went out by an emergency release. Agreed: its output is approved like one that two had let
 * through before. Objected: it is withdrawn, or its output is returned, which counts nowhere until readers are told what
 * was wrong. What a locked report counts stays in it.
 */
export async function settleRelease(
  c: Publishing & Sending,
  verdict: ReleaseVerdict,
): Promise<void> {
  const { approvalId, outcome, note } = verdict;
  for (const { id, outputId } of await standingByApproval(c.tx, approvalId)) {
    if (outcome === "objected" && verdict.withdraw) await withdrawPublication(c, id, note);
    else if (outputId !== null && outcome === "objected") await returnUnlocked(c, outputId, note);
    else if (outputId !== null) await agreeByHead(c, approvalId, { outputId, on: c.today });
  }
}

async function returnUnlocked(c: Publishing, outputId: string, reason: string) {
  if ((await locksOver(c.tx, outputId)).length > 0) return;
  await returnPublished(c.tx, { actor: c.actor, now: c.now, on: c.today }, outputId, reason);
}
