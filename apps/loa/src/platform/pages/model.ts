import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";

/** The folder of the installed Vietnamese model: it comes with the program, nothing is fetched. */
export const modelFolder = () =>
  join(
    dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json")),
    "4.0.0_best_int",
  );

/** The model as the tesseract command reads it. */
export async function unpackedModel(): Promise<Uint8Array> {
  return promisify(gunzip)(await readFile(join(modelFolder(), "vie.traineddata.gz")));
}
