export { approveForHead, type HeadsWord } from "./approve-for-head.ts";
export { attachCapture, type PageCapture } from "./attach-capture.ts";
export { attachLog, type LoggedProof } from "./attach-log.ts";
export { carryEarlier, releaseCarried } from "./carry-up.ts";
export type { NewOutput } from "./contract.ts";
export { type KeptFile, keepable } from "./evidence-file.ts";
export { readLink } from "./evidence-link.ts";
export { guessKind } from "./guess-kind.ts";
export {
  acceptOutput,
  answerPublished,
  answerReturn,
  approveOutput,
  returnOutput,
  returnPublished,
  withdrawOutput,
  withdrawPublished,
} from "./judge-output.ts";
export { keepPaper } from "./keep-paper.ts";
export { locksOver } from "./locks.queries.ts";
export { recordsOnBehalf } from "./outputs.policy.ts";
export { outputsRoutes } from "./outputs.routes.ts";
export { pagePictureReply } from "./page-picture.ts";
export { type Recording, recordOutput, refuseFuture } from "./record-output.ts";
export { recordingUnits } from "./recording-units.ts";
export { requireRecorder } from "./require-recorder.ts";
export { kindWords } from "./words.ts";

import type { JobKind, Timer } from "../../platform/jobs/jobs.ts";

export const outputsJobs: readonly JobKind<never>[] = [];
export const outputsTimers: readonly Timer[] = [];
