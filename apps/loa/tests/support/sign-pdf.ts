import type { webcrypto } from "node:crypto";
import * as asn1js from "asn1js";
import * as pkijs from "pkijs";

/** A person or a body whose key and certificate are made up for a test; nobody vouches for them but each other. */
export interface TestSigner {
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: pkijs.Certificate;
}

/** Who vouches for a certificate (itself when nobody does), and from when to when it is good. */
interface Issuing {
  readonly issuedBy?: TestSigner;
  readonly from?: string;
  readonly to?: string;
}

const rsa = {
  name: "RSASSA-PKCS1-v1_5",
  hash: "SHA-256",
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};
const ec = { name: "ECDSA", namedCurve: "P-256" };

/** The certificate of a person of an organisation. */
export async function testSigner(
  name: string,
  organisation: string,
  kind: "rsa" | "ec" = "rsa",
  issuing: Issuing = {},
): Promise<TestSigner> {
  return certified([name, organisation], kind, issuing, []);
}

/** An authority that may vouch for others, at most so many authorities deep. */
export function testAuthority(
  name: string,
  issuing: Issuing & { readonly below?: number } = {},
): Promise<TestSigner> {
  const { below: pathLenConstraint } = issuing;
  const limits = new pkijs.BasicConstraints({
    cA: true,
    ...(pathLenConstraint === undefined ? {} : { pathLenConstraint }),
  });
  // RFC 5280, 4.2.1.3: to sign certificates and revocation lists.
  const usage = new asn1js.BitString({ valueHex: new Uint8Array([0x06]).buffer, unusedBits: 1 });
  return certified([name, name], "ec", issuing, [
    extension("2.5.29.19", limits.toSchema()),
    extension("2.5.29.15", usage),
  ]);
}

/** A body that stamps the time, and may do nothing else. */
export function testStamper(name: string, issuing: Issuing = {}): Promise<TestSigner> {
  const usage = new pkijs.ExtKeyUsage({ keyPurposes: ["1.3.6.1.5.5.7.3.8"] });
  return certified([name, name], "ec", issuing, [extension("2.5.29.37", usage.toSchema())]);
}

function extension(extnID: string, value: asn1js.BaseBlock): pkijs.Extension {
  return new pkijs.Extension({ extnID, critical: true, extnValue: value.toBER(false) });
}

let lastSerial = 6;

async function certified(
  [name, organisation]: readonly [string, string],
  kind: "rsa" | "ec",
  { issuedBy, from = "2024-01-01", to = "2034-01-01" }: Issuing,
  extensions: readonly pkijs.Extension[],
): Promise<TestSigner> {
  const keys = (await crypto.subtle.generateKey(kind === "rsa" ? rsa : ec, true, [
    "sign",
    "verify",
  ])) as webcrypto.CryptoKeyPair;
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  lastSerial += 1;
  certificate.serialNumber = new asn1js.Integer({ value: lastSerial });
  for (const [type, value] of [
    ["2.5.4.3", name],
    ["2.5.4.10", organisation],
  ] as const)
    certificate.subject.typesAndValues.push(
      new pkijs.AttributeTypeAndValue({ type, value: new asn1js.Utf8String({ value }) }),
    );
  certificate.issuer = issuedBy?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(`${from}T00:00:00Z`);
  certificate.notAfter.value = new Date(`${to}T00:00:00Z`);
  if (extensions.length > 0) certificate.extensions = [...extensions];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuedBy?.keys ?? keys).privateKey, "SHA-256");
  return { keys, certificate };
}

/** A certificate as the file authorities publish. */
export function pemOf({ certificate }: TestSigner): string {
  const text = Buffer.from(derOf(certificate)).toString("base64");
  const lines = text.match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}

/** A certificate's bytes. */
export const derOf = (certificate: pkijs.Certificate): Uint8Array =>
  new Uint8Array(certificate.toSchema().toBER(false));

/** What goes into a signature beside the signer's own certificate. */
interface Along {
  readonly chain?: readonly TestSigner[];
  readonly stamp?: {
    readonly by: TestSigner;
    readonly at: Date;
    readonly chain?: readonly TestSigner[];
    /** What it is a stamp over, where that is something else than the signature. */
    readonly over?: Uint8Array;
  };
}

