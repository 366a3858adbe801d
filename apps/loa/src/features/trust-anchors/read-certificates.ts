import { X509Certificate } from "node:crypto";
import { beginsWith } from "../../platform/files/signature.ts";
import type { UploadedFile } from "../../platform/http/route.ts";
import { namesOf } from "./judge-chain.ts";
import {
  certificateDamaged,
  holdsPrivateKey,
  noCertificate,
  notAnAuthority,
  tooManyCertificates,
} from "./refusals.ts";

/** A certificate of an authority, and what it says of itself. */
export interface AuthorityCertificate {
  readonly der: Uint8Array;
  /** In lower case, without colons. */
  readonly sha256: string;
  readonly name: string;
  readonly issuer: string;
  readonly validFrom: Date;
  readonly validTo: Date;
}

const mostInOneFile = 50;

/**
 * The authorities' certificates in a file an administrator gave: PEM, several one after another, or one in DER.
 * @throws trust-no-certificate, trust-private-key, trust-certificate-damaged, trust-not-an-authority, trust-too-many
 */
export function readCertificates({ name, bytes }: UploadedFile): AuthorityCertificate[] {
  const found = beginsWith(bytes, derHead) ? [bytes] : pemIn(name, bytes);
  if (found.length > mostInOneFile) throw tooManyCertificates(name, mostInOneFile);
  return found.map((one, at) => authorityIn(one, { name, at: at + 1 }));
}

// A SEQUENCE with its length in two bytes: what every certificate begins with.
const derHead = [0x30, 0x82];

function pemIn(name: string, bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString("latin1");
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw holdsPrivateKey(name);
  const found = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
  if (!found) throw noCertificate(name);
  return found;
}

function authorityIn(
  given: Uint8Array | string,
  place: { readonly name: string; readonly at: number },
): AuthorityCertificate {
  const certificate = parsed(given);
  const names = certificate && namesOf(certificate.raw);
  if (!certificate || !names) throw certificateDamaged(place.name, place.at);
  const { subject, issuer } = names;
  if (!certificate.ca || !subject) throw notAnAuthority(place.name, subject ?? String(place.at));
  return {
    ...{ der: new Uint8Array(certificate.raw), name: tidy(subject), issuer: tidy(issuer ?? "") },
    sha256: certificate.fingerprint256.replaceAll(":", "").toLowerCase(),
    validFrom: new Date(certificate.validFrom),
    validTo: new Date(certificate.validTo),
  };
}

function parsed(given: Uint8Array | string): X509Certificate | null {
  try {
    return new X509Certificate(given);
  } catch {
    return null;
  }
}

const tidy = (value: string) => value.replace(/\p{C}/gu, "").trim().slice(0, 300);
