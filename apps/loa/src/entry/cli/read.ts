import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { DEFAULT_LIMITS, type FailureCode, type PlanDocument, readPlan } from "@loa/plan-document";
import type { Command } from "./command.ts";
import { Failure } from "./failure.ts";
import { planTable } from "./plan-table.ts";

const statuses = { missing: 3, tooLarge: 4, unreadable: 5, noPlan: 6 } as const;

/**
 * `loa read FILE [--json]`: reads a plan without a database. Standard output holds the table or the contract's JSON
 * and nothing else; sentences go to standard error.
 */
export const readCommand: Command = async (args, output) => {
  const { file, json } = readArguments(args);
  const document = readDocument(await readBytes(file), basename(file));
  output.out(json ? JSON.stringify(document, null, 2) : planTable(document));
  if (document.isPlan && document.tasks.length > 0) return 0;
  output.tell(whyNoPlan(document));
  return statuses.noPlan;
};

function readArguments(args: readonly string[]): { file: string; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (file && positionals.length === 1) return { file, json: values.json };
  } catch {
    // An unknown option is told like a missing file name.
  }
  throw new Failure("Cách dùng / Usage: loa read FILE [--json]", 2);
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

const statusOf = (code: FailureCode) =>
  code === "empty"
    ? statuses.missing
    : code === "too-large"
      ? statuses.tooLarge
      : statuses.unreadable;

function readDocument(bytes: Uint8Array, fileName: string): PlanDocument {
  const { value, failure } = readPlan(bytes, { fileName });
  if (failure)
    throw new Failure(`${failure.message.vi} / ${failure.message.en}`, statusOf(failure.code));
  return value;
}

function whyNoPlan(document: PlanDocument): string {
  const why = document.findings.find((finding) =>
    ["not-a-plan", "no-tasks"].includes(finding.code),
  );
  return why?.message ?? "Không tìm thấy nhiệm vụ nào. / No tasks were found.";
}
