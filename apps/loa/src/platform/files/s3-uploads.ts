import { FileFault, type Pieces } from "./file-fault.ts";
import { type AskS3, accepted } from "./s3-client.ts";
import { asLots } from "./s3-lots.ts";
import { type UploadStore, untilBroken, uploadName } from "./uploads.ts";

const folderOf = (id: string) => `uploads/${uploadName(id)}`;
const keyOf = (id: string, at: number) => `${folderOf(id)}/${String(at).padStart(12, "0")}`;

/**
 * Uploads as objects of a few megabytes, each named by its place: any process goes on where another stopped. Reading
 * follows the chain of places, so that what a crash left beside it is never read.
 */
export function s3Uploads(
  ask: AskS3,
  putAs: (sha256: string, pieces: Pieces) => Promise<void>,
): UploadStore {
  const read = (id: string, size: number) => chain(ask, id, size);
  return {
    write: (id, at, pieces) => writeLots(ask, id, at, pieces),
    read: async (id, size) => read(id, size),
    room: async () => null,
    keep: (id, size, sha256) => putAs(sha256, read(id, size)),
    drop: async (id) => {
      // A list holds a thousand names at most.
      for (let keys = await keysOf(ask, id); keys.length > 0; keys = await keysOf(ask, id))
        for (const key of keys) accepted("DELETE", await ask("DELETE", key));
    },
  };
}

async function writeLots(ask: AskS3, id: string, start: number, pieces: Pieces) {
  let broken: unknown = null;
  let at = start;
  const coming = untilBroken(pieces, (why) => {
    broken = why;
  });
  for await (const lot of asLots(coming)) {
    accepted("PUT", await ask("PUT", keyOf(id, at), { body: lot }));
    at += lot.length;
  }
  return { at, broken };
}

async function* chain(ask: AskS3, id: string, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; ) {
    const answer = await ask("GET", keyOf(id, at));
    if (answer.status === 404) throw new FileFault("missing", id);
    const bytes = accepted("GET", answer).subarray(0, size - at);
    if (bytes.length === 0) throw new FileFault("damaged", id);
    yield bytes;
    at += bytes.length;
  }
}

async function keysOf(ask: AskS3, id: string): Promise<string[]> {
  const query = `?list-type=2&prefix=${encodeURIComponent(`${folderOf(id)}/`)}`;
  const listed = Buffer.from(accepted("GET", await ask("GET", query))).toString();
  return [...listed.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key ?? "");
}
