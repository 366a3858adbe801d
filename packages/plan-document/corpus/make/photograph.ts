import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Dots an inch of an office scanner's usual setting. */
const RESOLUTION = 200;

function run(program: string, args: readonly string[]): void {
  const { status } = spawnSync(program, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${program} did not do its part (status ${status})`);
}

/**
 * Prints a Word file and photographs the sheets: grey JPEG pictures of its pages in their order, in a new folder that is
 * the caller's to remove. Needs LibreOffice (`soffice`) and poppler (`pdftoppm`).
 * @throws Error when one of them is missing or fails
 */
export function photograph(docx: string): { readonly folder: string; readonly pages: string[] } {
  const folder = mkdtempSync(join(tmpdir(), "loa-photograph-"));
  const profile = `-env:UserInstallation=${pathToFileURL(join(tmpdir(), "loa-photograph-profile")).href}`;
  run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, docx]);
  const pdf = join(folder, basename(docx).replace(/\.docx$/, ".pdf"));
  run("pdftoppm", ["-r", `${RESOLUTION}`, "-gray", "-jpeg", pdf, join(folder, "page")]);
  // pdftoppm writes page numbers of equal length.
  const pages = readdirSync(folder).filter((name) => name.endsWith(".jpg"));
  return { folder, pages: pages.sort().map((name) => join(folder, name)) };
}
