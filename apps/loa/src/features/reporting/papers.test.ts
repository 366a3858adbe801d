import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDesk } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { checkPaper } from "./check-paper.ts";
import * as contract from "./contract.ts";
import { defaultPaper } from "./default-paper.ts";
import { fillPaper } from "./fill-paper.ts";
import { paperData } from "./paper-data.ts";
import { paperFields } from "./paper-fields.ts";
import { sampleReport } from "./sample-report.ts";

/** The default template with something else in its body. */
async function paperWith(
  words: string,
  others: Readonly<Record<string, string>> = {},
): Promise<Uint8Array> {
  const files = unzipSync(await defaultPaper());
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const paragraphs = words
    .split("\n")
    .map((one) => `<w:p><w:r><w:t>${one}</w:t></w:r></w:p>`)
    .join("");
  const added = Object.fromEntries(
    Object.entries(others).map(([name, text]) => [name, strToU8(text)]),
  );
  const placed = body.replace("<w:body>", `<w:body>${paragraphs}`);
  return zipSync({ ...files, "word/document.xml": strToU8(placed), ...added });
}

function bodyOf(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
}
const wordsOf = (xml: string) => xml.replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");

function filled(template: Uint8Array): string {
  const { report, address } = sampleReport();
  return bodyOf(fillPaper(template, paperData(report, address)));
}

describe("the template Loa brings", () => {
  it("is whole, names only fields there are, and becomes the report with its tables and annexes", async () => {
    const template = await defaultPaper();
    const { fields, faults } = checkPaper(template);
    expect(faults).toEqual([]);
    expect(fields).toEqual(expect.arrayContaining(["nội dung", "phụ lục", "số và ký hiệu"]));
    const words = wordsOf(filled(template));
    for (const said of [
      "ỦY BAN NHÂN DÂN TỈNH MẪU",
      "SỞ KHOA HỌC MẪU",
      "Số: 15/BC-SKHCN",
      "Mẫu, ngày 18 tháng 6 năm 2025",
      "- Như trên;",
      "- Lưu: VT.",
      "I. KẾT QUẢ THỰC HIỆN",
      "TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ",
      "./.",
      "Nguyễn Thị Mẫu",
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/[{}]/);
  });

  it("gives each annex a section of its own, lying on its side", async () => {
    const xml = filled(await defaultPaper());
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([one]) => one);
    expect(sections.length).toBe(3);
    expect(sections.slice(1).every((one) => /w:orient="landscape"/.test(one))).toBe(true);
  });
});

