import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { OcrLine } from "@loa/plan-document";
import { createWorker, type Line, OEM, type Worker } from "tesseract.js";

/** What recognition gives for one image: lines in pixels of the image turned straight by `turn` radians. */
export interface Recognised {
  readonly lines: readonly OcrLine[];
  readonly turn: number;
  /** 0…100, over the whole page. */
  readonly confidence: number;
}

/** Reads Vietnamese words from page images, offline. */
export interface Recogniser {
  recognise(image: Uint8Array): Promise<Recognised>;
  close(): Promise<void>;
}

const dataFolder = () =>
  join(
    dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/vie/package.json")),
    "4.0.0_best_int",
  );

function lineOf({ words, baseline, rowAttributes }: Line): OcrLine {
  return {
    words: words.map(({ text, bbox, confidence }) => ({ text, ...bbox, confidence })),
    base: (baseline.y0 + baseline.y1) / 2,
    height: rowAttributes.rowHeight,
  };
}

async function recogniseWith(worker: Worker, image: Uint8Array): Promise<Recognised> {
  const options = { rotateAuto: true };
  const { data } = await worker.recognize(Buffer.from(image), options, {
    blocks: true,
    text: false,
  });
  const blocks = data.blocks ?? [];
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines));
  return { lines: lines.map(lineOf), turn: data.rotateRadians ?? 0, confidence: data.confidence };
}

/**
 * A recogniser in a thread of its own, with the installed Vietnamese model: nothing is fetched, nothing is kept
 * in the working folder. `onAlive` is told as it gets on with a page.
 */
export async function openRecogniser(onAlive?: () => void): Promise<Recogniser> {
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: dataFolder(),
    cacheMethod: "none",
    gzip: true,
    ...(onAlive ? { logger: onAlive } : {}),
  });
  return {
    recognise: (image) => recogniseWith(worker, image),
    close: async () => {
      await worker.terminate();
    },
  };
}
