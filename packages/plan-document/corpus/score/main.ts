// Scores the reader on one half of the corpus:
//   npm run -w @loa/plan-document score [-- open|kept] [--strict] [--details]
import { parseArgs } from "node:util";
import { corpusFiles, type Half } from "./corpus.ts";
import { measure } from "./measure.ts";
import { readCorpusFile } from "./read-corpus-file.ts";
import { report } from "./report.ts";

const { values, positionals } = parseArgs({
  options: { strict: { type: "boolean" }, details: { type: "boolean" } },
  allowPositionals: true,
});

const half: Half = positionals[0] === "kept" ? "kept" : "open";
const scored = corpusFiles(half).map((file) => ({
  file,
  measured: measure(file.gold, readCorpusFile(file), values.strict === true),
}));
process.stdout.write(report(scored, values.details === true));
