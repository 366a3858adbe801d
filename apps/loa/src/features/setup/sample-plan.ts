import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { appRoot } from "../../platform/config/paths.ts";

/** The year the sample plan is for: this year once it has a few months behind it, else the last. */
export function sampleYear(today: string): number {
  const [year, month] = today.split("-").map(Number);
  return (month ?? 1) >= 4 ? (year ?? 0) : (year ?? 0) - 1;
}

/** When the sample plan was issued: in February, so that January is retroactive. */
export function sampleIssue(year: number) {
  return {
    documentNumber: "01/KH-UBND",
    issuedOn: `${year}-02-10`,
    signerName: "(Người ký mẫu)",
    signerPosition: "Chủ tịch",
  };
}

/** The text of the sample plan for a year: our own words, plainly a sample. */
export async function samplePlanText(year: number): Promise<string> {
  const text = await readFile(join(appRoot(), "reference", "sample", "ke-hoach-mau.txt"), "utf8");
  return text.replaceAll("{{năm}}", String(year));
}
