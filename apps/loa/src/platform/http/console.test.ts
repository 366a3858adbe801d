import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, it } from "vitest";
import { precompress } from "../../../scripts/precompress.mjs";
import { mountConsole } from "./console.ts";

const script = `export const words = "${"loa ".repeat(500)}";`;
const app = new Hono();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "loa-console-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<html><head></head></html>");
  await writeFile(join(folder, "assets", "page-1a_-2.js"), script);
  await writeFile(join(folder, "assets", "letters.woff2"), "font");
  await precompress(folder);
  await mountConsole(app, folder);
});
afterAll(() => rm(folder, { recursive: true }));

const get = (name: string, accepted?: string) =>
  app.request(
    `/console/assets/${name}`,
    accepted === undefined ? {} : { headers: { "accept-encoding": accepted } },
  );

const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer());

it.each([
  ["gzip, deflate, br", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
] as const)("A script asked for with %j is sent as %s and is the script", async (...row) => {
  const [accepted, encoding, unpack] = row;
  const answer = await get("page-1a_-2.js", accepted);
  const bytes = await bytesOf(answer);
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(bytes.length).toBeLessThan(script.length / 5);
  expect(unpack(bytes).toString()).toBe(script);
});

it("A script is kept for ever under its hashed name, apart for each encoding", async () => {
  for (const accepted of ["br", "gzip", undefined]) {
    const { headers } = await get("page-1a_-2.js", accepted);
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("vary")).toBe("accept-encoding");
  }
});

it("A client that takes no encoding gets the file as it is", async () => {
  for (const accepted of [undefined, "", "br;q=0", "identity"]) {
    const answer = await get("page-1a_-2.js", accepted);
    expect(answer.headers.get("content-encoding")).toBe(null);
    expect(await answer.text()).toBe(script);
  }
});

it("A font, compressed by itself, is not compressed again", async () => {
  const answer = await get("letters.woff2", "br, gzip");
  expect(answer.headers.get("content-encoding")).toBe(null);
  expect(await answer.text()).toBe("font");
});

it("Nothing outside the built files can be had", async () => {
  const others = ["none.js", "page-1a_-2.js.br", "..%2Findex.html", "%2E%2E%2Findex.js", "%E0.js"];
  for (const name of others) expect((await get(name, "br")).status, name).toBe(404);
});

it("Every other address below the console is its page, never kept", async () => {
  const answer = await app.request("/console/plans/7");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.text()).toContain("csp-nonce");
});
