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
  /** Words of a page or a piece of it, turned by `turn` radians first. */
  recognise(image: Uint8Array, turn: number): Promise<Recognised>;
  /** By how many radians a page must be turned for its lines to run level; a small picture of it will do. */
  leanOf(image: Uint8Array): Promise<number>;
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

async function recogniseWith(worker: Worker, image: Uint8Array, turn: number): Promise<Recognised> {
  const options = turn === 0 ? {} : { rotateRadians: turn };
  const { data } = await worker.recognize(Buffer.from(image), options, {
    blocks: true,
    text: false,
  });
  const blocks = data.blocks ?? [];
  const lines = blocks.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines));
  return { lines: lines.map(lineOf), turn, confidence: data.confidence };
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
    recognise: (image, turn) => recogniseWith(worker, image, turn),
    leanOf: async (image) => {
      const nothing = { blocks: false, text: false };
      const { data } = await worker.recognize(Buffer.from(image), { rotateAuto: true }, nothing);
      return data.rotateRadians ?? 0;
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
