import { fromBER } from "asn1js";
import { type Certificate, ContentInfo, SignedData, type SignerInfo } from "pkijs";
import { commonName } from "../trust-anchors/index.ts";
import type { PdfSignature } from "./signed-copy-shapes.ts";
import { chainOf, type Stamp, stampOf } from "./timestamps.ts";

/** A signature as its file says, before anybody asks who vouches for it. Papers of earlier versions know no certificates. */
export interface ReadSignature extends Omit<PdfSignature, "trust"> {
  /** In DER as Base64, the signer's own first. */
  readonly certificates?: readonly string[];
  readonly stamp?: Stamp | null;
}

/** More signatures than this are no paper any office signs. */
const mostSignatures = 20;

interface Place {
  /** Where the signed bytes end before the signature and begin again after it. */
  readonly head: number;
  readonly from: number;
  readonly length: number;
}

/**
 * The signatures of a PDF in the order they stand: who signed, whether the signed bytes are what they were, and whether
 * anything stands in the file beyond them. Whether the issuer of a certificate may be trusted is not asked here.
 */
export async function readSignatures(bytes: Uint8Array): Promise<ReadSignature[]> {
  const places = placesOf(bytes).slice(0, mostSignatures);
  return Promise.all(places.map((place) => readSignature(bytes, place)));
}

// ISO 32000-1, 12.8.1: a signature names the two ranges it covers; between them stands the signature itself, in hex.
function placesOf(bytes: Uint8Array): Place[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const found = text.matchAll(
    /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g,
  );
  return [...found].flatMap(([, start, head, from, length]) =>
    Number(start) === 0 ? [{ head: Number(head), from: Number(from), length: Number(length) }] : [],
  );
}

const unread: ReadSignature = {
  ...{
    certificates: [],
    stamp: null,
    signer: null,
    organisation: null,
    issuer: null,
    signedAt: null,
  },
  ...{ state: "unread", coversWhole: false, inTime: null },
};

async function readSignature(bytes: Uint8Array, place: Place): Promise<ReadSignature> {
  const coversWhole = place.from + place.length === bytes.byteLength;
  const contents = contentsAt(bytes, place);
  // What is left out must be the signature and nothing else, or words could hide beside it.
  if (!contents) return { ...unread, state: "broken", coversWhole };
  try {
    const cms = signedDataIn(contents);
    if (!cms) return { ...unread, coversWhole };
    return { ...(await verified(cms, signedBytes(bytes, place))), coversWhole };
  } catch {
    return { ...unread, coversWhole };
  }
}

function contentsAt(bytes: Uint8Array, { head, from, length }: Place): Uint8Array | null {
  if (head >= from || from + length > bytes.byteLength) return null;
  const gap = Buffer.from(bytes.subarray(head, from)).toString("latin1");
  const hex = /^<([0-9a-f\s]*)>$/i.exec(gap)?.[1];
  return hex === undefined ? null : new Uint8Array(Buffer.from(hex.replace(/\s/g, ""), "hex"));
}

// The place of a signature is longer than what is put there; zeros fill it.
function signedDataIn(contents: Uint8Array): SignedData | null {
  const read = fromBER(Uint8Array.from(contents).buffer);
  if (read.offset === -1) return null;
  const info = new ContentInfo({ schema: read.result });
  if (info.contentType !== ContentInfo.SIGNED_DATA) return null;
  return new SignedData({ schema: info.content });
}

function signedBytes(bytes: Uint8Array, { head, from, length }: Place): ArrayBuffer {
  const signed = new Uint8Array(head + length);
  signed.set(bytes.subarray(0, head));
  signed.set(bytes.subarray(from, from + length), head);
  return signed.buffer;
}

async function verified(
  cms: SignedData,
  data: ArrayBuffer,
): Promise<Omit<ReadSignature, "coversWhole">> {
  const [info] = cms.signerInfos;
  if (!info) return unread;
  const outcome = await cms
    .verify({ signer: 0, data, checkChain: false, extendedMode: true })
    .catch(
      (error: unknown) => error as { signatureVerified?: boolean; signerCertificate?: Certificate },
    );
  const certificate = outcome.signerCertificate ?? null;
  const signedAt = timeOf(info);
  return {
    certificates: certificate ? chainOf(cms, certificate) : [],
    stamp: await stampOf(info),
    signer: commonName(certificate?.subject),
    organisation: commonName(certificate?.subject, "2.5.4.10"),
    issuer: commonName(certificate?.issuer),
    signedAt: signedAt?.toISOString() ?? null,
    state: outcome.signatureVerified === true ? "intact" : "broken",
    inTime: certificate && signedAt ? inTime(certificate, signedAt) : null,
  };
}

function inTime({ notBefore, notAfter }: Certificate, moment: Date): boolean {
  return notBefore.value <= moment && moment <= notAfter.value;
}

// RFC 5652, 11.3: the time the signer says the signing took place.
function timeOf(info: SignerInfo): Date | null {
  const attribute = info.signedAttrs?.attributes.find((one) => one.type === "1.2.840.113549.1.9.5");
  const value: unknown = attribute?.values[0];
  const moment = (value as { toDate?: () => Date } | undefined)?.toDate?.();
  return moment && !Number.isNaN(moment.getTime()) ? moment : null;
}
