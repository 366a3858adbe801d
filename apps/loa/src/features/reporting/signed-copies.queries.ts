import type { Tx } from "../../platform/db/database.ts";
import { loadAnchors } from "../trust-anchors/index.ts";
import { judgeSignature } from "./judge-signatures.ts";
import type { ReadSignature } from "./pdf-signatures.ts";
import type { SignedCopy } from "./signed-copy-shapes.ts";

const copies = (tx: Tx) =>
  tx
    .selectFrom("report_signed_copies as s")
    .innerJoin("files as f", "f.id", "s.file_id")
    .leftJoin("accounts as a", "a.id", "s.uploaded_by")
    .select(["s.id", "s.number", "f.name", "f.bytes", "s.sha256", "s.uploaded_at as uploadedAt"])
    .select(["a.name as uploadedBy", "s.compared", "s.signatures"]);

/**
 * The signed papers of a lock, the first one first; only whoever sees every unit sees any. Signatures are judged by the
 * authorities trusted today, so that a list entered later holds for papers that came before.
 */
export async function findSignedCopies(tx: Tx, lockId: string): Promise<SignedCopy[]> {
  const rows = await copies(tx).where("s.lock_id", "=", lockId).orderBy("s.number").execute();
  if (rows.length === 0) return [];
  const anchors = await loadAnchors(tx);
  return Promise.all(
    rows.map(async ({ id, number, name, sha256, uploadedBy, ...row }) => ({
      ...{ id, number, name, sha256, uploadedBy },
      bytes: Number(row.bytes),
      uploadedAt: row.uploadedAt.toISOString(),
      compared: row.compared as unknown as SignedCopy["compared"],
      signatures: await Promise.all(
        (row.signatures as unknown as ReadSignature[]).map((one) =>
          judgeSignature(one, { anchors, receivedAt: row.uploadedAt }),
        ),
      ),
    })),
  );
}

/** One signed paper of a report as a file. */
export async function findSignedCopyFile(tx: Tx, reportId: string, copyId: string) {
  const file = await tx
    .selectFrom("report_signed_copies as s")
    .innerJoin("report_locks as l", "l.id", "s.lock_id")
    .innerJoin("files as f", "f.id", "s.file_id")
    .select(["f.name", "f.sha256"])
    .where("l.report_id", "=", reportId)
    .where("s.id", "=", copyId)
    .executeTakeFirst();
  return file ?? null;
}
