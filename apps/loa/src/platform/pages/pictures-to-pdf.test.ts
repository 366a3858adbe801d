import sharp from "sharp";
import { expect, it } from "vitest";
import { openPdf } from "./pdf-file.ts";
import { BrokenPicture, pdfOfPictures } from "./pictures-to-pdf.ts";

/** A white sheet with a black band near its upper edge. */
const sheet = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "white" } }).composite([
    {
      input: {
        create: { width, height: Math.round(height / 10), channels: 3, background: "black" },
      },
      left: 0,
      top: 0,
    },
  ]);

/** How dark the upper and the lower tenth of a page are. */
async function inkOf(bytes: Uint8Array, page: number) {
  const file = await openPdf(bytes);
  const { pixels, width, height } = await file.picture(page);
  await file.close();
  const mean = (from: number, to: number) =>
    pixels.subarray(from * width, to * width).reduce((sum, grey) => sum + grey, 0) /
    ((to - from) * width);
  const tenth = Math.floor(height / 10) - 4;
  return { upper: mean(0, tenth), lower: mean(height - tenth, height), isUpright: height > width };
}

it("each picture is a page, in order, whatever its kind", async () => {
  const pictures = [
    await sheet(400, 600).jpeg().toBuffer(),
    await sheet(420, 600).png().toBuffer(),
    await sheet(440, 600).greyscale().tiff().toBuffer(),
  ];
  const pdf = await pdfOfPictures(pictures);
  const file = await openPdf(pdf);
  expect(file.pages).toBe(3);
  await file.close();
  for (const page of [1, 2, 3]) {
    const { upper, lower, isUpright } = await inkOf(pdf, page);
    expect({ isUpright, dark: upper < 40, light: lower > 220 }).toEqual({
      ...{ isUpright: true, dark: true, light: true },
    });
  }
});

it.each([
  [3, 180],
  [6, 270],
  [8, 90],
])("a photograph whose camera noted %s is put upright", async (orientation, turnedBy) => {
  const asHeld = await sharp(await sheet(400, 600).png().toBuffer())
    .rotate(turnedBy)
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
  const { upper, lower, isUpright } = await inkOf(await pdfOfPictures([asHeld]), 1);
  expect({ isUpright, dark: upper < 40, light: lower > 220 }).toEqual({
    ...{ isUpright: true, dark: true, light: true },
  });
});

it("a picture that is cut short is named by its place", async () => {
  const whole = await sheet(400, 600).jpeg().toBuffer();
  const failure = await pdfOfPictures([whole, whole.subarray(0, whole.length / 2)]).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(BrokenPicture);
  expect(failure).toMatchObject({ at: 1 });
});
