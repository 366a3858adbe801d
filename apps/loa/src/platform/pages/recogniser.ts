import type { GreyImage, OcrLine, Piece } from "@loa/plan-document";

/** Dots an inch, as told to recognisers: pages come to them in one size. */
export const RESOLUTION = 200;

/**
 * Tesseract's page modes. A page is taken as one column of lines of any size: as one even block, rows of a table were left
 * out. Cells are taken as one even block: as a column, short ones were left out.
 */
export const PAGE_MODES: Readonly<Record<Piece["layout"], string>> = { page: "4", cells: "6" };

/** Reads Vietnamese words from page images, offline. */
export interface Recogniser {
  /** The lines of words on an upright, straight page or a piece of one, in its pixels. */
  recognise(image: GreyImage, layout?: Piece["layout"]): Promise<readonly OcrLine[]>;
  close(): Promise<void>;
}

/** A picture in the plainest form there is (PGM): nothing is spent on packing and unpacking it. */
export function asPgm({ width, height, pixels }: GreyImage): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), pixels]);
}
