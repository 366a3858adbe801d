import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildWhenStale } from "../apps/loa/scripts/build.mjs";
import { figure } from "./measure.ts";
import type { Report } from "./report.ts";

const limit = 200_000;
const folder = fileURLToPath(new URL("../apps/loa/dist/console/", import.meta.url));

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** The script a browser loads for each page of the console, as sent (gzip). */
export async function benchScripts(): Promise<Report> {
  await buildWhenStale({ withConsole: true, say: () => undefined });
  const manifest = JSON.parse(readFileSync(`${folder}.vite/manifest.json`, "utf8")) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error("the console has no entry");
  const first = filesOf(manifest, entry);
  const pages = Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry && /Page\.tsx$/.test(manifest[key]?.src ?? ""))
    .map((key) => pageOf(manifest, key, first))
    .sort((a, b) => b.whole - a.whole);
  return report(sizeOf(first), pages);
}

interface Page {
  readonly name: string;
  readonly own: number;
  readonly whole: number;
}

function pageOf(manifest: Manifest, key: string, first: ReadonlySet<string>): Page {
  const own = sizeOf(filesOf(manifest, key).difference(first));
  const name = (manifest[key]?.src ?? key).replace(/^.*features\//, "").replace("/console/", " ");
  return { name, own, whole: own + sizeOf(first) };
}

/** A chunk with everything it imports before it runs. */
function filesOf(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(manifest, imported, seen);
  return seen;
}

function sizeOf(files: ReadonlySet<string>): number {
  const scripts = [...files].filter((file) => file.endsWith(".js"));
  return scripts.reduce((sum, file) => sum + gzipSync(readFileSync(folder + file)).length, 0);
}

const kilobytes = (bytes: number) => figure(bytes / 1000);

function report(first: number, pages: readonly Page[]): Report {
  const largest = pages[0];
  const over = pages.filter((page) => page.whole > limit);
  return {
    title: "Script shipped per page of the console",
    method: `JavaScript a browser loads before a page shows, gzip as the server sends it, kB (1,000 bytes); every page needs the shared ${kilobytes(first)} kB first, later pages add only their own. Loaded on use (charts, dialogs) is not counted.`,
    tables: [
      {
        columns: ["page", "its own kB", "as first screen kB", "of the limit 200 kB"],
        rows: pages.map((page) => [
          page.name,
          kilobytes(page.own),
          kilobytes(page.whole),
          `${figure((100 * page.whole) / limit, 0)} %`,
        ]),
      },
    ],
    verdicts: [
      {
        met: over.length === 0 && pages.length > 0,
        text: `every page is under 200 kB as the first screen (${pages.length} pages, largest ${largest?.name ?? "none"} ${kilobytes(largest?.whole ?? 0)} kB, ${over.length} above)`,
      },
    ],
  };
}
