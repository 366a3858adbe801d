/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { MadePage } from "../../../platform/page-cache/kept-pages.ts";
import { loadImprint } from "../imprint.ts";
import { type Head, Layout } from "./layout.tsx";
import { html, type Site } from "./site.ts";

export type Made = MadePage;

/** A whole page from its main part. Every page is made from the imprint too. */
export async function document(
  site: Site,
  head: Head,
  tags: readonly string[],
  main: Child,
  status: 200 | 404 | 410 = 200,
): Promise<Made> {
  const imprint = await loadImprint(site);
  const text = String(await (<Layout {...{ site, imprint, head }}>{main}</Layout>));
  return { status, type: html, text: `<!doctype html>${text}`, tags: ["imprint", ...tags] };
}
