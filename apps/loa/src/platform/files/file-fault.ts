/** Bytes as they come, in pieces: nothing is held but the piece at hand. */
export type Pieces = AsyncIterable<Uint8Array>;

/** What is kept under a hash is not what it says: nothing at all, or other bytes. Trying again does not help. */
export class FileFault extends Error {
  override readonly name = "FileFault";
  readonly kind: "missing" | "damaged";
  constructor(kind: FileFault["kind"], sha256: string, cause?: unknown) {
    super(`content of ${sha256} is ${kind}`, { cause });
    this.kind = kind;
  }
}
