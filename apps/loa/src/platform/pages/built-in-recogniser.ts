import type { OcrLine } from "@loa/plan-document";
import { createWorker, type Line, OEM, type PSM } from "tesseract.js";
import { modelFolder } from "./model.ts";
import { asPgm, PAGE_MODES, RESOLUTION, type Recogniser } from "./recogniser.ts";

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
  return {
    recognise: async (image, layout = "page") => {
      const mode = PAGE_MODES[layout] as PSM;
      await worker.setParameters({
        ...{ tessedit_pageseg_mode: mode, user_defined_dpi: `${RESOLUTION}` },
      });
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
