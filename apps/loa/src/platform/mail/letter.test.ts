import { describe, expect, it } from "vitest";
import { greeting, type LetterBlock, link, rule, words, written } from "./letter.ts";

const nasty = `<img src="https://xau.test/a.png" onerror="x()"> & 'ông' "A"`;
const everything: LetterBlock[] = [
  ...greeting("vi", nasty),
  { kind: "subject", text: `Kế hoạch ${nasty}` },
  words("Dòng một\nDòng hai"),
  {
    ...{ kind: "list", heading: "Đã quá hạn (14)", rest: "và 2 việc khác" },
    items: [{ text: nasty, note: "Sở A · quá hạn 3 ngày" }, { text: "Việc hai" }],
  },
  link("Mở danh sách", 'https://loa.test/console?a=1&b="2"'),
  rule,
  words("In English", "en"),
];
const letter = written({ subject: `Nhắc việc ${nasty}`, language: "vi", blocks: everything });

/** The words somebody reads in a mail program, without the marks of a list. */
const wordsOf = (text: string) =>
  text
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "-" && word !== "—")
    .map((word) => word.replace(/:$/, ""));

const names: Readonly<Record<string, string>> = {
  ...{ "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&#39;": "'" },
};
const shownWords = (html: string) =>
  wordsOf(
    html
      .replace(/<title>.*?<\/title>|<!--.*?-->/gs, " ")
      .replace(/<[^>]+>/g, " ")
      .replace(/&(lt|gt|amp|quot|#39);/g, (name) => names[name] ?? name),
  );

describe("a letter", () => {
  it("says the same words as text and as HTML, in the same order", () => {
    expect(shownWords(letter.html)).toEqual(wordsOf(letter.text));
    expect(letter.text).toContain("- Việc hai\n");
    expect(letter.text).toMatch(/\nLoa\n$/);
  });

  it("lets no name become a tag, an attribute or an entity", () => {
    const tags = new Set(letter.html.match(/<[a-z0-9]+/gi));
    expect([...tags].filter((tag) => /img|script|iframe|link$/i.test(tag))).toEqual([]);
    expect(letter.html).not.toMatch(/<[^>]*onerror/);
    expect(letter.html).toContain("https://loa.test/console?a=1&amp;b=&quot;2&quot;");
  });

  it("fetches nothing when it is opened, and has one thing to press", () => {
    const tags = (letter.html.match(/<[^>]+>/g) ?? []).join("\n");
    expect(tags).not.toMatch(/\ssrc=|url\(|@import|<style|<form|\sbackground=/i);
    expect(tags.match(/href=/g)).toHaveLength(1);
  });

  it("lays out by tables with looks of their own, as Outlook needs, and names its languages", () => {
    expect(letter.html).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(letter.html).toContain('<p lang="en"');
    expect(letter.html).toContain('<!--[if mso]><table role="presentation"');
    expect(letter.html).not.toMatch(/ class=|<div/);
    for (const table of letter.html.match(/<table[^>]*>/g) ?? [])
      expect(table).toContain('role="presentation"');
  });

  it("greets nobody whose name it does not know", () => {
    expect(greeting("vi", null)).toEqual([]);
    expect(greeting("en", "An")).toEqual([words("Dear An,")]);
  });
});
