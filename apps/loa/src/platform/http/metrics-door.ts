import { createHash, timingSafeEqual } from "node:crypto";
import type { Context, Hono } from "hono";
import ipaddr from "ipaddr.js";
import { type Metrics, metricsType } from "../metrics/metrics.ts";
import type { Services } from "../services.ts";
import { answerError } from "./answer-error.ts";
import { errors } from "./errors.ts";

/**
 * `/metrics`, for the bearer of LOA_METRICS_TOKEN; without one, for programs on this machine that come straight and
 * not through a proxy. Everybody else learns nothing, not even that it is there.
 */
export function mountMetrics(app: Hono, services: Services, metrics: Metrics) {
  app.get("/metrics", async (c) => {
    if (!mayRead(c, services.env.LOA_METRICS_TOKEN))
      return answerError(c, errors.notFound(), services);
    const text = await metrics.text();
    return c.body(text, 200, { "content-type": metricsType, "cache-control": "no-store" });
  });
}

function mayRead(c: Context, token: string | undefined): boolean {
  if (token) return same(c.req.header("authorization") ?? "", `Bearer ${token}`);
  const forwarded = ["x-forwarded-for", "x-real-ip", "forwarded", "via"];
  return fromThisMachine(c) && !forwarded.some((name) => c.req.header(name) !== undefined);
}

function fromThisMachine(c: Context): boolean {
  const env = c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const address = env?.incoming?.socket?.remoteAddress ?? "";
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "loopback";
}

// Of equal length whatever was sent, so that the time taken tells nothing.
function same(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
