import { createHash, randomUUID } from "node:crypto";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mountPortal, showPage } from "../../src/features/portal/index.ts";
import { system } from "../../src/platform/db/database.ts";
import { nginxPath, startNginx } from "../support/nginx.ts";
import { createWorld, type World } from "../support/world.ts";

// What one person's request can carry must not change what the next person reads, whoever stands between.

const canary = "canary-9f2c";
let world: World;
let app: Hono;
let paths: readonly string[];

beforeAll(async () => {
  world = await createWorld();
  const unitId = await world.make.unit({ name: "Sở Thử nghiệm" });
  const staff = await world.make.actor([{ role: "administrator" }], `Người ${canary}`);
  app = world.api(async (headers) =>
    headers.get("cookie")?.includes("loa_session") ? staff : null,
  );
  mountPortal(app, world.services);
  const { path } = await world.services.database.in(system, (tx) =>
    showPage(
      tx,
      {
        ...{ storyId: randomUUID(), language: "vi", unitId, kind: "article", title: "Tin thử" },
        ...{ abstract: "Một tin.", body: { type: "doc", content: [] }, byline: null, lead: null },
        ...{ media: [], sections: ["cds"], topics: [], sourceWords: null },
      },
      new Date("2025-06-02T09:00:00+07:00"),
    ),
  );
  paths = ["/", path, "/chuyen-doi-so", "/en", "/duong-day-nong", "/rss.xml"];
});
afterAll(() => world.close());

type Variant = readonly (readonly [string, string])[];

const values: Readonly<Record<string, readonly string[]>> = {
  cookie: [
    `loa_session=${canary}`,
    `loa_lang=en; a=${canary}`,
    `${canary}=1`,
    "loa_lang=vi",
    "=",
    ";;",
  ],
  authorization: [`Bearer ${canary}`, `Basic ${canary}`, "Bearer", canary],
  "accept-language": ["en", "en-GB,en;q=0.9", "vi", "*", "fr;q=x", canary],
  accept: ["application/json", "text/html", "*/*", "image/webp", "text/x-component", canary],
  range: ["bytes=0-1", "bytes=-5", "bytes=999999-", "bytes=0-0,2-3", canary],
  "x-forwarded-host": ["evil.test", canary, "evil.test:443"],
  "x-forwarded-proto": ["http", "https", canary],
  "x-forwarded-for": ["127.0.0.1", canary, "::1"],
  "x-forwarded-prefix": ["/console", canary],
  forwarded: [`for=${canary};host=evil.test`, "host=evil.test;proto=http"],
  "x-original-url": ["/console", "/api/v1/session", canary],
  "x-rewrite-url": ["/console", canary],
  "x-http-method-override": ["POST", "DELETE", "HEAD", canary],
  "x-method-override": ["PUT", canary],
  "x-loa-request": ["1", canary],
  "x-requested-with": ["XMLHttpRequest", canary],
  "x-real-ip": ["127.0.0.1", canary],
  "x-middleware-subrequest": ["1", canary],
  "x-request-id": [canary, "1"],
  origin: ["https://evil.test", "null", canary],
  referer: ["https://evil.test/", canary],
  "user-agent": ["", "curl/8", "Googlebot/2.1", canary],
  "cache-control": ["no-cache", "no-store", "max-age=0", canary],
  pragma: ["no-cache", canary],
  "if-modified-since": ["Thu, 01 Jan 1970 00:00:00 GMT", canary],
  "if-unmodified-since": ["Thu, 01 Jan 1970 00:00:00 GMT", canary],
  "if-match": ["*", `"${canary}"`],
  "if-none-match": [`"${canary}"`, canary],
  "if-range": [`"${canary}"`],
  expect: [canary],
  "sec-fetch-site": ["cross-site", "none"],
  "sec-fetch-mode": ["navigate", "cors"],
  "sec-fetch-dest": ["document", "iframe", "script"],
  "save-data": ["on"],
  dnt: ["1"],
  "content-type": ["application/json", "multipart/form-data", canary],
  rsc: ["1"],
  "next-router-prefetch": ["1"],
};

