import { Readability } from "@mozilla/readability";
import { plainWords } from "./entry.ts";
import { type PageTree, treeOf } from "./page-tree.ts";

/** What a page says, without its menus. */
export interface ReadPage {
  readonly title: string | null;
  readonly text: string;
  readonly dated: string | null;
}

const longestText = 200_000;

/** Reads the article of a page: its words in order, its own title and the date it declares. */
export function readPage(html: string): ReadPage {
  const document = treeOf(html);
  const dated = declaredDate(document);
  const plain = plainWords(document.body?.textContent ?? "", longestText);
  const article = articleOf(document);
  const text = plainWords(article?.textContent ?? "", longestText);
  const title = plainWords(article?.title ?? "", 300);
  return { title: title === "" ? null : title, text: text === "" ? plain : text, dated };
}

function articleOf(document: PageTree) {
  try {
    return new Readability(document as never, { maxElemsToParse: 60_000 }).parse();
  } catch {
    // Too many elements, or a page that is none: its bare words are kept.
    return null;
  }
}

function declaredDate(document: PageTree): string | null {
  const meta = document.querySelector(
    'meta[property="article:published_time"],meta[itemprop="datePublished"],meta[name="pubdate"],meta[name="dc.date"]',
  );
  const time = document.querySelector("time[datetime]");
  return meta?.getAttribute("content") ?? time?.getAttribute("datetime") ?? null;
}
