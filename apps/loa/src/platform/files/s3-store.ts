import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import {
  type AskS3,
  accepted,
  type S3Patience,
  type S3Settings,
  s3Client,
  usualPatience,
} from "./s3-client.ts";
import { inLots, sendLots } from "./s3-lots.ts";
import { s3Uploads } from "./s3-uploads.ts";
import {
  asKept,
  asNamed,
  FileFault,
  type FileStore,
  hashOf,
  type Pieces,
  placeOf,
  type Stretch,
} from "./store.ts";

export type { S3Settings } from "./s3-client.ts";

const longestDownload = 120_000;

/**
 * A store on S3. What is read is compared with its hash, so half an object is never taken for a whole one.
 * Every door throws `FilesUnavailable` (503) when the service is away or refuses us.
 */
export function s3Store(settings: S3Settings, patience: S3Patience = usualPatience): FileStore {
  const ask = s3Client(settings, patience);
  const putAs = async (sha256: string, pieces: Pieces) => {
    await sendLots(ask, placeOf(sha256), asNamed(pieces, sha256));
  };
  const read = async (sha256: string, stretch?: Stretch) => {
    const size = await sizeOf(ask, sha256);
    const { from, to } = stretch ?? { from: 0, to: size - 1 };
    const pieces = inLots(ask, placeOf(sha256), from, Math.min(to, size - 1));
    return stretch ? pieces : asNamed(pieces, sha256);
  };
  return {
    ...{ putAs, read },
    put: async (bytes) => {
      const sha256 = hashOf(bytes);
      if (!(await keeps(ask, sha256, bytes.length))) await send(ask, sha256, bytes);
      return sha256;
    },
    get: async (sha256) => {
      const answer = await ask("GET", placeOf(sha256), { longest: longestDownload });
      if (answer.status === 404) throw new FileFault("missing", sha256);
      return asKept(accepted("GET", answer), sha256);
    },
    lend: async (sha256, path) => pipeline(await read(sha256), createWriteStream(path)),
    uploads: s3Uploads(ask, putAs),
  };
}

async function sizeOf(ask: AskS3, sha256: string): Promise<number> {
  const answer = await ask("HEAD", placeOf(sha256));
  if (answer.status === 404) throw new FileFault("missing", sha256);
  accepted("HEAD", answer);
  return answer.length;
}

// A shorter object of that name is what a broken service left; it is written again.
async function keeps(ask: AskS3, sha256: string, length: number): Promise<boolean> {
  const answer = await ask("HEAD", placeOf(sha256));
  // Without the right to list, a missing object may answer "forbidden"; the write will tell which it was.
  if (answer.status === 404 || answer.status === 403) return false;
  accepted("HEAD", answer);
  return answer.length === length;
}

// The service compares the body with this hash too; what a lesser one keeps of a broken upload is never read as whole.
async function send(ask: AskS3, sha256: string, bytes: Uint8Array): Promise<void> {
  const answer = await ask("PUT", placeOf(sha256), {
    body: new Uint8Array(bytes),
    headers: { "x-amz-content-sha256": sha256, "content-type": "application/octet-stream" },
  });
  accepted("PUT", answer);
}