const room = 16_000;

/** The PDF with a signature after it, as signing programs put it: nothing that was there is touched. */
export async function signPdf(
  pdf: Uint8Array,
  signer: TestSigner,
  signedAt: Date,
  along: Along = {},
): Promise<Uint8Array> {
  const { bytes, head, from } = withPlace(pdf);
  const data = Buffer.concat([bytes.subarray(0, head), bytes.subarray(from)]);
  const cms = Buffer.from(await cmsOf(data, signer, signedAt, along)).toString("hex");
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

async function cmsOf(data: Uint8Array, signer: TestSigner, signedAt: Date, along: Along) {
  const at = attribute("1.2.840.113549.1.9.5", new asn1js.UTCTime({ valueDate: signedAt }));
  const signed = await signedData(
    new pkijs.EncapsulatedContentInfo({ eContentType: pkijs.ContentInfo.DATA }),
    data,
    { signer, chain: along.chain ?? [], attributes: [at] },
  );
  if (along.stamp) await putStamp(signed, along.stamp);
  return contentOf(signed).toBER(false);
}

const attribute = (type: string, value: asn1js.BaseBlock) =>
  new pkijs.Attribute({ type, values: [value] });

const digestOf = (data: Uint8Array) => crypto.subtle.digest("SHA-256", Uint8Array.from(data));

async function signedData(
  content: pkijs.EncapsulatedContentInfo,
  data: Uint8Array,
  by: {
    readonly signer: TestSigner;
    readonly chain: readonly TestSigner[];
    readonly attributes: readonly pkijs.Attribute[];
  },
): Promise<pkijs.SignedData> {
  const { certificate, keys } = by.signer;
  const type = new asn1js.ObjectIdentifier({ value: content.eContentType });
  const digest = new asn1js.OctetString({ valueHex: await digestOf(data) });
  const attributes = [
    attribute("1.2.840.113549.1.9.3", type),
    ...by.attributes,
    attribute("1.2.840.113549.1.9.4", digest),
  ];
  const sid = new pkijs.IssuerAndSerialNumber({
    issuer: certificate.issuer,
    serialNumber: certificate.serialNumber,
  });
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes });
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: content,
    signerInfos: [new pkijs.SignerInfo({ version: 1, sid, signedAttrs })],
    certificates: [certificate, ...by.chain.map((one) => one.certificate)],
  });
  await signed.sign(keys.privateKey, 0, "SHA-256");
  return signed;
}

function contentOf(signed: pkijs.SignedData): asn1js.Sequence {
  const content = signed.toSchema(true);
  return new pkijs.ContentInfo({
    contentType: pkijs.ContentInfo.SIGNED_DATA,
    content,
  }).toSchema() as asn1js.Sequence;
}

// RFC 3161: a signed statement that this signature was there at a moment, kept beside it unsigned.
async function putStamp(
  signed: pkijs.SignedData,
  { by, at, chain = [], over }: NonNullable<Along["stamp"]>,
) {
  const [info] = signed.signerInfos;
  if (!info) return;
  const hashedMessage = new asn1js.OctetString({
    valueHex: await digestOf(over ?? info.signature.valueBlock.valueHexView),
  });
  const sha256 = new pkijs.AlgorithmIdentifier({ algorithmId: "2.16.840.1.101.3.4.2.1" });
  const statement = new pkijs.TSTInfo({
    ...{ version: 1, policy: "1.2.3.4.1", genTime: at },
    messageImprint: new pkijs.MessageImprint({ hashAlgorithm: sha256, hashedMessage }),
    serialNumber: new asn1js.Integer({ value: 1 }),
  });
  const bytes = new Uint8Array(statement.toSchema().toBER(false));
  const content = new pkijs.EncapsulatedContentInfo({
    eContentType: "1.2.840.113549.1.9.16.1.4",
    eContent: new asn1js.OctetString({ valueHex: bytes.buffer }),
  });
  const token = await signedData(content, bytes, { signer: by, chain, attributes: [] });
  info.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
    type: 1,
    attributes: [attribute("1.2.840.113549.1.9.16.2.14", contentOf(token))],
  });
}
