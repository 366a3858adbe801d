import { strToU8, zipSync } from "fflate";
import { bodyOf } from "./document-xml.ts";
import { type NumberLevel, readSource } from "./source.ts";

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** One fixed time, so that the same source gives the same bytes on every machine. */
const WRITTEN = new Date(2026, 0, 1);

const part = (root: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="${WORD}">${inside}</w:${root}>`;

const override = (name: string): string =>
  `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${name === "document" ? "document.main" : name}+xml"/>`;

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${["document", "styles", "numbering"].map(override).join("")}</Types>`;

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

const STYLES =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="26"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>';

function numbering(levels: readonly NumberLevel[]): string {
  const inside = levels.map(
    ({ format, text }, at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${inside.join("")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
}

/** Bytes of the .docx that a `source.txt` describes; the same bytes for the same source. */
export function docxOf(text: string): Uint8Array {
  const source = readSource(text);
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relations([
      ["styles", "styles.xml"],
      ["numbering", "numbering.xml"],
    ]),
    "word/document.xml": part("document", bodyOf(source)),
    "word/styles.xml": part("styles", STYLES),
    "word/numbering.xml": part("numbering", numbering(source.levels)),
  };
  const bytes = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: WRITTEN });
}
