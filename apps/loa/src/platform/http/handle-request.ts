import type { Context } from "hono";
import type { Actor } from "../auth/actor.ts";
import { bearerOf } from "../auth/bearer.ts";
import { scopeOf } from "../auth/scope.ts";
import { dateInVietnam } from "../clock.ts";
import type { Endpoint } from "../contract/endpoint.ts";
import type { FileStore } from "../files/store.ts";
import type { Services } from "../services.ts";
import { piecesOf, readBody } from "./body.ts";
import { AppError, errors } from "./errors.ts";
import type { Observer } from "./observe.ts";
import { hashOfBody, type KeyedRequest, keyOf, once, twinPatience } from "./once.ts";
import { parseRequest } from "./parse-request.ts";
import type { RateLimit } from "./rate-limit.ts";
import { sendFile } from "./reply.ts";
import { clientAddress, languageOf, requestIdOf } from "./request-facts.ts";
import { requireScope } from "./require-scope.ts";
import type { Route, UploadedFile } from "./route.ts";

/** Finds who sends a request, or null; the accounts feature supplies it at start. */
export type Identify = (headers: Headers) => Promise<Actor | null>;

/** What answers requests, made once at start. */
export interface ApiParts {
  readonly routes: readonly Route[];
  readonly services: Services;
  readonly identify: Identify;
  /** Told of every answered request. */
  readonly observe?: Observer;
  /** Milliseconds a repeated change waits for its first; a few seconds when not said. */
  readonly twinPatience?: number;
}

/** The same with what is counted while it runs. */
export interface RunningApi extends ApiParts {
  readonly limit: RateLimit;
}

// identify → validate → (in the scoped transaction) load → authorise → act → present
export async function handleRequest(
  c: Context,
  entry: Route,
  parts: RunningApi,
): Promise<Response> {
  refuseForeign(c, entry);
  const actor = await identified(c, parts);
  authorise(entry, actor);
  const { endpoint } = entry;
  const asked = await readRequest(c, endpoint, parts.services.env);
  const now = parts.services.clock.now();
  const keyed = keyedRequest(c, endpoint, actor, {
    body: asked.body,
    files: asked.files,
    at: now,
    patience: parts.twinPatience ?? twinPatience,
  });
  const afterwards: (() => Promise<void> | void)[] = [];
  const context = {
    ...asked,
    ...momentAndCaller(c, parts.services, now),
    actor,
    setHeader: (name: string, value: string) => c.header(name, value, { append: true }),
    afterCommit: (action: () => Promise<void> | void) => afterwards.push(action),
  };
  if (entry.streamed) {
    await entry.handle({ ...context, scope: scopeOf(actor), incoming: piecesOf(c) } as never);
    return present(c, entry, undefined, parts.services.files);
  }
  const { database } = parts.services;
  const transact = endpoint.method === "get" ? database.read : database.in;
  const answer = await transact(scopeOf(actor), (tx) =>
    once(tx, keyed, async () => shaped(entry, await entry.handle({ ...context, tx } as never))),
  );
  await runAfterCommit(afterwards, parts.services);
  if (answer.replayed) c.header("idempotency-replayed", "true");
  return present(c, entry, answer.value, parts.services.files);
}

// Who fails to prove who they are is counted by address, like those who say nothing.
async function identified(c: Context, { identify, services, limit }: RunningApi) {
  const now = services.clock.now();
  try {
    const actor = await identify(c.req.raw.headers);
    limit(c, actor, now);
    return actor;
  } catch (error) {
    if (error instanceof AppError && error.spec.status === 401) limit(c, null, now);
    throw error;
  }
}

async function readRequest(c: Context, endpoint: Endpoint, env: Services["env"]) {
  const params = parseRequest(endpoint.params, c.req.param(), "params");
  const query = parseRequest(endpoint.query, c.req.query(), "query");
  const { body, files } = await readBody(c, endpoint, env.LOA_MAX_UPLOAD_MB * 1_048_576);
  return { params, query, body: parseRequest(endpoint.body, body, "body"), files };
}

function momentAndCaller(c: Context, services: Services, now: Date) {
  return {
    now,
    services,
    today: dateInVietnam(now),
    language: languageOf(c),
    requestId: requestIdOf(c),
    headers: c.req.raw.headers,
    clientAddress: clientAddress(c, services.env.LOA_TRUSTED_PROXIES),
  };
}

function keyedRequest(
  c: Context,
  endpoint: Endpoint,
  actor: Actor | null,
  {
    body,
    files,
    ...rest
  }: Pick<KeyedRequest, "at" | "patience"> & {
    readonly body: unknown;
    readonly files: readonly UploadedFile[];
  },
): KeyedRequest | null {
  const key = keyOf(c.req.raw.headers, endpoint, actor);
  if (key === null || !actor) return null;
  const { pathname, search } = new URL(c.req.url);
  return {
    key,
    accountId: actor.accountId,
    door: `${endpoint.method} ${pathname}${search}`,
    bodyHash: hashOfBody(body, files),
    ...rest,
  };
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

// A page of another site can make a browser send cookies, but neither this header nor a token.
function refuseForeign(c: Context, entry: Route) {
  if (entry.endpoint.method === "get" || bearerOf(c.req.raw.headers) !== null) return;
  if (c.req.header("x-loa-request") !== "1") throw errors.foreignRequest();
}

function authorise(entry: Route, actor: Actor | null) {
  if (entry.policy === "public") return;
  if (!actor) throw errors.notSignedIn();
  if (actor.token) requireScope(entry.endpoint, actor.token);
  if (actor.standing?.owesSecondFactor && !entry.beforeSecondFactor)
    throw errors.secondFactorNeeded();
  if (!entry.policy.allows(actor)) throw errors.notAllowed();
}

// What does not fit its schema must not have been saved either, so this is looked at before the commit.
function shaped({ endpoint: { response } }: Route, result: unknown): unknown {
  if (response === "none") return undefined;
  return response === "file" ? result : response.parse(result);
}

function present(
  c: Context,
  entry: Route,
  result: unknown,
  files: FileStore,
): Response | Promise<Response> {
  c.header("cache-control", "no-store");
  const { response, created } = entry.endpoint;
  if (response === "none") return c.body(null, created ? 201 : 204);
  if (response === "file") return sendFile(c, result as never, files);
  return c.json(result as never);
}
