import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gold } from "./gold.ts";

export type Half = "open" | "kept";
/** A scan is the Word file printed and photographed: no file of its own. */
type Format = "txt" | "docx" | "pdf" | "scan";

/** One file of the corpus with what a careful official understands of it. */
export interface CorpusFile {
  readonly slug: string;
  readonly format: Format;
  readonly path: string;
  readonly gold: Gold;
}

const FORMATS = ["txt", "docx", "pdf"] as const;

function filesOf(folder: string, slug: string): CorpusFile[] {
  const gold = JSON.parse(readFileSync(join(folder, slug, "gold.json"), "utf8")) as Gold;
  return FORMATS.map((format) => ({
    slug,
    format,
    path: join(folder, slug, `plan.${format}`),
    gold,
  })).filter(({ path }) => existsSync(path));
}

/** Every file of one half, by name. An absent half has none. */
export function corpusFiles(half: Half): CorpusFile[] {
  const folder = join(import.meta.dirname, "..", half);
  if (!existsSync(folder)) return [];
  const slugs = readdirSync(folder).filter((slug) => existsSync(join(folder, slug, "gold.json")));
  return slugs.sort().flatMap((slug) => filesOf(folder, slug));
}

/** The Word files of one half once more, as scans. */
export const scansOf = (half: Half): CorpusFile[] =>
  corpusFiles(half)
    .filter(({ format }) => format === "docx")
    .map((file) => ({ ...file, format: "scan" }));
