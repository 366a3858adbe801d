import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_LIMITS, type PlanDocument } from "@loa/plan-document";
import { joinPictures, type PlanFile, readFileNow } from "../../features/plans/index.ts";
import { AppError } from "../../platform/http/errors.ts";
import type { Command, Output } from "./command.ts";
import { Failure } from "./failure.ts";
import { planTable } from "./plan-table.ts";
import { progressBar } from "./progress-bar.ts";
import { type ReadingBar, readingBar } from "./reading-bar.ts";

const statuses = { missing: 3, tooLarge: 4, unreadable: 5, noPlan: 6 } as const;

interface Read {
  readonly file: string;
  readonly status: number;
  readonly document?: PlanDocument;
  readonly error?: string;
}

/**
 * `loa read FILE... [--one-document] [--json]`: reads plans (DOCX, PDF, scans and pictures, text) without a database;
 * with `--one-document` the files are photographs of one plan's pages in their order. Standard output holds the tables or
 * the contract's JSON and nothing else; sentences and the progress bar go to standard error.
 */
export const readCommand: Command = async (args, output) => {
  const { files, json, asOne } = readArguments(args);
  const bar = progressBar(process.stderr);
  const reads: Read[] = [];
  const documents = asOne ? [files] : files.map((file) => [file]);
  for (const [nth, sources] of documents.entries()) {
    const place = { nth, total: documents.length };
    const read = await readOne(sources, readingBar(bar, sources[0] ?? "", place));
    reads.push(read);
    if (!json) tellOne(read, files.length > 1, output);
  }
  const value = json ? asJson(reads) : null;
  if (value) output.out(JSON.stringify(value, null, 2));
  if (json) for (const read of reads) tellProblem(read, files.length > 1, output);
  return reads.find(({ status }) => status !== 0)?.status ?? 0;
};

interface Asked {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly asOne: boolean;
}

function readArguments(args: readonly string[]): Asked {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean", default: false },
        "one-document": { type: "boolean", default: false },
      },
      allowPositionals: true,
    });
    const { json, "one-document": asOne } = values;
    if (positionals.length > 0) return { files: positionals, json, asOne };
  } catch {
    // An unknown option is told like a missing file name.
  }
  throw new Failure("Cách dùng / Usage: loa read FILE... [--one-document] [--json]", 2);
}

// One file that cannot be read does not keep the others from being read.
async function readOne(sources: readonly string[], bar: ReadingBar): Promise<Read> {
  const [file = ""] = sources;
  try {
    const document = await readDocument(await readSources(sources), bar.page);
    const isPlan = document.isPlan && document.tasks.length > 0;
    return { file, document, status: isPlan ? 0 : statuses.noPlan };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { file, status: error.status, error: error.message };
  } finally {
    bar.clear();
  }
}

/** The bytes of one file, or of the one document these pictures make. */
async function readSources(sources: readonly string[]): Promise<Uint8Array> {
  const files: PlanFile[] = [];
  for (const file of sources) files.push({ name: basename(file), bytes: await readBytes(file) });
  const joined = await joinPictures(files).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error;
    throw new Failure(`${error.spec.message.vi} / ${error.spec.message.en}`, statuses.unreadable);
  });
  return joined?.bytes ?? new Uint8Array();
}

async function readBytes(file: string): Promise<Uint8Array> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) {
    throw new Failure(`Không có tệp ${file}. / There is no file ${file}.`, statuses.missing);
  }
  if (info.size > DEFAULT_LIMITS.fileBytes) {
    const megabytes = DEFAULT_LIMITS.fileBytes / 1_048_576;
    throw new Failure(
      `Tệp ${file} lớn hơn ${megabytes} MB nên không được đọc. / ${file} is larger than ${megabytes} MB and is not read.`,
      statuses.tooLarge,
    );
  }
  return readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Failure(
      `Không mở được ${file} (${error.code}). / Cannot open ${file} (${error.code}).`,
      statuses.missing,
    );
  });
}

const statusOf = (code: string) =>
  code === "empty"
    ? statuses.missing
    : code === "too-large"
      ? statuses.tooLarge
      : statuses.unreadable;

async function readDocument(
  bytes: Uint8Array,
  onPage: (done: number, of: number) => void,
): Promise<PlanDocument> {
  const answer = await readFileNow(bytes, onPage);
  if ("document" in answer) return answer.document;
  const { code, words } = answer.failure;
  throw new Failure(`${words.vi} / ${words.en}`, statusOf(code));
}

function tellOne(read: Read, named: boolean, output: Output): void {
  // Of words that are no plan there is nothing to show but why.
  if (read.document?.isPlan) {
    const table = planTable(read.document);
    output.out(named ? `== ${read.file}\n${table}` : table);
  }
  tellProblem(read, named, output);
}

function tellProblem({ file, status, document, error }: Read, named: boolean, output: Output) {
  if (status === 0) return;
  const why = error ?? (document ? whyNoPlan(document) : "");
  output.tell(named ? `${file}: ${why}` : why);
}

/** One file gives its document as it is; several give a list that names each. */
function asJson(reads: readonly Read[]): unknown {
  if (reads.length === 1) return reads[0]?.document ?? null;
  return reads.map(({ file, document, error }) => ({
    file,
    ...(document ? { document } : { error: error ?? "" }),
  }));
}

function whyNoPlan(document: PlanDocument): string {
  const why = document.findings.find((finding) =>
    ["not-a-plan", "no-tasks"].includes(finding.code),
  );
  return why?.message ?? "Không tìm thấy nhiệm vụ nào. / No tasks were found.";
}
