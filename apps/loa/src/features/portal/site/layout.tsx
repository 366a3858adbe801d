/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { HotlineRow } from "../../hotlines/index.ts";
import type { Imprint } from "../imprint.ts";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";
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
  return (
    <html lang={site.language}>
      <HeadTags {...{ site, imprint, head }} />
      <body>
        <a class="skip" href="#noi-dung">
          {text.skip}
        </a>
        <Header {...{ site, imprint, head, hotline }} />
        <main id="noi-dung" tabindex={-1}>
          {children}
        </main>
        <Footer {...{ site, imprint, head }} />
      </body>
    </html>
  );
}

function HeadTags({ site, imprint, head }: Pick<Props, "site" | "imprint" | "head">) {
  const name = imprint[site.language].siteName;
  const title = head.path === places.home[site.language] ? name : `${head.title} – ${name}`;
  const address = site.base + head.path;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title}</title>
      <meta name="description" content={head.description} />
      {head.hidden ? <meta name="robots" content="noindex" /> : <Addresses {...{ site, head }} />}
      <meta property="og:title" content={head.title} />
      <meta property="og:description" content={head.description} />
      <meta property="og:type" content={head.ofArticle ? "article" : "website"} />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={name} />
      <meta property="og:locale" content={site.language === "vi" ? "vi_VN" : "en_GB"} />
      {head.picture ? <meta property="og:image" content={head.picture} /> : null}
      {head.feed ? (
        <link
          rel="alternate"
          type="application/rss+xml"
          title={head.feed.title}
          href={head.feed.path}
        />
      ) : null}
      <link rel="icon" href="/giao-dien/co.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={styleAddress} />
    </head>
  );
}

function Addresses({ site, head }: Pick<Props, "site" | "head">) {
  const other = head.other;
  const vi = site.language === "vi" ? head.path : other;
  return (
    <>
      <link rel="canonical" href={site.base + head.path} />
      {other === null ? null : (
        <>
          <link rel="alternate" hreflang={site.language} href={site.base + head.path} />
          <link rel="alternate" hreflang={otherLanguage(site.language)} href={site.base + other} />
          <link rel="alternate" hreflang="x-default" href={site.base + (vi ?? head.path)} />
        </>
      )}
    </>
  );
}
