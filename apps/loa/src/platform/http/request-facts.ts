import { randomUUID } from "node:crypto";
import type { Context } from "hono";

/** `vi` unless the person's cookie or the caller's header asks for English. */
export function languageOf(c: Context): "vi" | "en" {
  const cookie = /(?:^|;\s*)loa_lang=(vi|en)/.exec(c.req.header("cookie") ?? "")?.[1];
  if (cookie === "vi" || cookie === "en") return cookie;
  return (c.req.header("accept-language") ?? "").toLowerCase().startsWith("en") ? "en" : "vi";
}

/** The request's id, made at the first asking; the answer carries it as `x-request-id`. */
export function requestIdOf(c: Context): string {
  const known = c.res.headers.get("x-request-id");
  if (known) return known;
  const id = randomUUID();
  c.header("x-request-id", id);
  return id;
}

/** Where the request comes from: the socket, or what the nearest trusted proxy says of its own client. */
export function clientAddress(c: Context, trustedProxies: number): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming?.socket?.remoteAddress;
  if (trustedProxies === 0) return socket ?? "unknown";
  const hops = (c.req.header("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || (socket ?? "unknown");
}
