import { type CsvRecord, readCsv } from "../../platform/text/csv.ts";
import { decodeText } from "../../platform/text/decode-text.ts";
import { readWorkbook } from "./read-workbook.ts";

/**
 * Records of a small list, XLSX or CSV in any of the encodings people have; the first is its heading.
 * @throws AppError sheet-not-readable, sheet-too-large
 */
export async function readRecords(bytes: Uint8Array, mostRows: number): Promise<CsvRecord[]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip ? readWorkbook(bytes, mostRows) : readCsv(decodeText(bytes).text);
}
