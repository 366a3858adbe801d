import { recordAudit } from "../../platform/audit/record.ts";
import type { SystemActor } from "../../platform/auth/actor.ts";
import { dateInVietnam } from "../../platform/clock.ts";
import { system, type Tx } from "../../platform/db/database.ts";
import { AppError } from "../../platform/http/errors.ts";
import type { Services } from "../../platform/services.ts";
import { lockStory } from "../newsroom/index.ts";
import { clearStory } from "./clear-story.ts";
import { endSchedule, loadSchedule, type ScheduleRow } from "./schedules.queries.ts";
import { sendOut } from "./send-out.ts";

const loa: SystemActor = { accountId: null, name: "Loa" };
const mostAtOnce = 200;

/**
 * Sends out what has come due, each in its own transaction: one that is refused is ended with the reason, one that fails is
 * tried again the next minute, and neither holds up the others. Run twice at once, each goes out once.
 */
export async function sendDue(services: Services): Promise<void> {
  for (const { id } of await findDue(services))
    await fire(services, id).catch((error: unknown) =>
      services.log.warn(
        { err: error, schedule: id },
        "a scheduled story was not sent; tried again",
      ),
    );
}

async function findDue({ database, clock }: Services): Promise<{ id: string }[]> {
  return database.read(system, (tx) =>
    tx
      .selectFrom("story_schedules")
      .select("id")
      .where("ended_at", "is", null)
      .where("due_at", "<=", clock.now())
      .orderBy("due_at")
      .limit(mostAtOnce)
      .execute(),
  );
}

async function fire(services: Services, id: string): Promise<void> {
  const refused = await services.database
    .in(system, (tx) => send(tx, services, id))
    .catch((error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    });
  if (refused) await services.database.in(system, (tx) => refuse(tx, services, id, refused));
}

async function send(tx: Tx, services: Services, id: string): Promise<undefined> {
  const schedule = await takeDue(tx, services, id);
  if (!schedule) return;
  const { storyId, language, channel, revisionId, madeBy } = schedule;
  const now = services.clock.now();
  const on = dateInVietnam(now);
  const cleared = await clearStory(
    { tx, today: on },
    { storyId, language, channel },
    { revisionId },
    { accountId: madeBy, fired: true },
  );
  const c = { tx, files: services.files, baseUrl: services.baseUrl, now };
  await sendOut(c, cleared, { actor: loa, senderId: madeBy, scheduleId: id, on });
}

// Seen under the story's lock: what another worker sent, or a person cancelled or moved, waits no more.
async function takeDue(tx: Tx, { clock }: Services, id: string): Promise<ScheduleRow | null> {
  const { storyId } = await loadSchedule(tx, id);
  await lockStory(tx, storyId);
  const schedule = await loadSchedule(tx, id);
  return schedule.ended || schedule.dueAt > clock.now() ? null : schedule;
}

async function refuse(tx: Tx, services: Services, id: string, { spec }: AppError): Promise<void> {
  const schedule = await takeDue(tx, services, id);
  if (!schedule) return;
  const at = services.clock.now();
  await endSchedule(tx, schedule, { outcome: "refused", reason: spec.code, by: null, at });
  await recordAudit(tx, loa, {
    ...{ action: "publication.refused", subject: { kind: "story", id: schedule.storyId } },
    ...{ unitId: schedule.unitId, at },
    details: { scheduleId: id, channel: schedule.channel, reason: spec.code },
  });
}
