import type { Context } from "hono";
import ipaddr from "ipaddr.js";
import type { Actor } from "../auth/actor.ts";
import type { Env } from "../config/env.ts";
import { refuse } from "./errors.ts";
import { clientAddress } from "./request-facts.ts";
import { createBuckets } from "./token-bucket.ts";

/** Counts a request; throws 429 `rate-limited` when its sender asked for too much. */
export type RateLimit = (c: Context, actor: Actor | null, now: Date) => void;

/**
 * Limits requests: each token and each signed-in person has a bucket of its own, so that one program cannot take the
 * console from its owner; who is not known shares the bucket of an address. An office behind one address is many people,
 * so addresses are never charged for people who are known. Counted in this process only.
 */
export function createRateLimit(env: Env): RateLimit {
  const limits = {
    person: env.LOA_RATE_LIMIT_PERSON_PER_MINUTE,
    address: env.LOA_RATE_LIMIT_ADDRESS_PER_MINUTE,
  };
  const buckets = {
    person: createBuckets({ perMinute: limits.person }),
    address: createBuckets({ perMinute: limits.address }),
  };
  return (c, actor, now) => {
    const kind = actor ? "person" : "address";
    const limit = limits[kind];
    if (limit === 0) return;
    const key = actor
      ? keyOfPerson(actor)
      : keyOfAddress(clientAddress(c, env.LOA_TRUSTED_PROXIES));
    const { remaining, retryAfter } = buckets[kind].take(key, now.getTime());
    c.header("ratelimit-policy", `"${kind}";q=${limit};w=60`);
    c.header("ratelimit", `"${kind}";r=${remaining};t=${retryAfter}`);
    if (retryAfter > 0) throw rateLimited(retryAfter);
  };
}

const keyOfPerson = ({ token, accountId }: Actor) => (token ? `t ${token.id}` : `a ${accountId}`);

/** An IPv6 subscriber holds a whole /64, so all of it is one sender; what is no address is one sender too. */
export function keyOfAddress(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return parsed.toByteArray().slice(0, 8).join(".");
}

const rateLimited = (retryAfter: number) =>
  refuse(
    "rate-limited",
    429,
    {
      vi: "Gửi quá nhiều yêu cầu trong một phút. Xin đợi rồi gửi tiếp.",
      en: "Too many requests within a minute. Please wait before sending more.",
    },
    { retryAfter },
  );
