import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateLine,
  dutySlip,
  numberLine,
  paperCss,
  parseDocumentNumber,
  renderOfficialBody,
  renderOfficialHtml,
  vietnameseNumber,
} from "./index.ts";

const slip = (unit = "Sở Mẫu") =>
  dutySlip({
    plan: {
      title: "Kế hoạch Truyền thông mẫu năm 2025",
      documentNumber: "07/KH-UBND",
      issuedOn: "2025-06-02",
      issuer: "Ủy ban nhân dân tỉnh",
    },
    unit,
    place: "Quảng Ngãi",
    governingOrgan: "Ủy ban nhân dân tỉnh",
    issuingOrgan: "Sở Khoa học và Công nghệ",
    signer: { position: "Giám đốc", name: "Nguyễn Văn Mẫu" },
    duties: [
      {
        path: "C.I.2.a",
        title: "Chuyên mục phát thanh",
        quota: "01 số/tuần",
        target: 52,
        dueOn: "2025-12-31",
        coordinating: ["Sở A", "Sở B"],
        note: null,
      },
      {
        path: "C.II.3",
        title: "Hướng dẫn",
        quota: null,
        target: 1,
        dueOn: "2025-03-31",
        coordinating: [],
        note: "Hồi tố",
      },
    ],
  });

describe("the date line", () => {
  it("pads days below ten and the months one and two only", () => {
    expect(dateLine("Quảng Ngãi", "2026-01-05")).toBe("Quảng Ngãi, ngày 05 tháng 01 năm 2026");
    expect(dateLine("Quảng Ngãi", "2025-06-02")).toBe("Quảng Ngãi, ngày 02 tháng 6 năm 2025");
  });

  it("leaves its blanks while the document is not signed", () => {
    expect(dateLine("Quảng Ngãi", null)).toMatch(/ngày {2,}tháng {2,}năm/);
  });
});

describe("a document number", () => {
  it.each([
    ["122/KH-UBND", { serial: 122, year: null, family: "state", notation: "KH-UBND" }],
    ["30/2020/NĐ-CP", { serial: 30, year: 2020, family: "state", notation: "NĐ-CP" }],
    ["57-NQ/TW", { serial: 57, year: null, family: "party", notation: "NQ/TW" }],
    ["/KH-UBND", { serial: null, year: null, family: "state", notation: "KH-UBND" }],
    ["049/QĐ-BNV", { serial: 49, year: null, family: "state", notation: "QĐ-BNV" }],
    [
      "2214/SNV-CCHC&CTTN",
      { serial: 2214, year: null, family: "state", notation: "SNV-CCHC&CTTN" },
    ],
    ["12/TTr- SKHCN", { serial: 12, year: null, family: "state", notation: "TTr-SKHCN" }],
  ])("reads %s", (text, expected) => {
    expect(parseDocumentNumber(text)).toEqual(expected);
  });

  it.each(["01 số/tuần", "Quý III/2025", "28/5", "", "số lượng"])("is not read from %s", (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });

  it("gets a leading zero below ten", () => {
    expect(numberLine(5, "KH-UBND")).toBe("Số: 05/KH-UBND");
    expect(numberLine(122, "KH-UBND")).toBe("Số: 122/KH-UBND");
  });
});

describe("a printed document", () => {
  it("has the decree's margins, and a page number on every page but the first", () => {
    const css = paperCss();
    expect(css).toContain("margin: 25mm 20mm 20mm 35mm");
    expect(css).toContain("@page :first { @top-center { content: none; } }");
  });

  it("ends with ./. and names its recipients, the last with a full stop", () => {
    const html = renderOfficialBody(slip());
    expect(html).toContain("Kế hoạch./.</p>");
    expect(html).toContain("- Như trên;");
    expect(html).toContain("- Lưu: VT.");
  });

  it("lists each duty and their sum on a duty slip", () => {
    const html = renderOfficialBody(slip());
    expect(html).toContain("Chuyên mục phát thanh (mục C.I.2.a)");
    expect(html).toContain("31/12/2025");
    expect(html).toContain("Tổng cộng</td><td>53</td>");
  });

  it("lets no text open a tag", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = renderOfficialHtml(slip("x")).split("<").length;
        expect(renderOfficialHtml(slip(`x${text}`)).split("<").length).toBe(plain);
      }),
    );
  });
});

it("writes figures the Vietnamese way", () => {
  expect([vietnameseNumber(1234567), vietnameseNumber(1234.5, 1), vietnameseNumber(-12)]).toEqual([
    "1.234.567",
    "1.234,5",
    "-12",
  ]);
});
