import ExcelJS from "exceljs";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createWorld, type World } from "../../../tests/support/world.ts";
import type { Actor } from "../../platform/auth/actor.ts";
import * as contract from "./contract.ts";
import { mostImportRows } from "./read-unit-list.ts";

const heading = "code,kind,name,short_name,parent_code,valid_from,valid_to,sample";

describe("importing a list of units", () => {
  let world: World;
  let administrator: Actor;
  beforeAll(async () => {
    world = await createWorld();
    administrator = await world.make.actor([{ role: "administrator" }]);
  });
  afterAll(() => world.close());

  const file = (content: string | Uint8Array, name = "don-vi.csv") =>
    new File([content as string], name);
  const preview = (content: string | Uint8Array) =>
    world.as(administrator).call(contract.previewUnitImport, { files: [file(content)] });
  const refusal = async (content: string | Uint8Array) => {
    const refused = await world
      .as(administrator)
      .refusal(contract.previewUnitImport, { files: [file(content)] });
    return refused.body.error.code;
  };
  const confirm = (fileId: string, dropSamples = false) =>
    world.as(administrator).call(contract.confirmUnitImport, { body: { fileId, dropSamples } });
  const faults = async (...rows: string[]) =>
    (await preview([heading, ...rows].join("\n"))).findings.map(
      (each) => `${each.line} ${each.column} ${each.code}`,
    );

  it("shows what it would do, saves nothing, then saves the very file that was shown", async () => {
    const shown = await preview(
      `${heading}\nA1,Sở, ban, ngành,X`.replace("Sở, ban, ngành", '"Sở, ban, ngành"'),
    );
    expect(shown).toMatchObject({ total: 1, created: 1, updated: 0, errors: 0, encoding: "utf-8" });
    expect(await world.sql("select from units where code = 'A1'")).toHaveLength(0);
    expect(await confirm(shown.fileId)).toMatchObject({ created: 1 });
    expect(await world.sql("select kind from units where code = 'A1'")).toEqual([
      { kind: "department" },
    ]);
  });

  it("changes nothing when the same file comes again, and updates by code and first day", async () => {
    const list = (name: string) => `${heading}\nB1,press,${name},,,2020-01-01,`;
    await confirm((await preview(list("Báo Cũ"))).fileId);
    expect(await preview(list("Báo Cũ"))).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    await confirm((await preview(list("Báo Mới"))).fileId);
    expect(await world.sql("select name from units where code = 'B1'")).toEqual([
      { name: "Báo Mới" },
    ]);
  });

  it("moves the border between two periods of one code in one go", async () => {
    await confirm(
      (
        await preview(
          `${heading}\nC1,press,Một,,,2020-01-01,2024-12-31\nC1,press,Hai,,,2025-01-01,`,
        )
      ).fileId,
    );
    const moved = await preview(
      `${heading}\nC1,press,Một,,,2020-01-01,2023-12-31\nC1,press,Giữa,,,2024-01-01,2024-12-31`,
    );
    expect(moved).toMatchObject({ errors: 0, created: 1, updated: 1 });
    await confirm(moved.fileId);
    expect(await world.sql("select 1 from units where code = 'C1'")).toHaveLength(3);
  });

  it("finds the parent in the file or among the units, of the right period", async () => {
    await confirm(
      (await preview(`${heading}\nD2,centre,Trung tâm,,D1,,\nD1,department,Sở Cha,,,,`)).fileId,
    );
    const rows = await world.sql(
      "select p.code from units u join units p on p.id = u.parent_id where u.code = 'D2'",
    );
    expect(rows).toEqual([{ code: "D1" }]);
  });

  it.each([
    ["E1,thứ gì đó,Tên", "2 kind unknown-kind"],
    ["E1,press,", "2 name missing"],
    ["E1,press,Tên,,,31/02/2025,", "2 valid_from bad-date"],
    ["E1,press,Tên,,,2025-07-01,2025-06-30", "2 valid_to ends-before-it-begins"],
    ["E1,press,=SUM(A1)", "2 name formula"],
    ["E1,press,Tên,,KHONGCO,,", "2 parent_code missing-parent"],
    ["E1,press,Tên,,E1,,", "2 parent_code parent-circle"],
    [`E1,press,${"x".repeat(301)}`, "2 name too-long"],
  ])("names line and column of a fault: %s", async (row, expected) => {
    expect(await faults(row)).toEqual([expected]);
  });

  it.each([
    [
      "Mã;Loại;Tên;Mã cấp trên\nE1;Báo chí;Báo E;KHONGCO",
      "Mã cấp trên",
      "Parent code (Mã cấp trên)",
    ],
    [
      "code;kind;name;parent_code\nE1;press;Báo E;KHONGCO",
      "Mã đơn vị cấp trên (parent_code)",
      "parent_code",
    ],
  ])("names the column as the file's own heading does: %s", async (content, vi, en) => {
    expect((await preview(content)).findings[0]).toMatchObject({ columnName: { vi, en } });
  });

  it("names a column the file lacks by its usual name", async () => {
    await confirm((await preview(`${heading}\nF9,press,Báo Ép Chín,,,2020-01-01,`)).fileId);
    const { findings } = await preview("Mã,Loại,Tên\nF9,press,Báo Khác");
    expect(findings[0]?.columnName).toEqual({ vi: "Từ ngày", en: "Valid from" });
  });

  it("finds one code twice at one time, in the file and against what is registered", async () => {
    await confirm((await preview(`${heading}\nF1,press,Báo Ép,,,2020-01-01,2025-06-30`)).fileId);
    expect(await faults("F2,press,Một,,,,", "F2,press,Hai,,,,")).toContain("3 code duplicate-code");
    expect(await faults("F2,press,Một,,,2020-01-01,", "F2,press,Hai,,,2021-01-01,")).toEqual([
      "3 valid_from overlap",
    ]);
    expect(await faults("F1,press,Sau,,,2025-06-30,")).toEqual(["2 valid_from overlap"]);
    expect(await faults("F1,press,Sau,,,2025-07-01,")).toEqual([]);
  });

  it("warns of two units with one name, without refusing them", async () => {
    const shown = await preview(`${heading}\nG1,press,Báo Hoà Bình\nG2,press,Báo Hòa Bình`);
    expect(shown).toMatchObject({ errors: 0, warnings: 1 });
  });

  it("keeps a faulty list out whole", async () => {
    const shown = await preview(`${heading}\nH1,press,Tốt\nH2,gì,Hỏng`);
    expect(shown.errors).toBe(1);
    const refused = await world
      .as(administrator)
      .refusal(contract.confirmUnitImport, { body: { fileId: shown.fileId } });
    expect(refused).toMatchObject({ status: 422, body: { error: { code: "faulty-unit-list" } } });
    expect(await world.sql("select from units where code = 'H1'")).toHaveLength(0);
  });

  it("checks again when confirming, should another have changed the units in between", async () => {
    const shown = await preview(`${heading}\nI1,press,Báo I,,,2024-01-01,`);
    await world.make.unit({ code: "I1", validFrom: "2023-01-01" });
    const refused = await world
      .as(administrator)
      .refusal(contract.confirmUnitImport, { body: { fileId: shown.fileId } });
    expect(refused.body.error.code).toBe("faulty-unit-list");
  });

  it("is confirmed by nobody but the one who previewed", async () => {
    const shown = await preview(`${heading}\nJ1,press,Báo J`);
    const other = await world.make.actor([{ role: "administrator" }]);
    const refused = await world
      .as(other)
      .refusal(contract.confirmUnitImport, { body: { fileId: shown.fileId } });
    expect(refused.status).toBe(404);
    const coordinator = await world.make.actor([{ role: "coordinator", domain: "CDS" }]);
    const denied = await world
      .as(coordinator)
      .refusal(contract.previewUnitImport, { files: [file(heading)] });
    expect(denied.status).toBe(403);
  });

  it("reads UTF-16 and Windows-1258 and says so", async () => {
    const text = `${heading}\nK1,press,Báo Quảng Ngãi`;
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
    expect(await preview(utf16)).toMatchObject({
      encoding: "utf-16le",
      rows: [{ name: "Báo Quảng Ngãi" }],
    });
    // "Báo Ngãi" with á as one byte and the tilde of ã as the mark that follows, as that code page writes it.
    const legacy = Buffer.concat([
      Buffer.from(`${heading}\nK1,press,B`),
      Buffer.from([0xe1]),
      Buffer.from("o Nga"),
      Buffer.from([0xde]),
      Buffer.from("i"),
    ]);
    expect(await preview(legacy)).toMatchObject({
      encoding: "windows-1258",
      rows: [{ name: "Báo Ngãi" }],
    });
  });

  it("reads Vietnamese headings, semicolons and dates with slashes", async () => {
    const shown = await preview("Mã;Loại;Tên;Từ ngày\nL1;Báo chí;Báo L;01/07/2025");
    expect(shown.rows).toMatchObject([{ code: "L1", kind: "press", validFrom: "2025-07-01" }]);
  });

  it("warns of a column it does not know instead of dropping it in silence", async () => {
    const shown = await preview("Mã,Loại,Tên,Cấp trên,\nU1,press,Báo Cột Lạ,A1,");
    expect(shown.errors).toBe(0);
    expect(shown.findings).toMatchObject([
      { line: 1, column: null, severity: "warning", code: "unknown-column" },
    ]);
    expect(shown.findings[0]?.message.vi).toContain("“Cấp trên”");
  });

  it("refuses what is no list with a reason", async () => {
    expect(await refusal("")).toBe("empty-file");
    expect(await refusal("tên,tuổi\nA,1")).toBe("not-a-unit-list");
    expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0))).toBe("old-office-file");
    expect(await refusal(zipSync({ "a.txt": strToU8("x") }))).toBe("sheet-not-readable");
    expect(await refusal(Buffer.from("PK\x03\x04 broken"))).toBe("sheet-not-readable");
    const long = `${heading}\n${"A,press,B\n".repeat(mostImportRows + 1)}`;
    expect(await refusal(long)).toBe("too-many-rows");
  });

  it("does not unpack a bomb, nor read a workbook that declares entities", async () => {
    const zeros = new Uint8Array(60 * 1024 * 1024);
    expect(
      await refusal(
        zipSync({ "xl/workbook.xml": strToU8("<x/>"), "xl/worksheets/sheet1.xml": zeros }),
      ),
    ).toBe("sheet-not-readable");
    const entity = strToU8('<!DOCTYPE x [<!ENTITY a "b">]><x/>');
    expect(await refusal(zipSync({ "xl/workbook.xml": entity }))).toBe("sheet-not-readable");
  });

  it("refuses a file above five megabytes", async () => {
    expect(await refusal(new Uint8Array(contract.unitListMaxBytes + 1))).toBe("too-large");
  });

  it("reads an Excel list with real dates and names its formula cells", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Đơn vị");
    sheet.addRow(heading.split(","));
    sheet.addRow(["M1", "press", "Báo M", "", "", new Date("2025-07-01T00:00:00Z"), ""]);
    sheet.addRow(["M2", "press", { formula: 'CONCAT("a","b")', result: "ab" }]);
    const shown = await preview(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(shown.format).toBe("xlsx");
    expect(shown.rows).toMatchObject([{ code: "M1", validFrom: "2025-07-01" }]);
    expect(shown.findings).toMatchObject([{ line: 3, column: "name", code: "formula" }]);
  });

  it("takes its own exports and template back without a change or a fault", async () => {
    await world.make.unit({ code: "N1", kind: "press", name: "=HYPERLINK(1)" });
    for (const format of ["csv", "xlsx"] as const) {
      const exported = await world
        .as(administrator)
        .call(contract.exportUnits, { query: { format } });
      const bytes = new Uint8Array(await exported.arrayBuffer());
      const shown = await preview(bytes);
      expect(shown.findings.map((each) => each.code)).toEqual(["formula"]);
      const template = await world
        .as(administrator)
        .call(contract.unitImportTemplate, { query: { format } });
      expect(await preview(new Uint8Array(await template.arrayBuffer()))).toMatchObject({
        errors: 0,
        created: 3,
        findings: [],
      });
    }
    await world.sql("delete from units where code = 'N1'");
    const exported = await world
      .as(administrator)
      .call(contract.exportUnits, { query: { format: "xlsx" } });
    const again = await preview(new Uint8Array(await exported.arrayBuffer()));
    expect(again).toMatchObject({ errors: 0, created: 0, updated: 0 });
  });

  it("guards what a spreadsheet would run when it exports", async () => {
    await world.make.unit({ code: "O1", kind: "press", name: "=cmd|' /C calc'!A0" });
    const exported = await world
      .as(administrator)
      .call(contract.exportUnits, { query: { format: "csv" } });
    const text = await exported.text();
    expect(text).toContain("'=cmd|");
    expect(text).toContain("Mã đơn vị,Loại đơn vị,Tên đơn vị");
    await world.sql("delete from units where code = 'O1'");
  });

  it("drops sample units of the imported kinds when asked, unless something refers to them", async () => {
    const samples = `${heading}\nMAU1,commune,Xã mẫu một,,,,2025-06-30,1\nMAU2,commune,Xã mẫu hai,,,,2025-06-30,1`;
    await confirm((await preview(samples)).fileId);
    const [used] = await world.sql<{ id: string }>("select id from units where code = 'MAU1'");
    const officer = await world.make.actor([{ role: "officer", unitId: used?.id ?? "" }]);
    const real = `${heading}\nXA1,commune,Xã thật,,,,2025-06-30,`;
    expect(await confirm((await preview(real)).fileId, true)).toMatchObject({ samplesDropped: 0 });
    await world.sql("delete from role_grants where account_id = $1", [officer.accountId]);
    expect(await confirm((await preview(real)).fileId, true)).toMatchObject({ samplesDropped: 2 });
  });
});
