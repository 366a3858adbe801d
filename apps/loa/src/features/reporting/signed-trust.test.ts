import { beforeAll, describe, expect, it } from "vitest";
import {
  derOf,
  signPdf,
  type TestSigner,
  testAuthority,
  testSigner,
  testStamper,
} from "../../../tests/support/sign-pdf.ts";
import { judgeSignature } from "./judge-signatures.ts";
import { type ReadSignature, readSignatures } from "./pdf-signatures.ts";

const noon = new Date("2025-06-18T05:00:00Z");
const received = new Date("2025-06-20T05:00:00Z");
const plain = new TextEncoder().encode("%PDF-1.7\nSố liệu 512 lượt\n%%EOF\n");

let root: TestSigner;
let between: TestSigner;
/** Whose certificate was over on 1 June 2025. */
let former: TestSigner;
beforeAll(async () => {
  root = await testAuthority("CA gốc mẫu");
  between = await testAuthority("CA trung gian mẫu", { issuedBy: root });
  former = await testSigner("Cựu Giám đốc", "Sở mẫu", "ec", {
    ...{ issuedBy: between, to: "2025-06-01" },
  });
});

async function trustOf(pdf: Uint8Array, anchors: readonly TestSigner[]) {
  const [read] = await readSignatures(pdf);
  const by = { anchors: anchors.map((one) => derOf(one.certificate)), receivedAt: received };
  const { trust, state } = await judgeSignature(read as ReadSignature, by);
  return { ...trust, intact: state === "intact" };
}

describe("a signature in a PDF", () => {
  it("is judged by the chain that came with it at the moment its signer says", async () => {
    const signer = await testSigner("Giám đốc", "Sở mẫu", "rsa", { issuedBy: between });
    const pdf = await signPdf(plain, signer, noon, { chain: [between] });
    const moment = { at: noon.toISOString(), by: "signer", intact: true };
    expect(await trustOf(pdf, [root])).toEqual({
      ...{ state: "trusted", anchor: "CA gốc mẫu", outOfTime: null, ...moment },
    });
    expect(await trustOf(pdf, [await testAuthority("CA khác")])).toEqual({
      ...{ state: "untrusted", anchor: null, outOfTime: null, ...moment },
    });
    expect(await trustOf(pdf, [])).toMatchObject({ state: "noAnchors" });
  });

  it("made with a certificate that was over says whose", async () => {
    const pdf = await signPdf(plain, former, noon, { chain: [between] });
    expect(await trustOf(pdf, [root])).toMatchObject({
      ...{ state: "outOfTime", anchor: "CA gốc mẫu", outOfTime: "Cựu Giám đốc" },
    });
  });

  it("of a paper that came in before certificates were kept is not judged", async () => {
    const [read] = await readSignatures(await signPdf(plain, former, noon));
    const { certificates: _, stamp: __, ...old } = read as ReadSignature;
    const by = { anchors: [derOf(root.certificate)], receivedAt: received };
    expect((await judgeSignature(old, by)).trust).toMatchObject({ state: "notKept" });
  });
});

describe("a time stamp", () => {
  const early = new Date("2025-05-20T05:00:00Z");

  it("of a trusted authority is believed before the signer's own clock", async () => {
    const by = await testStamper("TSA mẫu", { issuedBy: root });
    // The signer's clock says May; the authority saw the signature in June only.
    const pdf = await signPdf(plain, former, early, { chain: [between], stamp: { by, at: noon } });
    expect(await trustOf(pdf, [root])).toMatchObject({
      ...{ state: "outOfTime", at: noon.toISOString(), by: "stamp", intact: true },
    });
  });

  it("of nobody trusted, or of somebody who may not stamp, is passed over", async () => {
    const stranger = await testStamper("TSA lạ");
    const person = await testSigner("Giám đốc", "Sở mẫu", "ec", { issuedBy: root });
    for (const by of [stranger, person]) {
      const pdf = await signPdf(plain, former, noon, {
        chain: [between],
        stamp: { by, at: early },
      });
      expect(await trustOf(pdf, [root])).toMatchObject({ state: "outOfTime", by: "signer" });
    }
  });

  it("over something else than this signature is none", async () => {
    const by = await testStamper("TSA mẫu", { issuedBy: root });
    const stamped = async (over?: Uint8Array) => {
      const stamp = { by, at: noon, ...(over ? { over } : {}) };
      const [read] = await readSignatures(
        await signPdf(plain, former, early, { chain: [between], stamp }),
      );
      return [read?.state, read?.stamp?.at];
    };
    expect(await stamped()).toEqual(["intact", noon.toISOString()]);
    expect(await stamped(plain)).toEqual(["intact", undefined]);
  });
});
