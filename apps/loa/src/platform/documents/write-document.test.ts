import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { OfficialDocument } from "@loa/official-document";
import { strFromU8, unzipSync } from "fflate";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { createPdf } from "./pdf.ts";
import { writeDocument } from "./write-document.ts";

const vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const everyLetter = [
  ...[...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))),
  ..."bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX",
].join(" ");

const rows = Array.from({ length: 70 }, (_, index) => ({
  cells: [
    String(index + 1),
    "Đăng tin, bài về chuyển đổi số",
    { text: String(1000 + index), href: `https://loa.test/console/lists/${index}?a=1&b=2` },
  ],
}));

const report: OfficialDocument = {
  governingOrgan: "Ủy ban nhân dân tỉnh Mẫu",
  issuingOrgan: "Sở Khoa học và Công nghệ",
  number: { serial: 5, notation: "BC-SKHCN" },
  place: "Tỉnh Mẫu",
  date: "2026-02-05",
  typeName: "Báo cáo",
  abstract: "Kết quả truyền thông 6 tháng đầu năm 2026",
  addressees: ["Ủy ban nhân dân tỉnh"],
  bases: ["Căn cứ Kế hoạch số 01/KH-UBND"],
  body: [
    { kind: "heading", level: 1, text: "I. KẾT QUẢ" },
    { kind: "paragraph", text: everyLetter },
    { kind: "heading", level: 3, text: "a) Từng việc" },
    { kind: "list", items: ['#set page("a5") $x$ *đậm* ] \\ @nguồn', "Hai"] },
    {
      kind: "table",
      columns: [
        { heading: "TT", width: 8, align: "center" },
        { heading: "Nhiệm vụ", width: 72 },
        { heading: "Kết quả", width: 20, align: "right" },
      ],
      rows: [{ cells: ["Nhóm một"], span: true, strong: true }, ...rows],
    },
  ],
  signature: { capacity: "KT.", body: "Giám đốc", position: "Phó Giám đốc", name: "Lê Thị Mẫu" },
  recipients: ["Như trên", "Lưu: VT, CĐS"],
  annexes: [
    {
      ...{ title: "Từng đơn vị", landscape: true },
      body: [
        { kind: "heading", level: 1, text: "Một phần" },
        { kind: "paragraph", text: "Bảng một" },
      ],
    },
    { title: "Danh mục", body: [{ kind: "paragraph", text: "Bảng hai" }] },
  ],
};

