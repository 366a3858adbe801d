export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258";

/**
 * Text of a file by its byte-order mark, else as strict UTF-8, else as Windows-1258 (whose tone marks
 * stand apart and are joined here). The caller shows which one it was: an old TCVN3 or VNI file would
 * come out garbled, and only a person can see that.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.replace(/^\ufeff/, "").normalize("NFC"), encoding };
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || second === 0) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || first === 0) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1258";
  }
}
