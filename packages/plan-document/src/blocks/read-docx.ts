import { Refusal } from "../failure.ts";
import type { Limits } from "../limits.ts";
import type { Finding } from "../plan-document.ts";
import { OLD_ENCODING } from "../text/old-encoding-note.ts";
import { type DocumentParts, readDocumentXml, readNotes } from "./docx/document-xml.ts";
import { readNumbering } from "./docx/numbering-xml.ts";
import { type OoxmlPackage, openPackage } from "./docx/package.ts";
import { readStyles } from "./docx/styles-xml.ts";
import { readXml } from "./docx/xml.ts";
import type { RawBlock, RawLine } from "./raw-block.ts";

interface DocxReading {
  readonly blocks: readonly RawBlock[];
  readonly findings: readonly Finding[];
}

/** The main part's name by the package's own relations; Word's usual name when they are missing. */
function mainPart(archive: OoxmlPackage): string {
  const relations = archive.read("_rels/.rels");
  let target = "word/document.xml";
  if (relations) {
    readXml(relations, {
      open(_name, attributes) {
        if (/\/officeDocument$/.test(attributes.Type ?? ""))
          target = (attributes.Target ?? target).replace(/^\//, "");
      },
      close() {},
    });
  }
  return target;
}

function refuseOthers(archive: OoxmlPackage): void {
  if (archive.names.has("xl/workbook.xml") || archive.names.has("ppt/presentation.xml"))
    throw new Refusal("spreadsheet");
  if (archive.names.has("content.xml") && archive.names.has("mimetype"))
    throw new Refusal("opendocument-not-supported");
  throw new Refusal("no-document");
}

/** Word records page breaks only where it has laid the pages out; without any, every page would read 1. */
function withoutPage(block: RawBlock): RawBlock {
  if (block.kind !== "row") return { ...block, page: undefined };
  const bare = (lines: readonly RawLine[]): RawLine[] =>
    lines.map((line) => ({ ...line, page: undefined }));
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, lines: bare(cell.lines) })) };
}

// ECMA-376: the list of content types says what the parts are, macros among them, however they are named.
function hasMacros(archive: OoxmlPackage): boolean {
  const said = [...archive.names];
  const types = archive.read("[Content_Types].xml");
  if (types) {
    readXml(types, {
      open(_name, attributes) {
        said.push(attributes.ContentType ?? "");
      },
      close() {},
    });
  }
  return said.some((words) => /vbaProject|macroEnabled/i.test(words));
}

const MACROS: Finding = {
  code: "has-macros",
  severity: "note",
  message: "Tệp có chứa macro. Loa chỉ đọc chữ, không chạy macro; đề nghị kiểm tra nguồn gốc tệp.",
  proposal: "Nguồn gốc tệp rõ ràng, tiếp tục soát.",
  english: {
    message:
      "The file holds macros. Loa only reads words and runs none; check where it comes from.",
    proposal: "Its origin is known; go on.",
  },
};
const TRACKED: Finding = {
  code: "tracked-changes",
  severity: "note",
  message:
    "Tệp còn dấu vết sửa đổi (Track Changes). Nội dung được đọc như khi đã chấp nhận mọi sửa đổi.",
  proposal: "Giữ cách đọc này: mọi sửa đổi được chấp nhận.",
  english: {
    message: "The file still tracks changes. It is read as if all of them were accepted.",
    proposal: "Keep it so: all changes accepted.",
  },
};

/**
 * Reads a .docx: real printed numbers, tables with merged cells, text boxes, notes; headers and footers,
 * hidden and deleted words left out.
 * @throws Refusal for an archive that must not or cannot be read
 */
export function readDocx(bytes: Uint8Array, limits: Limits): DocxReading {
  const archive = openPackage(bytes, limits);
  const main = mainPart(archive);
  const document = archive.read(main);
  if (!document) return refuseOthers(archive) as never;
  const folder = main.includes("/") ? main.slice(0, main.lastIndexOf("/") + 1) : "";
  const parts: DocumentParts = {
    styles: readStyles(archive.read(`${folder}styles.xml`)),
    numbering: readNumbering(archive.read(`${folder}numbering.xml`)),
  };
  const body = readDocumentXml(document, parts);
  const blocks = body.page > 1 ? body.blocks : body.blocks.map(withoutPage);
  const notes = [
    ...readNotes(archive.read(`${folder}footnotes.xml`), parts),
    ...readNotes(archive.read(`${folder}endnotes.xml`), parts),
  ];
  const findings = [
    ...(hasMacros(archive) ? [MACROS] : []),
    ...(body.traits.trackedChanges ? [TRACKED] : []),
    ...(body.traits.oldEncoding ? [OLD_ENCODING] : []),
  ];
  return { blocks: [...blocks, ...notes.map(withoutPage)], findings };
}
