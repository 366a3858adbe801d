import { basename } from "node:path";
import type { ProgressBar } from "./progress-bar.ts";

/** How far the reading of one document is, among those that were asked for. */
export interface ReadingBar {
  /** Tells of the pages read; a Word file has none to tell of. */
  page(done: number, of: number): void;
  clear(): void;
}

/** The bar of the `nth` document of `total`, from 0: it fills over all of them, and says which file and page is at hand. */
export function readingBar(
  bar: ProgressBar,
  file: string,
  { nth, total }: { readonly nth: number; readonly total: number },
): ReadingBar {
  const which = total > 1 ? [`tệp / file ${nth + 1}/${total}`] : [];
  const show = (share: number, page: readonly string[]) =>
    bar.show((nth + share) / total, [...which, ...page, basename(file)].join(" · "));
  if (total > 1) show(0, []);
  return {
    page: (done, of) => show(done / Math.max(of, 1), [`trang / page ${done}/${of}`]),
    clear: bar.clear,
  };
}
