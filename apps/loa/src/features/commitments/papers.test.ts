import { strFromU8, unzipSync } from "fflate";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Desk, makeDesk, recorded } from "../../../tests/support/outputs-factory.ts";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import type { Endpoint } from "../../platform/contract/endpoint.ts";
import { readXlsx } from "../../platform/xlsx/read.ts";
import * as contract from "./contract.ts";

let world: World;
let desk: Desk;
beforeAll(async () => {
  world = await createWorld();
  world.clock.set("2025-04-20");
  desk = await makeDesk(world);
  for (const day of ["2025-01-10", "2025-02-10"])
    await recorded(world, desk, {
      happenedOn: day,
      quantity: 4,
      claims: [{ commitmentId: desk.commitments.get("item C.2") ?? "", count: 4 }],
    });
});
afterAll(() => world.close());

async function fileOf(actor: Actor, endpoint: Endpoint, format: string, query = "") {
  const path = endpoint.path.replace(":planId", desk.planId).replace(":unitId", desk.unitId);
  const reply = await world.as(actor).raw(`/api/v1${path}?format=${format}${query}`);
  const bytes = new Uint8Array(await reply.arrayBuffer());
  return { bytes, status: reply.status, name: reply.headers.get("content-disposition") ?? "" };
}

const plain = (text: string) => text.replace(/\s+/g, " ");

function textOfDocx(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  return plain(xml.replace(/<\/w:t>/g, " ").replace(/<[^>]+>/g, ""));
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: bytes, verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= pdf.numPages; at++) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  return plain(pages.join(" "));
}

const rowsOf = async (bytes: Uint8Array) =>
  (await readXlsx(bytes, { rows: 200, columns: 20 })).map((row) => row.cells);

const overview = (query = {}) =>
  world
    .as(desk.coordinator)
    .call(contract.getPlanOverview, { params: { planId: desk.planId }, query });

const textsOf = async (actor: Actor, endpoint: Endpoint, query = "") => ({
  docx: textOfDocx((await fileOf(actor, endpoint, "docx", query)).bytes),
  pdf: await textOfPdf((await fileOf(actor, endpoint, "pdf", query)).bytes),
});

// Words wrap at different places in each form.
const unspaced = (text: string) => text.replace(/\s+/g, "");

const numbered = (rows: Awaited<ReturnType<typeof rowsOf>>) =>
  rows.filter((row) => /^\d+$/.test(String(row[0])));

const lateIn = async (actor: Actor, query = {}) => {
  const asked = { state: "late" as const, ...query };
  const request = { params: { planId: desk.planId }, query: asked };
  return (await world.as(actor).call(contract.listOccurrences, request)).total;
};

describe("a unit's list of commitments", () => {
  it("has the same rows in Word, PDF and Excel", async () => {
    const { bytes } = await fileOf(desk.officer, contract.getCommitmentList, "xlsx");
    const rows = numbered(await rowsOf(bytes));
    expect(rows.length).toBe(desk.commitments.size);
    const { docx, pdf } = await textsOf(desk.officer, contract.getCommitmentList);
    for (const row of rows)
      for (const text of [docx, pdf]) expect(unspaced(text)).toContain(unspaced(row.join("")));
    const late = rows.reduce((sum, row) => sum + Number(row[7]), 0);
    expect(late).toBe(await lateIn(desk.officer));
    expect(late).toBeGreaterThan(0);
  });

  it("lies on its side, its heading on every page", async () => {
    const { bytes } = await fileOf(desk.officer, contract.getCommitmentList, "docx");
    const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
    expect(xml).toContain('w:orient="landscape"');
    expect(xml).toContain("<w:tblHeader");
    const pdf = (await fileOf(desk.officer, contract.getCommitmentList, "pdf")).bytes;
    const pages = await getDocument({ data: pdf, verbosity: 0 }).promise;
    const [, , width = 0, height = 0] = (await pages.getPage(2)).view;
    expect(width).toBeGreaterThan(height);
  });

  it("says in every form what the overview says of the unit", async () => {
    const own = await world
      .as(desk.officer)
      .call(contract.getPlanOverview, { params: { planId: desk.planId }, query: {} });
    const { bytes, name } = await fileOf(desk.officer, contract.getCommitmentList, "xlsx");
    expect(name).toMatch(/nhiem-vu-co-quan-thu-nghiem-\d+-2025\.xlsx/);
    const total = (await rowsOf(bytes)).find((row) => row.includes("Tổng cộng"));
    const sum = (of: (task: (typeof own.tasks)[number]) => number) =>
      own.tasks.reduce((all, task) => all + of(task), 0);
    expect(total?.slice(5, 8)).toEqual(
      [sum((task) => task.due), sum((task) => task.met), sum((task) => task.late)].map(String),
    );
    const { docx, pdf } = await textsOf(desk.officer, contract.getCommitmentList);
    for (const text of [docx, pdf]) {
      expect(text).toContain("Tin, bài trên Cổng thông tin điện tử (mục C.2)");
      expect(text).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
      expect(text).toMatch(/ngày 20 tháng 4 năm 2025, theo kết quả đã ghi nhận/);
    }
  });

  it("reads as of a day and by what was accepted, like the screens", async () => {
    const query = "&asOf=2025-01-31&stage=accepted";
    const { bytes } = await fileOf(desk.officer, contract.getCommitmentList, "xlsx", query);
    const rows = await rowsOf(bytes);
    const line = rows.find((row) => String(row[1]).includes("(mục C.2)"));
    expect(line?.[4]).toBe("0");
    expect(JSON.stringify(rows)).toContain("31 tháng 01 năm 2025, theo kết quả đã chấp nhận");
  });

  it("is not there for another unit, nor for a plan that asks nothing of this one", async () => {
    const foreign = await fileOf(desk.stranger, contract.getCommitmentList, "docx");
    expect(foreign.status).toBe(404);
  });
});

