import { expect, it } from "vitest";
import { openPdf } from "./pdf-file.ts";

/** A page of letters in two fonts, written by hand: F has no "o" and leaves a gap, G draws it there afterwards. */
function pdfOf(drawing: string, rotate = 0): Uint8Array {
  const font = (name: string) => `<</Type/Font/Subtype/Type1/BaseFont/${name}>>`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Rotate ${rotate}/Contents 4 0 R/Resources<</Font<</F 5 0 R/G 6 0 R/H 7 0 R>>>>>>`,
    `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    font("Times-Roman"),
    font("Courier"),
    font("Times-Bold"),
  ];
  const bodies = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return new TextEncoder().encode(
    `%PDF-1.4\n${bodies.join("")}trailer<</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`,
  );
}

async function pageOf(drawing: string, rotate = 0) {
  const file = await openPdf(pdfOf(drawing, rotate));
  const { page } = await file.content(1);
  await file.close();
  return page;
}

async function textsOf(drawing: string): Promise<string[]> {
  const { items } = await pageOf(drawing);
  return items.map(({ text }) => text.trim()).filter((text) => text !== "");
}

it("letters drawn afterwards into the gaps of another font come back into their words", async () => {
  // Courier's letters are 600 wide; the gaps left for them are as wide.
  const drawing =
    "BT /F 10 Tf 1 0 0 1 100 700 Tm [(kh)-600(a h)-600(c)] TJ /G 10 Tf 1 0 0 1 110 700 Tm [(o)-1300(o)] TJ ET";
  expect(await textsOf(drawing)).toEqual(["khoa hoc"]);
});

it("a bold label and the plain words after it stay two pieces", async () => {
  const drawing = "BT /H 10 Tf 1 0 0 1 100 700 Tm (Chu tri:) Tj /F 10 Tf ( So A) Tj ET";
  expect(await textsOf(drawing)).toEqual(["Chu tri:", "So A"]);
});

it("words drawn twice for weight are read once", async () => {
  const drawing =
    "BT /F 10 Tf 1 0 0 1 100 700 Tm (Ke hoach) Tj 1 0 0 1 100.3 700 Tm (Ke hoach) Tj ET";
  expect(await textsOf(drawing)).toEqual(["Ke hoach"]);
});

it.each([90, 180, 270])(
  "a page put into the file turned by %i degrees is read upright",
  async (rotate) => {
    const words = "Mo chuyen muc tuyen truyen tren song phat thanh cua tinh";
    const drawing = `BT /F 10 Tf 1 0 0 1 100 700 Tm (${words}) Tj ET`;
    const [upright, page] = [await pageOf(drawing), await pageOf(drawing, rotate)];
    expect(page).toMatchObject({ width: 600, height: 800, items: upright.items });
    expect(page.turned).toBeCloseTo(((360 - rotate) * Math.PI) / 180);
  },
);
