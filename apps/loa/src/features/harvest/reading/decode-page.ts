/**
 * The text of an answer by the encoding it declares: in the answer's own header, in its XML declaration or in a `meta`
 * of its head; UTF-8 otherwise. Old pages in windows-1258 are read right; an unknown name falls back to UTF-8.
 */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const name =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType ?? "")?.[1] ??
    /^<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    "utf-8";
  return decoderOf(name).decode(bytes);
}

function decoderOf(name: string) {
  try {
    return new TextDecoder(name);
  } catch {
    return new TextDecoder();
  }
}
