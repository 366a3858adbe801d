import {
  getDocument,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { type Drawing, LONG_SIDE, type PageImage, prepareDrawing } from "./page-image.ts";
import { type PageContent, pageValues } from "./page-values.ts";
import { scanOf } from "./scan-of-page.ts";

/** An open PDF: its pages as values or as pictures. */
export interface PdfFile {
  readonly pages: number;
  content(number: number): Promise<PageContent>;
  /** The page drawn as a picture. */
  picture(number: number): Promise<PageImage>;
  close(): Promise<void>;
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Its pixels as they are, four bytes each. */
  data(): Uint8Array;
}

interface CanvasAndContext {
  readonly canvas: Canvas;
  readonly context: unknown;
}

// The pinned canvas loses clip areas when a saved state is restored and then hides most letters. Without clips a picture
// may show a corner more than the printed page does; its words are all there.
function withoutClips({ context }: CanvasAndContext): void {
  Object.assign(Object.getPrototypeOf(context) as object, { clip: () => undefined });
}

async function draw(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageImage> {
  const natural = page.getViewport({ scale: 1 });
  const inches = Math.max(natural.width, natural.height) / 72;
  const scan = await scanOf(page);
  if (scan) return prepareDrawing(scan, inches);
  const viewport = page.getViewport({ scale: LONG_SIDE / (inches * 72) });
  const factory = document.canvasFactory as {
    create(width: number, height: number): CanvasAndContext;
    destroy(made: CanvasAndContext): void;
  };
  const made = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  withoutClips(made);
  try {
    await page.render({ canvas: made.canvas as never, viewport, background: "white" }).promise;
    const { width, height } = made.canvas;
    const drawing: Drawing = { colours: made.canvas.data(), width, height };
    return await prepareDrawing(drawing, inches);
  } finally {
    factory.destroy(made);
  }
}

/**
 * Opens a PDF in this thread. Nothing in it is run: no scripts, no forms, no fonts of this machine.
 * @throws what pdfjs throws for a broken or a protected file
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    fontExtraProperties: true,
    enableXfa: false,
    useSystemFonts: false,
    stopAtErrors: false,
    maxImageSize: 60_000_000,
    verbosity: 0,
  });
  const document = await loading.promise;
  const withPage = async <T>(number: number, use: (page: PDFPageProxy) => Promise<T>) => {
    const page = await document.getPage(number);
    try {
      return await use(page);
    } finally {
      page.cleanup();
    }
  };
  return {
    pages: document.numPages,
    content: (number) => withPage(number, pageValues),
    picture: (number) => withPage(number, (page) => draw(document, page)),
    close: () => loading.destroy(),
  };
}
