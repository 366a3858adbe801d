// Writes plan.docx beside every source.txt, and with --pdf also the plan.pdf where one is kept:
//   node packages/plan-document/corpus/make/main.ts FOLDER... [--pdf]
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { docxOf } from "./docx.ts";

const words = process.argv.slice(2);
const folders = words.filter((word) => !word.startsWith("--"));

function makePdf(folder: string): void {
  const { status } = spawnSync(
    "soffice",
    ["--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "plan.docx")],
    { stdio: "ignore" },
  );
  if (status !== 0) throw new Error(`${folder}: soffice did not write a PDF`);
}

for (const folder of folders.filter((one) => existsSync(join(one, "source.txt")))) {
  const bytes = docxOf(readFileSync(join(folder, "source.txt"), "utf8"));
  writeFileSync(join(folder, "plan.docx"), bytes);
  if (words.includes("--pdf")) makePdf(folder);
}
