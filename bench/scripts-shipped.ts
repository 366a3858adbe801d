import { type Shipped, weighConsole } from "../apps/loa/tests/support/shipped-scripts.ts";
import { figure } from "./measure.ts";
import type { Report } from "./report.ts";

const limit = 200_000;

/** The script a browser loads for each page of the console. */
export async function benchScripts(): Promise<Report> {
  const { shared, pages } = await weighConsole();
  return report(shared, pages);
}

const kilobytes = (bytes: number) => figure(bytes / 1000);

function report(first: Shipped["shared"], pages: Shipped["pages"]): Report {
  const largest = pages[0];
  const over = pages.filter((page) => page.whole.gzip > limit);
  return {
    title: "Script shipped per page of the console",
    method: `JavaScript a browser loads before a page shows, as sent, kB (1,000 bytes); gzip is what the limit is held against, as browsers ask for brotli only over https. Every page needs the shared ${kilobytes(first.gzip)} kB first (brotli ${kilobytes(first.brotli)}), later pages add only their own. “At rest” adds the lists and calendars of fields, which come once the page stands and the browser is idle, where the page shows such a field. Loaded on use (charts) is not counted.`,
    tables: [
      {
        columns: [
          "page",
          "its own kB",
          "as first screen kB",
          "of the limit 200 kB",
          "first screen, brotli kB",
          "at rest kB",
        ],
        rows: pages.map((page) => [
          page.name,
          kilobytes(page.own.gzip),
          kilobytes(page.whole.gzip),
          `${figure((100 * page.whole.gzip) / limit, 0)} %`,
          kilobytes(page.whole.brotli),
          kilobytes(page.atRest.gzip),
        ]),
      },
    ],
    verdicts: [
      {
        met: over.length === 0 && pages.length > 0,
        text: `every page is under 200 kB (gzip) as the first screen (${pages.length} pages, largest ${largest?.name ?? "none"} ${kilobytes(largest?.whole.gzip ?? 0)} kB, ${over.length} above)`,
      },
    ],
  };
}
