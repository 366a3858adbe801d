import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import {
  pemOf,
  signPdf,
  type TestSigner,
  testAuthority,
  testSigner,
} from "../../../tests/support/sign-pdf.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { addTrustAnchors, listTrustAnchors, removeTrustAnchor } from "../trust-anchors/contract.ts";
import { comparePapers } from "./compare-paper.ts";
import * as contract from "./contract.ts";
import { readSignatures } from "./pdf-signatures.ts";

const noon = new Date("2025-06-18T05:00:00Z");
const plain = new TextEncoder().encode("%PDF-1.7\nSố liệu 512 lượt\n%%EOF\n");

let signer: TestSigner;
beforeAll(async () => {
  signer = await testSigner("Nguyễn Thị Giám Đốc", "Sở Khoa học và Công nghệ mẫu");
});

describe("the signatures of a PDF", () => {
  it("name signer, organisation and time, and hold while nothing is changed", async () => {
    expect(await readSignatures(await signPdf(plain, signer, noon))).toMatchObject([
      {
        ...{ signer: "Nguyễn Thị Giám Đốc", organisation: "Sở Khoa học và Công nghệ mẫu" },
        ...{ issuer: "Nguyễn Thị Giám Đốc", signedAt: noon.toISOString() },
        ...{ state: "intact", coversWhole: true, inTime: true, stamp: null },
      },
    ]);
  });

  it("of elliptic curves hold too", async () => {
    const other = await testSigner("Lê Văn Phó", "Sở mẫu", "ec");
    const [one] = await readSignatures(await signPdf(plain, other, noon));
    expect(one).toMatchObject({ signer: "Lê Văn Phó", state: "intact" });
  });

  it("break when one letter that was signed is another", async () => {
    const signed = Buffer.from(await signPdf(plain, signer, noon));
    signed.write("9", signed.indexOf("512"));
    expect((await readSignatures(signed))[0]?.state).toBe("broken");
  });

  it("show that something was added after the signing", async () => {
    const signed = await signPdf(plain, signer, noon);
    const longer = Buffer.concat([signed, Buffer.from("\n1 0 obj << >> endobj\n%%EOF\n")]);
    expect((await readSignatures(longer))[0]).toMatchObject({
      state: "intact",
      coversWhole: false,
    });
  });

  it("are two when two signed, the first covering what there was then", async () => {
    const second = await testSigner("Văn thư", "UBND tỉnh mẫu");
    const both = await signPdf(await signPdf(plain, signer, noon), second, noon);
    const read = await readSignatures(both);
    expect(read.map((one) => [one.signer, one.state, one.coversWhole])).toEqual([
      ["Nguyễn Thị Giám Đốc", "intact", false],
      ["Văn thư", "intact", true],
    ]);
  });

  it("hide nothing beside themselves, and bear any rubbish", async () => {
    const signed = Buffer.from(await signPdf(plain, signer, noon));
    signed.write("(x)", signed.indexOf("<", signed.indexOf("/Contents")) + 30_000, "latin1");
    expect((await readSignatures(signed))[0]?.state).toBe("broken");
    const rubbish = Buffer.from("%PDF-1.7 /ByteRange [0 20 40 9999999] /ByteRange [0 9 3 1]");
    expect((await readSignatures(rubbish)).map((one) => one.state)).toEqual(["broken", "broken"]);
    expect(await readSignatures(plain)).toEqual([]);
  });
});

describe("a signed paper beside what was drawn", () => {
  const paper = (text: string | null, bytes = "x") => ({ bytes: Buffer.from(bytes), text });

  it("is the same file, the same words, more words or others; a scan is unknown", () => {
    const drawn = paper("đạt 12 lượt, còn 3");
    const kind = (text: string | null, bytes = "y") =>
      comparePapers(paper(text, bytes), drawn).kind;
    expect(kind(null, "x và chữ ký")).toBe("sameFile");
    expect(kind("đạt 12\nlượt còn 3")).toBe("sameText");
    expect(kind("đạt 12 lượt, còn 3 Ký bởi: A")).toBe("addedText");
    expect(kind("đạt 13 lượt, còn 3")).toBe("different");
    expect(kind("")).toBe("unknown");
    expect(comparePapers(paper("đạt 13 lượt, còn 3", "y"), drawn)).toMatchObject({
      ...{ added: ["13"], missing: ["12"] },
    });
    expect(comparePapers(paper("a"), null).kind).toBe("unknown");
  });
});

