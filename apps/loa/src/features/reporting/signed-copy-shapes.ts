import { z } from "zod";
import { Id, Moment } from "../../platform/contract/values.ts";

/** What stands behind a signature's certificate, by the authorities the office trusts on the day of reading. */
export const SignatureTrust = z.object({
  /**
   * `trusted`: it leads to a trusted authority, everything in its time when it was signed; `outOfTime`: it leads there,
   * but something was out of its time; `untrusted`: it leads to none; `noAnchors`: nobody has said yet whom the office
   * trusts; `notKept`: no certificate came with the signature, or it came in before Loa kept any.
   */
  state: z.enum(["trusted", "outOfTime", "untrusted", "noAnchors", "notKept"]),
  /** The trusted authority it leads to, and whose certificate was out of its time, by name. */
  anchor: z.string().nullable(),
  outOfTime: z.string().nullable(),
  /** The moment it was judged at. */
  at: Moment,
  /** Whose word that moment is: a trusted time stamp, the signer's clock, or the day the paper came in. */
  by: z.enum(["stamp", "signer", "received"]),
});
export type SignatureTrust = z.infer<typeof SignatureTrust>;

/** One signature as it was read from a PDF. */
export const PdfSignature = z.object({
  /** From the signer's certificate; null where it could not be read. */
  signer: z.string().nullable(),
  organisation: z.string().nullable(),
  issuer: z.string().nullable(),
  /** As the signer's own clock said. */
  signedAt: Moment.nullable(),
  /**
   * `intact`: the signed bytes are those that were signed; `broken`: they were changed, or the signature was not made
   * with the key of its certificate; `unread`: of a kind Loa does not read.
   */
  state: z.enum(["intact", "broken", "unread"]),
  /** Nothing stands in the file beyond what was signed. */
  coversWhole: z.boolean(),
  /** Whether the certificate was in its time when it was used; who issued it is not vouched for by that. */
  inTime: z.boolean().nullable(),
  trust: SignatureTrust,
});
export type PdfSignature = z.infer<typeof PdfSignature>;

/** A signed paper beside the PDF that was drawn. */
export const Compared = z.object({
  /**
   * `sameFile`: the drawn PDF with signatures after it; `sameText`; `addedText`: all of the text and more, as a stamp
   * adds; `different`; `unknown`: a scan without text, or nothing was drawn yet.
   */
  kind: z.enum(["sameFile", "sameText", "addedText", "different", "unknown"]),
  /** Words of the signed paper that were not drawn, and words that were and are gone: the first of them. */
  added: z.array(z.string()),
  missing: z.array(z.string()),
});
export type Compared = z.infer<typeof Compared>;

export const SignedCopy = z.object({
  id: Id,
  number: z.number(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  uploadedAt: Moment,
  uploadedBy: z.string().nullable(),
  compared: Compared,
  signatures: z.array(PdfSignature),
});
export type SignedCopy = z.infer<typeof SignedCopy>;
