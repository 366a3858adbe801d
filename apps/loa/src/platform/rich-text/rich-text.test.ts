import fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { RichDocument } from "../contract/rich-text/document.ts";
import { richTextLimits } from "../contract/rich-text/read.ts";
import {
  linksIn,
  mediaIn,
  plainTextOf,
  readingMinutes,
  wordsIn,
} from "../contract/rich-text/words.ts";
import { renderRichText } from "./render.ts";

const picture = "0190f0f0-0000-7000-8000-000000000001";
const words = (text: string, ...marks: object[]) => ({ type: "text", text, marks });
const paragraph = (...content: object[]) => ({ type: "paragraph", content });
const doc = (...content: object[]) => ({ type: "doc", content });
const read = (value: unknown) => RichDocument.parse(value);
const html = (value: unknown) =>
  renderRichText(read(value), { media: (id) => `<figure>${id}</figure>` });

test("what the editor makes is kept, and what it adds for itself is dropped", () => {
  const document = read(
    doc(
      {
        type: "heading",
        attrs: { level: 2, textAlign: "left" },
        content: [words("Chuyển đổi số")],
      },
      paragraph(
        words("Xã ", { type: "bold" }),
        words("nhà", { type: "textStyle", attrs: { color: "red" } }),
      ),
      { type: "media", attrs: { mediaId: picture, caption: "Ảnh mẫu", width: 12 } },
    ),
  );
  expect(document.content).toEqual([
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Chuyển đổi số" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Xã ", marks: [{ type: "bold" }] },
        { type: "text", text: "nhà" },
      ],
    },
    { type: "media", attrs: { mediaId: picture, caption: "Ảnh mẫu" } },
  ]);
});

test("words are kept in NFC without invisible characters, with the blanks that part them", () => {
  expect(
    plainTextOf(read(doc(paragraph(words("Quả\u200bng "), words("Ngãi".normalize("NFD")))))),
  ).toBe("Quảng Ngãi");
});

test("a table reads as rows, its heads name columns or rows, and it scrolls in itself", () => {
  const cell = (type: string, text: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph(words(text))],
  });
  const table = doc({
    type: "table",
    content: [
      { type: "tableRow", content: [cell("tableHeader", "Xã"), cell("tableHeader", "Số tin")] },
      { type: "tableRow", content: [cell("tableHeader", "Bình Sơn"), cell("tableCell", "12")] },
    ],
  });
  expect(html(table)).toBe(
    '<div class="table" role="group" tabindex="0"><table><tr><th scope="col">Xã</th><th scope="col">Số tin</th></tr><tr><th scope="row">Bình Sơn</th><td>12</td></tr></table></div>',
  );
  expect(plainTextOf(read(table)).split("\n")).toHaveLength(4);
});

test("words, links and media are counted", () => {
  const document = read(
    doc(
      paragraph(
        words("Hỏi tại "),
        words("trang này", { type: "link", attrs: { href: "https://dichvucong.gov.vn" } }),
      ),
      { type: "media", attrs: { mediaId: picture, caption: "Một cửa" } },
    ),
  );
  expect(wordsIn(document)).toBe(6);
  expect(readingMinutes(1000)).toBe(4);
  expect(linksIn(document)).toEqual(["https://dichvucong.gov.vn/"]);
  expect(mediaIn(document)).toEqual([picture]);
});

test.each([
  ["a script as a node", doc({ type: "script", content: [words("alert(1)")] })],
  ["raw HTML", doc({ type: "html", attrs: { html: "<b>" } })],
  ["a paragraph in a paragraph", doc(paragraph(paragraph(words("a"))))],
  ["a heading of another level", doc({ type: "heading", attrs: { level: 1 }, content: [] })],
  ["a picture by address", doc({ type: "media", attrs: { mediaId: "https://elsewhere/a.png" } })],
  ["no document", paragraph(words("a"))],
  ["a list instead", [doc()]],
  ["nothing", null],
])("refused: %s", (_, value) => {
  expect(RichDocument.safeParse(value).success).toBe(false);
});

test("a document too deep, too large or too long is refused", () => {
  let deep: object = paragraph(words("a"));
  for (let level = 0; level < richTextLimits.depth; level += 1)
    deep = { type: "bulletList", content: [{ type: "listItem", content: [deep] }] };
  const many = Array.from({ length: richTextLimits.nodes + 1 }, () => ({ type: "horizontalRule" }));
  const long = paragraph(words("a".repeat(richTextLimits.characters + 1)));
  for (const value of [doc(deep), doc(...many), doc(long)])
    expect(RichDocument.safeParse(value).success).toBe(false);
});

test.each([
  "javascript:alert(1)",
  " java\nscript:alert(1)",
  "data:text/html,x",
  "//elsewhere.vn/a",
  "/\\elsewhere.vn",
  "vbscript:x",
  "file:///etc/passwd",
])("the words of a link to %s stay, its address goes", (href) => {
  expect(html(doc(paragraph(words("bấm", { type: "link", attrs: { href } }))))).toBe("<p>bấm</p>");
});

test("a stored link that runs something is not written, whatever wrote it", () => {
  const stored = {
    type: "text",
    text: "a",
    marks: [{ type: "link", attrs: { href: "javascript:x" } }],
  } as const;
  expect(renderRichText(stored, { media: () => null })).toBe("a");
});

const anyText = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    '" onload="x',
    "&lt;img src=x onerror=y&gt;",
    "]]>",
    "<!--",
  ),
);
const anyInline = fc.record({
  type: fc.constant("text"),
  text: anyText,
  marks: fc.array(
    fc.oneof(
      fc.constant({ type: "bold" }),
      fc.record({ type: fc.constant("link"), attrs: fc.record({ href: anyText }) }),
    ),
  ),
});
const anyBlock = fc.oneof(
  fc.record({ type: fc.constant("paragraph"), content: fc.array(anyInline) }),
  fc.record({
    type: fc.constant("heading"),
    attrs: fc.record({ level: fc.constantFrom(2, 3) }),
    content: fc.array(anyInline),
  }),
);
const anyDocument = fc.record({ type: fc.constant("doc"), content: fc.array(anyBlock) });

test("whatever was written, only allowed elements and safe addresses are ever rendered, and reading again changes nothing", () => {
  const allowed = new Set(["P", "H2", "H3", "STRONG", "A"]);
  fc.assert(
    fc.property(anyDocument, (value) => {
      const document = read(value);
      expect(read(document)).toEqual(document);
      const { document: page } = parseHTML(
        `<main>${renderRichText(document, { media: () => null })}</main>`,
      );
      for (const element of page.querySelectorAll("main *")) {
        expect(allowed).toContain(element.tagName);
        expect([...element.attributes].every(({ name }) => name === "href")).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});
