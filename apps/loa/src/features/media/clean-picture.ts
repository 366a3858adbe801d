import sharp from "sharp";
import type { UploadedFile } from "../../platform/http/route.ts";
import { refusals } from "./refusals.ts";

/** A picture fit to be kept: upright, without place, camera or other hidden words. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/jpeg" | "image/png";
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Longest side kept; screens show no more. */
const longestSide = 4096;
/** What unpacks to more pixels is refused before it is unpacked (phones take up to 50 million). */
const pixelLimit = 60_000_000;

const heads: readonly (readonly [RegExp, "jpeg" | "png"])[] = [
  [/^\xff\xd8\xff/, "jpeg"],
  [/^\x89PNG\r\n/, "png"],
  [/^GIF8[79]a/, "png"],
  [/^RIFF[\s\S]{4}WEBP/, "jpeg"],
];

/** Recognises a picture by its content and cleans it. @throws picture-kind-not-taken, picture-damaged */
export async function cleanPicture(file: UploadedFile): Promise<CleanPicture> {
  const head = Buffer.from(file.bytes.subarray(0, 16)).toString("latin1");
  const known = heads.find(([start]) => start.test(head));
  if (!known) throw refusals.kindNotTaken(file.name);
  try {
    return await recode(file, known[1]);
  } catch {
    throw refusals.notReadable(file.name);
  }
}

// Writing a picture anew is what drops EXIF, XMP and anything hung behind it; rotation is applied first.
async function recode(file: UploadedFile, wanted: "jpeg" | "png"): Promise<CleanPicture> {
  const source = sharp(file.bytes, { limitInputPixels: pixelLimit, failOn: "error" });
  const { hasAlpha } = await source.metadata();
  const upright = source.rotate().resize({
    ...{ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true },
  });
  const format = hasAlpha ? "png" : wanted;
  const coded = format === "png" ? upright.png() : upright.jpeg({ quality: 88 });
  const { data, info } = await coded.toBuffer({ resolveWithObject: true });
  return {
    ...{ bytes: new Uint8Array(data), width: info.width, height: info.height },
    mediaType: `image/${format}`,
    name: named(file.name, format === "png" ? "png" : "jpg"),
  };
}

function named(name: string, extension: string): string {
  const stem = name
    .replace(/\.[^.]*$/, "")
    .replace(/[/\\:*?"<>|]/g, "_")
    .trim();
  return `${(stem || "anh").slice(0, 120)}.${extension}`;
}
