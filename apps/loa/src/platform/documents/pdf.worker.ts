import { createRequire } from "node:module";
import { dirname } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Outcome } from "../threads/open-process.ts";

const fonts = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"),
);

// A document may read from the folder this process was started in, an empty one.
const compiler = NodeCompiler.create({
  workspace: process.cwd(),
  fontArgs: [{ fontPaths: [fonts] }],
});

function draw(source: string): Outcome<Uint8Array> {
  try {
    // PDF/UA-1: tagged, titled, with its language, every font embedded.
    const pdf = compiler.pdf({ mainFileContent: source }, { pdfStandard: "ua-1" as never });
    return { answer: new Uint8Array(pdf) };
  } catch (error) {
    return { error: reasonOf(error) };
  } finally {
    // What was remembered of one document is of no use to the next, and would add up.
    compiler.evictCache(0);
  }
}

// The compiler says what is wrong in the code of its error, and leaves the message empty.
const reasonOf = (error: unknown): string =>
  error instanceof Error ? String("code" in error ? error.code : error.message) : String(error);

process.on("message", (source: string) => process.send?.(draw(source)));
// Ctrl-C and a stopped service reach every process; the program that asked ends this one when it has its answer.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
