import { type ChangeSource, createCurrency } from "./currency.ts";
import { type KeptPage, keepPages, keptPage, type MadePage } from "./kept-pages.ts";

export interface PageCacheOptions {
  readonly source: ChangeSource;
  readonly now: () => number;
  readonly maxBytes: number;
  /** What no tag tells of (the day, a figure that grows by itself) is at most this old, in milliseconds. */
  readonly freshFor: number;
  /** How long a page may stand in while the database is out of reach. */
  readonly standsInFor: number;
}

export interface PageCache {
  /** The page under this key as things stand now, from memory when nothing it was made from has changed. */
  page(key: string, make: () => Promise<MadePage>): Promise<KeptPage>;
  /** A value many pages share, read again once one of its tags has changed. For use while a page is made. */
  fact<T>(tag: string, read: () => Promise<T>): Promise<T>;
}

interface Fact {
  readonly count: number;
  readonly readAt: number;
  readonly value: unknown;
}

/**
 * Keeps pages by their key. Before a page is made the count of changes is read; each hit compares. So a page that was
 * withdrawn a moment ago is not given out, by any process.
 */
export function createPageCache(options: PageCacheOptions): PageCache {
  const { now, freshFor } = options;
  const currency = createCurrency(options.source);
  const pages = keepPages(options.maxBytes);
  const facts = new Map<string, Fact>();
  const making = new Map<string, { readonly count: number; readonly page: Promise<KeptPage> }>();
  const isFresh = (since: number, count: number, tags: readonly string[]) =>
    now() - since < freshFor && currency.holds(count, tags);
  const make = async (key: string, count: number, render: () => Promise<MadePage>) => {
    const page = keptPage(await render(), count, now());
    if (!page.passing) pages.set(key, page);
    return page;
  };
  // Who comes while the page is being made waits for it, unless it began before the change they must see.
  const joinOrMake = (key: string, count: number, render: () => Promise<MadePage>) => {
    const under = making.get(key);
    if (under && under.count >= count) return under.page;
    const page = make(key, count, render).finally(() => {
      if (making.get(key)?.page === page) making.delete(key);
    });
    making.set(key, { count, page });
    return page;
  };
  return {
    page: async (key, render) => {
      const count = await currency.renew().catch((error: unknown) => ({ error }));
      const kept = pages.get(key);
      if (typeof count === "object") {
        if (kept && now() - kept.madeAt < options.standsInFor) return kept;
        throw count.error;
      }
      if (kept && isFresh(kept.madeAt, kept.count, kept.tags)) return kept;
      return joinOrMake(key, count, render);
    },
    fact: async <T>(tag: string, read: () => Promise<T>) => {
      const known = facts.get(tag);
      if (known && isFresh(known.readAt, known.count, [tag])) return known.value as T;
      const count = currency.count();
      const value = await read();
      facts.set(tag, { count, readAt: now(), value });
      return value;
    },
  };
}
