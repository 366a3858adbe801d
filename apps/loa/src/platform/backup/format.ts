import { z } from "zod";
import type { Bilingual } from "../contract/endpoint.ts";

// docs/decisions/0009-backup-is-one-file.md says why the archive looks like this.
/** Raised when an older program could no longer read the archive. */
export const formatNumber = 1;
/** Tables and jobs are cut into parts of this size: tar wants each entry's length before its bytes. */
export const partBytes = 4 * 1_048_576;
/** No entry may be larger, but a file of the store: those flow by. */
export const largestEntry = 512 * 1_048_576;
/** A larger file is never held whole. */
export const flowsFrom = 16 * 1_048_576;
/** What lies in the archive was once an upload, and those are bounded. */
export const largestFile = 4096 * 1_048_576;

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const identifier = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);

/** First entry: enough to refuse at once what this program cannot read. */
export const headerSchema = z.object({
  format: z.number().int().min(1),
  program: z.literal("loa"),
  version: z.string().max(40),
  madeAt: z.iso.datetime(),
  postgres: z.string().max(40),
  migrations: z.array(z.object({ number: count, name: z.string().max(200), digest: sha256 })),
  /** Tables whose rows are not in the archive, on purpose. */
  leftOut: z.array(identifier),
  withFiles: z.boolean(),
});
export type Header = z.output<typeof headerSchema>;

const tableSchema = z.object({
  name: identifier,
  columns: z.array(identifier),
  rows: count,
  /** Of all rows, whatever their order: see `row-hash.ts`. */
  hash: sha256,
  parts: count,
  /** Of the rows as they lie in the archive, all parts together. */
  sha256,
});
export type TableSummary = z.output<typeof tableSchema>;

/** Last entry: what the archive holds. An archive without it was cut off. */
export const manifestSchema = z.object({
  tables: z.array(tableSchema),
  jobs: z.object({ rows: count, parts: count, sha256 }),
  sequences: z.array(z.object({ name: identifier, value: count })),
  files: z.object({ count, bytes: count }),
  /** Files the database names that the store could not give: they are not in the archive. */
  faulty: z.array(z.object({ sha256, kind: z.enum(["missing", "damaged"]) })),
});
export type Manifest = z.output<typeof manifestSchema>;

/** Names of the entries, in the order they are written. */
export const entryNames = {
  header: "loa-backup.json",
  part: (table: string, part: number) => `tables/${table}.${String(part).padStart(5, "0")}.copy`,
  jobs: (part: number) => `jobs.${String(part).padStart(5, "0")}.copy`,
  file: (hash: string) => `files/${hash}`,
  manifest: "manifest.json",
} as const;

/** What an entry is, read from its name alone. */
export type EntryKind =
  | { readonly kind: "header" | "manifest" }
  | { readonly kind: "table"; readonly table: string; readonly part: number }
  | { readonly kind: "jobs"; readonly part: number }
  | { readonly kind: "file"; readonly sha256: string };

/** Reads an entry's name; null for every name this program would not have written. */
export function kindOf(name: string): EntryKind | null {
  if (name === entryNames.header) return { kind: "header" };
  if (name === entryNames.manifest) return { kind: "manifest" };
  const [, table, part] = /^tables\/([a-z_][a-z0-9_]{0,62})\.(\d{5})\.copy$/.exec(name) ?? [];
  if (table && part) return { kind: "table", table, part: Number(part) };
  const [, jobsPart] = /^jobs\.(\d{5})\.copy$/.exec(name) ?? [];
  if (jobsPart) return { kind: "jobs", part: Number(jobsPart) };
  const [, hash] = /^files\/([0-9a-f]{64})$/.exec(name) ?? [];
  return hash ? { kind: "file", sha256: hash } : null;
}

/** A backup or restore that cannot be: `refused` before anything was touched, `failed` with everything taken back. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly code: string;
  readonly kind: "refused" | "failed" | "missing";
  readonly sentence: Bilingual;
  constructor(code: string, kind: BackupError["kind"], sentence: Bilingual, cause?: unknown) {
    super(`${code}: ${sentence.en}`, { cause });
    this.code = code;
    this.kind = kind;
    this.sentence = sentence;
  }
}