describe("an office's template", () => {
  it("repeats lists, takes capitals from the way a field is written, and keeps its own styles", async () => {
    const template = await paperWith(
      "Kỳ {KỲ BÁO CÁO}: {lượt quá hạn} lượt\n{#nhiệm vụ}\n{tt}. {tên nhiệm vụ} ({thực hiện}/{chỉ tiêu})\n{/nhiệm vụ}\n{#đơn vị}\n+ {tên đơn vị}: {lượt quá hạn}\n{/đơn vị}",
    );
    expect(checkPaper(template).faults).toEqual([]);
    const words = wordsOf(filled(template));
    expect(words).toContain("Kỳ QUÝ II NĂM 2025: 1 lượt");
    expect(words).toContain("1. Tin, bài mẫu, Cổng thông tin mẫu (2/4)");
    expect(words).toContain("+ Xã mẫu: 1");
  });

  it("knows every field it may name, wherever that may stand", async () => {
    const lists = paperFields.filter((one) => one.kind === "list");
    const inside = (list: string) => paperFields.filter((one) => one.within === list);
    const written = [
      ...paperFields.filter((one) => one.kind !== "list" && one.within === null),
      ...lists.flatMap(({ name }) => [
        { written: `{#${name}}` },
        ...inside(name),
        { written: `{/${name}}` },
      ]),
    ].map((one) => one.written);
    const template = await paperWith(written.join("\n"));
    expect(checkPaper(template).faults).toEqual([]);
    expect(wordsOf(filled(template))).not.toMatch(/undefined|[{}]/);
  });

  it("is told which field there is not and where, and which list is not closed", async () => {
    const { faults } = checkPaper(
      await paperWith("Xin chào {tên khách}\n{#đơn vị}\n{tên loại}{nội dung}"),
    );
    expect(faults).toEqual([
      expect.objectContaining({
        kind: "unknown",
        name: "tên khách",
        place: "body 1: Xin chào {tên khách}",
      }),
      expect.objectContaining({ kind: "otherKind", name: "{@nội dung}" }),
      expect.objectContaining({ kind: "notClosed", name: "đơn vị" }),
    ]);
  });

  it.each([
    ["no zip", async () => strToU8("PK nothing"), "notWord"],
    ["a zip that is no Word file", async () => zipSync({ "a.txt": strToU8("a") }), "notWord"],
    [
      "one that unpacks to far more than it is",
      async () => zipSync({ "word/document.xml": new Uint8Array(60 * 1024 * 1024) }),
      "notWord",
    ],
    ["macros", () => paperWith("a", { "word/vbaProject.bin": "x" }), "macro"],
    ["embedded objects", () => paperWith("a", { "word/embeddings/a.bin": "x" }), "embedded"],
    [
      "a picture from elsewhere",
      () =>
        paperWith("a", {
          "word/_rels/header9.xml.rels":
            '<Relationships><Relationship Id="a" Type="x/image" Target="http://a" TargetMode="External"/></Relationships>',
        }),
      "outside",
    ],
    [
      "entities",
      () => paperWith("a", { "word/footer9.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      "damaged",
    ],
    ["a torn part", () => paperWith("a", { "word/footer9.xml": "<a><b></a>" }), "damaged"],
  ])("is refused with %s", async (_what, make, kind) => {
    expect(checkPaper(await make()).faults).toEqual([expect.objectContaining({ kind })]);
  });
});

describe("templates of a line", () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const file = (bytes: Uint8Array, name: string) => new File([Buffer.from(bytes)], name);

  it("are kept as versions, put into force by a choice, kept by a lock, and left for the form of the decree", async () => {
    world.clock.set("2025-06-18");
    const desk = await makeDesk(world);
    const admin = world.as(await world.make.actor([{ role: "administrator" }]));
    const coordinator = world.as(desk.coordinator);
    const params = { domain: "CDS" };
    const template = file(await paperWith("Mẫu riêng của {cơ quan ban hành}"), "mẫu.docx");
    const kept = await admin.call(contract.keepPaper, { params, body: {}, files: [template] });
    expect((await admin.call(contract.getPapers, { params })).versions[0]).toMatchObject({
      ...{ version: 1, name: "mẫu.docx", inForce: false },
    });
    const { base } = await admin.call(contract.choosePaper, {
      params,
      body: { paperId: kept.id, base: 0 },
    });
    const body = {
      ...{ domain: "CDS", year: 2025, windowKey: "quarter-2" },
      planIds: [desk.planId],
    };
    const { id: reportId } = await coordinator.call(contract.createReport, { body });
    const word = async (query: string) => {
      const reply = await coordinator.raw(
        `/api/v1/reports/${reportId}/document?format=docx${query}`,
      );
      expect(reply.status).toBe(200);
      return wordsOf(bodyOf(new Uint8Array(await reply.arrayBuffer())));
    };
    expect(await word("")).toContain("Mẫu riêng của");
    await coordinator.call(contract.lockReport, {
      params: { reportId },
      body: {
        ...{ documentNumber: "15/BC-SKHCN", datedOn: "2025-06-18" },
        ...{ signerName: "Lê Thị Ký", signerPosition: "Giám đốc" },
      },
    });
    await admin.call(contract.choosePaper, { params, body: { paperId: null, base } });
    await world.runJobs();
    expect(await word("&lock=1")).toContain("Mẫu riêng của");
    const stale = { paperId: null, base: 0 };
    const { status, body: said } = await admin.refusal(contract.choosePaper, {
      params,
      body: stale,
    });
    expect([status, said.error.code]).toEqual([409, "report-paper-changed-meanwhile"]);
    const audit = await world.sql<{ action: string }>(
      "select action from audit_entries where action like 'report-paper%' order by action",
    );
    expect(audit.map((one) => one.action)).toEqual([
      ...["report-paper.chosen", "report-paper.kept", "report-paper.reset"],
    ]);
  }, 120_000);

  it("are the administrator's to replace; a faulty one is not taken and is told where it fails", async () => {
    const admin = world.as(await world.make.actor([{ role: "administrator" }]));
    const coordinator = world.as(await world.make.actor([{ role: "coordinator", domain: "CDS" }]));
    const params = { domain: "CDS" };
    const before = (await admin.call(contract.getPapers, { params })).versions.length;
    const faulty = file(await paperWith("{người nhận}"), "sai.docx");
    const refused = await admin.refusal(contract.keepPaper, { params, body: {}, files: [faulty] });
    expect(refused.status).toBe(422);
    expect(refused.body.error.message).toContain("{người nhận}");
    const send = { params, body: {}, files: [faulty] };
    expect((await coordinator.refusal(contract.keepPaper, send)).status).toBe(403);
    expect((await admin.call(contract.getPapers, { params })).versions).toHaveLength(before);
  });
});
