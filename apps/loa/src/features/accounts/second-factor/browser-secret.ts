import { randomBytes } from "node:crypto";
import type { RequestContext } from "../../../platform/http/route.ts";

type Place = Pick<RequestContext, "services" | "headers" | "setHeader">;

/** Gives this browser a secret of its own, to know it again while it is not signed in yet. */
export function giveBrowserSecret({ services, setHeader }: Place): string {
  const secret = randomBytes(32).toString("base64url");
  const { name, attributes } = cookieOf(services.baseUrl);
  setHeader("set-cookie", `${name}=${secret}; ${attributes}; Max-Age=600`);
  return secret;
}

/** The secret this browser was given, or "" when it has none. */
export function browserSecret({ services, headers }: Place): string {
  const { name } = cookieOf(services.baseUrl);
  const pairs = (headers.get("cookie") ?? "").split(/;\s*/);
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
}

// Lax, not strict: the identity provider sends the browser back from another site.
function cookieOf(baseUrl: string) {
  const attributes = "Path=/; HttpOnly; SameSite=Lax";
  return baseUrl.startsWith("https://")
    ? { name: "__Host-loa_ceremony", attributes: `${attributes}; Secure` }
    : { name: "loa_ceremony", attributes };
}
