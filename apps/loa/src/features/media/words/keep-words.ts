import { recordAudit } from "../../../platform/audit/record.ts";
import type { Tx } from "../../../platform/db/database.ts";
import type { Keeping } from "../add-picture.ts";
import { readCaptions, transcriptOf, writeCaptions } from "../contract.ts";
import { changeable } from "../describe-media.ts";
import type { MediaFacts } from "../media.queries.ts";
import { refusals } from "../refusals.ts";
import { findWording, type Kept, type Language } from "./words.queries.ts";

interface Which {
  readonly mediaId: string;
  readonly language: Language;
}

async function heard(c: Keeping, mediaId: string): Promise<MediaFacts> {
  const piece = await changeable(c, mediaId);
  if (piece.kind === "picture") throw refusals.notHeard();
  return piece;
}

/**
 * Keeps captions as nothing but words and times; none takes them away. A transcript nobody has touched follows them.
 * @throws not-found, not-allowed, media-removed, no-words-for-pictures, captions-faulty, captions-without-cues
 */
export async function keepCaptions(c: Keeping, which: Which, said: string): Promise<void> {
  const piece = await heard(c, which.mediaId);
  const { cues, faults } = readCaptions(said);
  if (faults.length > 0) throw refusals.captionsFaulty(faults);
  if (cues.length === 0 && said.trim() !== "") throw refusals.noCaptions();
  const before = await findWording(c.tx, which.mediaId, which.language);
  const words = cues.length > 0 ? writeCaptions(cues) : "";
  await write(c, piece, { ...which, kind: "captions", words });
  if (before.transcript === "" || before.transcript === transcriptOf(before.cues))
    await write(c, piece, { ...which, kind: "transcript", words: transcriptOf(cues) });
  await note(c, piece, { language: which.language, captions: cues.length });
}

/** Keeps what is said as a text; none takes it away. @throws not-found, not-allowed, media-removed, no-words-for-pictures */
export async function keepTranscript(c: Keeping, which: Which, transcript: string): Promise<void> {
  const piece = await heard(c, which.mediaId);
  await write(c, piece, { ...which, kind: "transcript", words: transcript });
  await note(c, piece, { language: which.language, transcript: transcript.length });
}

async function write(
  c: Keeping,
  { unitId }: MediaFacts,
  { mediaId, language, kind, words }: Which & Kept,
): Promise<void> {
  if (words === "") return forget(c.tx, { mediaId, language }, kind);
  const said = { words, added_by: c.actor.accountId, added_at: c.now };
  await c.tx
    .insertInto("media_captions")
    .values({ media_id: mediaId, unit_id: unitId, language, kind, ...said })
    .onConflict((conflict) => conflict.columns(["media_id", "language", "kind"]).doUpdateSet(said))
    .execute();
}

async function forget(tx: Tx, { mediaId, language }: Which, kind: Kept["kind"]): Promise<void> {
  await tx
    .deleteFrom("media_captions")
    .where("media_id", "=", mediaId)
    .where("language", "=", language)
    .where("kind", "=", kind)
    .execute();
}

async function note(
  c: Keeping,
  { id, unitId }: MediaFacts,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  await recordAudit(c.tx, c.actor, {
    ...{ action: "media.worded", subject: { kind: "media", id }, unitId },
    ...{ details, at: c.now },
  });
}
