import { createHash } from "node:crypto";
import { brotliCompressSync, gzipSync, constants as zlib } from "node:zlib";
import type { Encoding } from "../http/accepted-encoding.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

/** A page as it was made: for everybody the same, whoever asks. */
export interface MadePage {
  readonly status: 200 | 301 | 404 | 410;
  readonly type: string;
  readonly location?: string;
  readonly text: string;
  /** What it was made from; a change of any makes it old. */
  readonly tags: readonly string[];
  /** Not worth keeping: as many addresses as people can think of. */
  readonly passing?: boolean;
}

/** A page as it is kept. */
export interface KeptPage extends MadePage {
  /** The count of changes read before it was made. */
  readonly count: number;
  readonly madeAt: number;
  /** Changes with the bytes and with nothing else. */
  readonly etag: string;
  readonly bytes: Bytes;
  /** Bytes in memory, with what compressing will add. */
  readonly size: number;
  /** Compressed when first asked for. */
  readonly compressed: Map<Encoding, Bytes>;
}

/** Prepares a page for keeping. */
export function keptPage(made: MadePage, count: number, madeAt: number): KeptPage {
  const bytes = new TextEncoder().encode(made.text);
  const etag = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  return {
    ...{ ...made, count, madeAt, etag, bytes },
    ...{ size: bytes.length * 3 + 1000, compressed: new Map() },
  };
}

/** The page's bytes in an encoding. */
export function bytesIn(page: KeptPage, encoding: Encoding | null): Bytes {
  if (encoding === null) return page.bytes;
  const known = page.compressed.get(encoding);
  if (known) return known;
  const fresh = new Uint8Array(compress(page.bytes, encoding));
  page.compressed.set(encoding, fresh);
  return fresh;
}

// Level 4 takes six tenths of level 6's time for pages one and a half hundredths larger; most pages are asked for once.
const compress = (bytes: Bytes, encoding: Encoding): Buffer =>
  encoding === "gzip"
    ? gzipSync(bytes, { level: 4 })
    : brotliCompressSync(bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } });

/** Pages in memory up to a number of bytes; those read least recently go first. */
export interface KeptPages {
  get(key: string): KeptPage | undefined;
  set(key: string, page: KeptPage): void;
}

export function keepPages(maxBytes: number): KeptPages {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= pages.get(key)?.size ?? 0;
    pages.delete(key);
  };
  return {
    get: (key) => {
      const found = pages.get(key);
      // A Map keeps the order of insertion: what was read longest ago stands first.
      if (found && pages.delete(key)) pages.set(key, found);
      return found;
    },
    set: (key, page) => {
      drop(key);
      pages.set(key, page);
      bytes += page.size;
      for (const oldest of pages.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
  };
}
