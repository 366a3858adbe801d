import type { Selectable } from "kysely";
import type { DB, Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { ChannelId, PublishingLanguage } from "./contract-shapes.ts";
import type { Place } from "./renditions.queries.ts";

/** Something that is to go out by itself. */
export interface ScheduleRow extends Place {
  readonly id: string;
  readonly unitId: string;
  readonly revisionId: string;
  readonly dueAt: Date;
  readonly madeBy: string | null;
  readonly ended: boolean;
}

/** A schedule by its id, waiting or not. @throws not-found */
export async function loadSchedule(tx: Tx, id: string): Promise<ScheduleRow> {
  const row = await schedules(tx).where("id", "=", id).executeTakeFirst();
  if (!row) throw errors.notFound();
  return present(row);
}

const schedules = (tx: Tx) => tx.selectFrom("story_schedules").selectAll();

function present(row: Selectable<DB["story_schedules"]>): ScheduleRow {
  return {
    ...{ id: row.id, storyId: row.story_id, unitId: row.unit_id, revisionId: row.revision_id },
    ...{ language: row.language as PublishingLanguage, channel: row.channel as ChannelId },
    ...{ dueAt: row.due_at, madeBy: row.made_by, ended: row.ended_at !== null },
  };
}

/** How a schedule ended. */
export interface ScheduleEnd {
  readonly outcome: "sent" | "cancelled" | "refused";
  /** Words of a person, or the code of what stood in its way. */
  readonly reason: string;
  readonly by: string | null;
  readonly at: Date;
}

/** Ends a waiting schedule; the database holds it to one end. */
export async function endSchedule(
  tx: Tx,
  { id, unitId }: Pick<ScheduleRow, "id" | "unitId">,
  { outcome, reason, by, at }: ScheduleEnd,
): Promise<void> {
  await tx.updateTable("story_schedules").set({ ended_at: at }).where("id", "=", id).execute();
  await tx
    .insertInto("story_schedule_ends")
    .values({
      ...{ schedule_id: id, unit_id: unitId, outcome, reason },
      ...{ ended_by: by, ended_at: at },
    })
    .execute();
}

/** Schedules of a story that wait still. */
export async function waitingSchedules(tx: Tx, storyId: string): Promise<ScheduleRow[]> {
  const rows = await schedules(tx)
    .where("story_id", "=", storyId)
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(present);
}
