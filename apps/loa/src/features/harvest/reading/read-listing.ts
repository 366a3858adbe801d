import { type FoundEntry, mostEntries, plainWords } from "./entry.ts";
import { type PageElement, treeOf } from "./page-tree.ts";
import { absolute } from "./read-xml-source.ts";

/** Shorter words are menus: “Trang chủ”, “Xem thêm”. */
const shortestTitle = 25;

/**
 * Reads a page that lists news: every link to the same site whose words are long enough to be a headline, each address
 * once, with the date that stands beside it (dd/MM/yyyy) where there is one.
 */
export function readListing(html: string, base: string): FoundEntry[] {
  const document = treeOf(html);
  const found = new Map<string, FoundEntry>();
  for (const link of document.querySelectorAll("a[href]")) {
    const entry = headline(link, base);
    if (entry && !found.has(entry.url)) found.set(entry.url, entry);
    if (found.size >= mostEntries) break;
  }
  return [...found.values()];
}

function headline(link: PageElement, base: string): FoundEntry | null {
  const url = absolute(link.getAttribute("href") ?? "", base);
  if (url === null || new URL(url).host !== new URL(base).host) return null;
  const title = plainWords(link.textContent || link.getAttribute("title") || "", 300);
  if (title.length < shortestTitle || sameOrAbove(url, base)) return null;
  return { url, title, summary: null, dated: dateBeside(link) };
}

// Links to the page itself and to its sections' starts are navigation.
function sameOrAbove(url: string, base: string): boolean {
  const [there, here] = [new URL(url), new URL(base)];
  return there.search === here.search && here.pathname.startsWith(there.pathname);
}

const date = /\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b/;

// In the link's own box or in one of the two around it, as long as that box holds this one headline.
function dateBeside(link: PageElement): string | null {
  let box: PageElement | null = link;
  for (let step = 0; step < 3 && box; step += 1, box = box.parentElement) {
    if (box.querySelectorAll("a[href]").length > 6) return null;
    const [, day, month, year] = date.exec(box.textContent ?? "") ?? [];
    if (day && month && year) return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  return null;
}
