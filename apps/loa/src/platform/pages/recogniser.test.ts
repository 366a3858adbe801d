import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { planPdf } from "../../../tests/support/plan-pdf.ts";
import { openBuiltIn } from "./built-in-recogniser.ts";
import { linesOfHocr } from "./hocr.ts";
import { openRecogniser } from "./open-recogniser.ts";
import type { PageImage } from "./page-image.ts";
import { openPdf } from "./pdf-file.ts";
import { readImage } from "./read-image.ts";
import type { Recogniser } from "./recogniser.ts";
import { openCommand } from "./tesseract-command.ts";

const LINES = [
  "1. Mở chuyên mục trên sóng phát thanh của tỉnh",
  "2. Tổ chức hội nghị tập huấn trong quý III năm 2026",
];
let image: PageImage;
let open: Recogniser[] = [];

beforeAll(async () => {
  const file = await openPdf(await planPdf(LINES.join("\n")));
  image = await file.picture(1);
  await file.close();
}, 60_000);

afterEach(async () => {
  await Promise.all(open.map((recogniser) => recogniser.close()));
  open = [];
});

async function opened(...opening: readonly Promise<Recogniser>[]): Promise<Recogniser[]> {
  open = await Promise.all(opening);
  return open;
}

const textOf = (items: readonly { readonly text: string }[]) =>
  items.map(({ text }) => text).join(" ");

describe("recognisers", () => {
  it("the one that comes with the program reads a page", async () => {
    const page = await readImage(image, await opened(openBuiltIn()));
    expect(textOf(page.items)).toContain(LINES[1]?.slice(3));
  }, 120_000);

  it("the machine's command reads the same words in the same places", async ({ skip }) => {
    const command = await openCommand();
    if (!command) return skip("no tesseract 5 on this machine");
    const [built] = await opened(openBuiltIn(), Promise.resolve(command));
    const [one, other] = await Promise.all([
      readImage(image, built ? [built] : []),
      readImage(image, [command]),
    ]);
    expect(textOf(other.items)).toBe(textOf(one.items));
    for (const [at, item] of one.items.entries()) {
      expect(Math.abs((other.items[at]?.x ?? 0) - item.x)).toBeLessThan(1);
      expect(Math.abs((other.items[at]?.y ?? 0) - item.y)).toBeLessThan(1.5);
    }
  }, 120_000);

  it("two share a page out and give what one gives", async () => {
    const both = await opened(openRecogniser(), openRecogniser());
    const page = await readImage(image, both);
    expect(textOf(page.items)).toContain(LINES[0]?.slice(3));
    expect(textOf(page.items)).toContain(LINES[1]?.slice(3));
  }, 120_000);
});

it("lines, words and their sureness are taken from what the command writes", () => {
  const [line, ...more] = linesOfHocr(`<div class='ocr_page' title='image ""; bbox 0 0 900 400'>
   <span class='ocr_header' id='line_1_1' title="bbox 10 20 210 60; baseline 0.01 -9; x_size 38.5; x_descenders 9; x_ascenders 8">
    <span class='ocrx_word' id='word_1_1' title='bbox 10 20 100 60; x_wconf 91' lang='vie'><strong>Sở</strong></span>
    <span class='ocrx_word' id='word_1_2' title='bbox 110 22 210 58; x_wconf 47'>KH&amp;CN</span>
    <span class='ocrx_word' id='word_1_3' title='bbox 205 22 210 58; x_wconf 95'> </span>
   </span></div>`);
  expect(more).toEqual([]);
  expect(line).toMatchObject({ height: 38.5, base: 52 });
  expect(line?.words.map(({ text, confidence }) => [text, confidence])).toEqual([
    ["Sở", 91],
    ["KH&CN", 47],
  ]);
});
