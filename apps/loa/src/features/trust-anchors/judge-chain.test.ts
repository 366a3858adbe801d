import { beforeAll, describe, expect, it } from "vitest";
import {
  derOf,
  type TestSigner,
  testAuthority,
  testSigner,
} from "../../../tests/support/sign-pdf.ts";
import { judgeChain } from "./judge-chain.ts";

const noon = new Date("2025-06-18T05:00:00Z");

let root: TestSigner;
let between: TestSigner;
let signer: TestSigner;
beforeAll(async () => {
  root = await testAuthority("CA gốc mẫu");
  between = await testAuthority("CA trung gian mẫu", { issuedBy: root });
  signer = await testSigner("Nguyễn Thị Giám Đốc", "Sở mẫu", "ec", { issuedBy: between });
});

const judged = (
  chain: readonly TestSigner[],
  anchors: readonly TestSigner[],
  at: Date | string = noon,
) =>
  judgeChain(
    chain.map((one) => derOf(one.certificate)),
    anchors.map((one) => derOf(one.certificate)),
    new Date(at),
  );

describe("a signer's certificate", () => {
  it("leads to a trusted root by the authority that came with the signature", async () => {
    const trusted = { state: "trusted", anchor: "CA gốc mẫu", outOfTime: null };
    expect(await judged([signer, between], [root])).toEqual(trusted);
    expect(await judged([signer, root, between], [root]), "in any order").toEqual(trusted);
  });

  it("leads to an authority between that is trusted itself, its root unknown", async () => {
    expect(await judged([signer], [between])).toMatchObject({
      ...{ state: "trusted", anchor: "CA trung gian mẫu" },
    });
  });

  it("leads nowhere while the authority between is missing, or none of its chain is trusted", async () => {
    const other = await testAuthority("CA khác");
    for (const [chain, anchors] of [
      [[signer], [root]],
      [[signer, between, root], [other]],
      [[signer, between, root], []],
      [[], [root]],
    ] as const)
      expect(await judged(chain, anchors)).toEqual({
        ...{ state: "untrusted", anchor: null, outOfTime: null },
      });
  });

  it("is not taken in by a root of the same name with another key", async () => {
    const impostor = await testAuthority("CA gốc mẫu");
    expect(await judged([signer, between], [impostor])).toMatchObject({ state: "untrusted" });
    expect(await judged([signer, between], [impostor, root])).toMatchObject({ state: "trusted" });
  });

  it("that vouches for itself is trusted by nobody", async () => {
    const alone = await testSigner("Tự ký", "Không ai");
    expect(await judged([alone], [root])).toMatchObject({ state: "untrusted" });
  });

  it("of a person vouches for nobody else", async () => {
    const under = await testSigner("Kẻ khác", "Sở mẫu", "ec", { issuedBy: signer });
    expect(await judged([under, signer, between], [root])).toMatchObject({ state: "untrusted" });
  });

  it("is not trusted below more authorities than the one above allows", async () => {
    const last = await testAuthority("CA cuối", { issuedBy: root, below: 0 });
    const near = await testSigner("Gần", "Sở mẫu", "ec", { issuedBy: last });
    const beyond = await testAuthority("CA vượt", { issuedBy: last });
    const far = await testSigner("Xa", "Sở mẫu", "ec", { issuedBy: beyond });
    expect(await judged([near, last], [root])).toMatchObject({ state: "trusted" });
    expect(await judged([far, beyond, last], [root])).toMatchObject({ state: "untrusted" });
  });

  it("ends somewhere when authorities vouch for each other in a ring", async () => {
    const one = await testAuthority("CA vòng một");
    const two = await testAuthority("CA vòng hai", { issuedBy: one });
    const back = await testAuthority("CA vòng một", { issuedBy: two });
    const ring = { keys: back.keys, certificate: back.certificate };
    const three = await testAuthority("CA vòng hai", { issuedBy: ring });
    const under = await testSigner("Trong vòng", "Sở mẫu", "ec", { issuedBy: three });
    expect(await judged([under, three, back, two], [root])).toMatchObject({ state: "untrusted" });
  });

  it("that is no certificate at all leads nowhere", async () => {
    const rubbish = [new Uint8Array([0x30, 0x82, 1, 1]), new Uint8Array()];
    expect(await judgeChain(rubbish, [derOf(root.certificate)], noon)).toMatchObject({
      state: "untrusted",
    });
  });
});

describe("the time of a signature", () => {
  it("decides: a certificate that has expired since was good then, and was not before it began", async () => {
    const brief = await testSigner("Ngắn hạn", "Sở mẫu", "ec", {
      ...{ issuedBy: between, from: "2025-06-01", to: "2025-07-01" },
    });
    const at = (day: string) => judged([brief, between], [root], day);
    expect(await at("2025-06-18")).toMatchObject({ state: "trusted" });
    for (const day of ["2025-05-31", "2025-07-02"])
      expect(await at(day)).toEqual({
        ...{ state: "outOfTime", anchor: "CA gốc mẫu", outOfTime: "Ngắn hạn" },
      });
  });

  it("holds for the authorities above as well, and says whose time was over", async () => {
    const old = await testAuthority("CA đã hết hạn", { issuedBy: root, to: "2025-01-01" });
    const under = await testSigner("Người ký", "Sở mẫu", "ec", { issuedBy: old });
    expect(await judged([under, old], [root])).toEqual({
      ...{ state: "outOfTime", anchor: "CA gốc mẫu", outOfTime: "CA đã hết hạn" },
    });
  });
});
