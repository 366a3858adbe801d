import sharp from "sharp";

/** No picture of a sheet of paper has more pixels; one that claims more is refused before it is unpacked. */
const MOST_PIXELS = 60_000_000;
/** Longer pictures gain no word and only weigh. */
const LONGEST = 3500;
const QUALITY = 85;
/** The long side of A4 in points. */
const A4_LONG = 841.89;

interface Jpeg {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly grey: boolean;
}

const opened = (picture: Uint8Array, page = 0) =>
  sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: "error", page });

/** Upright, of a sensible size; a camera's note of how it was held is followed. */
async function asJpeg(picture: Uint8Array, page: number): Promise<Jpeg> {
  const upright = opened(picture, page).rotate().flatten({ background: "white" });
  const { data, info } = await upright
    .resize({ width: LONGEST, height: LONGEST, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height, grey: info.channels === 1 };
}

/** The picture as it came where a PDF can hold it so; its pixels are looked through, so that a broken one is noticed. */
async function jpegsOf(picture: Uint8Array): Promise<Jpeg[]> {
  const {
    format,
    space,
    orientation = 1,
    width,
    height,
    pages = 1,
  } = await opened(picture).metadata();
  const isPlain = format === "jpeg" && orientation === 1 && (space === "srgb" || space === "b-w");
  if (!isPlain || Math.max(width, height) > LONGEST)
    return Promise.all(Array.from({ length: pages }, (_, page) => asJpeg(picture, page)));
  await opened(picture).resize(64).toBuffer();
  return [{ bytes: picture, width, height, grey: space === "b-w" }];
}

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1");

const streamOf = (dictionary: string, bytes: Uint8Array): Uint8Array =>
  Buffer.concat([
    latin(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    latin("\nendstream"),
  ]);

/** A page, what it draws and its picture: objects `first`, `first + 1` and `first + 2`. */
function pageObjects({ bytes, width, height, grey }: Jpeg, first: number): Uint8Array[] {
  const scale = A4_LONG / Math.max(width, height);
  const [w, h] = [(width * scale).toFixed(2), (height * scale).toFixed(2)];
  const colours = grey ? "/DeviceGray" : "/DeviceRGB";
  return [
    latin(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Contents ${first + 1} 0 R /Resources << /XObject << /P ${first + 2} 0 R >> >> >>`,
    ),
    streamOf("", latin(`q ${w} 0 0 ${h} 0 0 cm /P Do Q`)),
    streamOf(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${colours} /BitsPerComponent 8 /Filter /DCTDecode`,
      bytes,
    ),
  ];
}

function pdfOf(objects: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = [latin("%PDF-1.4\n")];
  let at = parts[0]?.length ?? 0;
  const places: number[] = [];
  const add = (part: Uint8Array) => {
    parts.push(part);
    at += part.length;
  };
  for (const [index, object] of objects.entries()) {
    places.push(at);
    add(latin(`${index + 1} 0 obj\n`));
    add(object);
    add(latin("\nendobj\n"));
  }
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(
    latin(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Thrown for a picture that cannot be opened; `at` is its place in the row. */
export class BrokenPicture extends Error {
  override readonly name = "BrokenPicture";
  readonly at: number;
  constructor(at: number) {
    super(`picture ${at} cannot be opened`);
    this.at = at;
  }
}

/**
 * Pictures (PNG, JPEG, TIFF) as one PDF, a page for each in this order, every one upright.
 * @throws BrokenPicture for the first that cannot be opened
 */
export async function pdfOfPictures(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const jpegs: Jpeg[] = [];
  // One after the other: an unpacked photograph takes tens of megabytes.
  for (const [at, picture] of pictures.entries())
    jpegs.push(
      ...(await jpegsOf(picture).catch(() => {
        throw new BrokenPicture(at);
      })),
    );
  const pages = jpegs.flatMap((jpeg, at) => pageObjects(jpeg, 3 + 3 * at));
  const kids = jpegs.map((_, at) => `${3 + 3 * at} 0 R`).join(" ");
  return pdfOf([
    latin("<< /Type /Catalog /Pages 2 0 R >>"),
    latin(`<< /Type /Pages /Kids [${kids}] /Count ${jpegs.length} >>`),
    ...pages,
  ]);
}
