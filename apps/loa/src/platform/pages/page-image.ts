import {
  type GreyImage,
  type OcrLine,
  type Page,
  pageOfWords,
  rulesOfImage,
} from "@loa/plan-document";
import sharp from "sharp";
import { quietRow } from "./quiet-row.ts";
import type { Recognised, Recogniser } from "./recogniser.ts";

/** The picture of a page as it goes to recognition. */
export interface PageImage {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels per inch. */
  readonly resolution: number;
}

/** No scan of a sheet of paper has more pixels; a picture that claims more is refused before it is unpacked. */
const MOST_PIXELS = 60_000_000;
/** The long side in pixels that recognition reads best at A4: about 200 to 300 dots an inch. */
const LONG_SIDE = { least: 2800, most: 3000 };

const A4_INCHES = 11.69;

/**
 * A picture (PNG, JPEG, TIFF) as an upright grey page of a size recognition reads well; `inches` is the long side on
 * paper, A4's when unknown.
 * @throws Error when the picture is broken or far too large
 */
export async function preparePage(
  picture: Uint8Array,
  inches = A4_INCHES,
  frame = 0,
): Promise<PageImage> {
  const source = sharp(picture, { limitInputPixels: MOST_PIXELS, page: frame, failOn: "error" });
  const { width = 0, height = 0 } = await source.metadata();
  const long = Math.max(width, height, 1);
  const target = Math.min(Math.max(long, LONG_SIDE.least), LONG_SIDE.most);
  const { data, info } = await source
    .rotate()
    .flatten({ background: "white" })
    .greyscale()
    .resize({ width: target, height: target, fit: "inside", withoutEnlargement: false })
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const resolution = Math.max(info.width, info.height) / inches;
  return { bytes: data, width: info.width, height: info.height, resolution };
}

/** A page's picture turned by a small angle about its middle, its size kept. */
export async function turned(image: PageImage, radians: number): Promise<PageImage> {
  if (radians === 0) return image;
  const { width, height } = image;
  const turnedWide = sharp(image.bytes).rotate((radians * 180) / Math.PI, { background: "white" });
  const wide = await turnedWide.png({ compressionLevel: 1 }).toBuffer({ resolveWithObject: true });
  const bytes = await sharp(wide.data)
    .extract({
      left: Math.max(0, Math.round((wide.info.width - width) / 2)),
      top: Math.max(0, Math.round((wide.info.height - height) / 2)),
      width: Math.min(width, wide.info.width),
      height: Math.min(height, wide.info.height),
    })
    .png({ compressionLevel: 1 })
    .toBuffer();
  return { ...image, bytes };
}

async function greyOf({ bytes }: PageImage): Promise<GreyImage> {
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, pixels: data };
}

/** The picture turned as recognition turned it: by quarters first, then by the small rest. */
export async function turnedAs(image: PageImage, radians: number): Promise<PageImage> {
  const quarters = Math.round(radians / (Math.PI / 2));
  const upright = quarters === 0 ? image : await quarterTurned(image, quarters);
  return turned(upright, radians - (quarters * Math.PI) / 2);
}

/** A page read from its picture, and the picture as it was read: upright and straight. */
export interface ReadImage {
  readonly page: Page;
  readonly image: PageImage;
}

const UNSURE = 55;
const FEW_WORDS = 12;

const isDoubtful = (lines: readonly OcrLine[], confidence: number): boolean =>
  confidence < UNSURE && lines.flatMap(({ words }) => words).length > FEW_WORDS;

async function quarterTurned(image: PageImage, quarters: number): Promise<PageImage> {
  const { data, info } = await sharp(image.bytes)
    .rotate(quarters * 90)
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { ...image, bytes: data, width: info.width, height: info.height };
}

/** The long side in pixels on which the lean of a page's lines is seen better than on all of it. */
const LEAN_SIDE = 1200;

