import { type OfficialDocument, officialTypst, renderDocx } from "@loa/official-document";
import { createPdf } from "./pdf.ts";

/** The forms an official document leaves Loa in. */
export const documentFormats = ["docx", "pdf"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Media types of the forms. */
export const documentTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const satisfies Record<DocumentFormat, string>;

/** A document of Decree 30/2020 as a file, ready to be sent. `stem` is its name without the ending. */
export async function writeDocument(
  document: OfficialDocument,
  format: DocumentFormat,
  stem: string,
) {
  const bytes =
    format === "docx" ? await renderDocx(document) : await createPdf(officialTypst(document));
  return { fileName: `${stem}.${format}`, mediaType: documentTypes[format], bytes };
}
