import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, makeDesk } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import { composeUnitAnnexes } from "./compose-unit-annexes.ts";
import * as contract from "./contract.ts";
import { drawUnitAnnexes } from "./draw-unit-annexes.ts";
import { sampleReport } from "./sample-report.ts";

async function all<T>(given: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const one of given) taken.push(one);
  return taken;
}

let world: World;
let desk: Desk;
let reportId: string;
beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-06-18");
  desk = await makeDesk(world);
  await world.sql("update units set name = 'Sở Tài chính' where id = $1", [desk.unitId]);
  await world.sql("update units set name = 'Xã Đăk Tờ Kan' where id = $1", [desk.strangerUnitId]);
  const body = {
    ...{ domain: "CDS", year: 2025, windowKey: "quarter-2", planIds: [desk.planId] },
    stage: "recorded" as const,
  };
  ({ id: reportId } = await world.as(desk.coordinator).call(contract.createReport, { body }));
});
afterAll(() => world.close());

async function fetched(query: string, unitId = "") {
  const path = `/api/v1/reports/${reportId}/unit-annexes${unitId && `/${unitId}`}?${query}`;
  const reply = await world.as(desk.coordinator).raw(path);
  return { reply, bytes: new Uint8Array(await reply.arrayBuffer()) };
}

const wordsOf = (docx: Uint8Array) =>
  strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array())
    .replace(/<\/w:p>/g, "\n")
    .replace(/<[^>]+>/g, "");

async function readPdf(bytes: Uint8Array) {
  const file = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const page = await file.getPage(1);
  const { items } = await page.getTextContent();
  const { width, height } = page.getViewport({ scale: 1 });
  const text = items.map((item) => ("str" in item ? item.str : "")).join("");
  const bookmarks = ((await file.getOutline()) ?? []).map(({ title }) => title);
  return { text, lying: width > height, bookmarks };
}

/** Makes the outline of the report give annexes to these units. */
async function annexesFor(unitAnnexes: contract.Outline["unitAnnexes"]) {
  const who = world.as(desk.coordinator);
  const params = { reportId };
  const report = await who.call(contract.getReport, { params, query: {} });
  const outline = { ...report.outline, unitAnnexes };
  await who.call(contract.changeReportOutline, {
    params,
    body: { outline, revision: report.revision },
  });
  return who.call(contract.getReport, { params, query: {} });
}

describe("the annexes of units in a ZIP", () => {
  it("are a PDF for each unit, lying, named and numbered as in the report, with that unit's rows alone", async () => {
    const { reply, bytes } = await fetched("format=pdf");
    expect(reply.headers.get("content-type")).toBe("application/zip");
    expect(reply.headers.get("content-disposition")).toContain("phu-luc-don-vi-pdf.zip");
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual([
      "phu-luc-05-so-tai-chinh.pdf",
      "phu-luc-06-xa-dak-to-kan.pdf",
    ]);
    const first = await readPdf(files["phu-luc-05-so-tai-chinh.pdf"] ?? new Uint8Array());
    expect(first.lying).toBe(true);
    expect(first.bookmarks).toEqual(["Phụ lục V. Kết quả thực hiện của Sở Tài chính"]);
    expect(first.text).toContain("Phụ lục VKẾT QUẢ THỰC HIỆN CỦA SỞ TÀI CHÍNH");
    expect(first.text).toContain("(Kèm theo Báo cáo số …/BC-");
    expect(first.text).not.toMatch(/Đăk Tờ Kan/i);
  });

  it("are Word files too", async () => {
    const files = unzipSync((await fetched("format=docx")).bytes);
    const words = wordsOf(files["phu-luc-06-xa-dak-to-kan.docx"] ?? new Uint8Array());
    expect(words).toContain("Phụ lục VI\nKẾT QUẢ THỰC HIỆN CỦA XÃ ĐĂK TỜ KAN\n");
    expect(words).not.toMatch(/Sở Tài chính/i);
  });

  it("are those of the outline; one unit's comes alone under the same number", async () => {
    const report = await annexesFor([desk.strangerUnitId]);
    expect(report.unitAnnexes).toBe(1);
    expect(Object.keys(unzipSync((await fetched("format=docx")).bytes))).toEqual([
      "phu-luc-05-xa-dak-to-kan.docx",
    ]);
    const { reply, bytes } = await fetched("format=docx", desk.strangerUnitId);
    expect(reply.headers.get("content-disposition")).toContain("phu-luc-05-xa-dak-to-kan.docx");
    expect(wordsOf(bytes)).toContain("XÃ ĐĂK TỜ KAN");
  });

  it("are refused in a sentence where the outline gives none, also to one unit", async () => {
    const report = await annexesFor("none");
    expect(report.unitAnnexes).toBe(0);
    for (const unitId of ["", desk.unitId]) {
      const { reply, bytes } = await fetched("format=pdf", unitId);
      expect([reply.status, JSON.parse(strFromU8(bytes)).error.code]).toEqual([
        409,
        "report-no-unit-annexes",
      ]);
    }
    expect((await fetched("format=pdf", desk.planId)).reply.status).toBe(404);
  });

  it("of a lock are what it kept, whatever the outline says by now", async () => {
    await annexesFor("all");
    const signing = {
      ...{ documentNumber: "15/BC-SKHCN", datedOn: "2025-06-18" },
      ...{ signerName: "Nguyễn Thị Giám Đốc", signerPosition: "Giám đốc" },
    };
    const who = world.as(desk.coordinator);
    await who.call(contract.lockReport, { params: { reportId }, body: signing });
    const reopening = { reason: "Sửa đề cương" };
    await who.call(contract.reopenReport, { params: { reportId }, body: reopening });
    await annexesFor("none");
    const { bytes } = await fetched("format=docx&lock=1");
    expect(Object.keys(unzipSync(bytes))).toHaveLength(2);
  });
});

describe("the name of an annex's file", () => {
  /** The names of the annexes of units that are called so. */
  async function named(...names: string[]) {
    const { report, address } = sampleReport();
    const [unit] = report.facts.units;
    const units = names.map((name, at) => ({ ...unit, id: String(at), name }));
    const many = { ...report, facts: { ...report.facts, units } };
    const task = { report: many, address, format: "pdf" as const, unitId: null };
    return (await all(composeUnitAnnexes(task))).map(({ fileName }) => fileName);
  }

  it("keeps nothing a system might take for a path, and says something for letters it cannot write", async () => {
    expect(
      await named('../../Sở "Mẫu": A/B\\C\u202E', "教育局", `Ban ${"rất dài ".repeat(30)}`),
    ).toEqual([
      "phu-luc-02-so-mau-a-b-c.pdf",
      "phu-luc-03-don-vi.pdf",
      `phu-luc-04-ban${"-rat-dai".repeat(9)}-rat.pdf`,
    ]);
  });

  it("has as many figures as the last needs, so that files stand in order", async () => {
    const names = await named(...Array.from({ length: 120 }, (_, at) => `Xã ${at + 1}`));
    expect(names[0]).toBe("phu-luc-002-xa-1.pdf");
    expect(names.toSorted()).toEqual(names);
  });
});

it("a thread that fails says so instead of ending the list early", async () => {
  const { report, address } = sampleReport();
  const broken = { ...report, facts: { ...report.facts, units: null as never } };
  const files = drawUnitAnnexes({ report: broken, address, format: "docx", unitId: null });
  await expect(all(files)).rejects.toThrow();
});
