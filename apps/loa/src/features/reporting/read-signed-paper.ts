import { answerOfThread } from "../../platform/threads/answer-of-thread.ts";
import type { ReadSignature } from "./pdf-signatures.ts";
import type { Compared } from "./signed-copy-shapes.ts";

/** What the reading thread is handed. */
export interface SignedPaperTask {
  readonly signed: Uint8Array;
  /** The PDF drawn at the lock; null while it is not. */
  readonly drawn: Uint8Array | null;
}

export interface SignedPaper {
  readonly signatures: ReadSignature[];
  readonly compared: Compared;
}

const limits = { milliseconds: 120_000, memoryMb: 1_024 };

/** Reads a signed PDF in a thread of its own, since nobody knows what is in it. @throws Error beyond the limits */
export function readSignedPaper(task: SignedPaperTask): Promise<SignedPaper> {
  return answerOfThread("features/reporting/signed-paper", "a signed paper", task, limits);
}
