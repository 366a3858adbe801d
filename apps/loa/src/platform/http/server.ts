import { Hono } from "hono";
import { answerError } from "./answer-error.ts";
import { errors } from "./errors.ts";
import { type ApiParts, handleRequest } from "./handle-request.ts";
import { observeRequests } from "./observe.ts";
import { createRateLimit } from "./rate-limit.ts";
import type { Route } from "./route.ts";
import { securityHeaders } from "./security-headers.ts";

export type { ApiParts, Identify } from "./handle-request.ts";

/** The JSON API: every route in the table, mounted below `/api/v1`. @throws when a route names no policy or stands twice. */
export function createApi(parts: ApiParts): Hono {
  const app = new Hono();
  app.use(observeRequests(parts.services.log, parts.observe));
  app.use(securityHeaders());
  app.onError((error, c) => answerError(c, error, parts.services));
  app.notFound((c) => answerError(c, errors.notFound(), parts.services));
  assertRouteTable(parts.routes);
  const running = { ...parts, limit: createRateLimit(parts.services.env) };
  for (const entry of parts.routes) {
    app.on(entry.endpoint.method.toUpperCase(), `/api/v1${entry.endpoint.path}`, (c) =>
      handleRequest(c, entry, running),
    );
    const { speaks } = entry;
    if (speaks)
      app.options(`/api/v1${entry.endpoint.path}`, (c) =>
        c.body(null, 204, speaks(parts.services.env)),
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
