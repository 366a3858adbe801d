import type { Tx } from "../../platform/db/database.ts";

/** Words for who does not hear a piece: captions by time (WebVTT), or the whole as a text. */
export interface MediaWords {
  readonly mediaId: string;
  readonly kind: "captions" | "transcript";
  readonly words: string;
}

/** The words of pieces in one language; nothing for a piece without any. */
export async function findMediaWords(
  tx: Tx,
  ids: readonly string[],
  language: "vi" | "en",
): Promise<MediaWords[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("media_captions")
    .select(["media_id as mediaId", "kind", "words"])
    .where("media_id", "in", [...ids])
    .where("language", "=", language)
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as MediaWords["kind"] }));
}
