import sharp from "sharp";
import { openPdf } from "../../src/platform/pages/pdf-file.ts";
import { planPdf } from "./plan-pdf.ts";

/** Pages of a plan as photographs, upright, one for each text. */
export async function pagePictures(texts: readonly string[]): Promise<Buffer<ArrayBuffer>[]> {
  const pictures: Buffer<ArrayBuffer>[] = [];
  for (const text of texts) {
    const file = await openPdf(await planPdf(text));
    const { pixels, width, height } = await file.picture(1);
    await file.close();
    const grey = sharp(pixels, { raw: { width, height, channels: 1 } });
    pictures.push(Buffer.from(await grey.jpeg({ quality: 85 }).toBuffer()));
  }
  return pictures;
}

/** A photograph of a page with the phone held sideways, as its camera notes it. */
export async function heldSideways(picture: Uint8Array): Promise<Buffer<ArrayBuffer>> {
  const lying = await sharp(picture).rotate(270).toBuffer();
  const noted = sharp(lying).withMetadata({ orientation: 6 }).jpeg({ quality: 85 });
  return Buffer.from(await noted.toBuffer());
}
