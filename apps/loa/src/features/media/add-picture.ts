import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { errors } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import type { Services } from "../../platform/services.ts";
import { type CleanPicture, cleanPicture } from "./clean-picture.ts";
import { makeVariantsJob } from "./make-variants.job.ts";
import { canKeepMedia } from "./media.policy.ts";
import { refusals } from "./refusals.ts";

/** Who does something with media, where and when. */
export interface Keeping {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  readonly services: Services;
}

/** Takes a picture into a unit's library; its sizes are made right after. @throws not-found, picture-missing, picture-kind-not-taken, picture-damaged */
export async function addPicture(
  c: Keeping,
  unitId: string,
  files: readonly UploadedFile[],
): Promise<string> {
  if (!canKeepMedia(c.actor, unitId)) throw errors.notFound();
  const [file] = files;
  if (!file) throw refusals.noFile();
  const picture = await cleanPicture(file);
  const id = await insertPicture(c, unitId, picture);
  await c.services.jobs.enqueue(c.tx, makeVariantsJob, { mediaId: id });
  await recordAudit(c.tx, c.actor, {
    ...{ action: "media.added", subject: { kind: "media", id }, unitId },
    ...{ details: { name: picture.name }, at: c.now },
  });
  return id;
}

async function insertPicture(c: Keeping, unitId: string, picture: CleanPicture): Promise<string> {
  const fileId = await insertMediaFile(c, unitId, picture);
  const { id } = await c.tx
    .insertInto("media")
    .values({
      ...{ unit_id: unitId, kind: "picture", file_id: fileId, name: picture.name },
      ...{ width: picture.width, height: picture.height },
      ...{ added_by: c.actor.accountId, added_at: c.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

async function insertMediaFile(c: Keeping, unitId: string, picture: CleanPicture) {
  const sha256 = await c.services.files.put(picture.bytes);
  const { id } = await c.tx
    .insertInto("files")
    .values({
      ...{ sha256, bytes: picture.bytes.byteLength, media_type: picture.mediaType },
      ...{ name: picture.name, unit_id: unitId },
      ...{ uploaded_by: c.actor.accountId, uploaded_at: c.now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
