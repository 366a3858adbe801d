import type { Tx } from "../db/database.ts";
import { type EventData, type EventKind, eventData } from "./kinds.ts";

/** Something that has happened and may be told to the office's other systems. */
export interface Announcement<K extends EventKind> {
  readonly kind: K;
  readonly subjectId: string;
  readonly unitId?: string | null;
  readonly planId?: string | null;
  /** The request's or job's moment. */
  readonly at: Date;
  readonly data: EventData<K>;
}

/**
 * Notes an event in the transaction of the change itself: what is rolled back is never told, and what is committed
 * is told even if the program dies the next moment. Only the fields `eventData` lists are kept.
 */
export async function announce<K extends EventKind>(tx: Tx, event: Announcement<K>): Promise<void> {
  await tx
    .insertInto("events")
    .values({
      kind: event.kind,
      subject_id: event.subjectId,
      unit_id: event.unitId ?? null,
      plan_id: event.planId ?? null,
      at: event.at,
      data: JSON.stringify(eventData[event.kind].parse(event.data)),
    })
    .execute();
}
