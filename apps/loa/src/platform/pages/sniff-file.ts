import { beginsWith } from "../files/signature.ts";

/** A kind of file that holds pages: its text layer or its pictures are read page by page. */
export type PagedKind = "pdf" | "image";
/** The same by its format. */
export type PagedFormat = "pdf" | "png" | "jpeg" | "tiff";

const HEADS: readonly (readonly [PagedFormat, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["tiff", [0x49, 0x49, 0x2a, 0]],
  ["tiff", [0x4d, 0x4d, 0, 0x2a]],
];

/** Whether the bytes are a PDF or a picture (PNG, JPEG, TIFF), by their content; null for everything else. */
export function pagedFormat(bytes: Uint8Array): PagedFormat | null {
  return HEADS.find(([, head]) => beginsWith(bytes, head))?.[0] ?? null;
}

/** The same, all pictures alike. */
export function sniffPaged(bytes: Uint8Array): PagedKind | null {
  const format = pagedFormat(bytes);
  return format === null || format === "pdf" ? format : "image";
}
