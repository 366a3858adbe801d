import type { PlanDocument } from "@loa/plan-document";
import { asReadable } from "./as-readable.ts";
import type { ReadingFailure } from "./reading-failure.ts";
import { runReader } from "./run-reader.ts";

/** Reads a plan file at once, without keeping anything; tells of pages as they are read. Nothing is thrown. */
export async function readFileNow(
  bytes: Uint8Array,
  onPage: (done: number, of: number) => void,
): Promise<{ readonly document: PlanDocument } | { readonly failure: ReadingFailure }> {
  const file = await asReadable(bytes);
  if ("failure" in file) return file;
  let done = 0;
  const answer = await runReader(file.bytes, {
    onBegin: (of) => onPage(done, of),
    onPage: ({ of }) => {
      done += 1;
      onPage(done, of);
    },
  });
  if ("failure" in answer) return answer;
  return { document: JSON.parse(new TextDecoder().decode(answer.kept)) as PlanDocument };
}
