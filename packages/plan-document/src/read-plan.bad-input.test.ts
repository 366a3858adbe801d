import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { docx, p } from "./blocks/docx/docx.testing.ts";
import { readPlan } from "./read-plan.ts";

const codeOf = (bytes: Uint8Array, options = {}): string | undefined =>
  readPlan(bytes, options).failure?.code;
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function compoundFile(entry: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(COMPOUND);
  bytes.set(
    [...entry].flatMap((letter) => [letter.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

/** Changes a file's directory: every 4-byte word equal to `from` becomes `to`. */
function patch(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) === from) view.setUint32(at, to, true);
  }
  return copy;
}

describe("files that cannot be read", () => {
  test.each([
    ["an empty file", new Uint8Array(), "empty"],
    ["blank text", strToU8("  \n "), "empty"],
    ["an old Word file", compoundFile("WordDocument"), "legacy-doc"],
    ["a file with a password", compoundFile("EncryptedPackage"), "encrypted"],
    ["a PDF", strToU8("%PDF-1.7 …"), "pdf-not-supported-here"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), "not-a-document"],
    ["a program", new Uint8Array(4096).map((_, at) => (at * 37) % 9), "not-a-document"],
    [
      "text in an old encoding",
      new Uint8Array(600).map((_, at) => (at % 4 === 3 ? 0xb8 : 0x61)),
      "legacy-encoding",
    ],
    ["a spreadsheet", zipSync({ "xl/workbook.xml": strToU8("<x/>") }), "spreadsheet"],
    ["an archive of something else", zipSync({ "a.txt": strToU8("x") }), "no-document"],
    [
      "an OpenDocument text",
      zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<x/>") }),
      "opendocument-not-supported",
    ],
    ["the start of an archive", docx({ body: p("x") }).slice(0, 120), "damaged"],
    [
      "a part with a path upwards",
      docx({ body: p("x"), others: { "../evil.xml": "x" } }),
      "unsafe-path",
    ],
    [
      "two parts of one name",
      docx({ body: p("x"), others: { "Word/document.xml": "<x/>" } }),
      "duplicate-entry",
    ],
    ["XML that does not close", docx({ body: "<w:p>" }), "damaged"],
  ])("%s is refused with its reason", (_name, bytes, code) => {
    const result = readPlan(bytes, { fileName: "ke-hoach.docx" });
    expect(result.value).toBeNull();
    expect(result.failure?.code).toBe(code);
    expect(result.failure?.message.vi).toMatch(/\p{L}/u);
    expect(result.failure?.message.en).toMatch(/\p{L}/u);
  });

  test("a file over the limit is refused before anything is unpacked", () => {
    expect(codeOf(docx({ body: p("x") }), { limits: { fileBytes: 50 } })).toBe("too-large");
  });

  test("XML that declares a DTD or an entity is refused", () => {
    const xml = '<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>';
    expect(codeOf(docx({ body: "", others: { "word/document.xml": xml } }))).toBe("xml-entities");
    expect(codeOf(docx({ body: p("&x;") }))).toBe("xml-entities");
  });
});

describe("archives that unpack to too much", () => {
  const bomb = docx({ body: p("a".repeat(6_000_000)) });

  test("are stopped while they grow, by ratio and by size", () => {
    expect(codeOf(bomb, { limits: { ratio: 10 } })).toBe("zip-bomb");
    expect(codeOf(bomb, { limits: { unpackedBytes: 1_000_000 } })).toBe("zip-bomb");
  });

  test("are stopped even when they declare a small size", () => {
    const size = 6_000_000;
    const length = [...bomb].length;
    expect(length).toBeLessThan(size);
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    const declared = view.getUint32(22, true);
    expect(declared).toBeGreaterThan(size);
    expect(codeOf(patch(bomb, declared, 10), { limits: { unpackedBytes: 1_000_000 } })).toBe(
      "zip-bomb",
    );
  });

  test("are refused for too many parts", () => {
    const others = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`word/x${at}.xml`, "<x/>"]),
    );
    expect(codeOf(docx({ body: p("x"), others }), { limits: { entries: 20 } })).toBe("zip-bomb");
  });
});

const VBA = "application/vnd.ms-office.vbaProject";
const MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml";
const types = (type: string) =>
  `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`;

test.each([
  ["its usual part", { "word/vbaProject.bin": new Uint8Array([1]) }],
  ["a main part declared to run macros", { "[Content_Types].xml": types(MACRO_MAIN) }],
  ["a part under another name", { "[Content_Types].xml": types(VBA) }],
])("macros are never run; found by %s, the words are read and the file is marked", (_, others) => {
  const { value, findings } = readPlan(docx({ body: p("KẾ HOẠCH"), others }));
  expect(value?.isPlan).toBe(true);
  expect(findings.map(({ code }) => code)).toContain("has-macros");
});

