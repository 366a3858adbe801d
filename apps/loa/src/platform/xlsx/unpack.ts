import { strFromU8, unzipSync, zipSync } from "fflate";
import { forReading, inspectZip } from "./inspect-zip.ts";

const wanted =
  /^(\[Content_Types\]\.xml|_rels\/|xl\/(workbook|sharedStrings|styles)\.xml$|xl\/_rels\/workbook|xl\/worksheets\/[^/]+\.xml$)/;

/** What of a workbook may be read: its sheets' own parts in a new package, and the rows of its longest sheet. */
export interface SheetParts {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/**
 * The sheets' own parts of an XLSX file: no macros, links or pictures. Null when the package is no workbook,
 * declares entities, or would unpack to more than its directory promised or a sheet needs.
 */
export function unpackSheets(bytes: Uint8Array): SheetParts | null {
  if (!inspectZip(bytes, forReading)) return null;
  const parts = unpacked(bytes);
  if (!parts?.["xl/workbook.xml"] || Object.values(parts).some(declaresEntities)) return null;
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith("xl/worksheets/"));
  const rows = Math.max(0, ...sheets.map(([, part]) => countRows(strFromU8(part))));
  return { bytes: zipSync(parts, { level: 0 }), rows };
}

// A damaged package makes the unpacker throw whatever it stumbled over.
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, { filter: (file) => wanted.test(file.name) });
  } catch {
    return null;
  }
}

function declaresEntities(part: Uint8Array): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(strFromU8(part.subarray(0, 4096)));
}

const countRows = (xml: string) => xml.split("<row").length - 1;
