import { strToU8, zipSync } from "fflate";

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const officeRelation =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

/** The smallest DOCX that holds these paragraphs (separated by blank lines). */
export function composeDocx(text: string): Uint8Array {
  const paragraphs = text.split(/\n\s*\n/).map(paragraph);
  return zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${officeRelation}" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${wordNamespace}"><w:body>${paragraphs.join("")}</w:body></w:document>`,
    ),
  });
}

function paragraph(text: string): string {
  const runs = text
    .trim()
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:p><w:r>${runs.join("<w:br/>")}</w:r></w:p>`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
