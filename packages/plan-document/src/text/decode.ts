import { strFromU8 } from "fflate";

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  const units: number[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    units.push(view.getUint16(at, littleEndian));
    if (units.length === 4096) parts.push(String.fromCharCode(...units.splice(0)));
  }
  return parts.join("") + String.fromCharCode(...units);
}

/** Text of UTF-8 or, by its byte-order mark, UTF-16 bytes. Bytes that are neither come out as U+FFFD. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, false);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return strFromU8(hasMark ? bytes.subarray(3) : bytes);
}

// Where Windows-1258 differs from ISO 8859-1: letters of its own, and tones that follow their letter.
const WINDOWS_1258: Readonly<Record<number, string>> = {
  195: "\u0102",
  204: "\u0300",
  208: "\u0110",
  210: "\u0309",
  213: "\u01a0",
  221: "\u01af",
  222: "\u0303",
  227: "\u0103",
  236: "\u0301",
  240: "\u0111",
  242: "\u0323",
  245: "\u01a1",
  253: "\u01b0",
};

/** Bytes of Windows-1258 as Unicode NFC. */
export function fromWindows1258(bytes: Uint8Array): string {
  return strFromU8(bytes, true)
    .replace(/[\u00c3-\u00fd]/g, (code) => WINDOWS_1258[code.charCodeAt(0)] ?? code)
    .normalize("NFC");
}
