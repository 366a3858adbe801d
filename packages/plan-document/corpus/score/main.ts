// Scores the reader on one half of the corpus:
//   npm run -w @loa/plan-document score [-- open|kept] [--scans] [--only SLUG,SLUG] [--strict] [--details]
import { parseArgs } from "node:util";
import { corpusFiles, type Half, scansOf } from "./corpus.ts";
import { measure } from "./measure.ts";
import { readCorpusFile } from "./read-corpus-file.ts";
import { report } from "./report.ts";

const { values, positionals } = parseArgs({
  options: {
    ...{ strict: { type: "boolean" }, details: { type: "boolean" } },
    ...{ scans: { type: "boolean" }, only: { type: "string" } },
  },
  allowPositionals: true,
});

const half: Half = positionals[0] === "kept" ? "kept" : "open";
const only = values.only?.split(",");
const files = values.scans ? scansOf(half) : corpusFiles(half);
const scored = files
  .filter(({ slug }) => only?.includes(slug) ?? true)
  .map((file) => ({
    file,
    measured: measure(file.gold, readCorpusFile(file), values.strict === true),
  }));
process.stdout.write(report(scored, values.details === true));
