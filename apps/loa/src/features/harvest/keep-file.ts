import type { Tx } from "../../platform/db/database.ts";

/** Bytes that are in the store already, and what they are. */
export interface StoredBytes {
  readonly unitId: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
}

/** Names stored bytes as a file of a unit's that nobody uploaded. Returns its id. */
export async function keepFile(tx: Tx, stored: StoredBytes): Promise<string> {
  const { id } = await tx
    .insertInto("files")
    .values({
      ...{ sha256: stored.sha256, bytes: stored.bytes, unit_id: stored.unitId, uploaded_by: null },
      ...{ media_type: stored.mediaType.slice(0, 100), name: stored.name },
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
