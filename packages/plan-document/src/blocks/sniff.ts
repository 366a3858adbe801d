import { strFromU8 } from "fflate";
import type { FailureCode } from "../failure.ts";
import { decode, fromWindows1258 } from "../text/decode.ts";
import { fromLegacy, legacyEncodingOf, readsAsVietnamese } from "../text/legacy.ts";

type Container =
  | { readonly kind: "zip" }
  | { readonly kind: "text"; readonly text: string; readonly isOld?: boolean }
  | { readonly kind: "refused"; readonly code: FailureCode };

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];
const IMAGES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0],
  [0x4d, 0x4d, 0, 0x2a],
];

function includesName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const limit = Math.min(bytes.length, 4 * 1024 * 1024) - wanted.length;
  for (let at = 512; at <= limit; at += 128) {
    if (startsWith(bytes.subarray(at, at + wanted.length), wanted)) return true;
  }
  return false;
}

// A compound file holds its directory in entries of 128 bytes, each beginning with a UTF-16 name.
function compound(bytes: Uint8Array): Container {
  return {
    kind: "refused",
    code: includesName(bytes, "EncryptedPackage") ? "encrypted" : "legacy-doc",
  };
}

function plainText(bytes: Uint8Array): Container {
  const text = decode(bytes);
  if (text.trim() === "") return { kind: "refused", code: "empty" };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells a binary
  const odd = text.match(/[\u0000-\u0008\u000e-\u001a]/g)?.length ?? 0;
  if (odd * 200 > text.length) return { kind: "refused", code: "not-a-document" };
  const unknown = text.match(/\ufffd/g)?.length ?? 0;
  return unknown * 50 > text.length ? oldText(bytes) : unicodeText(text);
}

/** Pasted from an old font, codes come as letters of other languages. */
export function unicodeText(text: string): { kind: "text"; text: string; isOld?: boolean } {
  const encoding = legacyEncodingOf(text);
  if (!encoding) return { kind: "text", text };
  return { kind: "text", text: fromLegacy(text, encoding), isOld: true };
}

/** Bytes that are no Unicode: TCVN3 or VNI by their words, else Windows-1258, which composes its letters. */
function oldText(bytes: Uint8Array): Container {
  const read = unicodeText(strFromU8(bytes, true));
  if (read.isOld) return read;
  const composed = fromWindows1258(bytes);
  if (readsAsVietnamese(composed)) return { kind: "text", text: composed, isOld: true };
  return {
    kind: "refused",
    code: looksLikeLetters(bytes) ? "legacy-encoding" : "not-a-document",
  };
}

/** Old Vietnamese encodings mix plain letters and spaces with high bytes; other binaries do not. */
function looksLikeLetters(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const letters = sample.filter(
    (byte) =>
      byte === 0x20 ||
      byte === 0x0a ||
      byte === 0x0d ||
      ((byte | 0x20) - 0x61 < 26 && (byte | 0x20) >= 0x61),
  ).length;
  return letters * 2 > sample.length;
}

/** What the bytes are, by their content; a file's name never decides. */
export function sniff(bytes: Uint8Array): Container {
  if (bytes.length === 0) return { kind: "refused", code: "empty" };
  if (startsWith(bytes, ZIP)) return { kind: "zip" };
  if (startsWith(bytes, COMPOUND)) return compound(bytes);
  if (startsWith(bytes, PDF)) return { kind: "refused", code: "pdf-not-supported-here" };
  if (startsWith(bytes, RTF) || IMAGES.some((image) => startsWith(bytes, image)))
    return { kind: "refused", code: "not-a-document" };
  return plainText(bytes);
}
