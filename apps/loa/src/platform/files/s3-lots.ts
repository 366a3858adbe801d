import type { Pieces } from "./file-fault.ts";
import { type AskS3, accepted } from "./s3-client.ts";
import { FilesUnavailable } from "./unavailable.ts";

/** What goes over the line in one request; S3 takes no part of an object smaller than 5 MB but the last. */
export const lotBytes = 8 * 1_048_576;
const longestLot = 120_000;

/** A stretch of an object in ranged requests, so that a broken line costs one lot and not the whole. */
export async function* inLots(
  ask: AskS3,
  key: string,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array> {
  for (let at = from; at <= to; ) {
    const last = Math.min(at + lotBytes - 1, to);
    const answer = await ask("GET", key, {
      headers: { range: `bytes=${at}-${last}` },
      longest: longestLot,
    });
    const bytes = accepted("GET", answer);
    if (bytes.length !== last - at + 1)
      throw new FilesUnavailable("S3 GET: not the range asked for");
    yield bytes;
    at = last + 1;
  }
}

/** Pieces of any size as lots of one size; the last may be smaller. */
export async function* asLots(pieces: Pieces): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let lot = new Uint8Array(lotBytes);
  let filled = 0;
  for await (const piece of pieces)
    for (let used = 0; used < piece.length; ) {
      const room = Math.min(lotBytes - filled, piece.length - used);
      lot.set(piece.subarray(used, used + room), filled);
      used += room;
      filled += room;
      if (filled < lotBytes) continue;
      yield lot;
      lot = new Uint8Array(lotBytes);
      filled = 0;
    }
  if (filled > 0) yield lot.subarray(0, filled);
}

/** Writes an object of any size lot by lot; when a piece fails to come, there is no object. @throws FilesUnavailable, and what the pieces throw */
export async function sendLots(ask: AskS3, key: string, pieces: Pieces): Promise<void> {
  const begun = Buffer.from(accepted("POST", await ask("POST", `${key}?uploads=`))).toString();
  const id = /<UploadId>([^<]{1,1024})<\/UploadId>/.exec(begun)?.[1];
  if (!id) throw new FilesUnavailable("S3 POST: no upload id");
  const upload = `${key}?uploadId=${encodeURIComponent(id)}`;
  try {
    await finish(ask, upload, await sendEach(ask, upload, pieces));
  } catch (error) {
    await ask("DELETE", upload).catch(() => undefined);
    throw error;
  }
}

async function sendEach(ask: AskS3, upload: string, pieces: Pieces): Promise<string[]> {
  const tags: string[] = [];
  for await (const lot of asLots(pieces)) {
    const answer = await ask("PUT", `${upload}&partNumber=${tags.length + 1}`, { body: lot });
    accepted("PUT", answer);
    tags.push(answer.etag);
  }
  return tags;
}

async function finish(ask: AskS3, upload: string, tags: readonly string[]): Promise<void> {
  const parts = tags.map(
    (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
  );
  const body = `<CompleteMultipartUpload>${parts.join("")}</CompleteMultipartUpload>`;
  const answer = await ask("POST", upload, {
    body: new Uint8Array(Buffer.from(body)),
    headers: { "content-type": "application/xml" },
    longest: longestLot,
  });
  // S3 answers 200 before it is done, and may say afterwards that it failed.
  if (/<Error>/.test(Buffer.from(accepted("POST", answer)).toString()))
    throw new FilesUnavailable("S3 POST: not completed");
}
