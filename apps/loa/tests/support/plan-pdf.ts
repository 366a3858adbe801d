import { createPdf } from "../../src/platform/documents/pdf.ts";

/** Lines of a plan as a tagged PDF, each line a paragraph of its own. */
export function planPdf(text: string): Promise<Uint8Array> {
  const escaped = text
    .split("\n")
    .map((line) => `#text(${JSON.stringify(line)})\n`)
    .join("\n");
  return createPdf(
    `#set document(title: "Kế hoạch")\n#set page(width: 210mm, height: 297mm)\n#set text(font: "Tinos", size: 14pt, lang: "vi")\n${escaped}`,
  );
}
