import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderDocx } from "./docx.ts";
import { placeOfTable } from "./docx-table.ts";
import type { BodyBlock, OfficialDocument } from "./model.ts";

function paper(...body: BodyBlock[]): OfficialDocument {
  return {
    ...{ governingOrgan: null, issuingOrgan: "Sở Thử nghiệm", place: "Quảng Ngãi", date: null },
    ...{ number: { serial: null, notation: "BC-STN" }, typeName: "Báo cáo", abstract: "Thử" },
    ...{ addressees: [], bases: [], recipients: [], body },
    signature: { capacity: null, body: null, position: "Giám đốc", name: null },
  };
}

const xmlOf = async (document: OfficialDocument) =>
  strFromU8(unzipSync(await renderDocx(document))["word/document.xml"] ?? new Uint8Array());

const columns = [
  { heading: "TT", width: 20 },
  { heading: "Số", width: 80, align: "right" },
] as const;

describe("a table in a DOCX", () => {
  it("opens a number by a field that keeps every letter of the address", async () => {
    const href = 'https://loa.test/lists/done?a=1&b="2"';
    const xml = await xmlOf(
      paper({ kind: "table", columns, rows: [{ cells: ["1", { text: "12", href }] }] }),
    );
    expect(xml).toContain(
      'w:instr=" HYPERLINK &quot;https://loa.test/lists/done?a=1&amp;b=%222%22&quot; "',
    );
  });
  it("takes no text for markup and drops what XML has no letter for", async () => {
    const rows = [{ cells: ["<w:b/>", "a\u0000\u000bb"] }];
    const xml = await xmlOf(paper({ kind: "table", columns, rows }));
    expect(xml).toContain("&lt;w:b/&gt;");
    expect(xml).toContain("a  b");
  });
  it("stands once where it belongs, also among text that reads like its place", async () => {
    const table = { kind: "table", columns, rows: [{ cells: ["1", "một lần"] }] } as const;
    const xml = await xmlOf(
      paper({ kind: "paragraph", text: placeOfTable(0) }, table, {
        kind: "paragraph",
        text: "đoạn sau",
      }),
    );
    expect(xml.match(/một lần/g)).toHaveLength(1);
    expect(xml.indexOf("một lần")).toBeLessThan(xml.indexOf("đoạn sau"));
  });
  it("repeats its headings on every page and keeps a row whole", async () => {
    const xml = await xmlOf(
      paper({ kind: "table", columns, rows: [{ cells: ["Nhóm"], span: true, strong: true }] }),
    );
    expect(xml).toContain("<w:cantSplit/><w:tblHeader/>");
    expect(xml).toContain('<w:gridSpan w:val="2"/>');
  });
});
