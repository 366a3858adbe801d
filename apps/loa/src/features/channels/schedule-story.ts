import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { AuditAction } from "../../platform/contract/audit-actions.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import { lockStory, mayPublish } from "../newsroom/index.ts";
import { clearStory } from "./clear-story.ts";
import { mostDaysAhead } from "./contract-shapes.ts";
import { standingAt } from "./publications.queries.ts";
import { refusals } from "./refusals.ts";
import type { Place } from "./renditions.queries.ts";
import {
  endSchedule,
  loadSchedule,
  type ScheduleRow,
  waitingSchedules,
} from "./schedules.queries.ts";

/** Who publishes, and when. */
export interface Publishing {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** Today in Vietnam. */
  readonly today: string;
}

interface Schedule {
  readonly number: number;
  readonly dueAt: Date;
}

/** Has an approved revision go out by itself. @throws schedule-not-ahead, already-out, already-scheduled, and what `clearStory` throws */
export async function scheduleStory(
  c: Publishing,
  place: Place,
  { number, dueAt }: Schedule,
): Promise<void> {
  refuseNotAhead(c, dueAt);
  const { story } = await clearStory(c, place, { number }, c.actor);
  if (await standingAt(c.tx, place)) throw refusals.alreadyOut();
  const { storyId, language, channel } = place;
  const waiting = await waitingSchedules(c.tx, storyId);
  if (waiting.some((one) => one.language === language && one.channel === channel))
    throw refusals.alreadyScheduled();
  const { unitId, revisionId } = story.revision;
  const row = await c.tx
    .insertInto("story_schedules")
    .values({
      ...{ story_id: storyId, unit_id: unitId, language, channel, revision_id: revisionId },
      ...{ due_at: dueAt, made_by: c.actor.accountId, made_at: c.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await note(c, { ...place, id: row.id, unitId }, "publication.scheduled", { number, dueAt });
}

function refuseNotAhead({ now }: Publishing, dueAt: Date): void {
  const ahead = dueAt.getTime() - now.getTime();
  if (ahead <= 0 || ahead > mostDaysAhead * 86_400_000) throw refusals.notAhead();
}

/** A schedule that waits still, for who may publish, its story locked. @throws not-found, not-allowed, schedule-ended */
async function takeSchedule(c: Publishing, id: string): Promise<ScheduleRow> {
  const seen = await loadSchedule(c.tx, id);
  await lockStory(c.tx, seen.storyId);
  const schedule = await loadSchedule(c.tx, id);
  if (!(await mayPublish(c.tx, c.actor, schedule))) throw errors.notAllowed();
  if (schedule.ended) throw refusals.scheduleEnded();
  return schedule;
}

/** Has it go out at another moment; whoever moves it last is whose right it goes out by. @throws not-found, not-allowed, schedule-ended, schedule-not-ahead */
export async function moveSchedule(c: Publishing, id: string, dueAt: Date): Promise<string> {
  refuseNotAhead(c, dueAt);
  const schedule = await takeSchedule(c, id);
  await c.tx
    .updateTable("story_schedules")
    .set({ due_at: dueAt, made_by: c.actor.accountId, made_at: c.now })
    .where("id", "=", id)
    .execute();
  await note(c, schedule, "publication.rescheduled", { from: schedule.dueAt, dueAt });
  return schedule.storyId;
}

/** Has it not go out by itself. @throws not-found, not-allowed, schedule-ended */
export async function cancelSchedule(c: Publishing, id: string, reason: string): Promise<string> {
  const schedule = await takeSchedule(c, id);
  const by = c.actor.accountId;
  await endSchedule(c.tx, schedule, { outcome: "cancelled", reason, by, at: c.now });
  await note(c, schedule, "publication.schedule-cancelled", { reason });
  return schedule.storyId;
}

async function note(
  c: Publishing,
  { id, storyId, unitId, language, channel }: Place & { id: string; unitId: string },
  action: AuditAction,
  details: Readonly<Record<string, unknown>>,
) {
  await recordAudit(c.tx, c.actor, {
    ...{ action, subject: { kind: "story", id: storyId }, unitId, at: c.now },
    details: { scheduleId: id, language, channel, ...details },
  });
}
