import { type SaxesAttributeNS, SaxesParser } from "saxes";
import { type FoundEntry, mostEntries, plainWords } from "./entry.ts";

/** What an XML source says: entries of a feed or site map, or the site maps an index names. */
export interface XmlReading {
  readonly kind: "feed" | "sitemap" | "sitemap-index" | "unknown";
  readonly entries: readonly FoundEntry[];
  /** Addresses of further site maps, of an index only. */
  readonly maps: readonly string[];
}

interface Draft {
  url: string;
  title: string;
  summary: string;
  dated: string;
}

const entryNames = new Set(["item", "entry", "url", "sitemap"]);
const kinds: Readonly<Record<string, XmlReading["kind"]>> = {
  rss: "feed",
  RDF: "feed",
  feed: "feed",
  urlset: "sitemap",
  sitemapindex: "sitemap-index",
};
/** Names of the parts, by what they tell; RSS 2.0, RSS 1.0, Atom (RFC 4287), sitemaps.org and its news extension. */
const parts: Readonly<Record<string, keyof Draft>> = {
  link: "url",
  loc: "url",
  title: "title",
  description: "summary",
  summary: "summary",
  pubDate: "dated",
  date: "dated",
  published: "dated",
  publication_date: "dated",
  lastmod: "dated",
  updated: "dated",
};

/**
 * Reads RSS, Atom or a site map as far as it is well formed: what stands before a fault is kept. Entities of a DTD are
 * never expanded, nothing outside is loaded, and reading ends at the five hundredth entry.
 */
export function readXmlSource(xml: string, base: string): XmlReading {
  const reader = new SourceReader(base);
  try {
    reader.read(xml);
  } catch {
    // A feed cut off in the middle: what was whole before is as good as ever.
  }
  return reader.reading();
}

class SourceReader {
  private kind: XmlReading["kind"] = "unknown";
  private readonly found: FoundEntry[] = [];
  private readonly maps: string[] = [];
  private draft: Draft | null = null;
  private part: keyof Draft | null = null;
  private words = "";
  private depth = 0;
  private entryDepth = 0;

  private readonly base: string;
  constructor(base: string) {
    this.base = base;
  }

  read(xml: string): void {
    const parser = new SaxesParser({ xmlns: true, fragment: false });
    parser.on("error", (error) => {
      throw error;
    });
    parser.on("opentag", ({ local, attributes }) => this.open(local, attributes));
    parser.on("text", (text) => this.take(text));
    parser.on("cdata", (text) => this.take(text));
    parser.on("closetag", ({ local }) => this.close(local));
    parser.write(xml).close();
  }

  reading(): XmlReading {
    return { kind: this.kind, entries: this.found, maps: this.maps };
  }

  private open(name: string, attributes: Readonly<Record<string, SaxesAttributeNS>>): void {
    this.depth += 1;
    if (this.depth === 1) this.kind = kinds[name] ?? "unknown";
    if (this.draft === null && entryNames.has(name)) this.begin();
    else if (this.draft) this.openPart(this.draft, name, attributes);
  }

  private begin(): void {
    this.draft = { url: "", title: "", summary: "", dated: "" };
    this.entryDepth = this.depth;
  }

  private openPart(
    draft: Draft,
    name: string,
    attributes: Readonly<Record<string, SaxesAttributeNS>>,
  ): void {
    this.part = parts[name] ?? null;
    this.words = "";
    const href = attributes["href"]?.value;
    const rel = attributes["rel"]?.value ?? "alternate";
    if (name === "link" && href && rel === "alternate") draft.url ||= href;
  }

  private take(text: string): void {
    if (this.part && this.words.length < 20_000) this.words += text;
  }

  private close(name: string): void {
    if (this.draft && this.part && parts[name] === this.part) {
      this.draft[this.part] ||= this.words.trim();
      this.part = null;
    }
    if (this.draft && this.depth === this.entryDepth) this.end(this.draft, name);
    this.depth -= 1;
  }

  private end(draft: Draft, name: string): void {
    this.draft = null;
    const url = absolute(draft.url, this.base);
    if (url === null) return;
    if (name === "sitemap") this.maps.push(url);
    else this.found.push(asEntry(draft, url));
    if (this.found.length >= mostEntries) throw new Error("enough");
  }
}

function asEntry({ title, summary, dated }: Draft, url: string): FoundEntry {
  const words = plainWords(withoutTags(summary), 500);
  return {
    url,
    title: plainWords(withoutTags(title), 300),
    summary: words === "" ? null : words,
    dated: dated === "" ? null : dated.slice(0, 60),
  };
}

// Feeds carry HTML in their words, escaped once or twice; only the words are kept, and they are shown as text.
function withoutTags(text: string): string {
  return text
    .replace(/<[^>]{0,2000}>/g, " ")
    .replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (whole, name: string) => entities[name] ?? whole);
}
const entities: Readonly<Record<string, string>> = {
  ...{ nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" },
};

/** An http address, made whole by the page it stands on; null for anything else. */
export function absolute(href: string, base: string): string | null {
  if (href === "" || !URL.canParse(href, base)) return null;
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) && url.href.length <= 2000 ? url.href : null;
}
