import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { planPdf } from "../../../tests/support/plan-pdf.ts";
import { failureOf } from "./page-failure.ts";
import { openPdf } from "./pdf-file.ts";
import { type PageRead, readFilePages } from "./read-file.ts";
import { sniffPaged } from "./sniff-file.ts";

const WORDS = "Mở chuyên mục trên sóng phát thanh của tỉnh";
let pdf: Uint8Array;

beforeAll(async () => {
  pdf = await planPdf(`1. ${WORDS}\n2. Tổ chức hội nghị`);
}, 60_000);

const textOf = (pages: readonly { readonly items: readonly { readonly text: string }[] }[]) =>
  pages.flatMap(({ items }) => items.map(({ text }) => text)).join(" ");

describe("the pages of a PDF", () => {
  it("come with their words, places and sizes", async () => {
    const read: PageRead[] = [];
    const pages = await readFilePages(pdf, "pdf", { onPage: (page) => read.push(page) });
    expect(textOf(pages)).toContain(WORDS);
    expect(pages[0]?.width).toBeCloseTo(595.3, 0);
    expect(pages[0]?.items[0]).toMatchObject({ size: 14 });
    expect(read).toMatchObject([{ number: 1, of: 1, recognised: false }]);
  });

  it.each([
    ["cut in half", (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2)],
    ["only a head", (bytes: Uint8Array) => bytes.slice(0, 20)],
  ])("%s are refused as damaged", async (_, broken) => {
    const failure = await readFilePages(broken(pdf), "pdf").then(
      () => null,
      (error: unknown) => failureOf(error),
    );
    expect(failure?.code).toBe("damaged");
  });
});

describe("a picture of a page", () => {
  it("is told from other files by its content", async () => {
    const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: "white" } })
      .png()
      .toBuffer();
    expect([sniffPaged(png), sniffPaged(pdf), sniffPaged(Buffer.from("KẾ HOẠCH"))]).toEqual([
      "image",
      "pdf",
      null,
    ]);
  });

  it("is recognised with a confidence for every word, unless an earlier run already did", async () => {
    const file = await openPdf(pdf);
    const { pixels, width, height } = await file.picture(1);
    await file.close();
    const bytes = await sharp(pixels, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer();
    const pages = await readFilePages(bytes, "image");
    expect(textOf(pages)).toContain("chuyên mục trên sóng phát thanh");
    expect(pages[0]?.items.every(({ conf = 0 }) => conf > 0)).toBe(true);

    const known = new Map(pages.map((page, index) => [index + 1, page]));
    expect(await readFilePages(bytes, "image", { known })).toEqual(pages);
  }, 120_000);
});
