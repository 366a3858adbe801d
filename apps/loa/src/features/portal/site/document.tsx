/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { MadePage } from "../../../platform/page-cache/kept-pages.ts";
import { findHotlines, hotlinesTag } from "../../hotlines/index.ts";
import { imprintTag, readImprint } from "../imprint.ts";
import { type Head, Layout } from "./layout.tsx";
import { html, type Site } from "./site.ts";

export type Made = MadePage;

/** A whole page from its main part. Every page is made from the imprint and the first hotline too. */
export async function document(
  site: Site,
  head: Head,
  tags: readonly string[],
  main: Child,
  status: 200 | 404 | 410 = 200,
): Promise<Made> {
  const { cache, open } = site;
  const imprint = await cache.fact(imprintTag, () => readImprint(open));
  const [hotline] = await cache.fact(hotlinesTag, () => findHotlines(open, 1));
  const text = String(await (<Layout {...{ site, imprint, head, hotline }}>{main}</Layout>));
  return {
    status,
    type: html,
    text: `<!doctype html>${text}`,
    tags: [imprintTag, hotlinesTag, ...tags],
  };
}
