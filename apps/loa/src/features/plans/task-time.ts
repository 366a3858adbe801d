import { parseTiming } from "@loa/plan-document";
import type { Tx } from "../../platform/db/database.ts";
import type { Timing } from "./shapes.ts";

/** The time that words say in a plan, whose year they may leave out; null where they say none. */
export async function timeIn(tx: Tx, planId: string, words: string) {
  const { year } = await tx
    .selectFrom("plans")
    .select("year")
    .where("id", "=", planId)
    .executeTakeFirstOrThrow();
  return parseTiming(words, { year });
}

/** Gives a task its time, in place of the one it had. */
export async function setTiming(tx: Tx, taskId: string, timing: Timing): Promise<void> {
  await tx
    .updateTable("tasks")
    .set({ timing: JSON.stringify(timing) })
    .where("id", "=", taskId)
    .execute();
}
