/** A kind of file that holds pages: its text layer or its pictures are read page by page. */
export type PagedKind = "pdf" | "image";

const HEADS: readonly (readonly [PagedKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x49, 0x49, 0x2a, 0]],
  ["image", [0x4d, 0x4d, 0, 0x2a]],
];

/** Whether the bytes are a PDF or a picture (PNG, JPEG, TIFF), by their content; null for everything else. */
export function sniffPaged(bytes: Uint8Array): PagedKind | null {
  const found = HEADS.find(([, head]) => head.every((byte, at) => bytes[at] === byte));
  return found?.[0] ?? null;
}
