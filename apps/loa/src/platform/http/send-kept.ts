import type { Context } from "hono";
import type { FileStore, Stretch } from "../files/store.ts";

/** A file of the store as it is answered with. */
export interface KeptFile {
  readonly sha256: string;
  /** How many there are. */
  readonly bytes: number;
  readonly mediaType: string;
}

/** Up to here a file is compared with its hash before the first byte goes out. */
const wholeUpTo = 4 * 1_048_576;

/**
 * Answers with a file of the store, or with the stretch a player asks for; what is large flows through and is never
 * held. Whoever has it already is told so.
 * @throws FileFault when it is not there, FilesUnavailable when the store is away
 */
export async function sendKept(c: Context, files: FileStore, kept: KeptFile): Promise<Response> {
  const { sha256, bytes, mediaType } = kept;
  const tag = `"${sha256}"`;
  c.header("etag", tag);
  if (c.req.header("if-none-match") === tag) return c.body(null, 304);
  c.header("content-type", mediaType);
  c.header("accept-ranges", "bytes");
  const stretch = wantedStretch(c, tag, bytes);
  if (stretch === "outside") {
    c.header("content-range", `bytes */${bytes}`);
    return c.body(null, 416);
  }
  if (stretch) c.header("content-range", `bytes ${stretch.from}-${stretch.to}/${bytes}`);
  c.header("content-length", String(stretch ? stretch.to - stretch.from + 1 : bytes));
  const status = stretch ? 206 : 200;
  if (c.req.method === "HEAD") return c.body(null, status);
  return c.body(await bodyOf(files, kept, stretch), status);
}

async function bodyOf(files: FileStore, { sha256, bytes }: KeptFile, stretch: Stretch | undefined) {
  if (bytes > wholeUpTo)
    return ReadableStream.from(await files.read(sha256, stretch)) as ReadableStream<Uint8Array>;
  const whole = await files.get(sha256);
  const wanted = stretch ? whole.slice(stretch.from, stretch.to + 1) : whole;
  return wanted as Uint8Array<ArrayBuffer>;
}

// A stretch of another file than the one that is here would be glued to what does not fit it.
function wantedStretch(c: Context, tag: string, bytes: number): Stretch | "outside" | undefined {
  const known = c.req.header("if-range");
  if (known !== undefined && known !== tag) return undefined;
  return rangeOf(c.req.header("range"), bytes);
}

/** One range, as players ask for it; several at once are answered with the whole. */
export function rangeOf(header: string | undefined, size: number): Stretch | "outside" | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  if (match[1] === "") return suffix(Number(match[2]), size);
  const from = Number(match[1]);
  const to = match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  if (match[2] !== "" && Number(match[2]) < from) return undefined;
  return from >= size ? "outside" : { from, to };
}

const suffix = (length: number, size: number): Stretch | "outside" =>
  length === 0 ? "outside" : { from: Math.max(0, size - length), to: size - 1 };
