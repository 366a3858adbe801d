import { assemble } from "./blocks/assemble.ts";
import type { Page } from "./blocks/pdf/page.ts";
import type { RawBlock } from "./blocks/raw-block.ts";
import { readDocx } from "./blocks/read-docx.ts";
import { readPages } from "./blocks/read-pages.ts";
import { readText } from "./blocks/read-text.ts";
import { sniff, unicodeText } from "./blocks/sniff.ts";
import { type Failure, failure, Refusal } from "./failure.ts";
import type { RenamedUnit } from "./findings/renamed-units.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import type { Finding, PageSize, PlanDocument } from "./plan-document.ts";
import { readBlocks } from "./read-blocks.ts";
import { type OwnLabelField, ownLabels } from "./tasks/own-labels.ts";
import { OLD_ENCODING } from "./text/old-encoding-note.ts";

export interface ReadOptions {
  /** Only for messages of callers; the content decides what a file is. */
  readonly fileName?: string;
  /** The plan's year, when a person has said it and the document does not. */
  readonly year?: number;
  /** Labels the issuing office uses besides the usual ones, and what they introduce: `{ "Cán bộ theo dõi": "lead" }`. */
  readonly labels?: Readonly<Record<string, OwnLabelField>>;
  /** Bodies that ended and who took over, instead of the usual table of 1 March 2025. */
  readonly renamedUnits?: readonly RenamedUnit[];
  readonly limits?: Partial<Limits>;
}

/** Either a document with its doubts, or a plain reason why nothing could be read. */
export type ReadResult =
  | { readonly value: PlanDocument; readonly findings: readonly Finding[]; readonly failure: null }
  | { readonly value: null; readonly findings: readonly Finding[]; readonly failure: Failure };

interface Raw {
  readonly blocks: readonly RawBlock[];
  readonly findings: readonly Finding[];
}

function readBytes(bytes: Uint8Array, limits: Limits): Raw {
  if (bytes.length > limits.fileBytes) throw new Refusal("too-large");
  const container = sniff(bytes);
  if (container.kind === "refused") throw new Refusal(container.code);
  return container.kind === "zip" ? readDocx(bytes, limits) : readUnicode(container);
}

function readUnicode({ text, isOld }: { readonly text: string; readonly isOld?: boolean }): Raw {
  return { blocks: readText(text), findings: isOld ? [OLD_ENCODING] : [] };
}

function readString(text: string, limits: Limits): Raw {
  if (text.length > limits.fileBytes) throw new Refusal("too-large");
  if (text.trim() === "") throw new Refusal("empty");
  return readUnicode(unicodeText(text));
}

function readingOf(raw: Raw, options: ReadOptions): ReadResult {
  const year = options.year === undefined ? {} : { year: options.year };
  const own = ownLabels(options.labels);
  const table = options.renamedUnits ? { renamedUnits: options.renamedUnits } : {};
  const known = { findings: raw.findings, own, ...year, ...table };
  const value = readBlocks(assemble(raw.blocks), known);
  return { value, findings: value.findings, failure: null };
}

function refused(error: unknown): ReadResult {
  if (!(error instanceof Refusal)) throw error;
  return { value: null, findings: [], failure: failure(error.code) };
}

/**
 * Reads a plan document: the bytes of a .docx or text file, or text already extracted.
 *
 * Imperfect input is no error: what cannot be understood becomes a finding with its place. A file
 * that cannot be read at all gives `value: null` and a `failure` with a code and a sentence in
 * Vietnamese and English. Nothing is thrown for any input.
 *
 * @example
 * const { value, failure } = readPlan(bytes, { fileName: "ke-hoach.docx" });
 * if (failure) show(failure.message.vi);
 * else for (const task of value.tasks) show(task.path, task.title, task.lead);
 */
export function readPlan(input: Uint8Array | string, options: ReadOptions = {}): ReadResult {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    const raw = typeof input === "string" ? readString(input, limits) : readBytes(input, limits);
    return readingOf(raw, options);
  } catch (error) {
    return refused(error);
  }
}

/**
 * Reads a plan from pages given as values: the text layer of a PDF, or what a recogniser found in page
 * images. Like `readPlan` it throws for no input; `value.places` says where on its page each word stands.
 */
export function readPlanPages(pages: readonly Page[], options: ReadOptions = {}): ReadResult {
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    if (pages.length > limits.pages) throw new Refusal("too-many-pages");
    const blocks = readPages(pages);
    if (blocks.length === 0) throw new Refusal("no-words");
    const read = readingOf({ blocks, findings: [] }, options);
    return read.value ? { ...read, value: { ...read.value, pages: pages.map(sizeOf) } } : read;
  } catch (error) {
    return refused(error);
  }
}

const sizeOf = ({ width, height, turned }: Page): PageSize => ({
  width,
  height,
  ...(turned ? { turned } : {}),
});
