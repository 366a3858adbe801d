import { Inflate } from "fflate";
import { Refusal } from "../../failure.ts";
import type { Limits } from "../../limits.ts";

/** One part as the archive's directory lists it. Declared sizes may lie; unpacking checks again. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** The parts of an OOXML file, unpacked only when asked for and only within the limits. */
export interface OoxmlPackage {
  readonly names: ReadonlySet<string>;
  /** Bytes of a part, or null when there is none of that name. */
  read(name: string): Uint8Array | null;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const CHUNK = 16 * 1024;

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new Refusal("damaged");
}

function decodeName(bytes: Uint8Array): string {
  let name = "";
  for (const byte of bytes) name += String.fromCharCode(byte);
  return name;
}

function readEntry(view: DataView, bytes: Uint8Array, at: number): { entry: Entry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE)
    throw new Refusal("damaged");
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = decodeName(bytes.subarray(at + 46, at + 46 + nameLength));
  const entry: Entry = {
    name,
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next };
}

// Part names are case-insensitive in OOXML, so "Word/Document.xml" beside "word/document.xml" is a duplicate.
const keyOf = (name: string): string => name.replace(/^\//, "").toLowerCase();

function check(entry: Entry, known: ReadonlyMap<string, Entry>, limits: Limits): void {
  const { name } = entry;
  if (
    name.split(/[\\/]/).includes("..") ||
    /^[a-z]:/i.test(name) ||
    name.includes("\0") ||
    name.startsWith("//")
  )
    throw new Refusal("unsafe-path");
  if (known.has(keyOf(name))) throw new Refusal("duplicate-entry");
  if (entry.flags & 1) throw new Refusal("encrypted");
  if (entry.unpacked > limits.unpackedBytes) throw new Refusal("zip-bomb");
}

function readDirectory(bytes: Uint8Array, view: DataView, limits: Limits): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Refusal("zip-bomb");
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(view, bytes, at);
    check(entry, entries, limits);
    entries.set(keyOf(entry.name), entry);
    at = next;
  }
  return entries;
}

function packedBytes(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { offset } = entry;
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_SIGNATURE)
    throw new Refusal("damaged");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > view.byteLength) throw new Refusal("damaged");
  return bytes.subarray(start, start + entry.packed);
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const only = chunks[0];
  if (chunks.length === 1 && only) return only;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Unpacks in small steps, so that a part that lies about its size is stopped while it grows. */
function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let done = false;
  const stream = new Inflate((chunk, final) => {
    length += chunk.length;
    if (length > limit) throw new Refusal("zip-bomb");
    chunks.push(chunk);
    done = final;
  });
  try {
    for (let at = 0; at < packed.length && !done; at += CHUNK) {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("damaged");
  }
  if (!done) throw new Refusal("damaged");
  return joinChunks(chunks, length);
}

function unpack(packed: Uint8Array, entry: Entry, left: number, limits: Limits): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Refusal("damaged");
  // A small part of repeated markup packs extremely well; only a large one is suspect.
  const limit = Math.min(left, Math.max(entry.packed * limits.ratio, 4 * 1024 * 1024));
  return inflate(packed, limit);
}

/**
 * Opens an OOXML archive.
 * @throws Refusal for a damaged, encrypted, oversized or unsafe archive
 */
export function openPackage(bytes: Uint8Array, limits: Limits): OoxmlPackage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_LENGTH) throw new Refusal("damaged");
  const entries = readDirectory(bytes, view, limits);
  let left = limits.unpackedBytes;
  return {
    names: new Set(entries.keys()),
    read(name) {
      const entry = entries.get(keyOf(name));
      if (!entry) return null;
      const part = unpack(packedBytes(bytes, view, entry), entry, left, limits);
      left -= part.length;
      if (left < 0) throw new Refusal("zip-bomb");
      return part;
    },
  };
}