test("a usual list of content types says nothing of macros", () => {
  const others = {
    "[Content_Types].xml": types(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    ),
  };
  const { findings } = readPlan(docx({ body: p("KẾ HOẠCH"), others }));
  expect(findings.map(({ code }) => code)).not.toContain("has-macros");
});

test("a .docx named .txt, and text named .docx, are read for what they are", () => {
  expect(readPlan(docx({ body: p("KẾ HOẠCH") }), { fileName: "a.txt" }).value?.isPlan).toBe(true);
  expect(readPlan(strToU8("KẾ HOẠCH\nNăm 2025"), { fileName: "a.docx" }).value?.isPlan).toBe(true);
});

describe("whatever the bytes", () => {
  const sample = docx({
    body:
      p("KẾ HOẠCH") +
      p("1. Tổ chức hội nghị") +
      p("- Đơn vị chủ trì: Sở Nội vụ") +
      p("- Thời gian: Quý II/2025"),
  });

  test("random bytes give a document or a reason, never an exception", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { value, failure } = readPlan(bytes);
        return (value === null) !== (failure === null);
      }),
      { numRuns: 200 },
    );
  });

  test("a .docx with changed bytes never throws", () => {
    const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const bytes = sample.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const { value, failure } = readPlan(bytes);
        return (value === null) !== (failure === null);
      }),
      { numRuns: 300 },
    );
  });

  test("words of plans in any order keep every span exact", () => {
    const word = fc.constantFrom(
      "KẾ HOẠCH",
      "\n",
      "1. ",
      "a) ",
      "- ",
      "Đơn vị chủ trì: ",
      "Sở Nội vụ",
      "; ",
      ", ",
      "Tần suất: ",
      "01 số/tuần",
      "(52 số/năm)",
      "Thời gian: ",
      "Quý I/2025",
      "| ",
      "\n| TT | Nhiệm vụ | Chủ trì |\n",
      "Nơi nhận:",
      "¹ ",
      "E. TỔ CHỨC THỰC HIỆN\n",
      "\f",
      "đ) ",
      "(",
      ")",
      ":",
      "\u0301",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const { value } = readPlan(words.join(""));
        for (const task of value?.tasks ?? []) {
          const { start, end } = task.sources.title;
          expect(value?.text.slice(start, end).replace(/\s+/g, " ")).toBe(task.title);
        }
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    "(",
    ":",
    ";",
    ",",
    "Sở ",
    "- ",
    "1.",
    "a) ",
    "01 số/tuần ",
    "Đơn vị chủ trì: ",
    "| ",
    "và ",
    "quý I, ",
    "ngày 1/1 ",
    "Bộ A ",
    "“",
    "**",
    "1.1",
  ])(
    "a very long line of %j is read within seconds",
    (sign) => {
      expect(
        readPlan(`KẾ HOẠCH
1. ${sign.repeat(20_000)}`).failure,
      ).toBeNull();
    },
    30_000,
  );

  test("a task table of very many rows is read within seconds", () => {
    const row = "| 1 | Việc | Sở A | Quý I |\n";
    const table = `| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian |\n${row.repeat(20_000)}`;
    expect(readPlan(`KẾ HOẠCH\nTuyên truyền năm 2026\n${table}`).value?.tasks).toHaveLength(20_000);
  }, 30_000);

  test("a paragraph of very many sentences that each charge a unit is read within seconds", () => {
    const work = "II. NHIỆM VỤ\n1. Mở hội thi\nChủ trì: Sở A\nThời gian: quý II/2026\n";
    const duties = "Sở Y tế tổng hợp kết quả. ".repeat(15_000);
    const text = `KẾ HOẠCH\nTuyên truyền năm 2026\n${work}III. TỔ CHỨC THỰC HIỆN\n${duties}\n`;
    expect(readPlan(text).value?.responsibilities).toHaveLength(15_000);
  }, 30_000);

  test.each([
    "- x\n",
    "1. x\n",
    "a) x: y\n",
    "| a | b |\n",
    "- Đơn vị chủ trì: Sở A\n",
    "- x (Đơn vị chủ trì: Sở A)\n",
    "1. Làm clip [Chủ trì: Sở A; thời gian: quý II]\n",
    "1. Mở lớp - Sở A - Tháng 5\n",
    "Nơi nhận:\n",
    "KẾ HOẠCH\n",
    "| TT | Nhiệm vụ | Chủ trì |\n",
    "x và y\n",
    "¹ x\n",
  ])(
    "very many lines of %j are read within seconds",
    (line) => {
      expect(readPlan(`KẾ HOẠCH\n1. Việc\n${line.repeat(20_000)}`).failure).toBeNull();
    },
    30_000,
  );
});
