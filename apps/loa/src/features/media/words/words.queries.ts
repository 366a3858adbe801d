import type { Tx } from "../../../platform/db/database.ts";
import { type Cue, readCaptions } from "../contract.ts";

export type Language = "vi" | "en";

/** Words of one kind as they are kept: captions in WebVTT, or a text. */
export interface Kept {
  readonly kind: "captions" | "transcript";
  readonly words: string;
}

/** The words of a piece in one language; empty where there are none. */
export async function findWording(
  tx: Tx,
  mediaId: string,
  language: Language,
): Promise<{ readonly cues: Cue[]; readonly transcript: string }> {
  const rows = await tx
    .selectFrom("media_captions")
    .select(["kind", "words"])
    .where("media_id", "=", mediaId)
    .where("language", "=", language)
    .execute();
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.words ?? "";
  return { cues: readCaptions(of("captions")).cues, transcript: of("transcript") };
}
