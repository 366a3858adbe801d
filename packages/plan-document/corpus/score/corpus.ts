import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Gold } from "./gold.ts";

export type Half = "open" | "kept";
type Format = "txt" | "docx" | "pdf";

/** One file of the corpus with what a careful official understands of it. */
export interface CorpusFile {
  readonly slug: string;
  readonly format: Format;
  readonly path: string;
  readonly gold: Gold;
}

const FORMATS: readonly Format[] = ["txt", "docx", "pdf"];

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