describe("the list of units behind", () => {
  it("names as many units and late occurrences as the overview counts", async () => {
    const { figures, units } = await overview();
    const { bytes } = await fileOf(desk.coordinator, contract.getLateUnitList, "xlsx");
    const rows = numbered(await rowsOf(bytes));
    expect(rows.length).toBe(units.filter((unit) => unit.late > 0).length);
    expect(rows.length).toBeGreaterThan(1);
    const late = rows.reduce((sum, row) => sum + Number(row[3]), 0);
    expect(late).toBe(figures.late);
    expect(late).toBe(await lateIn(desk.coordinator));
    const { docx, pdf } = await textsOf(desk.leader, contract.getLateUnitList);
    for (const text of [docx, pdf]) {
      expect(text).toContain(`${rows.length} cơ quan, đơn vị có ${late} kỳ quá hạn`);
      for (const row of rows) expect(unspaced(text)).toContain(unspaced(row.join("")));
    }
  });

  it("says of each task how many units are behind with it, as the overview does", async () => {
    const { tasks } = await overview();
    const { docx } = await textsOf(desk.leader, contract.getLateUnitList);
    const behind = tasks.filter((task) => task.late > 0);
    expect(behind.length).toBeGreaterThan(1);
    for (const { path, title, units, late } of behind)
      expect(unspaced(docx)).toContain(unspaced(`${path}${title}${units}${late}`));
  });

  it("says which reporting line it reads, and counts that line alone", async () => {
    const none = await textsOf(desk.coordinator, contract.getLateUnitList, "&domain=CCHC");
    expect(none.docx).toContain("Không có cơ quan, đơn vị nào chậm");
    const own = await textsOf(desk.coordinator, contract.getLateUnitList, "&domain=CDS");
    expect(own.pdf).toMatch(/theo kết quả đã ghi nhận, lĩnh vực CDS/);
    const late = await lateIn(desk.coordinator, { domain: "CDS" });
    expect(own.docx).toContain(`có ${late} kỳ quá hạn`);
  });

  it("says plainly that nobody is behind on the first day", async () => {
    const query = "&asOf=2025-01-01";
    const { bytes } = await fileOf(desk.coordinator, contract.getLateUnitList, "pdf", query);
    expect(await textOfPdf(bytes)).toContain("Không có cơ quan, đơn vị nào chậm");
  });

  it("is not for a unit's own people", async () => {
    expect((await fileOf(desk.head, contract.getLateUnitList, "xlsx")).status).toBe(403);
  });
});

describe("a duty slip as a file", () => {
  it("carries the duties of the screen's slip in each form", async () => {
    const forms = await Promise.all(
      ["docx", "pdf", "xlsx"].map((form) => fileOf(desk.head, contract.getDutySlipFile, form)),
    );
    const [docx, pdf, xlsx] = forms.map(({ bytes }) => bytes);
    const texts = [
      textOfDocx(docx ?? new Uint8Array()),
      await textOfPdf(pdf ?? new Uint8Array()),
      JSON.stringify(await rowsOf(xlsx ?? new Uint8Array())),
    ];
    for (const text of texts)
      expect(text).toMatch(/Chuyên mục chuyển đổi số trên sóng phát thanh \(mục C\.1\)/);
    expect(forms[0]?.name).toMatch(/phieu-giao-viec-.*-2025\.docx/);
  });
});
