import { system } from "../../../platform/db/database.ts";
import type { Timer } from "../../../platform/jobs/jobs.ts";
import type { Services } from "../../../platform/services.ts";
import type { Keeping } from "../add-picture.ts";
import { changeable } from "../describe-media.ts";
import { refusals } from "../refusals.ts";
import { askConversion, findWithoutProgram } from "./conversions.queries.ts";
import { convertMediaJob } from "./convert-media.job.ts";
import { findTools } from "./tools.ts";

/** Tries a piece again that could not be made fit: the program is there now, or the machine had its limits. @throws not-found, not-allowed, media-removed, conversion-under-way */
export async function retryConversion(c: Keeping, mediaId: string): Promise<void> {
  const piece = await changeable(c, mediaId);
  if (!piece.conversion?.fault) throw refusals.underWay();
  await askConversion(c.tx, { mediaId, unitId: piece.unitId }, c.now);
  await c.services.jobs.enqueue(c.tx, convertMediaJob, { mediaId });
}

/** Takes up what waited for ffmpeg, once the machine has it. */
export async function convertWaiting(services: Services): Promise<void> {
  if (!(await findTools())) return;
  const now = services.clock.now();
  await services.database.in(system, async (tx) => {
    for (const piece of await findWithoutProgram(tx)) {
      await askConversion(tx, piece, now);
      await services.jobs.enqueue(tx, convertMediaJob, { mediaId: piece.mediaId });
    }
  });
}

export const convertWaitingTimer: Timer = {
  name: "convert-waiting-media",
  purpose: {
    vi: "Xử lý âm thanh, phim đã chờ khi máy chủ chưa có ffmpeg",
    en: "Takes up sound and films that waited for ffmpeg to be installed",
  },
  cron: "*/10 * * * *",
  run: convertWaiting,
};
