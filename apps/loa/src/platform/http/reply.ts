import type { Context } from "hono";
import type { FileStore } from "../files/store.ts";
import type { AnyFile } from "./route.ts";
import { sendKept } from "./send-kept.ts";

/** Sends bytes with a name; active content (HTML, SVG, XML) is never shown inline from here. */
export async function sendFile(c: Context, file: AnyFile, files: FileStore): Promise<Response> {
  if ("make" in file) {
    const { make, ...named } = file;
    return sendFile(c, { ...named, bytes: await make() }, files);
  }
  const inline =
    !("stream" in file) &&
    file.inline &&
    /^(image\/(avif|png|jpeg|webp)|(audio|video)\/|application\/pdf|text\/(plain|calendar))/.test(
      file.mediaType,
    );
  c.header("content-type", file.mediaType);
  c.header("content-disposition", disposition(inline ? "inline" : "attachment", file.fileName));
  c.header("content-security-policy", "default-src 'none'; sandbox");
  if ("kept" in file) return sendKept(c, files, { ...file.kept, mediaType: file.mediaType });
  return c.body("stream" in file ? file.stream : (file.bytes as Uint8Array<ArrayBuffer>), 200);
}

/** How a file is offered (RFC 6266): an ASCII fallback, then the real name. */
export function disposition(kind: string, name: string): string {
  const ascii = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w. -]/g, "_");
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
