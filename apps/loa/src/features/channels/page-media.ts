import type { Tx } from "../../platform/db/database.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { findMediaWords, type MediaFacts } from "../media/index.ts";
import type { PageFile, PageMedia } from "../portal/index.ts";

/** Pieces of a desk's library as the portal shows them: sizes and forms, words that stand for them, who made them. */
export async function pageMediaOf(
  tx: Tx,
  pieces: readonly MediaFacts[],
  language: "vi" | "en",
  captionsFile: (words: string) => Promise<PageFile> | null,
): Promise<PageMedia[]> {
  const ids = pieces.map(({ id }) => id);
  const words = await findMediaWords(tx, ids, language);
  const weights = await weightsOf(tx, pieces);
  const made: PageMedia[] = [];
  for (const piece of pieces) {
    const own = words.filter(({ mediaId }) => mediaId === piece.id);
    const captions = own.find(({ kind }) => kind === "captions")?.words;
    const transcript = own.find(({ kind }) => kind === "transcript")?.words;
    const file = captions ? await captionsFile(captions) : null;
    made.push({
      ...pageMedium(piece, weights, language),
      ...(file ? { captions: file } : {}),
      ...(transcript ? { transcript } : {}),
    });
  }
  return made;
}

async function weightsOf(tx: Tx, pieces: readonly MediaFacts[]) {
  const hashes = pieces.flatMap(({ variants }) => variants.map(({ sha256 }) => sha256));
  if (hashes.length === 0) return new Map<string, number>();
  const rows = await tx
    .selectFrom("files")
    .select(["sha256", "bytes"])
    .where("sha256", "in", hashes)
    .execute();
  return new Map(rows.map(({ sha256, bytes }) => [sha256, Number(bytes)]));
}

function pageMedium(
  piece: MediaFacts,
  weights: ReadonlyMap<string, number>,
  language: "vi" | "en",
): PageMedia {
  const { id, width, height, seconds, credit } = piece;
  const alt = (language === "vi" ? piece.altVi : piece.altEn) ?? "";
  const of = (form: "image" | "media") => filesOf(piece, weights, form);
  const [poster] = piece.kind === "picture" ? [] : of("image");
  return {
    ...{ id, kind: kinds[piece.kind], alt },
    ...{ files: of(piece.kind === "picture" ? "image" : "media") },
    ...(credit ? { credit } : {}),
    ...(width !== null && height !== null ? { width, height } : {}),
    ...(seconds === null ? {} : { seconds: Number(seconds) }),
    ...(poster ? { poster } : {}),
  };
}

const kinds = { picture: "picture", sound: "audio", video: "video" } as const;

const mediaTypes: Readonly<Record<string, string>> = {
  ...{ webp: "image/webp", avif: "image/avif", jpeg: "image/jpeg", png: "image/png" },
  ...{ mp4: "video/mp4", webm: "video/webm", m4a: "audio/mp4", mp3: "audio/mpeg" },
  ...{ ogg: "audio/ogg", opus: "audio/ogg", wav: "audio/wav" },
};

// Of a picture the form liked best in all its widths, the widest first; of sound and films every form, for browsers differ.
function filesOf(
  { variants }: MediaFacts,
  weights: ReadonlyMap<string, number>,
  form: "image" | "media",
): PageFile[] {
  const liked = Object.keys(mediaTypes);
  const fitting = variants
    .filter(({ format }) => format in mediaTypes)
    .filter(({ format }) => mediaTypes[format]?.startsWith("image/") === (form === "image"))
    .sort(
      (a, b) =>
        liked.indexOf(a.format) - liked.indexOf(b.format) || (b.width ?? 0) - (a.width ?? 0),
    );
  const shown =
    form === "image" ? fitting.filter(({ format }) => format === fitting[0]?.format) : fitting;
  return shown.map(({ sha256, format, width }) => ({
    ...{ sha256, mediaType: mediaTypes[format] ?? "", bytes: weights.get(sha256) ?? 0 },
    ...(width === null ? {} : { width }),
  }));
}

/** Captions as a file of the store. */
export async function keepCaptions(files: FileStore, words: string): Promise<PageFile> {
  const bytes = new TextEncoder().encode(words);
  const sha256 = await files.put(bytes);
  return { sha256, mediaType: "text/vtt", bytes: bytes.length };
}
