import type { Tx } from "../../../platform/db/database.ts";
import type { FileStore } from "../../../platform/files/store.ts";
import { keepFile } from "../keep-file.ts";
import type { BroughtProof } from "../reading/entry.ts";

/**
 * Keeps the proof an item brought along as its capture: bytes by hash, and the words that say where they stood. What
 * cannot be read any more is noted as such.
 */
export async function keepProof(
  tx: Tx,
  files: FileStore,
  item: { readonly id: string; readonly unitId: string; readonly now: Date },
  proof: BroughtProof,
): Promise<void> {
  const bytes = await proof.bytes().catch(() => null);
  const sha256 = bytes ? await files.put(bytes) : null;
  const fileId =
    bytes && sha256
      ? await keepFile(tx, {
          ...{ unitId: item.unitId, sha256, bytes: bytes.byteLength },
          ...{ mediaType: proof.mediaType, name: proof.name },
        })
      : null;
  await tx
    .insertInto("harvest_captures")
    .values({
      ...{ item_id: item.id, unit_id: item.unitId, captured_at: item.now, text: proof.words },
      ...{ file_id: fileId, sha256, fault: fileId ? null : "unreadable" },
    })
    .execute();
}
