import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { DocumentFormat } from "../../platform/contract/document-format.ts";
import type { Tx } from "../../platform/db/database.ts";
import { writeDocument } from "../../platform/documents/write-document.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { errors, refuse } from "../../platform/http/errors.ts";
import type { FileReply, UploadedFile } from "../../platform/http/route.ts";
import { stemOf } from "./keep-letter-files.job.ts";
import { letterDocument } from "./letter-document.ts";
import { annexOf, holdLetter, keepFile, keptFile, loadLetter, printed } from "./letters.queries.ts";

interface Place {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly actor: Actor;
}

/** A file of a letter: what was kept when it was sent, else drawn from its numbers. @throws not-found */
export async function letterFile(
  { tx, files, actor }: Place,
  id: string,
  format: DocumentFormat,
): Promise<FileReply> {
  const letter = await loadLetter(tx, actor, id);
  const kept = format === "xlsx" ? undefined : await keptFile(tx, id, format);
  if (kept) return reply(files, kept);
  const document = letterDocument(printed(letter, await annexOf(tx, id)));
  return writeDocument(document, format, stemOf({ documentNumber: letter.document_number }));
}

/** The copy with signature and seal. @throws not-found */
export async function signedCopy({ tx, files, actor }: Place, id: string): Promise<FileReply> {
  await loadLetter(tx, actor, id);
  const kept = await keptFile(tx, id, "signed");
  if (!kept) throw errors.notFound();
  return reply(files, kept);
}

async function reply(
  files: FileStore,
  kept: { readonly sha256: string; readonly name: string; readonly media_type: string },
): Promise<FileReply> {
  const bytes = await files.get(kept.sha256);
  return { fileName: kept.name, mediaType: kept.media_type, bytes };
}

/** Attaches the signed PDF of a letter that was sent. @throws not-found, letter-not-sent, signed-copy-no-pdf */
export async function attachSigned(
  { tx, files, actor }: Place,
  id: string,
  [file]: readonly UploadedFile[],
  now: Date,
): Promise<void> {
  await holdLetter(tx, id);
  const letter = await loadLetter(tx, actor, id);
  if (letter.sent_on === null) throw notSent();
  if (!file || !isPdf(file.bytes)) throw noPdf();
  const sha256 = await files.put(file.bytes);
  await keepFile(tx, id, "signed", {
    ...{ sha256, fileName: `${stemOf({ documentNumber: letter.document_number })}-da-ky.pdf` },
    ...{ mediaType: "application/pdf", bytes: file.bytes.byteLength },
    ...{ by: actor.accountId, at: now },
  });
  await recordAudit(tx, actor, {
    action: "directive-letter.signed-copy",
    subject: { kind: "directive-letter", id },
    details: { sha256 },
    at: now,
  });
}

// By its content, whatever it is called.
const isPdf = (bytes: Uint8Array) =>
  Buffer.from(bytes.subarray(0, 1024)).toString("latin1").includes("%PDF-");

const notSent = () =>
  refuse("letter-not-sent", 409, {
    vi: "Công văn chưa được ghi nhận là đã gửi; xin ghi số, ngày trước rồi đính kèm bản đã ký.",
    en: "This letter is not recorded as sent; give its number and date first, then attach the signed copy.",
  });
const noPdf = () =>
  refuse("signed-copy-no-pdf", 415, {
    vi: "Bản đã ký phải là tệp PDF; chưa có gì được lưu.",
    en: "The signed copy must be a PDF; nothing was saved.",
  });
