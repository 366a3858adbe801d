import { rm } from "node:fs/promises";
import { join } from "node:path";
import { filesFolder } from "../../../platform/files/open.ts";
import { isOlder, namesIn, sweepParts } from "../../../platform/files/sweep-parts.ts";
import type { Timer } from "../../../platform/jobs/jobs.ts";
import type { Services } from "../../../platform/services.ts";

/** Longer than any conversion may take, in hours: what is older has nobody at work on it. */
const hours = 12;

/**
 * Removes what workers that were killed left on this machine: folders of conversions nobody goes on with, and halves of
 * files. A conversion that is taken up again clears its own folder before.
 */
export async function sweepConversions({
  env,
  clock,
}: Pick<Services, "env" | "clock">): Promise<void> {
  const before = new Date(clock.now().getTime() - hours * 3_600_000);
  const folder = join(env.dataDir, "conversions");
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (await isOlder(path, before)) await rm(path, { recursive: true, force: true });
  }
  await sweepParts(filesFolder(env), before);
}

export const sweepConversionsTimer: Timer = {
  name: "sweep-conversions",
  purpose: {
    vi: "Dọn phần dở mà máy xử lý bị ngắt để lại",
    en: "Removes what workers that were killed left half done",
  },
  cron: "25 * * * *",
  run: sweepConversions,
};
