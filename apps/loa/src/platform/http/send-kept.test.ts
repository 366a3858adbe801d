import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { diskStore, hashOf } from "../files/store.ts";
import { rangeOf, sendKept } from "./send-kept.ts";

let folder = "";
let app: Hono;
const film = Buffer.alloc(6_000_000, "0123456789");
const sha256 = hashOf(film);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-kept-"));
  const files = diskStore(folder);
  await files.put(film);
  app = new Hono().get("/", (c) =>
    sendKept(c, files, { sha256, bytes: film.length, mediaType: "video/mp4" }),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const ask = (headers: Record<string, string> = {}, method = "GET") =>
  app.request("/", { method, headers });

it("gives a large file whole, with its length", async () => {
  const answer = await ask();
  expect([answer.status, answer.headers.get("content-length")]).toEqual([200, "6000000"]);
  expect(hashOf(new Uint8Array(await answer.arrayBuffer()))).toBe(sha256);
});

it("gives the stretch a player asks for, and no more", async () => {
  const answer = await ask({ range: "bytes=5000000-5000009" });
  expect([answer.status, answer.headers.get("content-range"), await answer.text()]).toEqual([
    ...[206, "bytes 5000000-5000009/6000000", "0123456789"],
  ]);
});

it("gives the whole when the stretch is of another file", async () => {
  expect((await ask({ range: "bytes=0-9", "if-range": '"another"' })).status).toBe(200);
  expect((await ask({ range: "bytes=0-9", "if-range": `"${sha256}"` })).status).toBe(206);
});

it("tells who has it already, and who asks behind its end", async () => {
  expect((await ask({ "if-none-match": `"${sha256}"` })).status).toBe(304);
  const outside = await ask({ range: "bytes=6000000-" });
  expect([outside.status, outside.headers.get("content-range")]).toEqual([416, "bytes */6000000"]);
});

it("tells its length to who asks for nothing else", async () => {
  const answer = await ask({}, "HEAD");
  expect([answer.status, answer.headers.get("content-length"), await answer.text()]).toEqual([
    ...[200, "6000000", ""],
  ]);
});

it.each([
  ["bytes=0-", { from: 0, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-1000", { from: 0, to: 99 }],
  ["bytes=5-1000", { from: 5, to: 99 }],
  ["bytes=9-5", undefined],
  ["bytes=0-1,5-6", undefined],
  ["bytes=-", undefined],
  ["bytes=-0", "outside"],
  ["bytes=100-", "outside"],
  ["pages=1-2", undefined],
])("reads %j of a hundred bytes", (header, range) => expect(rangeOf(header, 100)).toEqual(range));
