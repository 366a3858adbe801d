import { hashOf } from "../../../platform/files/store.ts";
import type { Services } from "../../../platform/services.ts";
import type { BroughtProof, FoundEntry } from "../reading/entry.ts";
import { readInThread } from "../reading/read-in-thread.ts";
import {
  folderAddress,
  LogFault,
  type LogFile,
  type LogFolder,
  openLogFolder,
} from "./log-folder.ts";
import { type LogLine, readFileName } from "./read-log.ts";

/** What a folder holds, and the mark of its state, by which an unchanged one is not read again. */
export interface FolderReading {
  readonly entries: readonly FoundEntry[];
  readonly mark: string;
}

/** Entries of one reading, the newest files first. */
const mostFound = 5_000;
/** Bytes of logs read in one reading. */
const mostRead = 100 * 1024 * 1024;
const logs = /\.(csv|txt|log|json|jsonl|ndjson)$/i;
const mediaTypes: Readonly<Record<string, string>> = {
  ...{ mp3: "audio/mpeg", m4a: "audio/mp4", aac: "audio/aac", wav: "audio/wav", ogg: "audio/ogg" },
  ...{
    mp4: "video/mp4",
    pdf: "application/pdf",
    jpg: "image/jpeg",
    jpeg: "image/jpeg",
    png: "image/png",
  },
};

/**
 * Reads a unit's log folder: each line of a log with a day and a title is an entry, and each recording whose name tells
 * both. An unchanged folder (by `known`, the mark of the last reading) gives nothing.
 * @throws LogFault
 */
export async function readFolder(
  services: Services,
  source: { readonly unitCode: string; readonly url: string },
  known: string | null,
): Promise<FolderReading> {
  const folder = await openLogFolder(services, source.unitCode, source.url);
  const files = await folder.list();
  const mark = markOf(files);
  if (mark === known) return { entries: [], mark };
  const found: FoundEntry[] = [];
  let read = 0;
  for (const file of files) {
    if (found.length >= mostFound || read >= mostRead) break;
    const entries = await entriesOf(services, folder, file);
    if (logs.test(file.path)) read += file.bytes;
    found.push(...entries);
  }
  return { entries: found.slice(0, mostFound), mark };
}

const markOf = (files: readonly LogFile[]) =>
  hashOfWords(
    files
      .map(({ path, bytes, modifiedAt }) => `${path}\n${bytes}\n${modifiedAt.getTime()}`)
      .join("\n"),
  );

const hashOfWords = (words: string) => hashOf(Buffer.from(words));

// A file that is too large, or gone between listing and reading, does not keep the others from being read.
async function entriesOf(
  { log }: Services,
  folder: LogFolder,
  file: LogFile,
): Promise<FoundEntry[]> {
  try {
    return logs.test(file.path) ? await linesOf(folder, file) : recordingOf(folder, file);
  } catch (error) {
    log.warn({ error, path: file.path }, "a file of a log folder could not be read");
    return [];
  }
}

async function linesOf(folder: LogFolder, file: LogFile): Promise<FoundEntry[]> {
  const bytes = await folder.read(file);
  const { lines } = await readInThread({
    as: "log",
    bytes,
    contentType: undefined,
    url: file.path,
  });
  const of = { path: file.path, sha256: hashOf(bytes) };
  const before = new Map<string, number>();
  return lines.map((line) => {
    const nth = (before.get(line.words) ?? 0) + 1;
    before.set(line.words, nth);
    return entryOfLine(of, line, nth);
  });
}

// The same line twice in one log is two broadcasts; in a copy of the log it is the one it was.
function entryOfLine(
  file: { readonly path: string; readonly sha256: string },
  line: LogLine,
  nth: number,
): FoundEntry {
  const bytes = Buffer.from(line.words);
  const proof: BroughtProof = {
    key: `log:${hashOfWords(`${line.words}\n${nth}`)}`,
    ...{ name: `${baseOf(file.path)}-${line.number}.txt`, mediaType: "text/plain; charset=utf-8" },
    words: `${file.path}: ${line.number} · SHA-256 ${file.sha256}\n${line.words}`,
    bytes: async () => bytes,
  };
  const { title, summary, dated } = line;
  return { url: `${folderAddress(file.path)}#L${line.number}`, title, summary, dated, proof };
}

function recordingOf(folder: LogFolder, file: LogFile): FoundEntry[] {
  const mediaType = mediaTypes[file.path.slice(file.path.lastIndexOf(".") + 1).toLowerCase()];
  const named = readFileName(file.path);
  if (!mediaType || !named) return [];
  const proof: BroughtProof = {
    key: `recording:${hashOfWords(`${file.path}\n${file.bytes}`)}`,
    ...{ name: baseOf(file.path), mediaType, words: file.path },
    bytes: () => folder.read(file),
  };
  return [
    { url: folderAddress(file.path), title: named.title, summary: null, dated: named.dated, proof },
  ];
}

const baseOf = (path: string) => path.slice(path.lastIndexOf("/") + 1).slice(0, 180);

/** A word of ours for why a folder was not read. */
export function folderFaultOf(error: unknown): string {
  return error instanceof LogFault ? error.fault : "unreadable";
}
