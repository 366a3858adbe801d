import type { RichNode } from "../../../platform/contract/rich-text/document.ts";
import type { MadePage } from "../../../platform/page-cache/kept-pages.ts";
import type { PageCache } from "../../../platform/page-cache/page-cache.ts";
import type { Services } from "../../../platform/services.ts";
import type { PortalLanguage } from "../page.ts";
import type { Open } from "../portal.queries.ts";

/** What making a page needs, and nothing of who asked for it. */
export interface Site {
  readonly language: PortalLanguage;
  readonly open: Open;
  readonly services: Services;
  readonly cache: PageCache;
  readonly now: Date;
  /** In Vietnam, `YYYY-MM-DD`. */
  readonly today: string;
  /** The portal's own address, without a trailing slash; never taken from a request. */
  readonly base: string;
}

export type { MadePage, RichNode };

export const html = "text/html; charset=utf-8";
