import type { Context } from "hono";
import type { Endpoint } from "../contract/endpoint.ts";
import { cleanText } from "../contract/values.ts";
import { errors } from "./errors.ts";
import type { UploadedFile } from "./route.ts";

/** Largest JSON body of an ordinary request. */
const jsonLimit = 256 * 1024;

/**
 * The request's body, bounded while it arrives: JSON, or the fields and files of a multipart form.
 * `uploadLimit` is what this installation allows; an endpoint may ask for less, never for more.
 */
export async function readBody(
  c: Context,
  endpoint: Endpoint,
  uploadLimit: number,
): Promise<{ body: unknown; files: UploadedFile[] }> {
  const type = c.req.header("content-type") ?? "";
  if (endpoint.stream && type !== endpoint.stream) throw errors.notAFormOfOurs();
  if (endpoint.method === "get" || (!endpoint.body && !endpoint.upload))
    return { body: undefined, files: [] };
  if (endpoint.upload) {
    if (!/^multipart\/form-data/i.test(type)) throw errors.notAFormOfOurs();
    return readForm(c, type, Math.min(endpoint.upload.maxBytes, uploadLimit));
  }
  if (!/^application\/json/i.test(type)) throw errors.notAFormOfOurs();
  return { body: parseJson(await readBounded(c, endpoint.maxJsonBytes ?? jsonLimit)), files: [] };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw errors.invalid({
      body: { vi: "Nội dung không phải JSON.", en: "The body is not JSON." },
    });
  }
}

async function readForm(c: Context, type: string, maxBytes: number) {
  // The form's own fields and boundaries need a little room beside the file.
  const bytes = await readBounded(c, maxBytes + 64 * 1024, maxBytes);
  const form = await parseForm(bytes, type);
  const fields: Record<string, string> = {};
  const files: UploadedFile[] = [];
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") fields[name] = value;
    else files.push(await received(value, maxBytes));
  }
  return {
    body: "json" in fields ? parseJson(new TextEncoder().encode(fields["json"])) : fields,
    files,
  };
}

async function parseForm(bytes: Uint8Array, type: string): Promise<FormData> {
  try {
    return await new Response(bytes as Uint8Array<ArrayBuffer>, {
      headers: { "content-type": type },
    }).formData();
  } catch {
    throw errors.notAFormOfOurs();
  }
}

async function received(file: File, maxBytes: number): Promise<UploadedFile> {
  if (file.size > maxBytes) throw errors.tooLarge(maxBytes);
  return {
    name: cleanText(file.name).slice(0, 200).toWellFormed(),
    mediaType: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  };
}

async function readBounded(c: Context, limit: number, shown = limit): Promise<Uint8Array> {
  if (Number(c.req.header("content-length") ?? 0) > limit) throw errors.tooLarge(shown);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of arriving(c)) {
    size += chunk.byteLength;
    if (size > limit) throw errors.tooLarge(shown);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** The body's bytes as they come. */
export async function* piecesOf(c: Context): AsyncGenerator<Uint8Array> {
  yield* (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>;
}

async function* arriving(c: Context): AsyncGenerator<Uint8Array> {
  try {
    yield* piecesOf(c);
  } catch {
    throw errors.brokenOff();
  }
}
