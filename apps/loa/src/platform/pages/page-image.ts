import type { GreyImage } from "@loa/plan-document";
import sharp, { type Sharp } from "sharp";

/** The picture of a page as it goes to recognition: grey, one byte a pixel. */
export interface PageImage extends GreyImage {
  /** Pixels per inch. */
  readonly resolution: number;
}

/** A drawn page or an unpacked scan, row by row. */
export interface Drawing {
  /** Three bytes a pixel, or four. */
  readonly colours: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** No scan of a sheet of paper has more pixels; a picture that claims more is refused before it is unpacked. */
const MOST_PIXELS = 60_000_000;
/** The long side in pixels of a page to be recognised: 200 dots an inch at A4. Larger costs time and gains no word. */
export const LONG_SIDE = 2340;

const A4_INCHES = 11.69;

async function greyOf(source: Sharp): Promise<GreyImage> {
  const grey = source.toColourspace("b-w").extractChannel(0).raw();
  const { data, info } = await grey.toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

const sharpOf = ({ width, height, pixels }: GreyImage): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 1 } });

async function asPage(source: Sharp, inches: number): Promise<PageImage> {
  const image = await greyOf(
    source
      .flatten({ background: "white" })
      .greyscale()
      .resize({ width: LONG_SIDE, height: LONG_SIDE, fit: "inside", withoutEnlargement: false }),
  );
  return { ...image, resolution: Math.max(image.width, image.height) / inches };
}

/**
 * A picture (PNG, JPEG, TIFF) as an upright grey page of a size recognition reads well; a camera's note of how it was
 * held is followed.
 * @throws Error when the picture is broken or far too large
 */
export function preparePage(picture: Uint8Array, frame = 0): Promise<PageImage> {
  const source = sharp(picture, { limitInputPixels: MOST_PIXELS, page: frame, failOn: "error" });
  return asPage(source.rotate(), A4_INCHES);
}

/** The same of a drawn page; `inches` is its long side on paper. */
export function prepareDrawing({ colours, width, height }: Drawing, inches: number) {
  const channels = colours.length >= 4 * width * height ? 4 : 3;
  return asPage(sharp(colours, { raw: { width, height, channels } }), inches);
}

/** The picture within a square of `side` pixels. */
export const smaller = (image: GreyImage, side: number): Promise<GreyImage> =>
  greyOf(sharpOf(image).resize({ width: side, height: side, fit: "inside" }));

/** A page's picture turned by a small angle about its middle, its size kept. */
async function leaned(image: PageImage, radians: number): Promise<PageImage> {
  const { width, height } = image;
  const degrees = (radians * 180) / Math.PI;
  const wide = await greyOf(sharpOf(image).rotate(degrees, { background: "white" }));
  const middle = {
    left: Math.max(0, Math.round((wide.width - width) / 2)),
    top: Math.max(0, Math.round((wide.height - height) / 2)),
    width: Math.min(width, wide.width),
    height: Math.min(height, wide.height),
  };
  return { ...image, ...(await greyOf(sharpOf(wide).extract(middle))) };
}

/** The picture turned as recognition turned it: by quarters first, then by the small rest. */
export async function turned(image: PageImage, radians: number): Promise<PageImage> {
  const quarters = Math.round(radians / (Math.PI / 2));
  const rest = radians - (quarters * Math.PI) / 2;
  const turnedByQuarters = async () => ({
    ...image,
    ...(await greyOf(sharpOf(image).rotate(quarters * 90))),
  });
  const upright = quarters === 0 ? image : await turnedByQuarters();
  return Math.abs(rest) < 1e-6 ? upright : leaned(upright, rest);
}

/** The picture as WebP for a screen, within a square of `side` pixels. */
export const asWebp = (image: GreyImage, side: number): Promise<Buffer> =>
  sharpOf(image)
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    // Twice as fast as the usual effort, for a quarter more bytes.
    .webp({ quality: 70, effort: 1 })
    .toBuffer();
