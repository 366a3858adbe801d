import { dateInVietnam } from "../../platform/clock.ts";
import { system } from "../../platform/db/database.ts";
import type { Timer } from "../../platform/jobs/jobs.ts";
import type { Services } from "../../platform/services.ts";
import { briefingOf } from "./briefing.ts";

/**
 * Counts the leader's page of the new day before anybody opens it: later it is only kept in step. The count stays with its
 * process, so a worker that serves no pages leaves it; of several that do, one is warmed.
 */
export async function countAhead({ clock, database, env }: Services): Promise<void> {
  if (!env.LOA_ROLES.split(",").includes("web")) return;
  const today = dateInVietnam(clock.now());
  await database.read(system, (tx) => briefingOf(tx, {}, today));
}

export const countAheadTimer: Timer = {
  name: "count-briefing",
  purpose: {
    vi: "Tính sẵn trang lãnh đạo của ngày mới",
    en: "Counts the leader's page of the new day beforehand",
  },
  cron: "40 5 * * *",
  run: countAhead,
};
