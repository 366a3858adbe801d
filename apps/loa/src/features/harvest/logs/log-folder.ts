import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { Services } from "../../../platform/services.ts";

/** One file of a log folder. */
export interface LogFile {
  /** Below the allowed folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

/** A folder the administrator allowed for one unit. */
export interface LogFolder {
  /** The newest files of the folder and the folders in it. */
  list(): Promise<readonly LogFile[]>;
  /** @throws LogFault when it is no plain file inside the folder any more, or larger than allowed */
  read(file: LogFile): Promise<Uint8Array>;
}

/** Why a folder is not read; a word of ours that may be shown and stored. */
export class LogFault extends Error {
  override readonly name = "LogFault";
  readonly fault: "folder-not-allowed" | "no-such-folder" | "too-large";
  constructor(fault: LogFault["fault"]) {
    super(fault);
    this.fault = fault;
  }
}

/** Folders within the allowed one are looked into so deep. */
const deepest = 3;
/** Files read in one reading, the last changed first. */
const mostFiles = 500;
/** Files listed in one reading, in the folder's own order; folders, links and hidden names are none. */
const mostListed = 20_000;
/** What addresses a folder that is not on the network; its path is below the unit's own. */
const scheme = "folder:";

/** The part of a unit's folder an address names: `folder:///thang-6` is `thang-6`. Null for other addresses. */
export function folderPathOf(address: string): string | null {
  if (!URL.canParse(address) || new URL(address).protocol !== scheme) return null;
  try {
    return decodeURIComponent(new URL(address).pathname).replace(/^\/+|\/+$/g, "");
  } catch {
    return null;
  }
}

/** Whether an address names something in a unit's folder, and nothing on the network. */
export const isFolderAddress = (address: string) => address.startsWith(scheme);

/** An address of a file in a unit's folder. */
export const folderAddress = (path: string) =>
  `${scheme}///${path.split("/").map(encodeURIComponent).join("/")}`;

/**
 * Opens the folder a unit's address names. Nothing outside what the administrator allowed for this very unit is reached:
 * no `..`, no symbolic link, no device, no pipe.
 * @throws LogFault
 */
export async function openLogFolder(
  { env }: Pick<Services, "env">,
  unitCode: string,
  address: string,
): Promise<LogFolder> {
  const allowed = env.LOA_LOG_FOLDERS.get(unitCode);
  const within = folderPathOf(address);
  if (!allowed || within === null) throw new LogFault("folder-not-allowed");
  const root = await realFolder(allowed);
  const wanted = resolve(root, within);
  if (wanted !== (await realFolder(wanted)) || !isInside(root, wanted))
    throw new LogFault("folder-not-allowed");
  const largest = env.LOA_MAX_UPLOAD_MB * 1024 * 1024;
  return {
    list: () => newest(root, wanted),
    read: (file) => readInside(root, file, largest),
  };
}

async function realFolder(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null);
  if (real === null || !(await stat(real)).isDirectory()) throw new LogFault("no-such-folder");
  return real;
}

const isInside = (root: string, path: string) => path === root || path.startsWith(root + sep);

async function newest(root: string, folder: string): Promise<readonly LogFile[]> {
  const found: LogFile[] = [];
  await walk(root, folder, deepest, found);
  return found
    .toSorted((a, b) => b.modifiedAt.getTime() - a.modifiedAt.getTime())
    .slice(0, mostFiles);
}

// An entry's own kind is asked, never what a link leads to, so links are neither files nor folders here.
async function walk(root: string, folder: string, depth: number, found: LogFile[]): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (found.length >= mostListed) return;
    const path = join(folder, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory() && depth > 0) await walk(root, path, depth - 1, found).catch(ifGone);
    if (!entry.isFile()) continue;
    const file = await fileOf(root, path).catch(ifGone);
    if (file) found.push(file);
  }
}

// Logs are moved and cleared while they are listed, and a name in an old encoding leads nowhere: the others are read.
function ifGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}

async function fileOf(root: string, path: string): Promise<LogFile> {
  const { size, mtime } = await lstat(path);
  const below = path
    .slice(root.length + 1)
    .split(sep)
    .join("/");
  return { path: below, bytes: size, modifiedAt: mtime };
}

// Between listing and opening a name may have become a link: what was opened has to be what stands inside.
async function readInside(root: string, file: LogFile, largest: number): Promise<Uint8Array> {
  const path = join(root, ...file.path.split("/"));
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const [opened, real] = [await handle.stat(), await realpath(path)];
    const there = await stat(real);
    if (
      !opened.isFile() ||
      !isInside(root, real) ||
      opened.ino !== there.ino ||
      opened.dev !== there.dev
    )
      throw new LogFault("folder-not-allowed");
    return await bounded(handle, opened.size, largest);
  } finally {
    await handle.close();
  }
}

// A log that is written to meanwhile is read as long as it was when it was opened.
async function bounded(handle: FileHandle, size: number, largest: number): Promise<Uint8Array> {
  if (size > largest) throw new LogFault("too-large");
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await handle.read(bytes, at, size - at, at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}
