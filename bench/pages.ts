import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { openBuiltIn } from "../apps/loa/src/platform/pages/built-in-recogniser.ts";
import { pdfOfPictures } from "../apps/loa/src/platform/pages/pictures-to-pdf.ts";
import { readFilePages } from "../apps/loa/src/platform/pages/read-file.ts";
import { type PagedKind, sniffPaged } from "../apps/loa/src/platform/pages/sniff-file.ts";
import { pdfWithPages } from "../fuzz/pdf.ts";
import { readPlanPages } from "../packages/plan-document/src/index.ts";
import { composeDocx } from "./docx.ts";
import type { Lab } from "./lab.ts";
import { figure, interleaved, median, ratios, spread } from "./measure.ts";
import type { Report } from "./report.ts";

const run = promisify(execFile);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const rounds = 7;
const scanRounds = 5;
const wornPages = 4;
const wornRounds = 3;
const manyPages = 300;

/** Reading PDF and scans beside the commands that only extract or recognise: pdftotext and tesseract. */
export async function benchPages(lab: Lab): Promise<Report> {
  const pdf = await benchPdf(lab);
  const scan = await benchScan(lab);
  const worn = await benchWornScan(lab);
  const memory = await memoryOf(lab);
  return {
    title: "Reading PDF and scans",
    method: `The file's text layer into tasks and fields (\`readFilePages\`, \`readPlanPages\`) beside \`pdftotext -layout\` of the same file, a process a file, median (smallest–largest) of ${rounds} rounds; a page at 300 dots an inch recognised by Loa (both halves at once), by the machine's tesseract command with Loa's model and by the recogniser that comes with Loa, beside \`tesseract -l vie\` as installed and with \`OMP_THREAD_LIMIT=1\`, ${scanRounds} rounds, each way in turn; ${wornPages} pages of a worn scan likewise, ${wornRounds} rounds. Right words are counted against the text layer the pictures were made of. Memory: peak of a fresh process reading ${manyPages} pages of 40 lines, less that of one that reads nothing.`,
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

async function readPages(bytes: Uint8Array, open?: typeof openBuiltIn) {
  const kind: PagedKind | null = sniffPaged(bytes);
  if (!kind) throw new Error("not a file with pages");
  const pages = await readFilePages(bytes, kind, open ? { open } : {});
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

interface Way {
  readonly name: string;
  /** The words it finds on the page or pages. */
  readonly words: () => Promise<string[]>;
}

/** Each way in turn, round by round: its times and the share of the true words it found. */
async function compared(ways: readonly Way[], truth: readonly string[], times: number) {
  const right: Record<string, number> = {};
  const acts = ways.map(({ name, words }) => {
    const act = async () => {
      right[name] = rightShare(truth, await words());
    };
    return [name, act] as const;
  });
  const ms = await interleaved(times, Object.fromEntries(acts));
  return { ms, right: (name: string) => right[name] ?? 0 };
}

const LOA = "Loa";
const BUILT_IN = "Loa without the command";

function loaWays(bytes: Uint8Array): Way[] {
  const words = async (open?: typeof openBuiltIn) => {
    const { pages } = await readPages(bytes.slice(), open);
    return wordsOf(pages.flatMap(({ items }) => items.map(({ text }) => text)).join(" "));
  };
  return [
    { name: LOA, words: () => words() },
    { name: BUILT_IN, words: () => words(openBuiltIn) },
  ];
}

/** The command on these pictures, page after page: as installed, and with one thread. */
function commandWays(peer: string, pictures: readonly string[]): Way[] {
  const words = async (more: Readonly<Record<string, string>>) => {
    const env = { ...process.env, ...more };
    const found: string[] = [];
    for (const picture of pictures) {
      const { stdout } = await run("tesseract", [picture, "stdout", "-l", "vie"], { env });
      found.push(...wordsOf(stdout));
    }
    return found;
  };
  return [
    { name: `${peer} as installed`, words: () => words({}) },
    { name: `${peer} on one thread`, words: () => words({ OMP_THREAD_LIMIT: "1" }) },
  ];
}

const textOf = async (file: string, last: number): Promise<string[]> => {
  const { pages } = await readPages(new Uint8Array(readFileSync(file)));
  const items = pages.slice(0, last).flatMap((page) => page.items);
  return wordsOf(items.map(({ text }) => text).join(" "));
};

async function benchScan(lab: Lab): Promise<Part> {
  const peer = await version("tesseract", ["--version"]);
  if (!(await version("pdftoppm", ["-v"])) || !peer) return { tables: [], verdicts: [] };
  const picture = join(lab.folder, "page");
  await run("pdftoppm", ["-r", "300", "-gray", "-png", "-singlefile", pdfFile(), picture]);
  const bytes = new Uint8Array(readFileSync(`${picture}.png`));
  const peers = commandWays(peer, [`${picture}.png`]);
  const truth = await textOf(pdfFile(), 1);
  const { ms, right } = await compared([...loaWays(bytes), ...peers], truth, scanRounds);
  const rows = Object.entries(ms).map(([name, times]) => [
    ...[name, spread(times), percent(right(name))],
  ]);
  return {
    tables: [{ columns: ["one page at 300 dpi", "ms", "right words"], rows }],
    verdicts: [
      ...peers.map(({ name }) => isFast("a page is recognised", ms, name)),
      isRight("one page", right, peers),
    ],
  };
}

/** The first pages of a scan as an office sends it: two at a time by Loa, page after page by the command. */
async function benchWornScan(lab: Lab): Promise<Part> {
  const scan = here("../../shared/plans/quang-ngai-2025-scan.pdf");
  const peer = await version("tesseract", ["--version"]);
  if (!existsSync(scan) || !peer) return { tables: [], verdicts: [] };
  const pages = wornPages;
  const asJpeg = ["-r", "200", "-gray", "-jpeg", "-jpegopt", "quality=95", "-l", `${pages}`];
  await run("pdftoppm", [...asJpeg, scan, join(lab.folder, "scan")]);
  const names = (await readdir(lab.folder)).filter((name) => /^scan-\d+\.jpg$/.test(name));
  const pictures = names.sort().map((name) => join(lab.folder, name));
  const bytes = await pdfOfPictures(pictures.map((file) => new Uint8Array(readFileSync(file))));
  const peers = commandWays(peer, pictures);
  const truth = await textOf(pdfFile(), pages);
  const { ms, right } = await compared([...loaWays(bytes), ...peers], truth, wornRounds);
  const rows = Object.entries(ms).map(([name, times]) => [
    ...[name, figure(median(times) / 1_000, 1), figure(median(times) / pages / 1_000, 2)],
    percent(right(name)),
  ]);
  return {
    tables: [{ columns: [`${pages} pages of a worn scan`, "s", "s a page", "right words"], rows }],
    verdicts: [
      ...peers.map(({ name }) => isFast("a scan is read", ms, name)),
      isRight("the scan", right, peers),
    ],
  };
}

const percent = (share: number) => `${figure(100 * share, 2)} %`;

function isFast(what: string, ms: Readonly<Record<string, number[]>>, name: string) {
  const of = (way: string) => median(ratios(ms[way] ?? [], ms[name] ?? []));
  return {
    met: of(LOA) <= 1,
    text: `${what} at least as fast as by ${name} (${figure(of(LOA), 2)} ×; without the command ${figure(of(BUILT_IN), 2)} ×)`,
  };
}

function isRight(what: string, right: (name: string) => number, peers: readonly Way[]) {
  const best = Math.max(...peers.map(({ name }) => right(name)));
  return {
    met: Math.min(right(LOA), right(BUILT_IN)) >= best,
    text: `with no more wrong words than the tesseract command: ${what}`,
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
