/** @jsxImportSource hono/jsx */
import { html, raw } from "hono/html";
import type { Child } from "hono/jsx";
import type { HotlineRow } from "../../hotlines/index.ts";
import type { Imprint } from "../imprint.ts";
import { frameOf } from "./frame.tsx";
import type { ListPlace, Place } from "./places.ts";
import { otherLanguage, places } from "./places.ts";
import type { Site } from "./site.ts";
import { styleAddress } from "./styles.ts";
import { words } from "./words.ts";

/** What the head of a page says of it. */
export interface Head {
  readonly title: string;
  readonly description: string;
  /** Below the portal's address. */
  readonly path: string;
  /** The same page in the other language; null when there is none. */
  readonly other: string | null;
  readonly place?: Place | ListPlace;
  readonly feed?: { readonly path: string; readonly title: string };
  /** For paper, or an error: not to be found by search engines. */
  readonly hidden?: true;
  readonly picture?: string | undefined;
  readonly ofArticle?: true;
}

interface Props {
  readonly site: Site;
  readonly imprint: Imprint;
  readonly head: Head;
  /** The number most needed, at the head of every page. */
  readonly hotline: HotlineRow | undefined;
  readonly children?: Child;
}

/** A whole document: one heading, one main part, the way around, and who answers for it. */
export function Layout({ site, imprint, head, hotline, children }: Props) {
  const text = words[site.language];
  const { header, footer } = frameOf({ site, imprint, head, hotline });
  return (
    <html lang={site.language}>
      {headTags({ site, imprint, head })}
      <body>
        <a class="skip" href="#noi-dung">
          {text.skip}
        </a>
        {raw(header)}
        <main id="noi-dung" tabindex={-1}>
          {children}
        </main>
        {raw(footer)}
      </body>
    </html>
  );
}

// As a template: elements of a head each cost many times a plain element as JSX.
function headTags({ site, imprint, head }: Pick<Props, "site" | "imprint" | "head">) {
  const name = imprint[site.language].siteName;
  const title = head.path === places.home[site.language] ? name : `${head.title} – ${name}`;
  return html`<head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><meta name="color-scheme" content="light dark"/><title>${title}</title><meta name="description" content="${head.description}"/>${head.hidden ? html`<meta name="robots" content="noindex"/>` : addresses({ site, head })}${cardTags({ site, head }, name)}${head.feed ? html`<link rel="alternate" type="application/rss+xml" title="${head.feed.title}" href="${head.feed.path}"/>` : null}<link rel="icon" href="/giao-dien/co.svg" type="image/svg+xml"/><link rel="stylesheet" href="${styleAddress}"/></head>`;
}

/** What other sites show of a page that is passed on (Open Graph). */
function cardTags({ site, head }: Pick<Props, "site" | "head">, name: string) {
  const type = head.ofArticle ? "article" : "website";
  const locale = site.language === "vi" ? "vi_VN" : "en_GB";
  return html`<meta property="og:title" content="${head.title}"/><meta property="og:description" content="${head.description}"/><meta property="og:type" content="${type}"/><meta property="og:url" content="${site.base + head.path}"/><meta property="og:site_name" content="${name}"/><meta property="og:locale" content="${locale}"/>${head.picture ? html`<meta property="og:image" content="${head.picture}"/>` : null}`;
}

function addresses({ site, head }: Pick<Props, "site" | "head">) {
  const own = site.base + head.path;
  const canonical = html`<link rel="canonical" href="${own}"/>`;
  if (head.other === null) return canonical;
  const other = site.base + head.other;
  const vi = site.language === "vi" ? own : other;
  return html`${canonical}<link rel="alternate" hreflang="${site.language}" href="${own}"/><link rel="alternate" hreflang="${otherLanguage(site.language)}" href="${other}"/><link rel="alternate" hreflang="x-default" href="${vi}"/>`;
}