interface Word {
  readonly text: string;
  /** From the left and the top edge, in millimetres; height of the letters in points. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  readonly text: string;
  readonly links: readonly string[];
}

const millimetres = (points: number) => (points / 72) * 25.4;

async function readPdf(bytes: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) =>
      "str" in item && item.str.trim() !== ""
        ? [
            {
              text: item.str,
              x: millimetres(item.transform[4]),
              y: millimetres(height - item.transform[5]),
              size: Math.round(Math.hypot(item.transform[2], item.transform[3]) * 10) / 10,
            },
          ]
        : [],
    );
    const links = (await page.getAnnotations()).flatMap(({ url }) => (url ? [String(url)] : []));
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    pages.push({ width: millimetres(width), height: millimetres(height), words, text, links });
  }
  const { info } = (await file.getMetadata()) as { info: { Title?: string } };
  const outline = ((await file.getOutline()) ?? []) as OutlineItem[];
  return { pages, info, bookmarks: await Promise.all(outline.map((item) => bookmark(file, item))) };
}

interface OutlineItem {
  readonly title: string;
  readonly dest: unknown[];
  readonly items: readonly OutlineItem[];
}

/** Its words, the page it opens, and the words of those below it. */
async function bookmark(file: PDFDocumentProxy, { title, dest, items }: OutlineItem) {
  const page = await file.getPageIndex(dest[0] as Parameters<typeof file.getPageIndex>[0]);
  return [title, page + 1, items.map((one) => one.title)];
}

describe("the PDF of an official document, read back", () => {
  let bytes: Uint8Array;
  let pdf: Awaited<ReturnType<typeof readPdf>>;
  const first = () => pdf.pages[0] as PdfPage;
  const word = (page: PdfPage, text: string) => {
    const found = page.words.find((one) => one.text.includes(text));
    if (!found) throw new Error(`${text} is not on the page`);
    return found;
  };

  beforeAll(async () => {
    ({ bytes } = await writeDocument(report, "pdf", "bao-cao"));
    pdf = await readPdf(bytes);
  });

  it("is tagged, titled, in Vietnamese, with every font embedded", () => {
    expect(pdf.info.Title).toBe("Báo cáo Kết quả truyền thông 6 tháng đầu năm 2026");
    const raw = Buffer.from(bytes).toString("latin1");
    expect(raw).toContain("/StructTreeRoot");
    expect(raw).toMatch(/\/Lang\s*\(vi/);
    expect(raw.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(4);
    expect(raw).toContain("Tinos");
  });

  it("lies on A4 with text only between the margins of 35 and 20 mm", () => {
    expect(first().width).toBeCloseTo(210, 0);
    expect(first().height).toBeCloseTo(297, 0);
    const xs = first().words.map(({ x }) => x);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(34.9);
    expect(Math.max(...xs)).toBeLessThan(190);
  });

  it("has the sizes of the decree", () => {
    expect(word(first(), "CỘNG HÒA").size).toBe(12);
    expect(word(first(), "Độc lập").size).toBe(13);
    expect(word(first(), "SỞ KHOA HỌC").size).toBe(12);
    expect(word(first(), "Số: 05/BC-SKHCN").size).toBe(13);
    expect(word(first(), "ngày 05 tháng 02 năm 2026").size).toBe(13);
    expect(word(first(), "BÁO CÁO").size).toBe(14);
    const last = pdf.pages.find(({ text }) => text.includes("Nơi nhận:")) as PdfPage;
    expect(word(last, "Nơi nhận:").size).toBe(12);
    expect(word(last, "- Như trên;").size).toBe(11);
    expect(word(last, "KT. GIÁM ĐỐC").size).toBe(14);
    expect(last.text).toContain("./.");
  });

  it("keeps every Vietnamese letter, in one form, selectable", () => {
    const letters = (text: string) => text.normalize("NFC").replace(/\s/g, "");
    const whole = letters(pdf.pages.map(({ text }) => text).join(""));
    expect(whole).toContain(letters(everyLetter));
    expect(whole).toContain(letters('- #set page("a5") $x$ *đậm* ] \\ @nguồn'));
  });

  it("numbers its pages in the middle of the top margin, not the first, and each annex anew", () => {
    const numbers = pdf.pages.map(
      ({ words, width }) =>
        words.find(({ y, x, text }) => y < 18 && Math.abs(x - width / 2) < 12 && /^\d+$/.test(text))
          ?.text ?? null,
    );
    const annexes = pdf.pages.filter(({ text }) => text.includes("Phụ lục I"));
    expect(annexes).toHaveLength(2);
    const main = numbers.slice(0, -2);
    expect(main).toEqual(main.map((_, index) => (index === 0 ? null : String(index + 1))));
    expect(numbers.slice(-2)).toEqual([null, null]);
    expect(annexes[0]?.width).toBeCloseTo(297, 0);
    expect(annexes[1]?.width).toBeCloseTo(210, 0);
  });

  it("has bookmarks to its parts and to each annex by number and title", () => {
    expect(pdf.bookmarks).toEqual([
      ["I. KẾT QUẢ", 1, ["a) Từng việc"]],
      ["Phụ lục I. Từng đơn vị", pdf.pages.length - 1, ["Một phần"]],
      ["Phụ lục II. Danh mục", pdf.pages.length, []],
    ]);
  });

  it("divides a long name of an organ in the middle", () => {
    const { words } = first();
    const texts = words.map(({ text }) => text);
    expect(texts).toContain("SỞ KHOA HỌC");
    expect(texts).toContain("VÀ CÔNG NGHỆ");
  });

  it("leaves who signs on no page without the end of the text, however the pages fall", async () => {
    const counts = new Set<number>();
    for (let paragraphs = 17; paragraphs <= 23; paragraphs += 1) {
      const body = Array.from({ length: paragraphs }, (_, at) => ({
        ...{ kind: "paragraph" as const, text: `Đoạn ${at + 1}` },
      }));
      const { pages } = await readPdf(
        (await writeDocument({ ...report, body, annexes: [] }, "pdf", "x")).bytes,
      );
      counts.add(pages.length);
      const signed = pages.filter(({ text }) => text.includes("Nơi nhận:"));
      expect(signed.map(({ text }) => text.includes(`Đoạn ${paragraphs}./.`))).toEqual([true]);
    }
    expect([...counts]).toEqual([1, 2]);
  }, 60_000);

  it("opens each number onto its list", () => {
    const links = pdf.pages.flatMap((page) => page.links);
    expect(links).toContain("https://loa.test/console/lists/3?a=1&b=2");
    expect(new Set(links).size).toBe(rows.length);
  });

  it("is made of a draft too, in which nearly everything is blank", async () => {
    const blank: OfficialDocument = {
      ...report,
      ...{ governingOrgan: null, issuingOrgan: "", place: "", date: null, abstract: "" },
      ...{ addressees: [], bases: [], body: [], recipients: [], annexes: [] },
      number: { serial: null, notation: "" },
      signature: { capacity: null, body: null, position: "", name: null },
    };
    expect((await readPdf((await writeDocument(blank, "pdf", "x")).bytes)).pages).toHaveLength(1);
    expect((await writeDocument(blank, "docx", "x")).bytes.length).toBeGreaterThan(1_000);
  });

  it("reads no file of the machine", async () => {
    await expect(createPdf('#read("/etc/passwd")')).rejects.toThrow();
  });
});

describe("the DOCX of an official document, read back", () => {
  let parts: Record<string, Uint8Array>;
  let xml: string;
  let bytes: Uint8Array;

  beforeAll(async () => {
    ({ bytes } = await writeDocument(report, "docx", "bao-cao"));
    parts = unzipSync(bytes);
    xml = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  });

  it("lies on A4 with the margins of the decree's sample, in Times New Roman", () => {
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
    expect(xml).toMatch(/<w:pgMar w:top="1417" w:right="1134" w:bottom="1134" w:left="1984"/);
    expect(strFromU8(parts["word/styles.xml"] ?? new Uint8Array())).toContain("Times New Roman");
  });

  it("hides the number on the first page and starts it anew in every annex", () => {
    const sections = xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(section).toContain("<w:titlePg/>");
      expect(section).toContain('w:start="1"');
    }
    expect(sections[1]).toContain('w:orient="landscape"');
  });

  it("keeps who signs with the end of the text", () => {
    const paragraphs = xml.split("<w:p>").filter((one) => one.includes("./.</w:t>"));
    expect(paragraphs[0]).toContain("<w:keepNext/>");
  });

  it("leads a reader's list of contents to its parts and to each annex with its title", () => {
    const at = (level: number) => {
      const mark = `<w:outlineLvl w:val="${level}"/>`;
      const found = xml.split("<w:p>").filter((paragraph) => paragraph.includes(mark));
      return found.map((paragraph) => paragraph.replace(/<[^>]+>/g, ""));
    };
    expect(at(0)).toEqual(["I. KẾT QUẢ", "Phụ lục I", "Phụ lục II"]);
    expect(at(1)).toEqual(["TỪNG ĐƠN VỊ", "DANH MỤC"]);
    expect(at(2)).toEqual(["a) Từng việc", "Một phần"]);
  });

  it("draws its rules as borders, never as underscores, and repeats the heading row", () => {
    expect(xml).not.toMatch(/<w:t[ >][^<]*__/);
    expect(xml.match(/<w:pBdr>/g)).toHaveLength(3);
    expect(xml).toContain("<w:tblHeader/>");
  });

  it("opens in LibreOffice with the same rows and pages within one of the PDF's", async ({
    skip,
  }) => {
    if (spawnSync("soffice", ["--version"]).status !== 0)
      return skip("LibreOffice is not on this machine");
    const folder = await mkdtemp(join(tmpdir(), "loa-docx-"));
    try {
      await writeFile(join(folder, "d.docx"), bytes);
      const home = `-env:UserInstallation=file://${folder}/profile`;
      const args = [home, "--headless", "--convert-to", "pdf", "--outdir", folder];
      expect(spawnSync("soffice", [...args, join(folder, "d.docx")]).status).toBe(0);
      const theirs = await readPdf(await readFile(join(folder, "d.pdf")));
      const ours = await readPdf((await writeDocument(report, "pdf", "x")).bytes);
      expect(Math.abs(theirs.pages.length - ours.pages.length)).toBeLessThanOrEqual(1);
      const text = theirs.pages.map((page) => page.text).join("");
      for (const row of rows) expect(text).toContain((row.cells[2] as { text: string }).text);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
