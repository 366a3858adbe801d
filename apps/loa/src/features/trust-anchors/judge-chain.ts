import { fromBER, type ObjectIdentifier, type Utf8String } from "asn1js";
import { Certificate, CertificateChainValidationEngine, getCrypto } from "pkijs";

/** What stands behind a certificate at a moment. */
export interface Judgement {
  /**
   * `trusted`: every certificate up to one the office trusts was in its time; `outOfTime`: it leads there, but one of
   * them was not; `untrusted`: it leads to none that is trusted, or by way of a certificate that may not vouch for others.
   */
  readonly state: "trusted" | "outOfTime" | "untrusted";
  /** The trusted authority it leads to. */
  readonly anchor: string | null;
  /** Whose certificate was out of its time. */
  readonly outOfTime: string | null;
}

const untrusted: Judgement = { state: "untrusted", anchor: null, outOfTime: null };

/** A chain of more certificates is none any authority makes; more searching than this is somebody's trap. */
const longestChain = 8;
const mostSteps = 32;

/**
 * Judges a signer's certificate (the first of the chain as it came with the signature; the others in any order) by
 * those the office trusts. Whether an authority has revoked one of them since is not asked.
 */
export async function judgeChain(
  chain: readonly Uint8Array[],
  anchors: readonly Uint8Array[],
  at: Date,
): Promise<Judgement> {
  const [signer, ...others] = chain.flatMap(certificateIn);
  const trusted = anchors.flatMap(certificateIn);
  if (!signer) return untrusted;
  const path = await pathToAnchor(signer, others, trusted);
  const anchor = path?.at(-1);
  if (!path || !anchor) return untrusted;
  const late = path.find((one) => one.notBefore.value > at || one.notAfter.value < at);
  const named = { anchor: commonName(anchor.subject), outOfTime: null };
  if (late) return { ...named, state: "outOfTime", outOfTime: commonName(late.subject) };
  return (await holds(path, anchor, at)) ? { ...named, state: "trusted" } : untrusted;
}

function certificateIn(der: Uint8Array): Certificate[] {
  try {
    const read = fromBER(Uint8Array.from(der).buffer);
    return read.offset === -1 ? [] : [new Certificate({ schema: read.result })];
  } catch {
    return [];
  }
}

/** Whose a certificate is and who vouches for it; null for bytes that are none. */
export function namesOf(der: Uint8Array) {
  const [certificate] = certificateIn(der);
  if (!certificate) return null;
  const name = (of: Certificate["subject"]) => commonName(of) ?? commonName(of, "2.5.4.10");
  return { subject: name(certificate.subject), issuer: name(certificate.issuer) };
}

// Depth first, a trusted issuer before any other; certificates that vouch for each other in a ring end nowhere.
async function pathToAnchor(
  signer: Certificate,
  others: readonly Certificate[],
  trusted: readonly Certificate[],
): Promise<Certificate[] | null> {
  const engine = new CertificateChainValidationEngine({
    certs: [...others],
    trustedCerts: [...trusted],
  });
  let steps = 0;
  const onward = async (path: readonly Certificate[]): Promise<Certificate[] | null> => {
    const last = path.at(-1);
    steps += 1;
    if (!last || steps > mostSteps || path.length > longestChain) return null;
    const found = await engine.findIssuer(last, engine, getCrypto(true));
    const issuers = found.filter((one) => !path.includes(one));
    const anchor = issuers.find((one) => trusted.includes(one));
    if (anchor) return [...path, anchor];
    for (const issuer of issuers) {
      const whole = await onward([...path, issuer]);
      if (whole) return whole;
    }
    return null;
  };
  return onward([signer]);
}

// The path alone is handed over: what may vouch for others, critical extensions and constraints are the library's matter.
async function holds(path: readonly Certificate[], anchor: Certificate, at: Date) {
  const below = path.slice(0, -1).toReversed();
  const engine = new CertificateChainValidationEngine({
    certs: [...below],
    trustedCerts: [anchor],
    checkDate: at,
  });
  return (await engine.verify()).result && withinLengths(path);
}

// RFC 5280, 4.2.1.9: how many authorities may follow below one, which the library does not count.
function withinLengths(path: readonly Certificate[]): boolean {
  return path.every((one, at) => {
    const most = pathLengthOf(one);
    return at === 0 || most === null || at - 1 <= most;
  });
}

function pathLengthOf({ extensions = [] }: Certificate): number | null {
  const constraints = extensions.find((one) => one.extnID === "2.5.29.19")?.parsedValue as
    | { readonly pathLenConstraint?: unknown }
    | undefined;
  const most = constraints?.pathLenConstraint;
  return typeof most === "number" ? most : null;
}

/** The name in a certificate's subject or issuer; another part of it by its type. */
export function commonName(
  name: Certificate["subject"] | undefined,
  type = "2.5.4.3",
): string | null {
  const part = name?.typesAndValues.find(
    (one) => String(one.type as unknown as ObjectIdentifier) === type,
  );
  const text = (part?.value as Utf8String | undefined)?.valueBlock.value;
  return typeof text === "string" && text.trim() !== "" ? text.normalize("NFC").trim() : null;
}
