import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Context, Hono } from "hono";
import { disposition } from "../../../platform/http/reply.ts";
import { sendKept } from "../../../platform/http/send-kept.ts";
import type { Services } from "../../../platform/services.ts";
import { findLibraryFile } from "../../library/index.ts";
import { readFileOf } from "../portal.queries.ts";
import { styleAddress, styleSheet } from "./styles.ts";

const forEver = "public, max-age=31536000, immutable";
const flag = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 30"><path fill="#da251d" d="M0 0h30v30H0z"/><path fill="#ff0" d="M15 5l2.245 6.91h7.266l-5.878 4.271 2.245 6.91L15 18.82l-5.878 4.271 2.245-6.91-5.878-4.271h7.266z"/></svg>`;

/** The style sheet, fonts and sign of the portal, and the files of pages that stand. */
export function mountFiles(app: Hono, services: Services): void {
  app.get(styleAddress, (c) => {
    c.header("content-type", "text/css; charset=utf-8");
    c.header("cache-control", forEver);
    return c.body(styleSheet);
  });
  app.get("/giao-dien/co.svg", (c) => {
    c.header("content-type", "image/svg+xml");
    c.header("cache-control", "public, max-age=86400");
    return c.body(flag);
  });
  app.get("/giao-dien/:name{be-vietnam-pro-(latin|vietnamese)-(400|600|700)\\.woff2}", sendFont);
  app.get("/tep/:sha256{[0-9a-f]{64}}", (c) => sendStored(c, services));
}

const fonts = dirname(
  createRequire(import.meta.url).resolve("@fontsource/be-vietnam-pro/package.json"),
);

async function sendFont(c: Context): Promise<Response> {
  const name = (c.req.param("name") ?? "").replace(/\.woff2$/, "-normal.woff2");
  const bytes = await readFile(join(fonts, "files", name));
  c.header("content-type", "font/woff2");
  c.header("cache-control", forEver);
  return c.body(new Uint8Array(bytes));
}

/** Types shown in the page; anything else is offered for saving. */
const shown = /^(image\/(avif|webp|jpeg|png)|video\/|audio\/|text\/vtt|application\/pdf)/;

// Asked at every request whether a page still shows it: what was withdrawn is gone at once.
async function sendStored(c: Context, services: Services): Promise<Response> {
  const sha256 = c.req.param("sha256") ?? "";
  const { open } = services.database;
  const paper = await findLibraryFile(open, sha256);
  const kept = paper ? { ...paper, sha256 } : await readFileOf(open, sha256);
  if (!kept) return c.notFound();
  if (paper) c.header("content-disposition", disposition("inline", paper.name));
  c.header("cache-control", "public, max-age=60, s-maxage=10");
  c.header("content-security-policy", "default-src 'none'; sandbox");
  if (!shown.test(kept.mediaType))
    c.header("content-disposition", disposition("attachment", paper?.name ?? sha256));
  return sendKept(c, services.files, kept);
}
