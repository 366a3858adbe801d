import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Context, Hono } from "hono";
import { appRoot } from "../config/paths.ts";
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

const compress = promisify(gzip);

/** Serves the built console: one page for every address below `/console`, hashed files for ever. */
export async function mountConsole(app: Hono) {
  const folder = join(appRoot(), "dist", "console");
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => null);
  app.get("/", (c) => c.redirect("/console"));
  app.get("/console/assets/*", (c) => sendAsset(c, folder));
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

interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly zipped: Uint8Array<ArrayBuffer> | null;
}

const kept = new Map<string, Asset | null>();

async function sendAsset(c: Context, folder: string): Promise<Response> {
  const path = normalize(decodeURIComponent(c.req.path.slice("/console/".length)));
  const asset = path.startsWith("assets/") ? await findAsset(folder, path) : null;
  if (!asset) return c.notFound();
  c.header("content-type", asset.type);
  c.header("cache-control", "public, max-age=31536000, immutable");
  c.header("vary", "accept-encoding");
  const mayZip = (c.req.header("accept-encoding") ?? "").includes("gzip");
  if (!asset.zipped || !mayZip) return c.body(asset.bytes);
  c.header("content-encoding", "gzip");
  return c.body(asset.zipped);
}

async function findAsset(folder: string, path: string): Promise<Asset | null> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const type = mediaTypes[extname(path)];
  const bytes = type ? await readFile(join(folder, path)).catch(() => null) : null;
  if (!type || !bytes) return null;
  const zipped = /^(text|application|image\/svg)/.test(type)
    ? new Uint8Array(await compress(bytes))
    : null;
  const asset = { type, bytes: new Uint8Array(bytes), zipped };
  kept.set(path, asset);
  return asset;
}
