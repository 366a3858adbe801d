import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { readPlan } from "../../src/index.ts";
import { photograph } from "../make/photograph.ts";
import type { CorpusFile } from "./corpus.ts";
import type { ReadDocument } from "./gold.ts";

const LOA = join(import.meta.dirname, "../../../../apps/loa/bin/loa.mjs");

/** What a document that cannot be read counts as: nothing found. */
const NOTHING_READ: ReadDocument = {
  documentNumber: null,
  year: null,
  isPlan: false,
  tasks: [],
  responsibilities: [],
};

// Opening PDF files and pictures is the application's, and the package knows nothing of it: its command reads them.
function readByCommand(...words: readonly string[]): ReadDocument {
  const { stdout } = spawnSync(process.execPath, [LOA, "read", ...words, "--json"], {
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  return stdout.trim() ? (JSON.parse(stdout) as ReadDocument) : NOTHING_READ;
}

/** Reads a Word file as it arrives when somebody prints it and sends photographs of the sheets. */
function readPhotographed(path: string): ReadDocument {
  const { folder, pages } = photograph(path);
  try {
    return readByCommand("--one-document", ...pages);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads one file of the corpus: PDF and scans by the command `loa read`, the others by the package. */
export function readCorpusFile({ format, path }: CorpusFile): ReadDocument {
  if (format === "pdf") return readByCommand(path);
  if (format === "scan") return readPhotographed(path);
  return readPlan(new Uint8Array(readFileSync(path))).value ?? NOTHING_READ;
}
