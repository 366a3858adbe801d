// Writes the files of a kept document of its source.txt:
//   node packages/plan-document/corpus/kept/make/main.mjs FOLDER... [--pdf]
// `!pdf` in a source keeps the PDF of it too, `!pdf only` no DOCX; `!vni`, `!nfd` and `!utf16` make plan.txt instead.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docxOf } from "./docx.mjs";
import { vniOf } from "./old-encodings.mjs";
import { scanOf } from "./scan.mjs";

function makePdf(folder) {
  const file = join(folder, "plan.docx");
  const { status } = spawnSync(
    "soffice",
    ["--headless", "--convert-to", "pdf", "--outdir", folder, file],
    { stdio: "ignore" },
  );
  if (status !== 0) throw new Error(`${folder}: soffice did not write a PDF`);
}

/** What a text is saved as; `utf16` is what Notepad long called "Unicode". */
const ENCODED = {
  vni: vniOf,
  nfd: (text) => text.normalize("NFD"),
  utf16: (text) => Buffer.from(`\ufeff${text.replaceAll("\n", "\r\n")}`, "utf16le"),
};

function makeText(folder, source) {
  const [, encoding] = /^!(\w+)\n/.exec(source);
  writeFileSync(join(folder, "plan.txt"), ENCODED[encoding](source.replace(/^!.*\n/, "")));
}

function make(folder) {
  const source = readFileSync(join(folder, "source.txt"), "utf8");
  if (/^!(?:vni|nfd|utf16)\n/.test(source)) return makeText(folder, source);
  const [, only] = /^!pdf( only)?$/m.exec(source) ?? [];
  writeFileSync(join(folder, "plan.docx"), docxOf(source.replace(/^!(?:pdf|scan).*\n/gm, "")));
  if (process.argv.includes("--pdf") && /^!pdf/m.test(source)) makePdf(folder);
  if (process.argv.includes("--pdf") && /^!scan$/m.test(source))
    writeFileSync(join(folder, "plan.pdf"), scanOf(join(folder, "plan.pdf")));
  if (only) rmSync(join(folder, "plan.docx"));
}

process.argv
  .slice(2)
  .filter((word) => !word.startsWith("--"))
  .forEach(make);
