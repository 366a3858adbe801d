import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { createIdentify } from "../../features/accounts/index.ts";
import { routes } from "../../routes.ts";
import type { Actor } from "../auth/actor.ts";
import { keyOfAddress } from "./rate-limit.ts";
import { createApi } from "./server.ts";
import { createBuckets } from "./token-bucket.ts";

describe("a bucket", () => {
  it("holds a minute's worth, then lets through what trickles in", () => {
    const buckets = createBuckets({ perMinute: 3 });
    const taken = [0, 0, 0, 0, 19_999, 20_000].map((at) => buckets.take("a", at).retryAfter);
    expect(taken).toEqual([0, 0, 0, 20, 1, 0]);
  });

  it("is one for each key", () => {
    const buckets = createBuckets({ perMinute: 1 });
    expect(["a", "b", "a"].map((key) => buckets.take(key, 0).retryAfter)).toEqual([0, 0, 60]);
  });

  it("never lets through more than a minute's worth and what trickled in since, nor hoards", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 40_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(gaps, (waits) => {
        const buckets = createBuckets({ perMinute: 5 });
        let now = 0;
        let through = 0;
        for (const wait of waits) {
          now += wait;
          if (buckets.take("a", now).retryAfter === 0) through++;
        }
        expect(through).toBeLessThanOrEqual(5 + Math.floor((now / 60_000) * 5 + 1e-9));
      }),
    );
  });

  it("keeps memory bounded however many keys there are", () => {
    const buckets = createBuckets({ perMinute: 2 });
    for (let key = 0; key < 60_000; key++) buckets.take(String(key), key);
    expect(buckets.size()).toBeLessThanOrEqual(50_000);
  });
});

describe("an address", () => {
  it("is a whole /64 in IPv6, itself in IPv4, also when mapped", () => {
    expect(keyOfAddress("2001:db8:1:2:3::4")).toBe(keyOfAddress("2001:db8:1:2:ffff::1"));
    expect(keyOfAddress("2001:db8:1:3::4")).not.toBe(keyOfAddress("2001:db8:1:2::4"));
    expect(keyOfAddress("::ffff:192.0.2.1")).toBe("192.0.2.1");
    expect(keyOfAddress("x".repeat(5000))).toBe("unknown");
  });
});

describe("requests", () => {
  let world: World;
  let person: Actor;
  beforeAll(async () => {
    world = await createWorld();
    person = await world.make.actor([{ role: "leader" }]);
  });
  afterAll(() => world.close());

  function api(actor: Actor | null, proxies = 0) {
    const env = {
      ...world.services.env,
      LOA_RATE_LIMIT_PERSON_PER_MINUTE: 3,
      LOA_RATE_LIMIT_ADDRESS_PER_MINUTE: 2,
      LOA_TRUSTED_PROXIES: proxies,
    };
    const services = { ...world.services, env };
    const identify = actor ? async () => actor : createIdentify(services);
    return createApi({ routes, services, identify });
  }
  const get = (app: ReturnType<typeof api>, path: string, headers: Record<string, string> = {}) =>
    app.request(`http://loa.test/api/v1${path}`, { headers });

  it("say what is left, and are refused with a time to come back", async () => {
    const app = api(person);
    const first = await get(app, "/plans");
    expect(first.headers.get("ratelimit-policy")).toBe('"person";q=3;w=60');
    expect(first.headers.get("ratelimit")).toBe('"person";r=2;t=0');
    await get(app, "/plans");
    await get(app, "/plans");
    const refused = await get(app, "/plans");
    const { error } = (await refused.json()) as { error: { code: string } };
    expect([refused.status, error.code]).toEqual([429, "rate-limited"]);
    expect(refused.headers.get("retry-after")).toBe("20");
  });

  it("of a token are counted apart from its person's", async () => {
    const byToken = { ...person, token: { id: "1", scopes: ["plans:read"] } };
    let acting: Actor = byToken;
    const { env } = world.services;
    const services = {
      ...world.services,
      env: { ...env, LOA_RATE_LIMIT_PERSON_PER_MINUTE: 1 },
    };
    const app = createApi({ routes, services, identify: async () => acting });
    expect((await get(app, "/plans")).status).toBe(200);
    expect((await get(app, "/plans")).status).toBe(429);
    acting = person;
    expect((await get(app, "/plans")).status).toBe(200);
  });

  it("with wrong tokens are counted by address", async () => {
    const app = api(null);
    const headers = { authorization: "Bearer loa_wrong" };
    const codes = [];
    for (let knock = 0; knock < 3; knock++) codes.push((await get(app, "/plans", headers)).status);
    expect(codes).toEqual([401, 401, 429]);
  });

  it("choose no bucket by a header when no proxy is trusted", async () => {
    const app = api(null);
    const codes = [];
    for (let knock = 0; knock < 3; knock++)
      codes.push((await get(app, "/plans", { "x-forwarded-for": `192.0.2.${knock}` })).status);
    expect(codes).toEqual([401, 401, 429]);
  });

  it("are told apart by what the trusted proxy adds, never by what the sender wrote before it", async () => {
    const app = api(null, 1);
    const codes = [];
    for (let knock = 0; knock < 3; knock++) {
      const headers = { "x-forwarded-for": `192.0.2.${knock}, 198.51.100.7` };
      codes.push((await get(app, "/plans", headers)).status);
    }
    expect(codes).toEqual([401, 401, 429]);
    const other = await get(app, "/plans", { "x-forwarded-for": "198.51.100.8" });
    expect(other.status).toBe(401);
  });
});
