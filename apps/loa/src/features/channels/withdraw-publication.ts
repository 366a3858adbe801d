import { recordAudit } from "../../platform/audit/record.ts";
import { errors } from "../../platform/http/errors.ts";
import { lockStory } from "../newsroom/index.ts";
import { locksOver, withdrawPublished } from "../outputs/index.ts";
import type { Sending } from "./channel.ts";
import { channelKinds } from "./channel-kinds.ts";
import { canWithdraw } from "./channels.policy.ts";
import { loadPublication, type StandingPublication } from "./publications.queries.ts";
import { refusals } from "./refusals.ts";
import type { Publishing } from "./schedule-story.ts";
import { endSchedule, waitingSchedules } from "./schedules.queries.ts";

/**
 * Takes a publication from readers at once: its address says why, nothing of the story that waits goes out by itself, and
 * its output leaves the counts with a trace. What a locked report counts stays in it, and is said so; the page comes down
 * all the same. @throws not-found, not-allowed, publication-gone
 */
export async function withdrawPublication(
  c: Publishing & Sending,
  publicationId: string,
  reason: string,
): Promise<string> {
  const seen = await loadPublication(c.tx, publicationId);
  await lockStory(c.tx, seen.storyId);
  const standing = await loadPublication(c.tx, publicationId);
  if (!canWithdraw(c.actor, standing.unitId)) throw errors.notAllowed();
  if (standing.gone) throw refusals.notStanding();
  const keptByLock = await takeOutOfCounts(c, standing, reason);
  await markGone(c, standing, { reason, keptByLock });
  await cancelWaiting(c, standing.storyId);
  const known = { ...standing, place: standing.channelPlace };
  await channelKinds[standing.channel].withdraw(c, known, reason);
  await recordAudit(c.tx, c.actor, {
    ...{ action: "publication.withdrawn", subject: { kind: "story", id: standing.storyId } },
    ...{ unitId: standing.unitId, at: c.now },
    details: { publicationId, reason, outputId: standing.outputId, keptByLock },
  });
  return standing.storyId;
}

/** Gives whether a lock keeps the output where it is. */
async function takeOutOfCounts(
  c: Publishing,
  { outputId }: StandingPublication,
  reason: string,
): Promise<boolean> {
  if (outputId === null) return false;
  if ((await locksOver(c.tx, outputId)).length > 0) return true;
  await withdrawPublished(c.tx, { actor: c.actor, now: c.now, on: c.today }, outputId, reason);
  return false;
}

async function markGone(
  c: Publishing,
  { id, unitId }: StandingPublication,
  { reason, keptByLock }: { readonly reason: string; readonly keptByLock: boolean },
) {
  await c.tx.updateTable("publications").set({ gone_at: c.now }).where("id", "=", id).execute();
  await c.tx
    .insertInto("publication_withdrawals")
    .values({
      ...{ publication_id: id, unit_id: unitId, reason, kept_by_lock: keptByLock },
      ...{ withdrawn_by: c.actor.accountId, withdrawn_at: c.now },
    })
    .execute();
}

// In either language and on every channel: what is wrong in one is likely wrong in the others.
async function cancelWaiting(c: Publishing, storyId: string) {
  const end = { outcome: "cancelled", reason: "withdrawn" } as const;
  for (const schedule of await waitingSchedules(c.tx, storyId))
    await endSchedule(c.tx, schedule, { ...end, by: c.actor.accountId, at: c.now });
}
