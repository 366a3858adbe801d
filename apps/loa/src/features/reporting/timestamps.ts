import { OctetString } from "asn1js";
import {
  Certificate,
  ContentInfo,
  type ExtKeyUsage,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from "pkijs";

/** The moment a time-stamping authority vouches that a signature was there at. */
export interface Stamp {
  /** ISO. */
  readonly at: string;
  /** Certificates of the authority in DER as Base64, its own first. */
  readonly certificates: readonly string[];
}

/** A signature of an authority for this purpose only; a signer could else vouch for their own clock. */
const timeStamping = "1.3.6.1.5.5.7.3.8";
const stampAttribute = "1.2.840.113549.1.9.16.2.14";

/** The time stamp over a signature (RFC 3161), where there is one and it is whole. Who issued it is not asked here. */
export async function stampOf(info: SignerInfo): Promise<Stamp | null> {
  const attribute = info.unsignedAttrs?.attributes.find((one) => one.type === stampAttribute);
  const [content] = attribute?.values ?? [];
  if (!content) return null;
  try {
    const token = new SignedData({ schema: new ContentInfo({ schema: content }).content });
    const held = token.encapContentInfo.eContent?.getValue();
    if (!held) return null;
    // It may come in pieces, which the library does not put together.
    token.encapContentInfo.eContent = new OctetString({ valueHex: held });
    const signed = info.signature.valueBlock.valueHexView.slice().buffer;
    const { signatureVerified, signerCertificate } = await token.verify({
      ...{ signer: 0, data: signed, checkChain: false, extendedMode: true },
    });
    if (!signatureVerified || !signerCertificate || !stamps(signerCertificate)) return null;
    const { genTime } = TSTInfo.fromBER(held);
    return { at: genTime.toISOString(), certificates: chainOf(token, signerCertificate) };
  } catch {
    return null;
  }
}

function stamps({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find((one) => one.extnID === "2.5.29.37")?.parsedValue as
    | ExtKeyUsage
    | undefined;
  return usage?.keyPurposes?.includes(timeStamping) === true;
}

/** More certificates than this, or larger ones, come with no signature of an office. */
const mostCertificates = 12;
const largestCertificate = 16_384;

/** The certificates that came with a signature in DER as Base64, the signer's own first. */
export function chainOf(cms: SignedData, signer: Certificate): string[] {
  const others = (cms.certificates ?? []).flatMap((one) =>
    one instanceof Certificate && one !== signer ? [one] : [],
  );
  return [signer, ...others]
    .map((one) => Buffer.from(one.toSchema().toBER(false)))
    .filter((der) => der.byteLength <= largestCertificate)
    .slice(0, mostCertificates)
    .map((der) => der.toString("base64"));
}
