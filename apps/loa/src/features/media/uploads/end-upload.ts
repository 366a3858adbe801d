import { z } from "zod";
import { system, type Tx } from "../../../platform/db/database.ts";
import { job } from "../../../platform/jobs/jobs.ts";
import type { Services } from "../../../platform/services.ts";
import { dropRunningHash } from "./running-hash.ts";

/** Forgets an upload and what came of it. */
export async function dropUpload(
  { services }: { readonly services: Services },
  id: string,
): Promise<void> {
  dropRunningHash(id);
  // First the bytes: of a row without bytes nothing is left to find, of bytes without a row nobody knows.
  await services.files.uploads.drop(id);
  await services.database.in(system, (tx) =>
    tx.deleteFrom("media_uploads").where("id", "=", id).execute(),
  );
}

/** Drops the bytes of an upload whose row is gone; tried again until the store does it. */
export const dropUploadJob = job({
  name: "media-upload-drop",
  payload: z.object({ uploadId: z.uuid() }),
  ...{ retries: 8, seconds: 300 },
  run: ({ uploadId }, services) => services.files.uploads.drop(uploadId),
});

/** Stops an upload for good. */
export async function endUpload(
  { tx, services }: { readonly tx: Tx; readonly services: Services },
  { id }: { readonly id: string },
): Promise<void> {
  dropRunningHash(id);
  await tx.deleteFrom("media_uploads").where("id", "=", id).execute();
  await services.jobs.enqueue(tx, dropUploadJob, { uploadId: id });
}
