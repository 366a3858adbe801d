import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Context, Hono } from "hono";
import { programVersion } from "../../config/version.ts";
import type { Services } from "../../services.ts";
import { languageOf } from "../request-facts.ts";
import type { Route } from "../route.ts";
import { docsPage } from "./docs-page.ts";
import { docsStyle } from "./docs-style.ts";
import { openApiDocument } from "./document.ts";
import type { Language } from "./shapes.ts";

const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const letters = ["latin-400", "latin-600", "vietnamese-400", "vietnamese-600"];

/** `/api/v1/openapi.json` for programs, `/api/docs` for people: made from the route table, open to all, the same for all. */
export function mountDocs(app: Hono, routes: readonly Route[], services: Services) {
  const documents = new Map<Language, ReturnType<typeof openApiDocument>>();
  const documentIn = (language: Language) => {
    const { baseUrl } = services;
    const known =
      documents.get(language) ??
      openApiDocument(routes, { baseUrl, version: programVersion(), language });
    documents.set(language, known);
    return known;
  };
  app.get("/api/v1/openapi.json", (c) => {
    c.header("cache-control", "no-cache");
    return c.json(documentIn(languageAsked(c)));
  });
  app.get("/api/docs", async (c) => {
    const language = languageAsked(c);
    c.header("content-security-policy", policy);
    c.header("cache-control", "no-cache");
    return c.html(await docsPage(documentIn(language), language));
  });
  app.get("/api/docs/style.css", (c) => {
    c.header("cache-control", "no-cache");
    return c.body(docsStyle, 200, { "content-type": "text/css; charset=utf-8" });
  });
  app.get("/api/docs/fonts/:name", (c) => sendLetter(c, c.req.param("name")));
}

/** `?lang=` first, then what the browser says. */
function languageAsked(c: Context): Language {
  const asked = c.req.query("lang");
  return asked === "vi" || asked === "en" ? asked : languageOf(c);
}

async function sendLetter(c: Context, file: string): Promise<Response> {
  const name = letters.find((letter) => `${letter}.woff2` === file);
  if (!name) return c.notFound();
  const { resolve } = createRequire(import.meta.url);
  const path = resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${name}-normal.woff2`);
  const bytes = new Uint8Array(await readFile(path));
  const headers = { "content-type": "font/woff2", "cache-control": "public, max-age=31536000" };
  return c.body(bytes, 200, headers);
}
