import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeDocx } from "./docx.ts";
import type { Lab } from "./lab.ts";
import { figure, interleaved, median, ratios, spread } from "./measure.ts";
import type { Reader } from "./readers.ts";
import { readers } from "./readers.ts";
import type { Report } from "./report.ts";

const rounds = 11;
const readingsARound = 6;
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

interface Plan {
  readonly name: string;
  readonly bytes: Buffer;
  /** The aim speaks of a real Word file; the sample is bare text in a minimal package. */
  readonly aimed: boolean;
}

/** Reading a plan into tasks and fields beside taking only its bare text from the same bytes. */
export async function benchRead(lab: Lab): Promise<Report> {
  const plans = findPlans();
  const measured = [];
  for (const plan of plans) measured.push({ plan, ...(await measure(plan)) });
  const memory = plans.map((plan) => ({ plan, peaks: memoryOf(lab, plan) }));
  return {
    title: "Reading a plan (DOCX)",
    method: `\`readPlan\` (outline, tasks, fields, findings) beside \`mammoth.extractRawText\` (text only) of the same bytes; milliseconds a reading, median (smallest–largest) of ${rounds} interleaved rounds of ${readingsARound} readings after a warm-up; the ratio is taken round by round. Memory: peak resident size of a fresh process that reads once, median of 5, less that of a process that reads nothing.`,
    tables: [
      {
        columns: ["plan", "kB", "mammoth ms", "Loa ms", "Loa ÷ mammoth"],
        rows: measured.map(({ plan, mammoth, loa, ratio }) => [
          plan.name,
          figure(plan.bytes.length / 1024),
          spread(mammoth),
          spread(loa),
          spread(ratio, 2),
        ]),
      },
      {
        columns: ["plan", "bare Node MB", "mammoth adds MB", "Loa adds MB", "Loa heap MB"],
        rows: memory.map(({ plan, peaks }) => [
          plan.name,
          megabytes(peaks.none.rss),
          megabytes(peaks.mammoth.rss - peaks.none.rss),
          megabytes(peaks.loa.rss - peaks.none.rss),
          megabytes(peaks.loa.heap),
        ]),
      },
    ],
    verdicts: measured
      .filter(({ plan }) => plan.aimed)
      .map(({ plan, ratio }) => ({
        met: median(ratio) <= 1,
        text: `reading ${plan.name} is no slower than mammoth's bare text (${figure(median(ratio), 2)} ×)`,
      })),
  };
}

function findPlans(): Plan[] {
  const text = readFileSync(here("../apps/loa/reference/sample/ke-hoach-mau.txt"), "utf8");
  const sample = {
    name: "sample plan",
    bytes: Buffer.from(composeDocx(inYear(text))),
    aimed: false,
  };
  const reference = here("../../shared/plans/quang-ngai-2025.docx");
  if (!existsSync(reference)) return [sample];
  return [{ name: "reference plan", bytes: readFileSync(reference), aimed: true }, sample];
}

const inYear = (text: string) => text.replaceAll("{{năm}}", "2025");

async function measure({ bytes }: Plan) {
  const [mammoth, loa] = [await readers.mammoth(), await readers.loa()];
  const often = (read: typeof loa) => async () => {
    for (let reading = 0; reading < readingsARound; reading++) await read(bytes);
  };
  const acts = { mammoth: often(mammoth), loa: often(loa) };
  await interleaved(5, acts);
  const times = await interleaved(rounds, acts);
  const each = (values: readonly number[]) => values.map((value) => value / readingsARound);
  return {
    mammoth: each(times.mammoth),
    loa: each(times.loa),
    ratio: ratios(times.loa, times.mammoth),
  };
}

type Peaks = Readonly<Record<Reader, { readonly rss: number; readonly heap: number }>>;

function memoryOf(lab: Lab, plan: Plan): Peaks {
  const file = join(lab.folder, "plan.docx");
  writeFileSync(file, plan.bytes);
  const peak = (reader: Reader) => {
    const runs = Array.from({ length: 5 }, () => readOnce(reader, file));
    return { rss: median(runs.map((run) => run.rss)), heap: median(runs.map((run) => run.heap)) };
  };
  const peaks = { none: peak("none"), mammoth: peak("mammoth"), loa: peak("loa") };
  rmSync(file);
  return peaks;
}

function readOnce(reader: Reader, file: string): { rss: number; heap: number } {
  const out = execFileSync(process.execPath, [here("./read-child.ts"), reader, file], {
    encoding: "utf8",
  });
  return JSON.parse(out) as { rss: number; heap: number };
}

const megabytes = (bytes: number) => figure(bytes / 1024 ** 2);
