import type { Tx } from "../../../platform/db/database.ts";
import type { FileStore } from "../../../platform/files/store.ts";
import { keepFile } from "../keep-file.ts";
import type { BroughtProof } from "../reading/entry.ts";

/** A proof whose bytes are in the store; null: they could not be read any more. */
export interface StoredProof extends Omit<BroughtProof, "bytes"> {
  readonly stored: { readonly sha256: string; readonly bytes: number } | null;
}

/** Puts the bytes of a proof an item brought along into the store, by their hash. */
export async function storeProof(
  files: FileStore,
  { bytes: read, ...proof }: BroughtProof,
): Promise<StoredProof> {
  const bytes = await read().catch(() => null);
  const stored = bytes && { sha256: await files.put(bytes), bytes: bytes.byteLength };
  return { ...proof, stored };
}

/**
 * Notes a stored proof as its item's capture: bytes by hash, and the words that say where they stood. What could not be
 * read any more is noted as such.
 */
export async function keepProof(
  tx: Tx,
  item: { readonly id: string; readonly unitId: string; readonly now: Date },
  { stored, words, mediaType, name }: StoredProof,
): Promise<void> {
  const { unitId } = item;
  const fileId = stored && (await keepFile(tx, { unitId, ...stored, mediaType, name }));
  await tx
    .insertInto("harvest_captures")
    .values({
      ...{ item_id: item.id, unit_id: unitId, captured_at: item.now, text: words },
      ...{ file_id: fileId, sha256: stored?.sha256 ?? null, fault: fileId ? null : "unreadable" },
    })
    .execute();
}
