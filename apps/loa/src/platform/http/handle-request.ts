import type { Context } from "hono";
import type { Actor } from "../auth/actor.ts";
import { scopeOf } from "../auth/scope.ts";
import { dateInVietnam } from "../clock.ts";
import type { Tx } from "../db/database.ts";
import type { Services } from "../services.ts";
import { readBody } from "./body.ts";
import { errors } from "./errors.ts";
import { parseRequest } from "./parse-request.ts";
import { sendFile } from "./reply.ts";
import { clientAddress, languageOf, requestIdOf } from "./request-facts.ts";
import type { Route } from "./route.ts";

/** Finds who sends a request, or null; the accounts feature supplies it at start. */
export type Identify = (headers: Headers) => Promise<Actor | null>;

/** What answers requests, made once at start. */
export interface ApiParts {
  readonly routes: readonly Route[];
  readonly services: Services;
  readonly identify: Identify;
}

// identify → validate → (in the scoped transaction) load → authorise → act → present
export async function handleRequest(c: Context, entry: Route, parts: ApiParts): Promise<Response> {
  refuseForeign(c, entry);
  const actor = await parts.identify(c.req.raw.headers);
  authorise(entry, actor);
  const params = parseRequest(entry.endpoint.params, c.req.param(), "params");
  const query = parseRequest(entry.endpoint.query, c.req.query(), "query");
  const { body, files } = await readBody(
    c,
    entry.endpoint,
    parts.services.env.LOA_MAX_UPLOAD_MB * 1_048_576,
  );
  const afterwards: (() => Promise<void> | void)[] = [];
  const now = parts.services.clock.now();
  const run = (tx: Tx) =>
    entry.handle({
      actor,
      params,
      query,
      body: parseRequest(entry.endpoint.body, body, "body"),
      files,
      tx,
      now,
      services: parts.services,
      today: dateInVietnam(now),
      language: languageOf(c),
      requestId: requestIdOf(c),
      headers: c.req.raw.headers,
      clientAddress: clientAddress(c, parts.services.env.LOA_TRUSTED_PROXIES),
      setHeader: (name: string, value: string) => c.header(name, value, { append: true }),
      afterCommit: (action: () => Promise<void> | void) => afterwards.push(action),
    } as never);
  const transact =
    entry.endpoint.method === "get" ? parts.services.database.read : parts.services.database.in;
  const result = await transact(scopeOf(actor), run);
  await runAfterCommit(afterwards, parts.services);
  return present(c, entry, result);
}

async function runAfterCommit(actions: (() => Promise<void> | void)[], services: Services) {
  for (const action of actions) {
    try {
      await action();
    } catch (error) {
      services.log.warn({ err: error }, "after commit");
    }
  }
}

// A page of another site can make a browser send cookies, but not this header.
function refuseForeign(c: Context, entry: Route) {
  if (entry.endpoint.method !== "get" && c.req.header("x-loa-request") !== "1") {
    throw errors.foreignRequest();
  }
}

function authorise(entry: Route, actor: Actor | null) {
  if (entry.policy === "public") return;
  if (!actor) throw errors.notSignedIn();
  if (actor.standing?.owesSecondFactor && !entry.beforeSecondFactor)
    throw errors.secondFactorNeeded();
  if (!entry.policy.allows(actor)) throw errors.notAllowed();
}

function present(c: Context, entry: Route, result: unknown): Response {
  c.header("cache-control", "no-store");
  const { response } = entry.endpoint;
  if (response === "none") return c.body(null, 204);
  if (response === "file") return sendFile(c, result as never);
  return c.json(response.parse(result) as never);
}
