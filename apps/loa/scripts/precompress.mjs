import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };

/** Writes `.br` and `.gz` beside every script, style and drawing of a folder; fonts are compressed already. */
export async function precompress(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) =>
    /\.(js|css|svg)$/.test(file),
  );
  await Promise.all(files.map((file) => compressOne(join(folder, file))));
}

async function compressOne(file) {
  const bytes = readFileSync(file);
  const [brotli, zipped] = await Promise.all([
    toBrotli(bytes, { params: quality }),
    toGzip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, zipped);
}
