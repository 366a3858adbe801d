import { constants, createReadStream } from "node:fs";
import {
  copyFile,
  type FileHandle,
  link,
  mkdir,
  open,
  rename,
  rm,
  stat,
  statfs,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { FileFault, type Pieces } from "./file-fault.ts";

/** How far a piece of an upload came. */
export interface Taken {
  /** Where the upload stands now. */
  readonly at: number;
  /** Why the sender's stream ended before its time; what came until then is kept. */
  readonly broken: unknown;
}

/** Bytes of uploads that are not whole yet, by the upload's id. */
export interface UploadStore {
  /** Writes on from this place, over what may lie behind it; durable when it answers. @throws FileFault missing when less is there */
  write(id: string, at: number, pieces: Pieces): Promise<Taken>;
  /** Everything up to `size`. @throws FileFault missing */
  read(id: string, size: number): Promise<Pieces>;
  /** Keeps the whole upload as a file of its hash; the upload stays until it is dropped. Done twice it is done once. */
  keep(id: string, size: number, sha256: string): Promise<void>;
  /** Forgets it; nothing there is no failure. */
  drop(id: string): Promise<void>;
  /** Bytes there is room for; null where nobody can say. */
  room(): Promise<number | null>;
}

/** Uploads in a folder of this machine, next to the files they become: keeping one copies nothing. */
export function diskUploads(folder: string, placeOfFile: (sha256: string) => string): UploadStore {
  const place = (id: string) => join(folder, uploadName(id));
  return {
    write: async (id, at, pieces) => {
      await mkdir(folder, { recursive: true });
      const handle = await open(place(id), constants.O_RDWR | constants.O_CREAT, 0o600);
      try {
        return await writeFrom(handle, id, at, pieces);
      } finally {
        await handle.close();
      }
    },
    read: async (id, size) => {
      const { size: there } = await stat(place(id)).catch(() => ({ size: -1 }));
      if (there < size) throw new FileFault("missing", id);
      return createReadStream(place(id), { end: size - 1, highWaterMark: 1_048_576 });
    },
    keep: async (id, size, sha256) => {
      const kept = placeOfFile(sha256);
      await mkdir(dirname(kept), { recursive: true });
      const handle = await open(place(id), "r+");
      try {
        await handle.truncate(size);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await linkOrCopy(place(id), kept);
    },
    drop: (id) => rm(place(id), { force: true }),
    room: async () => {
      await mkdir(folder, { recursive: true });
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    },
  };
}

async function writeFrom(handle: FileHandle, id: string, start: number, pieces: Pieces) {
  const { size } = await handle.stat();
  if (size < start) throw new FileFault("missing", id);
  // What a crash left behind the last place that was noted.
  if (size > start) await handle.truncate(start);
  let broken: unknown = null;
  let at = start;
  const coming = untilBroken(pieces, (why) => {
    broken = why;
  });
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const piece of coming) {
      await writing;
      writing = writeAt(handle, piece, at);
      // Told of where it is awaited, when the next has come.
      writing.catch(() => {});
      at += piece.length;
    }
  } finally {
    await writing;
  }
  await handle.datasync();
  return { at, broken };
}

async function writeAt(handle: FileHandle, piece: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < piece.length; )
    done += (await handle.write(piece, done, piece.length - done, at + done)).bytesWritten;
}

/** The pieces until they end or break off: a sender who stops is told from a store that fails. */
export async function* untilBroken(
  pieces: Pieces,
  note: (why: unknown) => void,
): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    note(error);
  }
}

/** An upload's id as part of a name. @throws when it is none, so that no path can be made up. */
export function uploadName(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error("not an upload's id");
  return id;
}

// Some disks know no second name for a file.
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return;
    await copyFile(from, `${to}.part`);
    await rename(`${to}.part`, to);
  }
}
