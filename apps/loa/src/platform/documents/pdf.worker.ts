import { createRequire } from "node:module";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What the thread is handed: an empty folder, the only one a document may read from. It is asked with sources. */
export interface PdfTask {
  readonly workspace: string;
}

const fonts = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"),
);

const { workspace } = workerData as PdfTask;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
parentPort?.on("message", (source: string) => {
  // PDF/UA-1: tagged, titled, with its language, every font embedded.
  const pdf = compiler.pdf({ mainFileContent: source }, { pdfStandard: "ua-1" as never });
  // What was remembered of one document is of no use to the next, and would add up.
  compiler.evictCache(0);
  parentPort?.postMessage(new Uint8Array(pdf));
});
