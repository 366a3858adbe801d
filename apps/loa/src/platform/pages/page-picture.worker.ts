import { parentPort, workerData } from "node:worker_threads";
import sharp from "sharp";
import { type PageImage, preparePage, turnedAs } from "./page-image.ts";
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
  if (kind === "image") return preparePage(bytes, undefined, page - 1);
  if (kind === null) return null;
  const file = await openPdf(bytes);
  try {
    return await file.picture(page, PIXELS);
  } finally {
    await file.close();
  }
}

async function draw(): Promise<Uint8Array | null> {
  const picture = await pictureOf();
  if (!picture) return null;
  const upright = await turnedAs(picture, turned);
  return sharp(upright.bytes)
    .resize({ width: PIXELS, height: PIXELS, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 70 })
    .toBuffer();
}

parentPort?.postMessage(await draw());
