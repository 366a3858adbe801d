import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** The words of a PDF, page after page, as they can be selected; nothing in it is run. @throws what pdfjs throws */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({
    data: new Uint8Array(bytes),
    ...{ enableXfa: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 },
  });
  const document = await loading.promise;
  const pages: string[] = [];
  try {
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        items
          .map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""))
          .join(""),
      );
      page.cleanup();
    }
  } finally {
    await loading.destroy();
  }
  return pages.join("\n");
}
