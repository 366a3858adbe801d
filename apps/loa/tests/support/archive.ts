import { readFile, writeFile } from "node:fs/promises";
import { gunzipSync, gzipSync } from "node:zlib";
import { extract, type Header, pack } from "tar-stream";

/** An entry of an archive, to be looked at or falsified. */
export interface TestEntry {
  readonly header: Header;
  readonly bytes: Buffer;
}

/** All entries of a small archive. */
export async function entriesOf(file: string): Promise<TestEntry[]> {
  const unpacked = extract();
  unpacked.end(gunzipSync(await readFile(file)));
  const entries: TestEntry[] = [];
  for await (const entry of unpacked) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    entries.push({ header: entry.header, bytes: Buffer.concat(chunks) });
  }
  return entries;
}

/** Writes entries as an archive of their own, lengths made right. */
export async function writeArchive(file: string, entries: readonly TestEntry[]): Promise<string> {
  const archive = pack();
  for (const { header, bytes } of entries) archive.entry({ ...header, size: bytes.length }, bytes);
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive as AsyncIterable<Buffer>) chunks.push(chunk);
  await writeFile(file, gzipSync(Buffer.concat(chunks)));
  return file;
}
