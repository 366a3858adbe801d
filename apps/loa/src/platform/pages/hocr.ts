import type { OcrLine, OcrWord } from "@loa/plan-document";

const LINE =
  /<span class='ocr_(?:line|header|caption|textfloat)'[^>]*?title="([^"]*)">|<span class='ocrx_word'[^>]*?title='([^']*)'[^>]*>([\s\S]*?)<\/span>/g;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" },
};

const plain = (text: string): string =>
  text.replace(/<[^>]*>/g, "").replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => {
    return ENTITIES[entity] ?? entity;
  });

function numbersAfter(name: string, title: string): number[] {
  const found = new RegExp(`(?:^|; ?)${name} ([-\\d. e]+)`).exec(title)?.[1] ?? "";
  return found.trim().split(" ").map(Number);
}

const boxOf = (title: string) => {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = numbersAfter("bbox", title);
  return { x0, y0, x1, y1 };
};

function wordOf(title: string, text: string): OcrWord {
  const [confidence = 0] = numbersAfter("x_wconf", title);
  return { text: plain(text).trim(), ...boxOf(title), confidence };
}

// The baseline is given as a slope and a height over the box's foot; its middle is taken.
function emptyLine(title: string): OcrLine & { readonly words: OcrWord[] } {
  const { x0, x1, y1 } = boxOf(title);
  const [slope = 0, offset = 0] = numbersAfter("baseline", title);
  const [height = 0] = numbersAfter("x_size", title);
  return { words: [], base: y1 + offset + (slope * (x1 - x0)) / 2, height };
}

/** The lines of words in what the tesseract command writes as hOCR. */
export function linesOfHocr(hocr: string): OcrLine[] {
  const lines: (OcrLine & { readonly words: OcrWord[] })[] = [];
  for (const [, line, title, text = ""] of hocr.matchAll(LINE)) {
    if (line !== undefined) lines.push(emptyLine(line));
    else if (title !== undefined && plain(text).trim() !== "")
      lines.at(-1)?.words.push(wordOf(title, text));
  }
  return lines.filter(({ words }) => words.length > 0);
}
