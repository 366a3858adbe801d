import exceljs, { type Workbook } from "exceljs";

const unread = ["dataValidations", "conditionalFormatting", "drawing", "picture"];

/**
 * Opens XLSX bytes that were inspected before. The bytes are handed over as the view they are: a small Buffer's
 * `.buffer` is Node's pool, in which the files of other requests lie.
 * @throws whatever exceljs throws for bytes that are no workbook
 */
export async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const book = new exceljs.Workbook();
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // exceljs declares its own Buffer, which is an ArrayBuffer; it takes a Node Buffer.
  await book.xlsx.load(view as never, { ignoreNodes: unread });
  return book;
}
