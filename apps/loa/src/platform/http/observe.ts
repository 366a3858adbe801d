import type { Context, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Log } from "../log/log.ts";
import { requestIdOf } from "./request-facts.ts";

/** One answered request, without anything of its sender. */
export interface SeenRequest {
  readonly method: string;
  /** The route's pattern, never the address: addresses hold ids and one-time tokens. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

export type Observer = (seen: SeenRequest) => void;

const verbs = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const quiet = new Set(["/healthz", "/readyz", "/metrics"]);

/** Writes one log line for each request and tells the observer. */
export function observeRequests(log: Log, observer?: Observer): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now();
    const requestId = requestIdOf(c);
    await next();
    const seen = {
      method: verbs.has(c.req.method) ? c.req.method : "OTHER",
      route: routeOf(c),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    };
    log[quiet.has(seen.route) ? "debug" : "info"]({ requestId, ...seen }, "request");
    observer?.(seen);
  };
}

/** The pattern of the route that answered; `unmatched` when none did, so that made-up addresses share one name. */
export function routeOf(c: Context): string {
  const paths = matchedRoutes(c).map((route) => route.path);
  return paths.findLast((path) => path !== "*" && path !== "/*") ?? "unmatched";
}
