import sharp from "sharp";
import { refuse } from "../../platform/http/errors.ts";
import type { UploadedFile } from "../../platform/http/route.ts";

/** A file fit to be kept: recognised by its content, pictures without location and camera data. */
export interface KeptFile {
  readonly kind: "photo" | "file";
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Longest side of a kept photo, in pixels; more shows nothing more of an event. */
const photoSide = 2560;
/** A picture that unpacks to more than this many pixels is refused before it is unpacked. */
const pixelLimit = 60_000_000;

interface Signature {
  readonly mediaType: string;
  readonly extension: string;
  readonly at: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { mediaType: "image/jpeg", extension: "jpg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", extension: "png", at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: "image/webp", extension: "webp", at: 8, bytes: ascii("WEBP") },
  { mediaType: "application/pdf", extension: "pdf", at: 0, bytes: ascii("%PDF-") },
  { mediaType: "audio/mpeg", extension: "mp3", at: 0, bytes: ascii("ID3") },
  { mediaType: "audio/mpeg", extension: "mp3", at: 0, bytes: [0xff, 0xfb] },
  { mediaType: "video/mp4", extension: "mp4", at: 4, bytes: ascii("ftyp") },
  { mediaType: "audio/wav", extension: "wav", at: 8, bytes: ascii("WAVE") },
];

const officeParts: readonly (readonly [string, string, string])[] = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"],
];

/** Recognises and cleans one uploaded file. @throws AppError empty-file, file-kind-not-taken, picture-not-readable. */
export async function keepable(file: UploadedFile): Promise<KeptFile> {
  if (file.bytes.byteLength === 0) throw emptyFile(file.name);
  const known = recognise(file.bytes);
  if (!known) throw kindNotTaken(file.name);
  if (known.mediaType.startsWith("image/")) return cleanPhoto(file);
  return {
    kind: "file",
    name: named(file.name, known.extension),
    mediaType: known.mediaType,
    bytes: file.bytes,
  };
}

/** What a file is by its first bytes; null for what Loa does not take. */
export function recognise(bytes: Uint8Array): { mediaType: string; extension: string } | null {
  const match = signatures.find(({ at, bytes: wanted }) =>
    wanted.every((byte, index) => bytes[at + index] === byte),
  );
  if (match) return { mediaType: match.mediaType, extension: match.extension };
  return officeFile(bytes);
}

// An Office file is a zip that names its parts in clear text near its start or in its directory at the end.
function officeFile(bytes: Uint8Array): { mediaType: string; extension: string } | null {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!view.includes("[Content_Types].xml") || view.includes("vbaProject.bin")) return null;
  const part = officeParts.find(([folder]) => view.includes(folder));
  return part ? { mediaType: part[1], extension: part[2] } : null;
}

// Re-encoding drops EXIF, so neither the place nor the camera of a photo is kept; rotation is applied first.
async function cleanPhoto(file: UploadedFile): Promise<KeptFile> {
  try {
    const bytes = await sharp(file.bytes, { limitInputPixels: pixelLimit })
      .rotate()
      .resize({ width: photoSide, height: photoSide, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: 82, mozjpeg: false })
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
    vi: `Tệp "${name}" không thuộc loại nhận được (ảnh JPG, PNG, WebP; PDF; DOCX, XLSX, PPTX không có macro; MP3, WAV, MP4). Chưa có gì được lưu.`,
    en: `The file "${name}" is of a kind not taken (JPG, PNG, WebP pictures; PDF; DOCX, XLSX, PPTX without macros; MP3, WAV, MP4). Nothing was saved.`,
  });
}