describe("a signed paper that comes back", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    world.clock.set("2025-06-18");
  });
  afterAll(() => world.close());

  async function lockedReport(desk: Desk) {
    const body = { domain: "CDS", year: 2025, windowKey: "quarter-2", planIds: [desk.planId] };
    const { id } = await world.as(desk.coordinator).call(contract.createReport, { body });
    await world.as(desk.coordinator).call(contract.lockReport, {
      params: { reportId: id },
      body: {
        ...{ documentNumber: "15/BC-SKHCN", datedOn: "2025-06-18" },
        ...{ signerName: "Nguyễn Thị Giám Đốc", signerPosition: "Giám đốc" },
      },
    });
    await world.runJobs();
    return id;
  }

  const keep = (desk: Desk, reportId: string, bytes: Uint8Array, name = "da-ky.pdf") =>
    world.as(desk.coordinator).call(contract.keepSignedCopy, {
      ...{ params: { reportId }, body: { lock: 1 } },
      files: [new File([Uint8Array.from(bytes)], name, { type: "application/pdf" })],
    });

  async function drawn(desk: Desk, reportId: string) {
    const path = `/api/v1/reports/${reportId}/document?format=pdf`;
    return new Uint8Array(await (await world.as(desk.coordinator).raw(path)).arrayBuffer());
  }

  it("is kept beside the lock with hash, signature and comparison; another one does not replace it", async () => {
    const desk = await makeDesk(world);
    const reportId = await lockedReport(desk);
    const pdf = await drawn(desk, reportId);
    const first = await keep(desk, reportId, await signPdf(pdf, signer, noon));
    expect(first).toMatchObject({ number: 1, compared: { kind: "sameFile" } });
    expect(first.signatures).toMatchObject([{ signer: "Nguyễn Thị Giám Đốc", state: "intact" }]);
    const second = await keep(desk, reportId, pdf, "chua-ky.pdf");
    expect(second).toMatchObject({ number: 2, signatures: [] });
    const report = await world.as(desk.leader).call(contract.getReport, { params: { reportId } });
    expect(report.signedCopies.map((copy) => copy.sha256)).toEqual([first.sha256, second.sha256]);
    const file = await world
      .as(desk.leader)
      .raw(`/api/v1/reports/${reportId}/signed-copies/${first.id}`);
    expect((await file.arrayBuffer()).byteLength).toBe(first.bytes);
  }, 300_000);

  it("is judged by the authorities listed on the day of reading, not by those of the day it came", async () => {
    const root = await testAuthority("CA gốc mẫu");
    const chief = await testSigner("Giám đốc", "Sở mẫu", "ec", { issuedBy: root });
    const desk = await makeDesk(world);
    const reportId = await lockedReport(desk);
    const copy = await keep(desk, reportId, await signPdf(plain, chief, noon));
    expect(copy.signatures[0]?.trust).toMatchObject({ state: "noAnchors" });
    const administrator = world.as(await world.make.actor([{ role: "administrator" }]));
    const seen = async () => {
      const call = { params: { reportId } };
      const { signedCopies } = await world.as(desk.leader).call(contract.getReport, call);
      return signedCopies[0]?.signatures[0]?.trust;
    };
    const files = [new File([pemOf(root)], "ca.pem")];
    await administrator.call(addTrustAnchors, { files });
    expect(await seen()).toMatchObject({ state: "trusted", anchor: "CA gốc mẫu", by: "signer" });
    const { anchors } = await administrator.call(listTrustAnchors, {});
    const params = { anchorId: anchors[0]?.id ?? "" };
    await administrator.call(removeTrustAnchor, { params });
    expect(await seen()).toMatchObject({ state: "noAnchors" });
  }, 300_000);

  it("tells words that were not drawn", async () => {
    const desk = await makeDesk(world);
    const reportId = await lockedReport(desk);
    const other = await lockedReport(desk);
    await world.sql("update report_locks set document_number = '99/BC-X' where report_id = $1", [
      other,
    ]);
    const copy = await keep(desk, reportId, await drawn(desk, other));
    // The two reports read alike but are not the same file.
    expect(["sameText", "different"]).toContain(copy.compared.kind);
    expect(copy.compared.kind).not.toBe("sameFile");
  }, 300_000);

  it("is taken from nobody else, only as a PDF, and seen by no unit", async () => {
    const desk = await makeDesk(world);
    const reportId = await lockedReport(desk);
    const call = {
      ...{ params: { reportId }, body: { lock: 1 } },
      files: [new File(["PK"], "bao-cao.docx")],
    };
    const refused = await world.as(desk.coordinator).refusal(contract.keepSignedCopy, call);
    expect(refused.body.error.code).toBe("report-paper-not-pdf");
    for (const actor of [desk.otherCoordinator, desk.leader, desk.officer])
      expect([403, 404]).toContain(
        (await world.as(actor).refusal(contract.keepSignedCopy, call)).status,
      );
    await keep(desk, reportId, plain);
    const own = await world.as(desk.officer).call(contract.getReport, { params: { reportId } });
    expect(own.signedCopies).toEqual([]);
  }, 300_000);
});
