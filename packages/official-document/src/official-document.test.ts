import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dateLine,
  dutySlip,
  normaliseDocumentNumber,
  numberLine,
  type OfficialDocument,
  paperCss,
  parseDocumentNumber,
  renderOfficialBody,
  renderOfficialHtml,
  romanNumber,
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

/** A document with the same text in every place a text can stand. */
const filledWith = (text: string): OfficialDocument => ({
  governingOrgan: text,
  issuingOrgan: text,
  number: { serial: 5, notation: text },
  place: text,
  date: "2026-01-05",
  typeName: text,
  abstract: text,
  addressees: [text, text],
  bases: [text],
  body: [
    { kind: "heading", level: 1, text },
    { kind: "paragraph", text },
    { kind: "table", columns: [{ heading: text, width: 100 }], rows: [{ cells: [text] }] },
  ],
  signature: { capacity: "TM.", body: text, position: text, name: text },
  recipients: [text],
  annexes: [{ title: text, body: [{ kind: "paragraph", text }] }],
});

/** The declarations of one class in the stylesheet. */
const styleOf = (className: string) =>
  paperCss()
    .split("\n")
    .flatMap((row) => [...row.matchAll(/([^{}]+)\{([^}]*)\}/g)])
    .filter(([, selector]) => selector?.trim() === className)
    .map(([, , declarations]) => declarations)
    .join("");

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

  it.each([
    ["35/2023/UBTVQH15", 35, "UBTVQH15"],
    ["06/2024/QĐ-UBND", 6, "QĐ-UBND"],
    ["141/KH-BCĐTKNQ18", 141, "KH-BCĐTKNQ18"],
    ["436/BC-UBPLTP15", 436, "BC-UBPLTP15"],
    ["07/CT-TTg", 7, "CT-TTg"],
    ["3862/SKHCN-BCVT&CĐS", 3862, "SKHCN-BCVT&CĐS"],
    ["02/KHPH-CĐVC-TTTT", 2, "KHPH-CĐVC-TTTT"],
    ["01/CTrPH SNV-CĐVC", 1, "CTrPH SNV-CĐVC"],
    ["Số 402-CV/VPĐU", 402, "CV/VPĐU"],
    ["Số: - CV/ĐU", null, "CV/ĐU"],
    [".../TTr-SKH-CN", null, "TTr-SKH-CN"],
  ])("reads serial and notation of %s", (text, serial, notation) => {
    expect(parseDocumentNumber(text)).toMatchObject({ serial, notation });
  });

  it("is the same document however it is spelled", () => {
    expect(["049/QĐ-BNV", "Số: 49/QĐ- BNV", "49 /QĐ-BNV"].map(normaliseDocumentNumber)).toEqual([
      "49/QĐ-BNV",
      "49/QĐ-BNV",
      "49/QĐ-BNV",
    ]);
    expect(normaliseDocumentNumber("57-NQ/TW")).toBe("57-NQ/TW");
    expect(normaliseDocumentNumber("6/2024/QĐ-UBND")).toBe("06/2024/QĐ-UBND");
  });

  it("normalised once is normal", () => {
    const notation = fc.constantFrom("KH-UBND", "SNV-CCHC&CTTN", "CTrPH SNV-CĐVC", "UBTVQH15");
    fc.assert(
      fc.property(fc.nat(99_999), notation, (serial, sign) => {
        const once = normaliseDocumentNumber(numberLine(serial, sign)) ?? "";
        expect(normaliseDocumentNumber(once)).toBe(once);
        expect(parseDocumentNumber(once)?.serial).toBe(serial);
      }),
    );
  });

  it.each([
    "01 số/tuần",
    "Quý III/2025",
    "28/5",
    "",
    "số lượng",
    "52 số/năm",
    "24/7",
    "khoảng 15 tin, bài",
    "Đài PT-TH",
  ])("is not read from %s", (text) => {
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

  it.each([
    [".od-governing", /font-size: 12pt/],
    [".od-issuing", /font-size: 12pt; font-weight: bold/],
    [".od-nation", /font-size: 12pt; font-weight: bold; text-transform: uppercase/],
    [".od-motto", /font-size: 13pt; font-weight: bold/],
    [".od-number", /font-size: 13pt/],
    [".od-date", /font-size: 13pt; font-style: italic/],
    [".od-type", /font-size: 14pt; font-weight: bold/],
    [".od-abstract", /font-size: 14pt; font-weight: bold/],
    [".od-basis", /font-style: italic/],
    [".od-recipients", /font-size: 11pt/],
    [".od-recipients strong", /font-size: 12pt; font-style: italic/],
    [".od-signature", /font-size: 14pt; font-weight: bold/],
    [".od-text", /text-indent: 1.27cm; margin-bottom: 6pt/],
  ])("gives %s the size and style of the decree", (className, declarations) => {
    expect(styleOf(className)).toMatch(declarations);
  });

  it("keeps the organ not bold that governs the issuing one", () => {
    expect(styleOf(".od-governing")).not.toContain("bold");
  });

  it("draws a rule of 40 % of its own line under the organ and the abstract", () => {
    expect(styleOf(".od-rule")).toContain("width: 40%");
    expect(renderOfficialBody(slip()).match(/<span class="od-rule">/g)).toHaveLength(2);
  });

  it("ends bases with semicolons and the last with a full stop", () => {
    const html = renderOfficialBody({ ...slip(), bases: ["Căn cứ Luật A", "Căn cứ Luật B;"] });
    expect(html).toContain("Căn cứ Luật A;</p>");
    expect(html).toContain("Căn cứ Luật B.</p>");
  });

  it("lists several addressees below each other and names a single one on the same line", () => {
    expect(renderOfficialBody(slip("Sở A"))).toContain("Kính gửi: Sở A</p>");
    const html = renderOfficialBody({ ...slip(), addressees: ["Sở A", "Sở B"] });
    expect(html).toContain("Kính gửi:<span>- Sở A;</span><span>- Sở B.</span>");
  });

  it("signs on behalf of the body in capitals, the position below", () => {
    const signature = {
      capacity: "TM.",
      body: "Ủy ban nhân dân",
      position: "Chủ tịch",
      name: null,
    } as const;
    const html = renderOfficialBody({ ...slip(), signature });
    expect(html).toContain("<span>TM. ỦY BAN NHÂN DÂN</span><span>CHỦ TỊCH</span>");
  });

  it("numbers annexes in Roman only when there are several, their reference left blank", () => {
    const annex = { title: "Biểu tổng hợp", body: [] };
    const one = renderOfficialBody({ ...slip(), annexes: [annex] });
    expect(one).toContain(">Phụ lục</p>");
    expect(one).toContain("số …/PGV ngày … tháng … năm …");
    const two = renderOfficialBody({ ...slip(), annexes: [annex, annex] });
    expect(two).toContain(">Phụ lục II</p>");
  });

  it("leaves the number's blank while it has none", () => {
    expect(renderOfficialBody(slip())).toMatch(/Số: {3,}\/PGV/);
    expect(styleOf(".od-number")).toContain("white-space: pre-wrap");
  });

  it("brings no style attribute and no script, so that a strict policy can hold", () => {
    expect(renderOfficialBody(filledWith("x"))).not.toMatch(/ style=|<script|<style| on\w+=/);
  });

  it("cites the plan by type, number, date, issuer and subject", () => {
    expect(renderOfficialBody(slip())).toContain(
      "Kế hoạch số 07/KH-UBND ngày 02 tháng 6 năm 2025 của Ủy ban nhân dân tỉnh về truyền thông mẫu năm 2025, giao Sở Mẫu",
    );
  });

  it("lists each duty on a duty slip, and adds up no pieces of different kinds", () => {
    const html = renderOfficialBody(slip());
    expect(html).toContain("Chuyên mục phát thanh (mục C.I.2.a)");
    expect(html).toContain("31/12/2025");
    expect(html).not.toContain("Tổng cộng");
  });

  it("lets no text open a tag, close an attribute or begin an entity, wherever it stands", () => {
    const nasty = fc.constantFrom("</style>", "<script>", '"><img>', "'", "&lt;", "<!--", "]]>");
    const text = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), nasty)).map((x) => x.join(""));
    const tags = (html: string) => html.match(/<[^>]*>/g);
    const plain = tags(renderOfficialHtml(filledWith("x")));
    fc.assert(
      fc.property(text, (hostile) => {
        const html = renderOfficialHtml(filledWith(`x${hostile}`));
        expect(tags(html)).toEqual(plain);
        expect(html.replace(/&(?:amp|lt|gt|quot|#39);/g, "")).not.toContain("&");
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
  expect([vietnameseNumber(-0.2), vietnameseNumber(-0.25, 1)]).toEqual(["0", "-0,3"]);
});

it("writes Roman figures", () => {
  expect([1, 4, 9, 14, 40, 99].map(romanNumber)).toEqual(["I", "IV", "IX", "XIV", "XL", "XCIX"]);
});
