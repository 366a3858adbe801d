import { Zip, ZipPassThrough } from "fflate";

/** A file on its way into a ZIP, under a name that no system misreads. */
export interface ZippedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * A ZIP that is sent while its files come in: each is asked for when the reader has taken the one before, and none is
 * kept. They are stored as they are, since documents are packed already. `at` is the time all of them bear.
 */
export function zipStream(files: AsyncIterable<ZippedFile>, at: Date): ReadableStream<Uint8Array> {
  return ReadableStream.from(zipped(files, at)) as ReadableStream<Uint8Array>;
}

async function* zipped(files: AsyncIterable<ZippedFile>, at: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for await (const { fileName, bytes } of files) {
    const entry = new ZipPassThrough(fileName);
    entry.mtime = at;
    zip.add(entry);
    entry.push(bytes, true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
