import type { Actor } from "../../../platform/auth/actor.ts";
import type { Env } from "../../../platform/config/env.ts";
import { cleanText } from "../../../platform/contract/values.ts";
import { errors } from "../../../platform/http/errors.ts";
import type { RequestContext } from "../../../platform/http/route.ts";
import { canKeepMedia } from "../media.policy.ts";
import { uploadRefusals as refusals } from "./refusals.ts";
import { metadataOf, wholeNumber } from "./tus.ts";
import { countAnnounced } from "./uploads.queries.ts";

type In = RequestContext & { readonly actor: Actor };

/** How many uploads one person may have begun and not finished. */
export const mostAtOnce = 5;

/** Largest file, in bytes. */
export const largestUpload = (env: Env) => env.LOA_MAX_MEDIA_MB * 1_048_576;

/** Makes room for a file that will come; answers its id. @throws not-found, upload-header, upload-too-large, too-many-uploads, uploads-full */
export async function beginUpload(c: In): Promise<string> {
  const bytes = wholeNumber(c.headers.get("upload-length"));
  if (bytes === null || bytes === 0) throw refusals.badHeader("Upload-Length");
  const { filename = "", unit = "", mark = "" } = metadataOf(c.headers.get("upload-metadata"));
  const name = cleanText(filename).toWellFormed().slice(0, 200);
  if (name === "") throw refusals.badHeader("Upload-Metadata: filename");
  if (!canKeepMedia(c.actor, unit)) throw errors.notFound();
  await requireRoom(c, bytes);
  const { id } = await c.tx
    .insertInto("media_uploads")
    .values({
      ...{ unit_id: unit, account_id: c.actor.accountId, name, bytes },
      ...{ mark: cleanText(mark).toWellFormed().slice(0, 200), begun_at: c.now, moved_at: c.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function requireRoom({ tx, actor, services }: In, bytes: number): Promise<void> {
  const { env, files } = services;
  const largest = largestUpload(env);
  if (bytes > largest) throw refusals.tooLarge(largest);
  const { own, ownBytes, bytes: all, toCome } = await countAnnounced(tx, actor.accountId);
  if (own >= mostAtOnce || ownBytes + bytes > 2 * largest) throw refusals.tooManyOfYours();
  if (all + bytes > env.LOA_MAX_UPLOADS_GB * 1_073_741_824) throw refusals.full();
  const room = await files.uploads.room();
  if (room !== null && room < toCome + bytes) throw refusals.full();
}
