import { parseHTML } from "linkedom";

/** As much of an element as reading a page needs. */
export interface PageElement {
  readonly textContent: string | null;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  querySelectorAll(selector: string): Iterable<PageElement> & { readonly length: number };
}

/** As much of a document. */
export interface PageTree {
  readonly body: PageElement | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** The tree of a page's HTML, however broken; no script runs and nothing is loaded. */
export function treeOf(html: string): PageTree {
  return (parseHTML(html) as unknown as { readonly document: PageTree }).document;
}
