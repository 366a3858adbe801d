import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readFilePages } from "../apps/loa/src/platform/pages/read-file.ts";
import { type PagedKind, sniffPaged } from "../apps/loa/src/platform/pages/sniff-file.ts";
import { pdfWithPages } from "../fuzz/pdf.ts";
import { readPlanPages } from "../packages/plan-document/src/index.ts";
import { composeDocx } from "./docx.ts";
import type { Lab } from "./lab.ts";
import { figure, interleaved, median, ratios, spread, timed } from "./measure.ts";
import type { Report } from "./report.ts";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rounds = 7;
const scanRounds = 5;
const manyPages = 300;

/** Reading PDF and scans beside the commands that only extract or recognise: pdftotext and tesseract. */
export async function benchPages(lab: Lab): Promise<Report> {
  const pdf = await benchPdf(lab);
  const scan = await benchScan(lab);
  const worn = await benchWornScan(lab);
  const memory = await memoryOf(lab);
  return {
    title: "Reading PDF and scans",
    method: `The file's text layer into tasks and fields (\`readFilePages\`, \`readPlanPages\`) beside \`pdftotext -layout\` of the same file, a process a file, median (smallest–largest) of ${rounds} rounds; a page at 300 dots an inch recognised by Loa (both halves at once) beside \`tesseract -l vie\` as installed and with \`OMP_THREAD_LIMIT=1\`, ${scanRounds} rounds, right words counted against the text layer the picture was made of. Memory: peak of a fresh process reading ${manyPages} pages of 40 lines, less that of one that reads nothing.`,
    tables: [...pdf.tables, ...scan.tables, ...worn.tables, ...memory.tables],
    verdicts: [...pdf.verdicts, ...scan.verdicts, ...worn.verdicts, ...memory.verdicts],
  };
}

type Part = Pick<Report, "tables" | "verdicts">;

function pdfFile(): string {
  const reference = here("../../shared/plans/quang-ngai-2025.pdf");
  if (existsSync(reference)) return reference;
  return here("../packages/plan-document/corpus/open/kh-phu-luc-cot-dao/plan.pdf");
}

async function readPages(bytes: Uint8Array) {
  const kind: PagedKind | null = sniffPaged(bytes);
  if (!kind) throw new Error("not a file with pages");
  const pages = await readFilePages(bytes, kind);
  return { pages, document: readPlanPages(pages).value };
}

async function benchPdf(lab: Lab): Promise<Part> {
  const file = pdfFile();
  const bytes = new Uint8Array(readFileSync(file));
  const { pages, document } = await readPages(bytes.slice());
  if (!document?.isPlan) throw new Error("the PDF was not read as a plan");
  const loa = () => readPages(bytes.slice());
  const peer = await version("pdftotext", ["-v"]);
  const pdftotext = () => run("pdftotext", ["-layout", file, join(lab.folder, "out.txt")]);
  const acts: Record<string, () => Promise<unknown>> = peer ? { loa, pdftotext } : { loa };
  const times = await interleaved(rounds, acts);
  const perSecond = (ms: readonly number[]) => figure((pages.length * 1_000) / median(ms), 1);
  const rows = Object.entries(times).map(([name, ms]) => [
    name === "loa" ? "Loa: tasks and fields" : `${peer}: bare text`,
    spread(ms),
    perSecond(ms),
  ]);
  return {
    tables: [{ columns: [`PDF of ${pages.length} pages`, "ms", "pages/s"], rows }],
    verdicts: [],
  };
}

async function benchScan(lab: Lab): Promise<Part> {
  if (!(await version("pdftoppm", ["-v"]))) return { tables: [], verdicts: [] };
  const picture = join(lab.folder, "page");
  await run("pdftoppm", ["-r", "300", "-gray", "-png", "-singlefile", pdfFile(), picture]);
  const bytes = new Uint8Array(readFileSync(`${picture}.png`));
  const { pages } = await readPages(new Uint8Array(readFileSync(pdfFile())));
  const truth = wordsOf((pages[0]?.items ?? []).map(({ text }) => text).join(" "));
  const peer = await version("tesseract", ["--version"]);
  const found: Record<string, string[]> = {};
  const loa = async () => {
    const page = (await readPages(bytes.slice())).pages[0];
    found["Loa"] = wordsOf((page?.items ?? []).map(({ text }) => text).join(" "));
  };
  const asInstalled = `${peer} as installed`;
  const onOneThread = `${peer} on one thread`;
  const command = (name: string, more: Readonly<Record<string, string>>) => async () => {
    const env = { ...process.env, ...more };
    const { stdout } = await run("tesseract", [`${picture}.png`, "stdout", "-l", "vie"], { env });
    found[name] = wordsOf(stdout);
  };
  const peers = {
    [asInstalled]: command(asInstalled, {}),
    [onOneThread]: command(onOneThread, { OMP_THREAD_LIMIT: "1" }),
  };
  const acts: Record<string, () => Promise<void>> = { Loa: loa, ...(peer ? peers : {}) };
  const times = await interleaved(scanRounds, acts);
  const share = (name: string) => rightShare(truth, found[name] ?? []);
  const isFast = (name: string) => {
    const ratio = median(ratios(times["Loa"] ?? [], times[name] ?? []));
    return {
      met: ratio <= 1,
      text: `a page is recognised at least as fast as by ${name} (${figure(ratio, 2)} ×)`,
    };
  };
  const rows = Object.entries(times).map(([name, ms]) => [
    name,
    spread(ms),
    `${figure(100 * share(name), 1)} %`,
  ]);
  const right = {
    met: share("Loa") >= share(asInstalled),
    text: "with no more wrong words than the tesseract command",
  };
  return {
    tables: [{ columns: ["one page at 300 dpi", "ms", "right words"], rows }],
    verdicts: peer ? [isFast(asInstalled), isFast(onOneThread), right] : [],
  };
}

