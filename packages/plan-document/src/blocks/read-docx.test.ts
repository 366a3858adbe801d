import { describe, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../limits.ts";
import { assemble } from "./assemble.ts";
import { type DocxParts, docx, level, list, numbered, p, table } from "./docx/docx.testing.ts";
import { readDocx } from "./read-docx.ts";

const read = (parts: DocxParts) => readDocx(docx(parts), DEFAULT_LIMITS);
const lines = (parts: DocxParts): string[] => {
  const { blocks } = read(parts);
  return blocks.map((block) => (block.kind === "row" ? "row" : block.text));
};

describe("numbers that Word prints", () => {
  const levels =
    level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.") + level(2, "lowerLetter", "%3)");

  test("levels count on and restart under a new parent", () => {
    const body = [0, 1, 1, 2, 2, 0, 1, 2].map((at) => numbered("x", at)).join("");
    expect(lines({ body, numbering: list(levels) })).toEqual([
      "I. x",
      "1. x",
      "2. x",
      "a) x",
      "b) x",
      "II. x",
      "1. x",
      "a) x",
    ]);
  });

  test("a decimal label shows the numbers above it", () => {
    const decimals = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.");
    const body = [0, 1, 1, 0, 1].map((at) => numbered("x", at)).join("");
    expect(lines({ body, numbering: list(decimals) })).toEqual([
      "1. x",
      "1.1. x",
      "1.2. x",
      "2. x",
      "2.1. x",
    ]);
  });

  test("lvlRestart 0 keeps a level counting across its parents", () => {
    const running =
      level(0, "upperRoman", "%1.") + level(1, "decimal", "%2.", '<w:lvlRestart w:val="0"/>');
    const body = [0, 1, 1, 0, 1].map((at) => numbered("x", at)).join("");
    expect(lines({ body, numbering: list(running) }).at(-1)).toBe("3. x");
  });

  test("a second list on the same definition goes on, unless it is told to start anew", () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body =
      numbered("x", 0, 1) + numbered("x", 0, 2) + numbered("x", 0, 3) + numbered("x", 0, 3);
    expect(lines({ body, numbering })).toEqual(["1. x", "2. x", "1. x", "2. x"]);
  });

  test("numbering comes from the style, and numId 0 takes it away", () => {
    const styles = `<w:style w:type="paragraph" w:styleId="A"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`;
    const body =
      p("x", '<w:pStyle w:val="B"/>') +
      p("y", '<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(lines({ body, styles, numbering: list(level(0, "decimal", "Điều %1.")) })).toEqual([
      "Điều 1. x",
      "y",
    ]);
  });

  test.each([
    ["decimalZero", "%1.", "01. x"],
    ["vietnameseCounting", "Phần %1.", "Phần một. x"],
    ["none", "Ghi chú", "Ghi chú x"],
    ["bullet", "\uf0b7", "• x"],
    ["bullet", "-", "- x"],
  ])("format %s with text %s prints %s", (format, text, expected) => {
    expect(lines({ body: numbered("x", 0), numbering: list(level(0, format, text)) })).toEqual([
      expected,
    ]);
  });

  test("a list of one's own letters is followed, so that đ comes after d", () => {
    const own = `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="custom" w:format="a, b, c, d, đ, ..."/><w:lvlText w:val="%1)"/></w:lvl>`;
    const body = [0, 0, 0, 0, 0].map((at) => numbered("x", at)).join("");
    expect(lines({ body, numbering: list(own) }).at(-1)).toBe("đ) x");
  });
});

