/** What a reader may spend on one file. All sizes in bytes. */
export interface Limits {
  /** The file as sent. */
  readonly fileBytes: number;
  /** All parts of an archive that are read, unpacked. */
  readonly unpackedBytes: number;
  /** How many times larger than packed a part may become. */
  readonly ratio: number;
  /** Parts in an archive. */
  readonly entries: number;
  /** Pages of a document given page by page. */
  readonly pages: number;
}

const MIB = 1024 * 1024;

/** Room for any plan a province has sent, far from what would hurt a server. */
export const DEFAULT_LIMITS: Limits = {
  fileBytes: 20 * MIB,
  unpackedBytes: 100 * MIB,
  ratio: 250,
  entries: 5000,
  pages: 1000,
};
