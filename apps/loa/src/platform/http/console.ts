import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { Context, Hono } from "hono";
import { appRoot } from "../config/paths.ts";
import { acceptedEncoding, type Encoding, encodings } from "./accepted-encoding.ts";
import { consolePolicy } from "./security-headers.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".json": "application/json",
};

/** Serves the console built in `folder`: one page for every address below `/console`, hashed files for ever. */
export async function mountConsole(app: Hono, folder = join(appRoot(), "dist", "console")) {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  const findAsset = assetsOf(join(folder, "assets"));
  app.get("/console/assets/:name", async (c) => sendAsset(c, await findAsset(c.req.param("name"))));
  const sendPage = (c: Context) => (page === null ? c.notFound() : answerPage(c, page));
  app.get("/console", sendPage);
  app.get("/console/*", sendPage);
}

function answerPage(c: Context, page: string): Response {
  const nonce = randomBytes(16).toString("base64");
  c.header("content-security-policy", consolePolicy(nonce));
  c.header("cache-control", "no-store");
  return c.html(page.replace("<head>", `<head><meta name="csp-nonce" content="${nonce}">`));
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Asset {
  readonly type: string;
  readonly plain: Bytes;
  /** As the build compressed it; empty for what is small by itself, such as fonts. */
  readonly compressed: ReadonlyMap<Encoding, Bytes>;
}

const endings: Readonly<Record<Encoding, string>> = { br: ".br", gzip: ".gz" };

function sendAsset(c: Context, asset: Asset | null): Response | Promise<Response> {
  if (!asset) return c.notFound();
  const asked = c.req.header("accept-encoding");
  const encoding = acceptedEncoding(asked, [...asset.compressed.keys()]);
  c.header("content-type", asset.type);
  c.header("cache-control", "public, max-age=31536000, immutable");
  c.header("vary", "accept-encoding");
  if (encoding) c.header("content-encoding", encoding);
  return c.body((encoding && asset.compressed.get(encoding)) ?? asset.plain);
}

/** Finds files of a folder by their bare names; each is read once. */
function assetsOf(folder: string): (name: string) => Promise<Asset | null> {
  const kept = new Map<string, Asset>();
  return async (name) => {
    const found = kept.get(name) ?? (await readAsset(folder, name));
    if (found) kept.set(name, found);
    return found;
  };
}

async function readAsset(folder: string, name: string): Promise<Asset | null> {
  const type = /^[\w.-]+$/.test(name) ? mediaTypes[extname(name)] : undefined;
  const plain = type ? await readBytes(join(folder, name)) : null;
  if (!type || !plain) return null;
  const versions = await Promise.all(
    encodings.map(async (encoding) => {
      const bytes = await readBytes(join(folder, name + endings[encoding]));
      return bytes ? ([[encoding, bytes]] as const) : [];
    }),
  );
  return { type, plain, compressed: new Map(versions.flat()) };
}

async function readBytes(file: string): Promise<Bytes | null> {
  const bytes = await readFile(file).catch(() => null);
  return bytes && new Uint8Array(bytes);
}
