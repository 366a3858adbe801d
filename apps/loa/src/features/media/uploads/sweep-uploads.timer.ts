import { system } from "../../../platform/db/database.ts";
import type { Timer } from "../../../platform/jobs/jobs.ts";
import type { Services } from "../../../platform/services.ts";
import { dropUpload } from "./end-upload.ts";

/** How long a broken-off upload waits for its sender, in hours. */
export const waitsHours = 72;

/** Drops uploads nobody went on with, and the traces of those that are whole. */
export async function sweepUploads(services: Services): Promise<void> {
  const before = new Date(services.clock.now().getTime() - waitsHours * 3_600_000);
  const stale = await services.database.read(system, (tx) =>
    tx.selectFrom("media_uploads").select("id").where("moved_at", "<", before).limit(500).execute(),
  );
  for (const { id } of stale) await dropUpload({ services }, id);
}

export const sweepUploadsTimer: Timer = {
  name: "sweep-media-uploads",
  purpose: {
    vi: "Dọn các tệp âm thanh, phim gửi dở quá ba ngày",
    en: "Drops sound and films whose sending was broken off three days ago",
  },
  cron: "15 * * * *",
  run: sweepUploads,
};
