import type { Context } from "hono";
import { acceptedEncoding, encodings } from "../http/accepted-encoding.ts";
import { bytesIn, type KeptPage } from "./kept-pages.ts";

/**
 * Answers with a kept page. Nothing of the request goes into the answer but the encoding it can read, so shared caches may
 * keep it: for ten seconds, then they ask again by its mark, so that a page withdrawn is gone from them as soon.
 */
export function sendPage(c: Context, page: KeptPage): Response {
  const encoding = acceptedEncoding(c.req.header("accept-encoding"), encodings);
  const mark = `"${encoding ? `${page.etag}-${encoding}` : page.etag}"`;
  c.header("cache-control", page.passing ? "no-store" : sharedFor[page.status]);
  c.header("vary", "accept-encoding");
  c.header("etag", mark);
  if (page.status === 200 && namesMark(c.req.header("if-none-match"), page.etag))
    return c.body(null, 304);
  c.header("content-type", page.type);
  if (page.location) c.header("location", page.location);
  if (encoding) c.header("content-encoding", encoding);
  return c.body(bytesIn(page, encoding), page.status);
}

const shared = "public, max-age=0, s-maxage=10, must-revalidate";
const sharedFor = { 200: shared, 301: shared, 404: "no-store", 410: "no-store" } as const;

// Weak comparison (RFC 9110, 13.1.2): a proxy that compresses marks it weak.
function namesMark(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === "*") return true;
  return header
    .split(",")
    .some((one) => /^\s*(?:W\/)?"([\w-]+?)(?:-(?:gzip|br))?"\s*$/.exec(one)?.[1] === etag);
}
