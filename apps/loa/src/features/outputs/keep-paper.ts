import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { type KeptFile, keepable } from "./evidence-file.ts";

/** Who brings a paper, when, and whose it is; null belongs to no one unit. */
interface Bringing {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly accountId: string | null;
  readonly now: Date;
  readonly unitId: string | null;
}

/** A paper as it is kept: found again by its id, proven by its hash. */
interface KeptPaper {
  readonly fileId: string;
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/**
 * Keeps a paper an act rests on (PDF, DOCX or a picture of it), recognised by its content. @throws empty-file,
 * paper-kind-not-taken, picture-not-readable
 */
export async function keepPaper(bringing: Bringing, file: UploadedFile): Promise<KeptPaper> {
  const { tx, files, accountId, now, unitId } = bringing;
  const kept = await keepable(file);
  if (!isPaper(kept)) throw notAPaper(file.name);
  const sha256 = await files.put(kept.bytes);
  const row = await tx
    .insertInto("files")
    .values({
      ...{ sha256, bytes: kept.bytes.byteLength, media_type: kept.mediaType, name: kept.name },
      ...{ unit_id: unitId, uploaded_by: accountId, uploaded_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  const { name, mediaType } = kept;
  return { fileId: row.id, sha256, name, mediaType, bytes: kept.bytes.byteLength };
}

const isPaper = ({ kind, mediaType }: KeptFile) =>
  kind === "photo" || /pdf$|wordprocessingml\.document$/.test(mediaType);

const notAPaper = (name: string) =>
  refuse("paper-kind-not-taken", 415, {
    vi: `Tệp "${name}" không phải văn bản nhận được (PDF, DOCX không có macro, ảnh chụp JPG, PNG, WebP). Chưa có gì được lưu.`,
    en: `The file "${name}" is no paper of a kind taken (PDF, DOCX without macros, a JPG, PNG or WebP picture). Nothing was saved.`,
  });
