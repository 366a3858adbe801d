import { recordAudit } from "../../platform/audit/record.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Tx } from "../../platform/db/database.ts";
import { beginsWith } from "../../platform/files/signature.ts";
import { type FileStore, hashOf } from "../../platform/files/store.ts";
import { errors } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { readSignedPaper } from "./read-signed-paper.ts";
import { notAPdf, paperUnreadable } from "./refusals.ts";
import { findLockFile } from "./reporting.queries.ts";
import { findSignedCopies } from "./signed-copies.queries.ts";
import type { SignedCopy } from "./signed-copy-shapes.ts";

/** Where a signed paper comes in, and from whom. */
export interface Incoming {
  readonly tx: Tx;
  readonly files: FileStore;
  readonly actor: Actor;
  readonly now: Date;
}

/**
 * Keeps the signed paper of a lock beside it, with its hash, its signatures and how it compares with what was drawn.
 * One that came before stays. @throws report-paper-not-pdf, report-paper-unreadable
 */
export async function keepSignedCopy(
  incoming: Incoming,
  lock: { readonly id: string; readonly reportId: string },
  file: UploadedFile,
): Promise<SignedCopy> {
  const { tx, files, actor, now } = incoming;
  if (!beginsWith(file.bytes, pdfHead)) throw notAPdf(file.name);
  const drawn = await drawnPdf(incoming, lock.id);
  const paper = await readSignedPaper({ signed: file.bytes, drawn }).catch(() => {
    throw paperUnreadable(file.name);
  });
  const sha256 = hashOf(file.bytes);
  await files.put(file.bytes);
  const fileId = await insertFile(incoming, file, sha256);
  const number = (await findSignedCopies(tx, lock.id)).length + 1;
  await tx
    .insertInto("report_signed_copies")
    .values({
      ...{ lock_id: lock.id, number, file_id: fileId, sha256 },
      compared: JSON.stringify(paper.compared),
      signatures: JSON.stringify(paper.signatures),
      ...{ uploaded_by: actor.accountId, uploaded_at: now },
    })
    .execute();
  await recordAudit(tx, actor, {
    action: "report.signed-copy-kept",
    subject: { kind: "report", id: lock.reportId },
    details: { number, sha256, compared: paper.compared.kind, signatures: paper.signatures.length },
    at: now,
  });
  const kept = (await findSignedCopies(tx, lock.id)).at(-1);
  if (!kept) throw errors.notFound();
  return kept;
}

const pdfHead = [0x25, 0x50, 0x44, 0x46, 0x2d];

async function drawnPdf({ tx, files }: Incoming, lockId: string): Promise<Uint8Array | null> {
  const drawn = await findLockFile(tx, lockId, "pdf");
  return drawn ? files.get(drawn.sha256) : null;
}

async function insertFile({ tx, actor, now }: Incoming, file: UploadedFile, sha256: string) {
  const row = await tx
    .insertInto("files")
    .values({
      ...{ sha256, bytes: file.bytes.byteLength, media_type: "application/pdf", name: file.name },
      ...{ uploaded_by: actor.accountId, uploaded_at: now },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}
