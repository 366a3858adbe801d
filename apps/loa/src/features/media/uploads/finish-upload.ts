import { recordAudit } from "../../../platform/audit/record.ts";
import type { Tx } from "../../../platform/db/database.ts";
import { hashOfPieces } from "../../../platform/files/store.ts";
import { askConversion } from "../conversion/conversions.queries.ts";
import { convertMediaJob } from "../conversion/convert-media.job.ts";
import { dropUpload } from "./end-upload.ts";
import { headBytes, kindOf, type StreamKind, safeName } from "./kinds.ts";
import { uploadRefusals as refusals } from "./refusals.ts";
import { dropRunningHash, runningHash } from "./running-hash.ts";
import type { Sending } from "./take-bytes.ts";
import type { UploadRow } from "./uploads.queries.ts";

/** Makes a whole upload a piece of the library. Broken off anywhere, it can be done again. @throws media-kind-not-taken */
export async function finishUpload(c: Sending, upload: UploadRow): Promise<void> {
  const { uploads } = c.services.files;
  const kind = await kindOfUpload(c, upload);
  if (!kind) {
    await dropUpload(c, upload.id);
    throw refusals.notSoundOrFilm(upload.name);
  }
  const sha256 = await hashOfUpload(c, upload);
  await uploads.keep(upload.id, upload.bytes, sha256);
  await c.services.database.in(c.scope, (tx) => addToLibrary(tx, c, { upload, kind, sha256 }));
  dropRunningHash(upload.id);
  // The sweeper takes what stays behind here.
  await uploads.drop(upload.id).catch((err: unknown) => c.services.log.warn({ err }, "upload"));
}

async function kindOfUpload(c: Sending, { id, bytes }: UploadRow) {
  const head: Uint8Array[] = [];
  for await (const piece of await c.services.files.uploads.read(id, Math.min(bytes, headBytes)))
    head.push(piece);
  return kindOf(Buffer.concat(head));
}

async function hashOfUpload(c: Sending, { id, bytes }: UploadRow): Promise<string> {
  const passed = runningHash(id, bytes);
  return passed
    ? passed.digest("hex")
    : hashOfPieces(await c.services.files.uploads.read(id, bytes));
}

interface Whole {
  readonly upload: UploadRow;
  readonly kind: StreamKind;
  readonly sha256: string;
}

async function addToLibrary(tx: Tx, c: Sending, { upload, kind, sha256 }: Whole): Promise<void> {
  const name = safeName(upload.name, kind);
  const at = c.services.clock.now();
  const of = { unit_id: upload.unitId, name };
  const { id: fileId } = await tx
    .insertInto("files")
    .values({
      ...{ ...of, sha256, bytes: upload.bytes, media_type: kind.mediaType },
      ...{ uploaded_by: c.actor.accountId, uploaded_at: at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { id } = await tx
    .insertInto("media")
    .values({
      ...{ ...of, kind: kind.kind, file_id: fileId },
      ...{ added_by: c.actor.accountId, added_at: at },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  await claimWhole(tx, upload, id, at);
  await askConversion(tx, { mediaId: id, unitId: upload.unitId }, at);
  await c.services.jobs.enqueue(tx, convertMediaJob, { mediaId: id });
  await recordAudit(tx, c.actor, {
    ...{ action: "media.added", subject: { kind: "media", id }, unitId: upload.unitId },
    ...{ details: { name, bytes: upload.bytes, sha256 }, at },
  });
}

// Two who finish at once would add it twice; the second finds that it is done.
async function claimWhole(tx: Tx, { id }: UploadRow, mediaId: string, at: Date): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable("media_uploads")
    .set({ media_id: mediaId, moved_at: at, hand: null })
    .where("id", "=", id)
    .where("media_id", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw refusals.elsewhere(0);
}
