import { strToU8, zipSync } from "fflate";
import { composeDocx } from "../bench/docx.ts";
import { pdfOf, pdfWithPages } from "./pdf.ts";

/** A file built to hurt a reader. */
export interface Monster {
  readonly name: string;
  readonly make: () => Uint8Array;
}

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const head = `<?xml version="1.0" encoding="UTF-8"?>`;
const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

function wordFile(documentXml: string | Uint8Array, more: Record<string, string> = {}): Uint8Array {
  const extra = Object.entries(more).map(([name, text]) => [name, strToU8(text)] as const);
  return zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(relations),
    "word/document.xml": typeof documentXml === "string" ? strToU8(documentXml) : documentXml,
    ...Object.fromEntries(extra),
  });
}

const body = (xml: string): string =>
  `${head}<w:document xmlns:w="${wordNamespace}"><w:body>${xml}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const row = (cells: readonly string[]): string =>
  `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
const nested = (tag: string, depth: number, inner: string): string =>
  `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth);
const text = (words: string): Uint8Array => strToU8(words);
const plan = "KẾ HOẠCH\nTuyên truyền năm 2026\n\n";

const archives: readonly Monster[] = [
  {
    name: "zip bomb of 300 MB of blanks",
    make: () => wordFile(new Uint8Array(300 * 1024 * 1024).fill(32)),
  },
  {
    name: "tables nested 3,000 deep",
    make: () => wordFile(body(nested("w:tbl", 3_000, row(["a"])))),
  },
  {
    name: "elements nested 200,000 deep",
    make: () => wordFile(body(nested("w:sdt", 200_000, paragraph("a")))),
  },
  {
    name: "a table of 100,000 rows",
    make: () =>
      wordFile(
        body(
          `<w:tbl>${row(["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"])}${Array.from({ length: 100_000 }, (_, at) => row([String(at + 1), "Việc", "Sở A", "Quý I"])).join("")}</w:tbl>`,
        ),
      ),
  },
  { name: "200,000 paragraphs", make: () => wordFile(body(paragraph("- x: y").repeat(200_000))) },
  { name: "one word of 10 MB", make: () => wordFile(body(paragraph("a".repeat(10_000_000)))) },
  {
    name: "entities that multiply",
    make: () =>
      wordFile(
        `${head}<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join("")}]>${body(paragraph("&m;")).slice(head.length)}`,
      ),
  },
  {
    name: "an entity that reads a file",
    make: () =>
      wordFile(
        `${head}<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${body(paragraph("&x;")).slice(head.length)}`,
      ),
  },
  {
    name: "an attribute of 20 MB",
    make: () => wordFile(body(`<w:p w:rsid="${"a".repeat(20_000_000)}"/>`)),
  },
  {
    name: "numbering and styles that point at themselves",
    make: () =>
      wordFile(
        body(
          `<w:p><w:pPr><w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="99"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>`,
        ),
        {
          "word/numbering.xml": `${head}<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
          "word/styles.xml": `${head}<w:styles xmlns:w="${wordNamespace}"><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
        },
      ),
  },
  {
    name: "6,000 parts",
    make: () =>
      wordFile(
        body(paragraph("x")),
        Object.fromEntries(Array.from({ length: 6_000 }, (_, at) => [`word/media/${at}.xml`, "a"])),
      ),
  },
  { name: "an archive of something else", make: () => zipSync({ "a.txt": strToU8("x") }) },
  {
    name: "parts named upwards",
    make: () => wordFile(body(paragraph("x")), { "../../../../tmp/x": "x" }),
  },
];

const texts: readonly Monster[] = [
  { name: "nothing", make: () => new Uint8Array() },
  { name: "a byte order mark", make: () => new Uint8Array([0xff, 0xfe]) },
  { name: "half a UTF-16 letter", make: () => new Uint8Array([0xff, 0xfe, 0x41]) },
  { name: "zeros", make: () => new Uint8Array(5_000_000) },
  {
    name: "a million lines",
    make: () => text(plan + "1. Việc\n- Đơn vị chủ trì: Sở A\n".repeat(500_000)),
  },
  { name: "a line of brackets", make: () => text(plan + "(".repeat(1_000_000)) },
  { name: "a line of labels", make: () => text(plan + "Đơn vị chủ trì: ".repeat(200_000)) },
  { name: "a line of times", make: () => text(`${plan}1. ${"trước ngày 1/1, ".repeat(100_000)}`) },
  {
    name: "a line of amounts",
    make: () => text(`${plan}- Tần suất: ${"01 số/tuần ".repeat(100_000)}`),
  },
  {
    name: "a line of units",
    make: () => text(`${plan}- Đơn vị chủ trì: ${"Sở A và ".repeat(100_000)}`),
  },
  { name: "a line of digits", make: () => text(`${plan}1. ${"1".repeat(2_000_000)}`) },
  { name: "blanks in a line", make: () => text(`${plan}1.${" ".repeat(3_000_000)}x`) },
  {
    name: "100,000 table rows of text",
    make: () => text(plan + "| 1 | a | b | c |\n".repeat(100_000)),
  },
  {
    name: "numbers 1.1.1… without end",
    make: () =>
      text(
        plan +
          Array.from(
            { length: 20_000 },
            (_, at) => `${Array.from({ length: 1 + (at % 9) }, () => 1 + (at % 7)).join(".")}. a`,
          ).join("\n"),
      ),
  },
];

const others: readonly Monster[] = [
  {
    name: "an encrypted Office file",
    make: () =>
      new Uint8Array(
        Buffer.concat([
          Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
          Buffer.alloc(2_000),
          Buffer.from("EncryptedPackage", "utf16le"),
          Buffer.alloc(4_000),
        ]),
      ),
  },
  { name: "RTF", make: () => text(`{\\rtf1\\ansi ${"{".repeat(100_000)}`) },
  { name: "HTML", make: () => text(`<html>${"<div>".repeat(200_000)}KẾ HOẠCH`) },
  { name: "PDF of 2,000 pages", make: () => pdfWithPages(2_000, (page) => `${page}. Viec`) },
  {
    name: "PDF of 600 pages",
    make: () => pdfWithPages(600, (page) => `${page}. Viec so ${page} - Don vi chu tri: So A`),
  },
  {
    name: "PDF page with 100,000 words",
    make: () => pdfWithPages(1, () => "abc ".repeat(100_000)),
  },
  {
    name: "PDF whose pages are their own parent",
    make: () => pdfOf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"]),
  },
  {
    name: "PDF that says it is encrypted",
    make: () =>
      pdfOf(
        [
          "<</Type/Catalog/Pages 2 0 R>>",
          "<</Type/Pages/Kids[]/Count 0>>",
          "<</Filter/Standard/V 2/R 3/Length 128/P -4/O(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)/U(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)>>",
        ],
        "/Encrypt 3 0 R /ID[(a)(a)]",
      ),
  },
  {
    name: "PDF with a page as large as a city",
    make: () =>
      pdfOf([
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99999999 99999999]>>",
      ]),
  },
  {
    name: "PDF without end",
    make: () => text(`%PDF-1.7\n${"1 0 obj\n<</A 1 0 R>>\nendobj\n".repeat(100_000)}`),
  },
  {
    name: "picture that says it is 60,000 by 60,000",
    make: () => {
      const png = Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      );
      png.writeUInt32BE(60_000, 16);
      png.writeUInt32BE(60_000, 20);
      return new Uint8Array(png);
    },
  },
  {
    name: "plan in a picture's clothes",
    make: () =>
      new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), composeDocx(plan)])),
  },
];

/** Every file built to hurt: archives, texts, PDF, pictures and what only looks like one of them. */
export const monsters: readonly Monster[] = [...archives, ...texts, ...others];