/** Each alone, then each with the one three and seven places on, until there are five hundred. */
function variants(): Variant[] {
  const singles = Object.entries(values).flatMap(([name, all]) =>
    all.map((value) => [name, value] as const),
  );
  const pairs = [3, 7, 11, 17].flatMap((step) =>
    singles.map((one, at) => [one, singles[(at + step) % singles.length] ?? one] as const),
  );
  return [...singles.map((one) => [one]), ...pairs];
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

async function answer(path: string, variant: Variant) {
  const response = await app.request(`http://loa.test${path}`, {
    headers: new Headers(variant.map((one) => [...one])),
  });
  const { status } = response;
  const kept = ["cache-control", "vary", "etag", "content-type", "location"].map((name) =>
    response.headers.get(name),
  );
  const text = await response.text();
  const told = JSON.stringify([...response.headers]) + text;
  return { mark: JSON.stringify([status, kept, hashOf(text)]), told, headers: response.headers };
}

describe("what shared caches may keep", () => {
  it("is the same for everybody, in five hundred variants of headers", async () => {
    const all = variants();
    expect(all.length).toBeGreaterThanOrEqual(500);
    const wrong: string[] = [];
    for (const [at, variant] of all.entries()) {
      const path = paths[at % paths.length] ?? "/";
      const plain = await answer(path, []);
      const varied = await answer(path, variant);
      const leaks = varied.told.includes(canary) || varied.headers.has("set-cookie");
      if (varied.mark !== plain.mark || leaks) wrong.push(`${path} ${JSON.stringify(variant)}`);
    }
    expect(wrong).toEqual([]);
  });

  it("may be kept for seconds, varies by encoding alone, and nothing else may be kept at all", async () => {
    for (const path of paths) {
      const { headers } = await answer(path, []);
      expect(headers.get("cache-control")).toBe("public, max-age=0, s-maxage=10, must-revalidate");
      expect(headers.get("vary")).toBe("accept-encoding");
    }
    for (const path of ["/khong-co", "/tim-kiem?q=a+b", "/api/v1/indices", "/api/v1/nothing"])
      expect((await answer(path, [])).headers.get("cache-control"), path).toBe("no-store");
  });

  it("is asked for again by its mark, under any encoding", async () => {
    const first = await app.request("http://loa.test/", { headers: { "accept-encoding": "gzip" } });
    const etag = first.headers.get("etag") ?? "";
    for (const mark of [etag, `W/${etag}`, `"x", ${etag}`, "*"]) {
      const again = await app.request("http://loa.test/", {
        headers: { "accept-encoding": "br", "if-none-match": mark },
      });
      expect([mark, again.status]).toEqual([mark, 304]);
      expect(await again.text()).toBe("");
    }
  });

  it("answers a writing method on a page with nothing of a page", async () => {
    for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
      const response = await app.request("http://loa.test/", { method });
      expect(response.status).toBe(404);
    }
  });
});

describe("behind nginx as a shared cache", () => {
  it.skipIf(!nginxPath)(
    "no private byte is ever kept (skipped where nginx is not installed)",
    async () => {
      const server = createAdaptorServer({ fetch: app.fetch }) as Server;
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      const front = await freePort();
      const nginx = await startNginx(front, (folder) => ({
        http: `proxy_cache_path ${folder}/kept keys_zone=shared:4m; `,
        server: `location / { proxy_pass http://127.0.0.1:${port}; proxy_cache shared; add_header x-kept $upstream_cache_status always; }`,
      }));
      try {
        const ask = (path: string, headers: Record<string, string> = {}) =>
          fetch(`http://127.0.0.1:${front}${path}`, { headers });
        const secretPaths = [
          "/api/v1/session",
          "/api/v1/people",
          "/api/v1/profile",
          "/api/v1/portal/imprint",
        ];
        const wrong: string[] = [];
        for (const [turn, variant] of variants()
          .filter((_, at) => at % 10 === 0)
          .entries()) {
          const headers = Object.fromEntries(variant.filter(([name]) => name !== "expect"));
          const staff = { ...headers, cookie: `loa_session=${canary}` };
          for (const path of [...paths.slice(0, 2), secretPaths[turn % 4] ?? "/"]) {
            await (await ask(path, staff)).text();
            const anonymous = await ask(path);
            const told = JSON.stringify([...anonymous.headers]) + (await anonymous.text());
            const keptPrivate =
              path.startsWith("/api") && anonymous.headers.get("x-kept") === "HIT";
            if (told.includes(canary) || keptPrivate) wrong.push(path);
          }
        }
        expect(wrong).toEqual([]);
        const [, story = "/"] = paths;
        await (await ask(story)).text();
        const again = await ask(story);
        expect(again.headers.get("x-kept")).toBe("HIT");
      } finally {
        await nginx.stop();
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  );
});

async function freePort(): Promise<number> {
  const probe = createAdaptorServer({ fetch: () => new Response() }) as Server;
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
