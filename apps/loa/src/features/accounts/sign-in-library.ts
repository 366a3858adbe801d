import type { Kysely } from "kysely";
import type { DB } from "../../platform/db/database.ts";
import type { RequestContext } from "../../platform/http/route.ts";
import type { Services } from "../../platform/services.ts";
import { type AuthLibrary, type Opening, openLibrary } from "./auth-library.ts";
import { authSecret } from "./auth-secret.ts";
import { asAuth } from "./elevate.ts";

const nowhere = { address: "", userAgent: "" };
const byPassword: Opening = { by: "password", secondFactor: null };
const secrets = new WeakMap<Services, Promise<string>>();

// A failed read is not remembered: the next request asks again.
function secretOf(services: Services): Promise<string> {
  const known = secrets.get(services);
  if (known) return known;
  const asked = authSecret(services.database.auth);
  secrets.set(services, asked);
  asked.catch(() => secrets.delete(services));
  return asked;
}

/** The library on sign-in's own connection, for reading cookies; opened once by the caller. */
export async function readingLibrary(services: Services): Promise<AuthLibrary> {
  return libraryOn(services, services.database.auth, nowhere, byPassword);
}

/** Uses the library inside the request's transaction, so that sessions and audit stand or fall together. */
export async function withLibrary<T>(
  context: Pick<RequestContext, "tx" | "services" | "headers" | "clientAddress">,
  work: (library: AuthLibrary) => Promise<T>,
  opening: Opening = byPassword,
): Promise<T> {
  const { tx, services, headers, clientAddress } = context;
  const userAgent = headers.get("user-agent") ?? "";
  const library = await libraryOn(services, tx, { address: clientAddress, userAgent }, opening);
  return asAuth(tx, () => work(library));
}

/** Hands the library's cookies to the answer. */
export function setCookies(
  context: Pick<RequestContext, "setHeader">,
  cookies: readonly string[],
): void {
  for (const cookie of cookies) context.setHeader("set-cookie", cookie);
}

async function libraryOn(
  services: Services,
  db: Kysely<DB>,
  from: { address: string; userAgent: string },
  opening: Opening,
) {
  const secret = await secretOf(services);
  return openLibrary({
    db,
    secret,
    baseUrl: services.baseUrl,
    now: () => services.clock.now(),
    from,
    opening,
  });
}
