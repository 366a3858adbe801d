import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { type ReadResult, readPlan, readPlanPages } from "@loa/plan-document";
import { failureOf } from "../../platform/pages/page-failure.ts";
import { readFilePages } from "../../platform/pages/read-file.ts";
import { type PagedKind, sniffPaged } from "../../platform/pages/sniff-file.ts";
import type { ReaderAnswer, ReaderMessage, ReaderTask } from "./run-reader.ts";

const { bytes, known, labels, wordsOnly } = workerData as ReaderTask;
const say = (message: ReaderMessage, handed: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, handed);

// The file's size was bounded where it came in, by this installation's own limit.
const limits = { fileBytes: bytes.length };

/** Thrown where recognising would begin although only words were asked for. */
class NeedsRecognition extends Error {
  readonly pages: number;
  constructor(pages: number) {
    super(`${pages} pages, some of them pictures`);
    this.pages = pages;
  }
}

/** So many tasks are unpacked at once on the other side, which takes some ten milliseconds. */
const portion = 2_000;

// Begun once the module stands: no thread awaits while its module is evaluated (threads.test.ts).
setImmediate(async () => {
  const answer = await inPortions(await read());
  say({ answer }, "kept" in answer ? [answer.kept.buffer] : []);
});

/** Hands the tasks over first, each portion when the one before has been taken: 100,000 at once would hold up everybody. */
async function inPortions(answer: ReaderAnswer): Promise<ReaderAnswer> {
  if (!("document" in answer) || !parentPort) return answer;
  const { tasks } = answer.document;
  for (let from = 0; from < tasks.length; from += portion) {
    say({ tasks: tasks.slice(from, from + portion) });
    await once(parentPort, "message");
  }
  return { ...answer, document: { ...answer.document, tasks: [] } };
}

async function read(): Promise<ReaderAnswer> {
  const kind = sniffPaged(bytes);
  return kind === null ? answerOf(readPlan(bytes, { limits, labels })) : readPages(kind);
}

function begin(of: number): void {
  if (wordsOnly) throw new NeedsRecognition(of);
  say({ beginsOf: of });
}

async function readPages(kind: PagedKind): Promise<ReaderAnswer> {
  try {
    const pages = await readFilePages(bytes, kind, {
      known,
      onPage: (page) => say({ page }),
      onBegin: begin,
      onAlive: () => say({ alive: true }),
    });
    return answerOf(readPlanPages(pages, { limits, labels }));
  } catch (error) {
    if (error instanceof NeedsRecognition) return { scanOf: error.pages };
    return { failure: failureOf(error) };
  }
}

function answerOf({ value, failure }: ReadResult): ReaderAnswer {
  if (value) {
    const { outline: _, blocks: __, places: ___, pages: ____, ...document } = value;
    return { document, kept: new TextEncoder().encode(JSON.stringify(value)) };
  }
  return { failure: { code: failure.code, words: failure.message } };
}
