import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import { cleanPasted } from "./clean-pasted.ts";

const pasted = (html: string) =>
  cleanPasted(
    parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
      .document as unknown as Document,
  ).replace(/ data-word=""/g, "");

it("keeps the structure of Word and drops its dress", () => {
  expect(
    pasted(
      `<!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><style>p{color:red}</style>
<h1 style="mso-x:1">Cải cách</h1><p class="MsoNormal" style="margin:0"><b><span style="font-size:14pt">Xã Mẫu</span></b> <span lang="VI">mở lớp</span><o:p></o:p></p>`,
    ).trim(),
  ).toBe("<h2>Cải cách</h2><p><strong>Xã Mẫu</strong> mở lớp</p>");
});

it("turns Word's list paragraphs into lists", () => {
  const item = (mark: string, words: string) =>
    `<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">${mark}<span>&nbsp;&nbsp;</span></span>${words}</p>`;
  expect(pasted(item("·", "Một") + item("·", "Hai"))).toBe(
    "<ul><li><p>Một</p></li><li><p>Hai</p></li></ul>",
  );
  expect(pasted(`<p class="MsoListParagraph">1. Một</p><p>Thường</p>`)).toBe(
    "<ol><li><p>Một</p></li></ol><p>Thường</p>",
  );
});

it("lets no script, handler or foreign picture's address through as an attribute", () => {
  expect(
    pasted(
      `<p onclick="x()">a<img src="https://la.test/a.png" onerror="y()"><script>z()</script></p><a href="https://b.test" style="x">b</a>`,
    ),
  ).toBe(`<p>a<img></p><a href="https://b.test">b</a>`);
});

it("takes emphasis by style, and no emphasis from a page that wraps all in bold", () => {
  expect(
    pasted(
      `<b style="font-weight:normal"><span style="font-weight:700">Đậm</span> <span style="font-style:italic">nghiêng</span> thường</b>`,
    ),
  ).toBe("<strong>Đậm</strong> <em>nghiêng</em> thường");
});
