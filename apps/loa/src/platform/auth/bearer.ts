/**
 * The token a program sends as `Authorization: Bearer …`, or null when it sends none. Another scheme is not ours:
 * a proxy in front may ask for a password of its own.
 */
export function bearerOf(headers: Headers): string | null {
  const sent = /^bearer(?: +(.*))?$/i.exec(headers.get("authorization") ?? "");
  return sent ? (sent[1] ?? "").trim() : null;
}