async function leanOf({ bytes }: PageImage, recogniser: Recogniser): Promise<number> {
  const small = sharp(bytes).resize({ width: LEAN_SIDE, height: LEAN_SIDE, fit: "inside" });
  return recogniser.leanOf(await small.png({ compressionLevel: 1 }).toBuffer());
}

const recognised = async (image: PageImage, recogniser: Recogniser): Promise<Recognised> =>
  recogniser.recognise(image.bytes, await leanOf(image, recogniser));

async function bestTurn(image: PageImage, recogniser: Recogniser) {
  let best = { image, seen: await recognised(image, recogniser), quarters: 0 };
  if (!isDoubtful(best.seen.lines, best.seen.confidence)) return best;
  // A sheet laid sideways or upside down is read as nonsense, with little confidence.
  for (const quarters of [2, 1, 3]) {
    const other = await quarterTurned(image, quarters);
    const seen = await recognised(other, recogniser);
    if (seen.confidence > best.seen.confidence) best = { image: other, seen, quarters };
    if (!isDoubtful(best.seen.lines, best.seen.confidence)) break;
  }
  return best;
}

/** Recognises the words of a page's picture and sees its drawn lines. */
export async function readImage(picture: PageImage, recogniser: Recogniser): Promise<ReadImage> {
  const { image, seen, quarters } = await bestTurn(picture, recogniser);
  const straight = await turned(image, seen.turn);
  const angle = (quarters * Math.PI) / 2 + seen.turn;
  return pageOf(straight, await greyOf(straight), { lines: seen.lines, angle });
}

interface Seen {
  readonly lines: readonly OcrLine[];
  /** Radians by which the picture was turned. */
  readonly angle: number;
}

function pageOf(image: PageImage, grey: GreyImage, { lines, angle }: Seen): ReadImage {
  const { width, height, resolution } = image;
  const rules = rulesOfImage(grey, resolution);
  const page = pageOfWords({ width, height, resolution, lines, rules });
  return { page: angle === 0 ? page : { ...page, turned: angle }, image };
}

/**
 * The same by two recognisers, each of which takes half of the page: a page that comes alone is read in little more than
 * half the time. A page that cannot be cut between its lines, or reads as nonsense, is read whole.
 */
export async function readImageByTwo(
  picture: PageImage,
  [first, second]: readonly [Recogniser, Recogniser],
): Promise<ReadImage> {
  const angle = await leanOf(picture, first);
  const straight = await turned(picture, angle);
  const grey = await greyOf(straight);
  const cut = quietRow(grey);
  if (cut === null) return readImage(picture, first);
  const [upper, lower] = await Promise.all([
    pieceOf(straight, 0, cut).then((piece) => first.recognise(piece, 0)),
    pieceOf(straight, cut, straight.height).then((piece) => second.recognise(piece, 0)),
  ]);
  const lines = [...upper.lines, ...lower.lines.map((line) => lowered(line, cut))];
  if (isDoubtful(lines, surenessOf(upper, lower))) return readImage(picture, first);
  return pageOf(straight, grey, { lines, angle });
}

const pieceOf = ({ bytes, width }: PageImage, top: number, bottom: number): Promise<Buffer> =>
  sharp(bytes)
    .extract({ left: 0, top, width, height: bottom - top })
    .png({ compressionLevel: 1 })
    .toBuffer();

const lowered = (line: OcrLine, by: number): OcrLine => ({
  ...line,
  base: line.base + by,
  words: line.words.map((word) => ({ ...word, y0: word.y0 + by, y1: word.y1 + by })),
});

const wordsIn = ({ lines }: Recognised): number =>
  lines.reduce((sum, { words }) => sum + words.length, 0);

/** Of both halves, each by how many words it holds. */
function surenessOf(upper: Recognised, lower: Recognised): number {
  const [above, below] = [wordsIn(upper), wordsIn(lower)];
  const sum = upper.confidence * above + lower.confidence * below;
  return above + below === 0 ? 0 : sum / (above + below);
}
