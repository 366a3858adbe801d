import type { webcrypto } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";

/** A person whose key and certificate are made up for a test; nobody vouches for them. */
export interface TestSigner {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: pkijs.Certificate;
}

const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const ec = { name: "ECDSA", namedCurve: "P-256" };

/** A self-made certificate of a person of an organisation. */
export async function testSigner(
  name: string,
  organisation: string,
  kind: "rsa" | "ec" = "rsa",
): Promise<TestSigner> {
  const keys = (await crypto.subtle.generateKey(kind === "rsa" ? rsa : ec, true, [
    "sign",
    "verify",
  ])) as webcrypto.CryptoKeyPair;
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ value: 7 });
  for (const [type, value] of [
    ["2.5.4.3", name],
    ["2.5.4.10", organisation],
  ] as const) {
    const part = () =>
      new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) });
    certificate.subject.typesAndValues.push(part());
    certificate.issuer.typesAndValues.push(part());
  }
  certificate.notBefore.value = new Date("2024-01-01T00:00:00Z");
  certificate.notAfter.value = new Date("2034-01-01T00:00:00Z");
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, "SHA-256");
  return { keys, certificate };
}

const room = 16_000;

/** The PDF with a signature after it, as signing programs put it: nothing that was there is touched. */
export async function signPdf(
  pdf: Uint8Array,
  signer: TestSigner,
  signedAt: Date,
): Promise<Uint8Array> {
  const { bytes, head, from } = withPlace(pdf);
  const data = Buffer.concat([bytes.subarray(0, head), bytes.subarray(from)]);
  const cms = Buffer.from(await cmsOf(data, signer, signedAt)).toString("hex");
  bytes.write(cms.padEnd(room * 2, "0"), head + 1, "latin1");
  return new Uint8Array(bytes);
}

// An update appended to the file: one object that is the signature. A reader needs no more of it than its ranges.
function withPlace(pdf: Uint8Array) {
  const ranges = (head: number, from: number, length: number) =>
    `/ByteRange [0 ${[head, from, length].map((one) => String(one).padStart(10, "0")).join(" ")}]`;
  const begin = `\n9999 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached `;
  const middle = ` /Contents `;
  const end = ` >>\nendobj\n%%EOF\n`;
  const head = pdf.byteLength + begin.length + ranges(0, 0, 0).length + middle.length;
  const from = head + room * 2 + 2;
  const text = `${begin}${ranges(head, from, end.length)}${middle}<${"0".repeat(room * 2)}>${end}`;
  return { bytes: Buffer.concat([pdf, Buffer.from(text, "latin1")]), head, from };
}

async function cmsOf(data: Uint8Array, { keys, certificate }: TestSigner, signedAt: Date) {
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(data));
  const attribute = (type: string, value: asn1js.BaseBlock) =>
    new pkijs.Attribute({ type, values: [value] });
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: pkijs.ContentInfo.DATA }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({
          type: 0,
          attributes: [
            attribute(
              "1.2.840.113549.1.9.3",
              new asn1js.ObjectIdentifier({ value: pkijs.ContentInfo.DATA }),
            ),
            attribute("1.2.840.113549.1.9.5", new asn1js.UTCTime({ valueDate: signedAt })),
            attribute("1.2.840.113549.1.9.4", new asn1js.OctetString({ valueHex: digest })),
          ],
        }),
      }),
    ],
    certificates: [certificate],
  });
  await signed.sign(keys.privateKey, 0, "SHA-256");
  const info = new pkijs.ContentInfo({
    contentType: pkijs.ContentInfo.SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return info.toSchema().toBER(false);
}
