import type { OcrLine } from "@loa/plan-document";
import { createWorker, type Line, OEM, PSM } from "tesseract.js";
import { modelFolder } from "./model.ts";
import { asPgm, RESOLUTION, type Recogniser } from "./recogniser.ts";

function lineOf({ words, baseline, rowAttributes }: Line): OcrLine {
  return {
    words: words.map(({ text, bbox, confidence }) => ({ text, ...bbox, confidence })),
    base: (baseline.y0 + baseline.y1) / 2,
    height: rowAttributes.rowHeight,
  };
}

/** The recogniser that comes with the program, in a thread of its own; nothing is kept in the working folder. */
export async function openBuiltIn(onAlive?: () => void): Promise<Recogniser> {
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: modelFolder(),
    cacheMethod: "none",
    gzip: true,
    ...(onAlive ? { logger: onAlive } : {}),
  });
  // A column of lines of any size: as one even block, rows of a table were left out.
  const reading = { tessedit_pageseg_mode: PSM.SINGLE_COLUMN, user_defined_dpi: `${RESOLUTION}` };
  await worker.setParameters(reading);
  return {
    recognise: async (image) => {
      const wanted = { blocks: true, text: false };
      const { data } = await worker.recognize(Buffer.from(asPgm(image)), {}, wanted);
      const paragraphs = (data.blocks ?? []).flatMap((block) => block.paragraphs);
      return paragraphs.flatMap(({ lines }) => lines.map(lineOf));
    },
    close: async () => {
      await worker.terminate();
    },
  };
}
