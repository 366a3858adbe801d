import sharp from "sharp";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { recognise } from "./recognise.ts";

/** A file fit to be kept: recognised by its content, without location and camera data. */
export interface KeptFile {
  readonly kind: "photo" | "file";
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Longest side of a kept photo, in pixels; more shows nothing more of an event. */
const photoSide = 2560;
/** A picture that unpacks to more than this many pixels is refused before it is unpacked (phones take up to 50 million). */
const pixelLimit = 60_000_000;

/** Recognises and cleans one uploaded file. @throws AppError empty-file, file-kind-not-taken, picture-not-readable. */
export async function keepable(file: UploadedFile): Promise<KeptFile> {
  if (file.bytes.byteLength === 0) throw emptyFile(file.name);
  const known = recognise(file.bytes);
  if (!known) throw isHeic(file.bytes) ? heicNotTaken(file.name) : kindNotTaken(file.name);
  if (known.mediaType.startsWith("image/")) return cleanPhoto(file);
  return {
    kind: "file",
    name: named(file.name, known.extension),
    mediaType: known.mediaType,
    bytes: known.mediaType.endsWith("/mp4") ? withoutPlace(file.bytes) : file.bytes,
  };
}

// ISO 23008-12: what iPhones write unless told otherwise.
function isHeic(bytes: Uint8Array): boolean {
  return /^ftyp(hei[cxms]|hev[cxms]|mif1|msf1)/.test(String.fromCharCode(...bytes.subarray(4, 12)));
}

// Re-encoding drops EXIF, so neither the place nor the camera of a photo is kept; rotation is applied first.
async function cleanPhoto(file: UploadedFile): Promise<KeptFile> {
  try {
    const bytes = await sharp(file.bytes, { limitInputPixels: pixelLimit })
      .rotate()
      .resize({ width: photoSide, height: photoSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82 })
      .toBuffer();
    return {
      kind: "photo",
      name: named(file.name, "jpg"),
      mediaType: "image/jpeg",
      bytes: new Uint8Array(bytes),
    };
  } catch {
    throw refuse("picture-not-readable", 422, {
      vi: `Ảnh "${file.name}" bị hỏng hoặc quá lớn nên không đọc được; chưa có gì được lưu. Xin chụp lại hoặc chọn ảnh khác.`,
      en: `The picture "${file.name}" is damaged or too large to read; nothing was saved. Take it again or choose another.`,
    });
  }
}

// ISO 6709: phones write the place of a film as text (+15.1214+108.8044/); blanks of the same length keep the boxes whole.
const place = /[+-]\d{2,3}\.\d{2,8}[+-]\d{2,3}\.\d{2,8}(?:[+-]\d+(?:\.\d+)?)?\//g;

function withoutPlace(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const clean = text.replace(place, (found) => " ".repeat(found.length));
  return clean === text ? bytes : new Uint8Array(Buffer.from(clean, "latin1"));
}

function named(name: string, extension: string): string {
  const stem =
    name
      .replace(/\.[^.]*$/, "")
      .replace(/[/\\:*?"<>|]/g, "_")
      .trim() || "minh-chung";
  return `${stem.slice(0, 120)}.${extension}`;
}

function emptyFile(name: string) {
  return refuse("empty-file", 422, {
    vi: `Tệp "${name}" trống; chưa có gì được lưu. Xin chọn lại tệp.`,
    en: `The file "${name}" is empty; nothing was saved. Choose the file again.`,
  });
}

function kindNotTaken(name: string) {
  return refuse("file-kind-not-taken", 415, {
    vi: `Tệp "${name}" không thuộc loại nhận được (ảnh JPG, PNG, WebP; PDF; DOCX, XLSX, PPTX không có macro; MP3, M4A, WAV, MP4). Chưa có gì được lưu.`,
    en: `The file "${name}" is of a kind not taken (JPG, PNG, WebP pictures; PDF; DOCX, XLSX, PPTX without macros; MP3, M4A, WAV, MP4). Nothing was saved.`,
  });
}

function heicNotTaken(name: string) {
  return refuse("file-kind-not-taken", 415, {
    vi: `Ảnh "${name}" ở định dạng HEIC của iPhone nên Loa chưa nhận được; chưa có gì được lưu. Xin chụp lại bằng nút Chụp ảnh, hoặc trên iPhone vào Cài đặt › Camera › Định dạng, chọn Tương thích nhất.`,
    en: `The picture "${name}" is in the iPhone's HEIC format, which Loa cannot take; nothing was saved. Take it again by the button Take a photo, or on the iPhone choose Settings › Camera › Formats › Most Compatible.`,
  });
}
