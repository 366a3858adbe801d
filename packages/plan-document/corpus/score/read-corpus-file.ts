import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlan } from "../../src/index.ts";
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

// Opening PDF files is the application's, and the package knows nothing of it: its command reads them.
function readByCommand(path: string): ReadDocument {
  const { stdout } = spawnSync(process.execPath, [LOA, "read", path, "--json"], {
    encoding: "utf8",
    maxBuffer: 64 << 20,
  });
  return stdout.trim() ? (JSON.parse(stdout) as ReadDocument) : NOTHING_READ;
}

/** Reads one file of the corpus: PDF by the command `loa read`, the others by the package. */
export function readCorpusFile({ format, path }: CorpusFile): ReadDocument {
  if (format === "pdf") return readByCommand(path);
  return readPlan(new Uint8Array(readFileSync(path))).value ?? NOTHING_READ;
}
