import { parentPort, workerData } from "node:worker_threads";
import { asWebp, type PageImage, preparePage, turned as turnedBy } from "./page-image.ts";
import { openPdf } from "./pdf-file.ts";
import { sniffPaged } from "./sniff-file.ts";

/** What the thread is handed: the file, the page to draw, and how far a scan is turned. */
export interface PictureTask {
  readonly bytes: Uint8Array;
  readonly page: number;
  readonly turned: number;
}

/** Sharp enough to read at full width of a wide screen. */
const PIXELS = 2000;

const { bytes, page, turned } = workerData as PictureTask;

async function pictureOf(): Promise<PageImage | null> {
  const kind = sniffPaged(bytes);
  if (kind === "image") return preparePage(bytes, page - 1);
  if (kind === null) return null;
  const file = await openPdf(bytes);
  try {
    return await file.picture(page);
  } finally {
    await file.close();
  }
}

async function draw(): Promise<Uint8Array | null> {
  const picture = await pictureOf();
  if (!picture) return null;
  return asWebp(await turnedBy(picture, turned), PIXELS);
}

parentPort?.postMessage(await draw());
