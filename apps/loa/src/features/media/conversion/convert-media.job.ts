import { z } from "zod";
import { job } from "../../../platform/jobs/jobs.ts";
import { convertMedia } from "./convert-media.ts";

/** Makes sound or a film fit to be shown. A worker that dies in the middle stops beating, and another begins anew. */
export const convertMediaJob = job({
  name: "media-conversion",
  payload: z.object({ mediaId: z.uuid() }),
  ...{ retries: 3, seconds: 8 * 3600 },
  run: ({ mediaId }, services) => convertMedia(services, mediaId),
});
