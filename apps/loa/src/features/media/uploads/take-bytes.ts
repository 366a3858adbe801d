import { createHash, type Hash, randomUUID } from "node:crypto";
import type { Actor } from "../../../platform/auth/actor.ts";
import { FileFault, type Pieces } from "../../../platform/files/store.ts";
import type { Taken } from "../../../platform/files/uploads.ts";
import { AppError, errors } from "../../../platform/http/errors.ts";
import type { StreamContext } from "../../../platform/http/stream-route.ts";
import { dropUpload } from "./end-upload.ts";
import { finishUpload } from "./finish-upload.ts";
import { headBytes, kindOf } from "./kinds.ts";
import { uploadRefusals as refusals } from "./refusals.ts";
import { dropRunningHash, keepRunningHash, runningHash } from "./running-hash.ts";
import { type Checksum, checksumOf, wholeNumber } from "./tus.ts";
import {
  findUpload,
  noteReceived,
  takeHand,
  type UploadRow,
  withoutWaiting,
} from "./uploads.queries.ts";

export type Sending = StreamContext & { readonly actor: Actor };

/** After so many bytes it is noted how far an upload came, so that a crash costs no more. */
const noteEvery = 32 * 1_048_576;

/**
 * Takes what comes and writes it behind what is kept; when all is there, it becomes a piece of the library. Whatever
 * breaks, what was taken until then is kept. Answers how far the upload came.
 * @throws not-found, upload-header, upload-offset, upload-checksum, upload-interrupted, upload-lost, media-kind-not-taken, too-large
 */
export async function takeBytes(c: Sending, uploadId: string): Promise<number> {
  const at = wholeNumber(c.headers.get("upload-offset"));
  if (at === null) throw refusals.badHeader("Upload-Offset");
  const checksum = checksumOf(c.headers);
  const hand = randomUUID();
  const upload = await claim(c, uploadId, at, hand);
  const reached = await writeAll(c, { upload, hand, checksum }, at).catch(explainLost);
  if (reached === upload.bytes) await finishUpload(c, upload);
  return reached;
}

async function claim(c: Sending, id: string, at: number, hand: string): Promise<UploadRow> {
  return c.services.database.in(c.scope, async (tx) => {
    await withoutWaiting(tx);
    const upload = await findUpload(tx, id, c.actor.accountId);
    if (!upload) throw errors.notFound();
    if (!(await takeHand(tx, id, at, hand))) throw refusals.elsewhere(upload.received);
    return upload;
  });
}

interface Writing {
  readonly upload: UploadRow;
  readonly hand: string;
  readonly checksum: Checksum | null;
}

async function writeAll(c: Sending, writing: Writing, start: number): Promise<number> {
  const source = await recognised(c, writing.upload, start);
  const bounded = within(source, writing.upload.bytes - start);
  if (writing.checksum) return writeChecked(c, writing, start, bounded);
  const coming = bounded[Symbol.asyncIterator]();
  for (let at = start; ; ) {
    const { taken, ended } = await writeRun(c, writing, at, coming);
    at = taken.at;
    if (taken.broken) throw brokenBy(taken);
    if (ended) return at;
  }
}

async function writeRun(
  c: Sending,
  writing: Writing,
  at: number,
  coming: AsyncIterator<Uint8Array>,
): Promise<{ readonly taken: Taken; readonly ended: boolean }> {
  const { id } = writing.upload;
  let ended = false;
  const run = upTo(noteEvery, coming, () => {
    ended = true;
  });
  const hash = runningHash(id, at);
  const taken = await c.services.files.uploads.write(id, at, hashing(run, hash));
  await note(c, writing, taken.at, hash);
  return { taken, ended };
}

// Not noted before all of it was compared: what does not fit is as if it had never come.
async function writeChecked(c: Sending, writing: Writing, at: number, pieces: Pieces) {
  const { id } = writing.upload;
  const { algorithm = "", hash: said } = writing.checksum ?? {};
  const sum = createHash(algorithm);
  const hash = runningHash(id, at);
  const taken = await c.services.files.uploads.write(id, at, hashing(hashing(pieces, hash), sum));
  if (taken.broken) throw brokenBy({ at, broken: taken.broken });
  if (sum.digest("hex") !== said) throw refusals.checksum();
  await note(c, writing, taken.at, hash);
  return taken.at;
}

async function note(c: Sending, { upload, hand }: Writing, at: number, hash: Hash | null) {
  const { database, clock } = c.services;
  const now = clock.now();
  const mine = await database.in(c.scope, async (tx) => {
    await withoutWaiting(tx);
    return noteReceived(tx, upload.id, { hand, at, now });
  });
  if (!mine) {
    dropRunningHash(upload.id);
    throw refusals.elsewhere(upload.received);
  }
  keepRunningHash(upload.id, at, hash);
}

const brokenBy = ({ at, broken }: Taken) =>
  broken instanceof AppError ? broken : refusals.brokenOff(at);

function explainLost(error: unknown): never {
  throw error instanceof FileFault ? refusals.lost() : error;
}

// Told at the first bytes, before two thousand megabytes have come.
async function recognised(c: Sending, upload: UploadRow, at: number): Promise<Pieces> {
  if (at > 0) return c.incoming;
  const coming = c.incoming[Symbol.asyncIterator]();
  const head: Uint8Array[] = [];
  let size = 0;
  while (size < headBytes) {
    const next = await coming.next().catch(() => {
      throw refusals.brokenOff(0);
    });
    if (next.done) break;
    head.push(next.value);
    size += next.value.length;
  }
  const enough = size >= Math.min(headBytes, upload.bytes);
  if (enough && !kindOf(Buffer.concat(head))) {
    await dropUpload(c, upload.id);
    throw refusals.notSoundOrFilm(upload.name);
  }
  return rejoined(head, coming);
}

async function* rejoined(head: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>) {
  yield* head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

async function* within(pieces: Pieces, room: number): AsyncGenerator<Uint8Array> {
  let left = room;
  for await (const piece of pieces) {
    if (piece.length > left) throw errors.tooLarge(room);
    left -= piece.length;
    yield piece;
  }
}

async function* upTo(most: number, coming: AsyncIterator<Uint8Array>, ended: () => void) {
  for (let passed = 0; passed < most; ) {
    const next = await coming.next();
    if (next.done) return ended();
    passed += next.value.length;
    yield next.value;
  }
}

async function* hashing(pieces: Pieces, hash: Hash | null): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash?.update(piece);
    yield piece;
  }
}
