import { type Judgement, judgeChain } from "../trust-anchors/index.ts";
import type { ReadSignature } from "./pdf-signatures.ts";
import type { PdfSignature, SignatureTrust } from "./signed-copy-shapes.ts";

/** By what a signature is judged: the authorities trusted now, and when its paper came in. */
export interface JudgedBy {
  readonly anchors: readonly Uint8Array[];
  readonly receivedAt: Date;
}

/** A signature as it was read, with what stands behind it by the authorities the office trusts today. */
export async function judgeSignature(read: ReadSignature, by: JudgedBy): Promise<PdfSignature> {
  const { certificates: _, stamp: __, ...signature } = read;
  return { ...signature, trust: await trustOf(read, by) };
}

async function trustOf(read: ReadSignature, by: JudgedBy): Promise<SignatureTrust> {
  const { certificates = [] } = read;
  const moment = await momentOf(read, by);
  const said = { anchor: null, outOfTime: null, ...moment };
  if (certificates.length === 0) return { ...said, state: "notKept" };
  if (by.anchors.length === 0) return { ...said, state: "noAnchors" };
  return { ...said, ...(await judge(certificates, by, new Date(moment.at))) };
}

const judge = (
  certificates: readonly string[],
  { anchors }: JudgedBy,
  at: Date,
): Promise<Judgement> =>
  judgeChain(
    certificates.map((one) => new Uint8Array(Buffer.from(one, "base64"))),
    anchors,
    at,
  );

// A time stamp of a trusted authority, else the signer's own clock, else the day the paper came in.
async function momentOf(
  { signedAt, stamp }: ReadSignature,
  by: JudgedBy,
): Promise<Pick<SignatureTrust, "at" | "by">> {
  if (stamp && by.anchors.length > 0) {
    const { state } = await judge(stamp.certificates, by, new Date(stamp.at));
    if (state === "trusted") return { at: stamp.at, by: "stamp" };
  }
  if (signedAt) return { at: signedAt, by: "signer" };
  return { at: by.receivedAt.toISOString(), by: "received" };
}
