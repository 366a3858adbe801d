import { useEffect, useRef } from "react";
import styles from "./OfficialPaper.module.css";
import { paperNodes } from "./official-paper.ts";

/**
 * An official document as the server wrote it, in a shadow tree with its own styles: a constructed sheet is the page's
 * own doing, so the security policy need not allow style elements, and the paper's rules stay on the paper.
 */
export function OfficialPaper({
  label,
  html,
  css,
}: {
  readonly label: string;
  readonly html: string;
  readonly css: string;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: "open" });
    const sheet = sheetOf(css);
    root.adoptedStyleSheets = [sheet];
    root.replaceChildren(paperNodes(html));
    return printedOn(sheet);
  }, [html, css]);
  return (
    // Paper is never restyled: on a phone it scrolls in its own place, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className={styles.place}>
      <div ref={place} />
    </section>
  );
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

// Margins and page numbers belong to the whole page: browsers read them from the document's sheets only.
function printedOn(sheet: CSSStyleSheet): () => void {
  const rules = [...sheet.cssRules].filter((rule) => rule instanceof CSSPageRule);
  const page = sheetOf(rules.map((rule) => rule.cssText).join(""));
  document.adoptedStyleSheets.push(page);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== page);
  };
}
