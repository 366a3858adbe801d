import { unzipSync } from "fflate";
import { inspectZip } from "../../platform/xlsx/inspect-zip.ts";

/** What a file is by its content, whatever its name says. */
export interface Recognised {
  readonly mediaType: string;
  readonly extension: string;
}

interface Signature extends Recognised {
  readonly at: number;
  readonly bytes: readonly number[];
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

const signatures: readonly Signature[] = [
  { mediaType: "image/jpeg", extension: "jpg", at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mediaType: "image/png", extension: "png", at: 0, bytes: [0x89, ...ascii("PNG")] },
  { mediaType: "image/webp", extension: "webp", at: 8, bytes: ascii("WEBP") },
  { mediaType: "application/pdf", extension: "pdf", at: 0, bytes: ascii("%PDF-") },
  { mediaType: "audio/mpeg", extension: "mp3", at: 0, bytes: ascii("ID3") },
  { mediaType: "audio/mpeg", extension: "mp3", at: 0, bytes: [0xff, 0xfb] },
  { mediaType: "audio/mpeg", extension: "mp3", at: 0, bytes: [0xff, 0xf3] },
  { mediaType: "audio/wav", extension: "wav", at: 8, bytes: ascii("WAVE") },
];

// ISO 14496-12: films and sounds name their brand; HEIC and AVIF pictures use the same box and are not taken,
// since nothing here could clear the place out of them.
const films: readonly (readonly [RegExp, Recognised])[] = [
  [/^M4A /, { mediaType: "audio/mp4", extension: "m4a" }],
  [/^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|3gp|qt {2}|dash)/, mp4()],
];

const officeParts: readonly (readonly [string, string, string])[] = [
  ["word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"],
];

/** What a file is by its first bytes; null for what Loa does not take. */
export function recognise(bytes: Uint8Array): Recognised | null {
  const match = signatures.find(({ at, bytes: wanted }) =>
    wanted.every((byte, index) => bytes[at + index] === byte),
  );
  if (match) return { mediaType: match.mediaType, extension: match.extension };
  return film(bytes) ?? officeFile(bytes);
}

function mp4(): Recognised {
  return { mediaType: "video/mp4", extension: "mp4" };
}

function film(bytes: Uint8Array): Recognised | null {
  const head = String.fromCharCode(...bytes.subarray(4, 12));
  if (!head.startsWith("ftyp")) return null;
  return films.find(([brand]) => brand.test(head.slice(4)))?.[1] ?? null;
}

// ECMA-376: the list of content types says what the parts are, macros among them, however they are named.
function officeFile(bytes: Uint8Array): Recognised | null {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b) || !inspectZip(bytes)) return null;
  const names: string[] = [];
  const types = contentTypes(bytes, names);
  if (!types || /vbaProject|macroEnabled/i.test(types + names.join())) return null;
  const part = officeParts.find(([folder]) => names.some((name) => name.startsWith(folder)));
  return part ? { mediaType: part[1], extension: part[2] } : null;
}

function contentTypes(bytes: Uint8Array, names: string[]): string | null {
  try {
    const wanted = unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return name === "[Content_Types].xml";
      },
    });
    const found = wanted["[Content_Types].xml"];
    return found ? new TextDecoder().decode(found) : null;
  } catch {
    return null;
  }
}