describe("numbers of paragraphs that are gone or kept twice", () => {
  const numbering = list(level(0, "decimal", "%1."));
  const own = (mark: string, inside: string): string =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>${mark}</w:rPr></w:pPr>${inside}</w:p>`;
  const said = (text: string, look = ""): string =>
    `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

  test.each([
    ["deleted", own("<w:del/>", "<w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>")],
    ["moved away", own("<w:moveFrom/>", `<w:moveFrom>${said("cũ")}</w:moveFrom>`)],
    ["hidden", own("<w:vanish/>", said("ẩn", "<w:vanish/>"))],
  ])("a paragraph %s is not counted", (_, gone) => {
    expect(lines({ body: gone + numbered("x", 0), numbering })).toEqual(["1. x"]);
  });

  test("a paragraph whose mark was deleted gives its number to the one it runs into", () => {
    const body = own("<w:del/>", said("Sở Nội ")) + numbered("vụ", 0) + numbered("x", 0);
    expect(lines({ body, numbering })).toEqual(["1. Sở Nội vụ", "2. x"]);
  });

  test("moved words are read where they were moved to, and the reader says so", () => {
    const body = `<w:p><w:moveFrom>${said("đi")}</w:moveFrom>${said("ở ")}<w:moveTo>${said("đến")}</w:moveTo></w:p>`;
    expect(lines({ body })).toEqual(["ở đến"]);
    expect(read({ body }).findings.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });

  test("a format of one's own counts, not the plain one Word keeps beside it", () => {
    const both = `<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
    const levels = `<w:lvl w:ilvl="0"><w:start w:val="1"/>${both}<w:lvlText w:val="%1."/></w:lvl>`;
    const body = numbered("x", 0) + numbered("y", 0);
    expect(lines({ body, numbering: list(levels) })).toEqual(["001. x", "002. y"]);
  });
});

describe("words that are seen", () => {
  test("a character style hides words and shows them in capitals, as the paragraph's does", () => {
    const styles = `<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="C"><w:rPr><w:caps/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="T"><w:rPr><w:caps/></w:rPr></w:style>`;
    const styled = (style: string, text: string): string =>
      `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body =
      `<w:p>${styled("H", "ẩn")}${styled("C", "Kế hoạch")}</w:p>` +
      p("Tuyên truyền", '<w:pStyle w:val="T"/>');
    expect(lines({ body, styles })).toEqual(["KẾ HOẠCH", "TUYÊN TRUYỀN"]);
  });

  test.each([
    ["Wingdings", "F0FC", "✓"],
    ["Wingdings", "F0A8", "☐"],
    ["Wingdings 2", "0050", "✓"],
    ["Symbol", "F0B7", "•"],
    ["Webdings", "F061", "•"],
    ["Times New Roman", "2013", "–"],
  ])("a sign of %s with code %s is %s", (font, code, sign) => {
    const body = `<w:p><w:r><w:sym w:font="${font}" w:char="${code}"/></w:r></w:p>`;
    expect(lines({ body })).toEqual([sign]);
  });

  test("deleted words are dropped, inserted ones kept, and the reader says so", () => {
    const body = `<w:p><w:r><w:t xml:space="preserve">Sở </w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:ins><w:r><w:t>mới</w:t></w:r></w:ins></w:p>`;
    expect(lines({ body })).toEqual(["Sở mới"]);
    expect(read({ body }).findings.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });

  test("a paragraph whose mark was deleted runs on into the next", () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Sở Nội </w:t></w:r></w:p>${p("vụ")}`;
    expect(lines({ body }).join("|")).toMatch(/^Sở Nội ?vụ$/);
  });

  test("a deleted row is left out", () => {
    const body = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${p("cũ")}</w:tc></w:tr><w:tr><w:tc>${p("mới")}</w:tc></w:tr></w:tbl>`;
    expect(assemble(read({ body }).blocks).text).toBe("mới");
  });

  test("former properties do not number a paragraph", () => {
    const body = `<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
    expect(lines({ body, numbering: list(level(0, "decimal", "%1.")) })).toEqual(["x"]);
  });

  test("hidden words and field codes are left out, field results kept", () => {
    const body = `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>thấy</w:t></w:r></w:p>`;
    expect(lines({ body })).toEqual(["thấy"]);
  });

  test("a text box is read once, after its paragraph, and never as the twin kept for old programs", () => {
    const box = `<w:txbxContent>${p("trong khung")}</w:txbxContent>`;
    const body = `<w:p><w:r><w:t>ngoài</w:t><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t> tiếp</w:t></w:r></w:p>`;
    expect(lines({ body })).toEqual(["ngoài tiếp", "trong khung"]);
  });

  test("a line break before a label parts two lines; elsewhere it only turns a long one", () => {
    const body = `<w:p><w:r><w:t>Tổ chức</w:t><w:br/><w:t>hội nghị</w:t><w:br/><w:t>Đơn vị chủ trì: Sở Nội vụ</w:t></w:r></w:p>`;
    expect(lines({ body })).toEqual(["Tổ chức hội nghị", "Đơn vị chủ trì: Sở Nội vụ"]);
  });

  test("footnotes follow the body, without the lines drawn above them", () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p("---")}</w:footnote><w:footnote w:id="1">${p("Chú thích")}</w:footnote>`;
    expect(lines({ body: p("Thân"), footnotes })).toEqual(["Thân", "Chú thích"]);
  });

  test("other prefixes than Word's own are understood", () => {
    const xml = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:r><x:t>chữ</x:t></x:r></x:p></x:body></x:document>`;
    const { blocks } = read({ body: "", others: { "word/document.xml": xml } });
    expect(blocks).toMatchObject([{ text: "chữ", style: { align: "center" } }]);
  });
});

describe("tables", () => {
  test("cells keep their grid columns over spans, and a merged cell shows the words it continues", () => {
    const body = table([
      ["1", ["Sở A", '<w:vMerge w:val="restart"/>'], "x"],
      ["2", ["", "<w:vMerge/>"], "y"],
      [["Nhóm", '<w:gridSpan w:val="3"/>']],
    ]);
    const { blocks, text } = assemble(read({ body }).blocks);
    const [first, second, third] = blocks.flatMap((block) =>
      block.kind === "row" ? [block.cells] : [],
    );
    expect(first?.map(({ column }) => column)).toEqual([0, 1, 2]);
    expect(second?.[1]).toMatchObject({ text: "Sở A", continues: true, span: first?.[1]?.span });
    expect(third?.[0]).toMatchObject({ column: 0, columns: 3 });
    expect(text).toBe("1\tSở A\tx\n2\ty\nNhóm");
  });

  test("a cell that by the old mark continues the one on its left is one cell with it", () => {
    const body = table([
      [
        ["Nhóm", '<w:hMerge w:val="restart"/>'],
        ["", "<w:hMerge/>"],
      ],
      ["1", "Mở chuyên mục"],
    ]);
    const { blocks } = assemble(read({ body }).blocks);
    expect(blocks).toMatchObject([
      { cells: [{ text: "Nhóm", column: 0, columns: 2 }] },
      { cells: [{ text: "1" }, { text: "Mở chuyên mục", column: 1 }] },
    ]);
  });

  test("a table in a text box keeps its cells, a text box in a cell its words there", () => {
    const box = (inside: string): string =>
      `<w:r><w:pict><w:txbxContent>${inside}</w:txbxContent></w:pict></w:r>`;
    const inBox = `<w:p>${box(table([["UBND", "CỘNG HÒA"]]))}</w:p>`;
    const inCell = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>ô</w:t></w:r>${box(p("khung"))}</w:p></w:tc></w:tr></w:tbl>`;
    const { blocks } = assemble(read({ body: inBox + inCell }).blocks);
    expect(blocks).toMatchObject([
      { kind: "row", cells: [{ text: "UBND" }, { text: "CỘNG HÒA" }] },
      { kind: "row", cells: [{ text: "ô\nkhung" }] },
    ]);
  });

  test("a table inside a cell stays words of that cell", () => {
    const body = `<w:tbl><w:tr><w:tc>${table([["a", "b"]])}${p("c")}</w:tc></w:tr></w:tbl>`;
    const { blocks } = assemble(read({ body }).blocks);
    expect(blocks).toMatchObject([{ kind: "row", cells: [{ text: "a\nb\nc" }] }]);
  });
});
