import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildWhenStale } from "../../scripts/build.mjs";

const folder = fileURLToPath(new URL("../../dist/console/", import.meta.url));

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Readonly<Record<string, Chunk>>;

/** Bytes as sent: browsers ask for brotli over https, for gzip without. */
export interface Weight {
  readonly gzip: number;
  readonly brotli: number;
}

/** What every page needs first, and each page, largest first. */
export interface Shipped {
  readonly shared: Weight;
  readonly pages: readonly ShippedPage[];
}

/** The script a browser loads for each page of the console, as the build compressed it; builds what is stale. */
export async function weighConsole(): Promise<Shipped> {
  await buildWhenStale({ withConsole: true, say: () => undefined });
  const manifest = JSON.parse(readFileSync(`${folder}.vite/manifest.json`, "utf8")) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry) throw new Error("the console has no entry");
  const first = filesOf(manifest, entry);
  const pages = Object.keys(manifest)
    .filter((key) => manifest[key]?.isDynamicEntry && /Page\.tsx$/.test(manifest[key]?.src ?? ""))
    .map((key) => pageOf(manifest, key, first))
    .sort((a, b) => b.whole.gzip - a.whole.gzip);
  return { shared: weightOf(first), pages };
}

/** The script of one page of the console. */
export interface ShippedPage {
  readonly name: string;
  readonly own: Weight;
  readonly whole: Weight;
  /** With the lists and calendars that come once the page stands and the browser is idle. */
  readonly atRest: Weight;
}

function pageOf(manifest: Manifest, key: string, first: ReadonlySet<string>): ShippedPage {
  const files = filesOf(manifest, key);
  const name = (manifest[key]?.src ?? key).replace(/^.*features\//, "").replace("/console/", " ");
  return {
    name,
    own: weightOf([...files].filter((file) => !first.has(file))),
    whole: weightOf([...first, ...files]),
    atRest: weightOf([...first, ...files, ...lateFilesOf(manifest, key)]),
  };
}

/** A chunk with everything it imports before it runs. */
function filesOf(manifest: Manifest, key: string): Set<string> {
  return new Set(chunksOf(manifest, key).map((each) => manifest[each]?.file ?? ""));
}

/** What fields bring when the browser is idle: the controls of `LateControl`. */
function lateFilesOf(manifest: Manifest, key: string): Set<string> {
  const brought = chunksOf(manifest, key).flatMap((each) => manifest[each]?.dynamicImports ?? []);
  const controls = brought.filter((each) => /components\/\w+Control\.tsx$/.test(each));
  return new Set(controls.flatMap((each) => [...filesOf(manifest, each)]));
}

function chunksOf(manifest: Manifest, key: string, seen: string[] = []): string[] {
  if (!manifest[key] || seen.includes(key)) return seen;
  seen.push(key);
  for (const imported of manifest[key].imports ?? []) chunksOf(manifest, imported, seen);
  return seen;
}

function weightOf(files: Iterable<string>): Weight {
  const scripts = [...new Set(files)].filter((file) => file.endsWith(".js"));
  const sum = (ending: string) =>
    scripts.reduce((all, file) => all + statSync(`${folder}${file}${ending}`).size, 0);
  return { gzip: sum(".gz"), brotli: sum(".br") };
}
