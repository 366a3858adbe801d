import { parentPort, workerData } from "node:worker_threads";
import { asWebp, type PageImage, preparePage, turned as turnedBy } from "./page-image.ts";
import { openPdf, type PdfFile } from "./pdf-file.ts";
import { sniffPaged } from "./sniff-file.ts";

/** What the thread is handed: the file, which stays open for its pages. */
export interface PictureTask {
  readonly bytes: Uint8Array;
}

/** The page to draw, and how far a scan is turned. */
export interface PageToDraw {
  readonly page: number;
  readonly turned: number;
}

/** Sharp enough to read at full width of a wide screen. */
const PIXELS = 2000;

const { bytes } = workerData as PictureTask;
const kind = sniffPaged(bytes);
let file: Promise<PdfFile> | undefined;

async function pictureOf(page: number): Promise<PageImage | null> {
  if (kind === null) return null;
  if (kind === "image") return preparePage(bytes, page - 1);
  file ??= openPdf(bytes);
  return (await file).picture(page);
}

async function draw({ page, turned }: PageToDraw): Promise<Uint8Array | null> {
  const picture = await pictureOf(page);
  return picture ? asWebp(await turnedBy(picture, turned), PIXELS) : null;
}

// A page the file does not have is no fault of the others.
parentPort?.on("message", async (asked: PageToDraw) => {
  parentPort?.postMessage(await draw(asked).catch(() => null));
});
