import { createRequire } from "node:module";
import { dirname } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

/** What the thread is handed: the source and an empty folder, the only one a document may read from. */
export interface PdfTask {
  readonly source: string;
  readonly workspace: string;
}

const fonts = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"),
);

const { source, workspace } = workerData as PdfTask;
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fonts] }] });
// PDF/UA-1: tagged, titled, with its language, every font embedded.
const pdf = compiler.pdf({ mainFileContent: source }, { pdfStandard: "ua-1" as never });
parentPort?.postMessage(new Uint8Array(pdf));
