import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import type { z } from "zod";
import { type Actor, seesAllUnits, unitsOf } from "../auth/actor.ts";
import { dateInVietnam } from "../clock.ts";
import type { ErrorBody } from "../contract/endpoint.ts";
import { nobody, type Scope, type Tx } from "../db/database.ts";
import type { Services } from "../services.ts";
import { readBody } from "./body.ts";
import { AppError, errors } from "./errors.ts";
import { isUnavailable } from "./failures.ts";
import { sendFile } from "./reply.ts";
import type { Route } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";
import { unstorableAt } from "./unstorable.ts";

/** Finds who sends a request, or null; the accounts feature supplies it at start. */
export type Identify = (headers: Headers) => Promise<Actor | null>;

export interface ApiParts {
  readonly routes: readonly Route[];
  readonly services: Services;
  readonly identify: Identify;
}

/** The JSON API: every route in the table, mounted below `/api/v1`. @throws when a route names no policy or stands twice. */
export function createApi(parts: ApiParts): Hono {
  const app = new Hono();
  app.use(securityHeaders());
  app.onError((error, c) => answerError(c, error, parts.services));
  app.notFound((c) => answerError(c, errors.notFound(), parts.services));
  assertRouteTable(parts.routes);
  for (const entry of parts.routes) {
    app.on(entry.endpoint.method.toUpperCase(), `/api/v1${entry.endpoint.path}`, (c) =>
      handle(c, entry, parts),
    );
  }
  return app;
}

/** Refuses a table in which a route has no policy, or two routes share a door. */
export function assertRouteTable(routes: readonly Route[]) {
  const seen = new Set<string>();
  for (const { endpoint, policy } of routes) {
    const door = `${endpoint.method} ${endpoint.path}`;
    const named = policy === "public" || typeof policy?.name === "string";
    if (!named) throw new Error(`route ${door} names no policy`);
    if (seen.has(door)) throw new Error(`route ${door} is declared twice`);
    seen.add(door);
  }
}

/** The row scope of a person. */
export function scopeOf(actor: Actor | null): Scope {
  if (!actor) return nobody;
  return {
    accountId: actor.accountId,
    sees: seesAllUnits(actor) ? "all" : "units",
    units: unitsOf(actor),
  };
}

// identify → validate → (in the scoped transaction) load → authorise → act → present
async function handle(c: Context, entry: Route, parts: ApiParts): Promise<Response> {
  refuseForeign(c, entry);
  const actor = await parts.identify(c.req.raw.headers);
  authorise(entry, actor);
  const params = parse(entry.endpoint.params, c.req.param(), "params");
  const query = parse(entry.endpoint.query, c.req.query(), "query");
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
      body: parse(entry.endpoint.body, body, "body"),
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
  if (!entry.policy.allows(actor)) throw errors.notAllowed();
}

function parse(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return storable(result.data, part);
  // An id that is no id names nothing.
  if (part === "params") throw errors.notFound();
  throw errors.invalid(
    Object.fromEntries(
      result.error.issues.map((issue) => [
        issue.path.join(".") || part,
        { vi: "Giá trị chưa hợp lệ.", en: issue.message },
      ]),
    ),
  );
}

// Asked of what the schema made of the request: most texts have lost their control characters by then.
function storable<T>(data: T, part: string): T {
  const path = unstorableAt(data);
  if (path === null) return data;
  const message = {
    vi: "Có ký tự hỏng không lưu được; xin gõ lại.",
    en: "It holds a broken character that cannot be stored; please type it again.",
  };
  throw errors.invalid({ [path || part]: message });
}

function present(c: Context, entry: Route, result: unknown): Response {
  c.header("cache-control", "no-store");
  const { response } = entry.endpoint;
  if (response === "none") return c.body(null, 204);
  if (response === "file") return sendFile(c, result as never);
  return c.json(response.parse(result) as never);
}

/** `vi` unless the person's cookie or the caller's header asks for English. */
export function languageOf(c: Context): "vi" | "en" {
  const cookie = /(?:^|;\s*)loa_lang=(vi|en)/.exec(c.req.header("cookie") ?? "")?.[1];
  if (cookie === "vi" || cookie === "en") return cookie;
  return (c.req.header("accept-language") ?? "").toLowerCase().startsWith("en") ? "en" : "vi";
}

function requestIdOf(c: Context): string {
  const known = c.res.headers.get("x-request-id");
  if (known) return known;
  const id = randomUUID();
  c.header("x-request-id", id);
  return id;
}

function clientAddress(c: Context, trustedProxies: number): string {
  const socket = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)
    ?.incoming?.socket?.remoteAddress;
  if (trustedProxies === 0) return socket ?? "unknown";
  const hops = (c.req.header("x-forwarded-for") ?? "").split(",").map((hop) => hop.trim());
  return hops.at(-trustedProxies) || (socket ?? "unknown");
}

function answerError(c: Context, thrown: unknown, services: Services): Response {
  const id = requestIdOf(c);
  const error =
    thrown instanceof AppError
      ? thrown
      : isUnavailable(thrown)
        ? errors.unavailable()
        : errors.internal();
  if (error.spec.status >= 500)
    services.log.error({ err: thrown, requestId: id, path: c.req.path }, "request failed");
  if (error.spec.status === 503) c.header("retry-after", "5");
  const language = languageOf(c);
  const fields = error.spec.fields
    ? Object.fromEntries(
        Object.entries(error.spec.fields).map(([path, message]) => [path, message[language]]),
      )
    : undefined;
  const body: ErrorBody = {
    error: {
      code: error.spec.code,
      message: error.spec.message[language],
      requestId: id,
      ...(fields ? { fields } : {}),
      ...(error.spec.details === undefined ? {} : { details: error.spec.details }),
    },
  };
  c.header("cache-control", "no-store");
  return c.json(body, error.spec.status);
}
