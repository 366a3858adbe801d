import type { Tx } from "../../platform/db/database.ts";

/** A page as the system itself saw it. */
export interface PageCapture {
  readonly url: string;
  readonly urlKey: string;
  readonly fileId: string;
  readonly sha256: string;
}

/** Proof by a page captured with its hash, stronger than a link or a file somebody gives. */
const capturedStrength = 3;

/**
 * Adds a captured page to an output's evidence. A bare link to the same page becomes the capture, so that one page is
 * one proof.
 */
export async function attachCapture(
  tx: Tx,
  target: { readonly outputId: string; readonly unitId: string; readonly now: Date },
  capture: PageCapture,
): Promise<void> {
  const proof = {
    ...{ kind: "capture", strength: capturedStrength },
    ...{ file_id: capture.fileId, sha256: capture.sha256 },
  };
  const { numUpdatedRows } = await tx
    .updateTable("evidence")
    .set(proof)
    .where("output_id", "=", target.outputId)
    .where("url_key", "=", capture.urlKey)
    .where("kind", "=", "link")
    .where("removed_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const page = {
    output_id: target.outputId,
    unit_id: target.unitId,
    added_by: null,
    added_at: target.now,
  };
  await tx
    .insertInto("evidence")
    .values({ ...page, ...proof, url: capture.url, url_key: capture.urlKey })
    .execute();
}
