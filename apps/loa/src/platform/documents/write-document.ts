import { type OfficialDocument, officialTypst, renderDocx } from "@loa/official-document";
import type { DocumentFormat } from "../contract/document-format.ts";
import { xlsxType } from "../xlsx/write.ts";
import { createPdf } from "./pdf.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** Media types of the forms. */
export const documentTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: xlsxType,
} as const satisfies Record<DocumentFormat, string>;

const writers = {
  docx: renderDocx,
  pdf: (document: OfficialDocument) => createPdf(officialTypst(document)),
  xlsx: writeWorkbook,
} as const satisfies Record<DocumentFormat, (document: OfficialDocument) => Promise<Uint8Array>>;

/** A document of Decree 30/2020 as a file, ready to be sent; as XLSX its tables alone. `stem` is its name without the ending. */
export async function writeDocument(
  document: OfficialDocument,
  format: DocumentFormat,
  stem: string,
) {
  const bytes = await writers[format](document);
  return { fileName: `${stem}.${format}`, mediaType: documentTypes[format], bytes };
}
