import type { Page, PageItem } from "@loa/plan-document";
import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { withBorrowedLetters } from "./borrowed-letters.ts";
import { glyphsOf } from "./glyphs.ts";
import { rulesOf } from "./rules-of-page.ts";

/** What a page holds: its words and lines, and whether it is a picture with no words of its own. */
export interface PageContent {
  readonly page: Page;
  /** True for a page that shows a picture and has next to no text: a scan. */
  readonly isScan: boolean;
}

/** More pieces of text than any printed page has. */
const MOST_ITEMS = 50_000;
/** Fewer letters than this beside a picture are a stamp or a page number laid over a scan. */
const FEW_LETTERS = 40;

interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

const PLAIN: Font = { name: "", bold: false, italic: false };

function fontOf(page: PDFPageProxy, name: string): Font {
  if (!page.commonObjs.has(name)) return PLAIN;
  const {
    name: full = "",
    bold,
    italic,
    black,
  } = page.commonObjs.get(name) as Partial<Font> & {
    readonly black?: boolean;
  };
  return {
    name: full,
    bold: bold === true || black === true || /bold|black|heavy/i.test(full),
    italic: italic === true || /italic|oblique/i.test(full),
  };
}

interface TextPiece {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

function itemOf(piece: TextPiece, font: Font, view: readonly number[]): PageItem | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = piece.transform;
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  // Words that do not run level on the page as shown are a watermark or a stamp.
  const slope = va * a + vc * b === 0 ? 1 : Math.abs((vb * a + vd * b) / (va * a + vc * b));
  const size = Math.hypot(c, d);
  if (slope > 0.1 || size < 1 || size > 400) return null;
  const x = va * e + vc * f + ve;
  const base = vb * e + vd * f + vf;
  return { text: piece.str, x, y: base - size, w: piece.width, h: size, size, ...lookOf(font) };
}

const lookOf = ({ name, bold, italic }: Font) => ({
  ...(name === "" ? {} : { fontName: name }),
  ...(bold ? { bold: true } : {}),
  ...(italic ? { italic: true } : {}),
});

/** Words drawn once more a hair's breadth away, to look bold or to throw a shadow. */
function isDrawnAgain(item: PageItem, before: readonly PageItem[]): boolean {
  const near = item.size * 0.12;
  return (
    item.text.trim() !== "" &&
    before.some(
      ({ text, x, y, size }) =>
        text === item.text &&
        size === item.size &&
        Math.abs(x - item.x) < near &&
        Math.abs(y - item.y) < near,
    )
  );
}

const IMAGES = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]);

/** Letters by the quarter turns, clockwise, that would bring them level on the page as shown. */
function lettersByTurn(pieces: readonly TextPiece[], view: readonly number[]): number[] {
  const [va = 1, vb = 0, vc = 0, vd = -1] = view;
  const letters = [0, 0, 0, 0];
  for (const { str, transform } of pieces) {
    const [a = 0, b = 0] = transform;
    const angle = Math.atan2(vb * a + vd * b, va * a + vc * b);
    const turn = (4 - Math.round(angle / (Math.PI / 2))) % 4;
    letters[turn] = (letters[turn] ?? 0) + str.trim().length;
  }
  return letters;
}

/** A sheet put into the file sideways or upside down: nearly all of its words run another way than the page is shown. */
function quartersOf(pieces: readonly TextPiece[], view: readonly number[]): number {
  const letters = lettersByTurn(pieces, view);
  const all = letters.reduce((sum, one) => sum + one, 0);
  const most = letters.findIndex((one) => one > all * 0.8);
  return most > 0 && all >= FEW_LETTERS ? most : 0;
}

/** The words, their places and looks, and the drawn lines of one page, which is turned until its words run level. */
export async function pageValues(page: PDFPageProxy): Promise<PageContent> {
  const operators = await page.getOperatorList();
  const content = await page.getTextContent({ disableNormalization: true });
  const shown = page.getViewport({ scale: 1 });
  const pieces = content.items.slice(0, MOST_ITEMS).filter((piece) => "str" in piece);
  const quarters = quartersOf(pieces, shown.transform);
  const rotation = (page.rotate + quarters * 90) % 360;
  const viewport = quarters === 0 ? shown : page.getViewport({ scale: 1, rotation });
  const fonts = new Map<string, Font>();
  const items: PageItem[] = [];
  for (const piece of pieces) {
    if (piece.str === "") continue;
    const font = fonts.get(piece.fontName) ?? fontOf(page, piece.fontName);
    fonts.set(piece.fontName, font);
    const item = itemOf(piece, font, viewport.transform);
    if (item && !isDrawnAgain(item, items.slice(-8))) items.push(item);
  }
  const letters = items.reduce((sum, { text }) => sum + text.trim().length, 0);
  const isScan = letters < FEW_LETTERS && operators.fnArray.some((fn) => IMAGES.has(fn));
  const rules = rulesOf(operators, viewport.transform);
  const whole = withBorrowedLetters(
    items,
    () => glyphsOf(operators, viewport.transform),
    (font) => lookOf(fontOf(page, font)),
  );
  const { width, height } = viewport;
  const turned = quarters === 0 ? {} : { turned: (quarters * Math.PI) / 2 };
  return { page: { width, height, items: whole, rules, ...turned }, isScan };
}