/** A whole scan as an office sends it, once: two pages at a time by Loa, page after page by the command. */
async function benchWornScan(lab: Lab): Promise<Part> {
  const scan = here("../../shared/plans/quang-ngai-2025-scan.pdf");
  const peer = await version("tesseract", ["--version"]);
  if (!existsSync(scan) || !peer) return { tables: [], verdicts: [] };
  let pages = 0;
  const loa = await timed(async () => {
    pages = (await readPages(new Uint8Array(readFileSync(scan)))).pages.length;
  });
  const command = await timed(async () => {
    await run("pdftoppm", ["-r", "200", "-gray", "-png", scan, join(lab.folder, "scan")]);
    const pictures = (await readdir(lab.folder)).filter((name) => /^scan-\d+\.png$/.test(name));
    for (const name of pictures)
      await run("tesseract", [join(lab.folder, name), "stdout", "-l", "vie"]);
  });
  const row = (name: string, ms: number) => [
    name,
    figure(ms / 1_000, 1),
    figure(ms / pages / 1_000, 2),
  ];
  return {
    tables: [
      {
        columns: [`worn scan of ${pages} pages`, "s", "s a page"],
        rows: [row("Loa: tasks and fields", loa), row(`pdftoppm and ${peer}: bare text`, command)],
      },
    ],
    verdicts: [
      {
        met: loa <= command,
        text: `a scan is read at least as fast as its pages are recognised by the command (${figure(loa / command, 2)} ×)`,
      },
    ],
  };
}

const wordsOf = (text: string): string[] => text.normalize("NFC").match(/[\p{L}\d]+/gu) ?? [];

/** The share of the true words that were found, each as often as it stands there. */
function rightShare(truth: readonly string[], found: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const right = truth.filter((word) => {
    const times = left.get(word) ?? 0;
    left.set(word, times - 1);
    return times > 0;
  });
  return right.length / Math.max(1, truth.length);
}

/** What one reading may hold: the limit every reading thread has. */
const STATED_MB = 768;

/** 300 pages of 40 lines each, as PDF and as Word. */
async function memoryOf(lab: Lab): Promise<Part> {
  const linesOf = (page: number) =>
    Array.from({ length: 20 }, (_, at) => [
      `${(page - 1) * 20 + at + 1}. Việc thứ ${at} trang ${page} của kế hoạch tuyên truyền`,
      `Đơn vị chủ trì: Sở ${page % 7}, thời gian: tháng ${1 + (at % 12)}/2026`,
    ]).flat();
  const pages = Array.from({ length: manyPages }, (_, at) => linesOf(at + 1));
  // The font of the PDF has plain Latin letters only.
  const plain = (line: string) => line.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d");
  const pdf = pdfWithPages(manyPages, (page) => linesOf(page).map(plain).join(") Tj T* ("));
  const docx = composeDocx(["KẾ HOẠCH", "Năm 2026", ...pages.flat()].join("\n\n"));
  const bare = await peakOf([]);
  const rows: string[][] = [];
  let most = 0;
  for (const [name, bytes] of Object.entries({ PDF: pdf, Word: docx })) {
    const file = join(lab.folder, `many-${name}`);
    await writeFile(file, bytes);
    const read = await peakOf([file]);
    const adds = (read.rss - bare.rss) / 1024 ** 2;
    most = Math.max(most, adds);
    rows.push([name, figure(adds), figure(read.ms / 1_000, 1)]);
  }
  return {
    tables: [{ columns: [`${manyPages} pages of 40 lines`, "adds MB", "s"], rows }],
    verdicts: [
      {
        met: most <= STATED_MB,
        text: `${manyPages} pages are read within the stated ${STATED_MB} MB (${figure(most)} MB)`,
      },
    ],
  };
}

/** The middle of three processes. */
async function peakOf(args: readonly string[]): Promise<{ rss: number; ms: number }> {
  const runs: { rss: number; ms: number }[] = [];
  for (let nth = 0; nth < 3; nth += 1) {
    const { stdout } = await run(process.execPath, [here("./pages-child.ts"), ...args]);
    runs.push(JSON.parse(stdout));
  }
  return { rss: median(runs.map(({ rss }) => rss)), ms: median(runs.map(({ ms }) => ms)) };
}

async function version(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await run(command, [...args]);
    return /[\w-]+[ ,]+(?:version )?v?\d[\d.]*/.exec(stdout + stderr)?.[0] ?? command;
  } catch {
    return null;
  }
}
