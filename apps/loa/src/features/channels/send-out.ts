import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor, SystemActor } from "../../platform/auth/actor.ts";
import type { Sending, Sent } from "./channel.ts";
import type { Cleared } from "./clear-story.ts";
import { standingAt } from "./publications.queries.ts";
import { refusals } from "./refusals.ts";
import { reportOutput } from "./report-output.ts";
import { endSchedule, waitingSchedules } from "./schedules.queries.ts";

/** Who sends, and whether a schedule does. */
export interface SendingBy {
  readonly actor: Actor | SystemActor;
  /** Whose right it goes out by. */
  readonly senderId: string | null;
  readonly scheduleId: string | null;
  /** The day in Vietnam. */
  readonly on: string;
}

/**
 * Sends a cleared story out: what readers see, the publication, its output with what it counts for and the end of its
 * schedule are one change. Gives the publication's id. @throws already-out
 */
export async function sendOut(c: Sending, cleared: Cleared, by: SendingBy): Promise<string> {
  const { kind, place, story, rendition } = cleared;
  if (await standingAt(c.tx, place)) throw refusals.alreadyOut();
  const sent = await kind.send(c, story, rendition);
  const publicationId = await insertPublication(c, cleared, sent, by);
  const outputId = await reportOutput(c, { ...cleared, publicationId, sent, ...by });
  await c.tx
    .updateTable("publications")
    .set({ output_id: outputId })
    .where("id", "=", publicationId)
    .execute();
  await endWaiting(c, cleared, by);
  const { unitId, number } = story.revision;
  await recordAudit(c.tx, by.actor, {
    ...{ action: "publication.sent", subject: { kind: "story", id: place.storyId }, unitId },
    details: {
      ...{ channel: place.channel, language: place.language, number, url: sent.url, outputId },
      ...{ publicationId, scheduled: by.scheduleId !== null, sha256: rendition.sha256 },
    },
    at: c.now,
  });
  return publicationId;
}

async function insertPublication(
  c: Sending,
  { place, story, rendition }: Cleared,
  sent: Sent,
  by: SendingBy,
): Promise<string> {
  const { unitId, revisionId, approvalId } = story.revision;
  const row = await c.tx
    .insertInto("publications")
    .values({
      ...{ story_id: place.storyId, unit_id: unitId, language: place.language },
      ...{ channel: place.channel, revision_id: revisionId, approval_id: approvalId },
      ...{ rendition_id: story.own?.id ?? null, schedule_id: by.scheduleId },
      ...{ title: rendition.title, place: sent.place, url: sent.url, sha256: rendition.sha256 },
      ...{ sent_by: by.senderId, sent_at: c.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

// Sent by hand before its hour, it does not go out again at its hour.
async function endWaiting(c: Sending, { place }: Cleared, { scheduleId, senderId }: SendingBy) {
  const waiting = await waitingSchedules(c.tx, place.storyId);
  const here = waiting.filter(
    ({ language, channel }) => language === place.language && channel === place.channel,
  );
  for (const schedule of here) {
    const fired = schedule.id === scheduleId;
    await endSchedule(c.tx, schedule, {
      ...(fired ? { outcome: "sent", reason: "" } : { outcome: "cancelled", reason: "sent-now" }),
      ...{ by: senderId, at: c.now },
    });
  }
}
