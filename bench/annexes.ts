import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { figure } from "./measure.ts";
import type { Report } from "./report.ts";

const run = promisify(execFile);
const child = fileURLToPath(new URL("./annexes-child.ts", import.meta.url));
const tasks = 100;
const ladder = [10, 50, 150] as const;
const ways = ["whole", "pdf", "docx"] as const;
type Way = (typeof ways)[number];
const names = {
  whole: "whole report, one PDF",
  pdf: "annexes as PDF in a ZIP",
  docx: "annexes as Word in a ZIP",
} as const satisfies Record<Way, string>;

interface Drawn {
  readonly ms: number;
  readonly bytes: number;
  readonly peakMB: number;
}

/** The annexes of a report's units as one PDF, beside each as a file of its own in a ZIP: memory on a ladder of units. */
export async function benchAnnexes(): Promise<Report> {
  const steps: Awaited<ReturnType<typeof stepOf>>[] = [];
  for (const units of ladder) steps.push(await stepOf(units));
  const added = (way: Way) => steps.map(({ drawn, bare }) => drawn[way].peakMB - bare.peakMB);
  const last = (way: Way) => added(way).at(-1) ?? Number.NaN;
  return {
    title: `The annexes of units, ${tasks} tasks each, as files of their own`,
    method:
      "A report in which every unit owes every task, two outputs for each, drawn once in a fresh process: whole as one PDF, and unit by unit into a ZIP that is read as it comes. Memory: peak of that process and of the one that draws its PDFs, less that of one that only holds the report.",
    tables: [
      {
        columns: ["units", "drawn", "s", "kB", "adds MB"],
        rows: steps.flatMap(({ units, drawn, bare }) =>
          ways.map((way) => [
            ...[figure(units, 0), names[way], figure(drawn[way].ms / 1000)],
            ...[figure(drawn[way].bytes / 1000, 0), figure(drawn[way].peakMB - bare.peakMB)],
          ]),
        ),
      },
    ],
    verdicts: [
      {
        met: last("pdf") < last("whole") / 3,
        text: `annexes one by one add less than a third of what the whole PDF adds (${figure(last("pdf"))} of ${figure(last("whole"))} MB)`,
      },
    ],
  };
}

async function stepOf(units: number) {
  const draw = async (way: Way | "bare"): Promise<Drawn> => {
    const args = [child, way, String(units), String(tasks)];
    const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 24 });
    return JSON.parse(stdout) as Drawn;
  };
  const bare = await draw("bare");
  const drawn = {
    ...{ whole: await draw("whole"), pdf: await draw("pdf"), docx: await draw("docx") },
  } as const satisfies Record<Way, Drawn>;
  return { units, bare, drawn };
}
