import { parentPort, workerData } from "node:worker_threads";
import { textOfPdf } from "../../platform/pages/pdf-text.ts";
import { comparePapers } from "./compare-paper.ts";
import { readSignatures } from "./pdf-signatures.ts";
import type { SignedPaperTask } from "./read-signed-paper.ts";

const { signed, drawn } = workerData as SignedPaperTask;

async function withText(bytes: Uint8Array) {
  return { bytes, text: await textOfPdf(bytes).catch(() => null) };
}

// Begun once the module stands: no thread awaits while its module is evaluated (threads.test.ts).
setImmediate(async () =>
  parentPort?.postMessage({
    signatures: await readSignatures(signed),
    compared: comparePapers(await withText(signed), drawn && (await withText(drawn))),
  }),
);
