import { tableXml, textXml } from "./docx-table.ts";
import type { BodyBlock, OfficialDocument } from "./model.ts";
import { annexNumber, annexReference, closing } from "./wording.ts";

/** The styles that the content of a document follows on an office's own paper. */
const styles = {
  LoaText: {
    name: "Loa: lời văn",
    look: '<w:pPr><w:spacing w:before="120" w:after="0" w:line="276" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/></w:pPr>',
    run: '<w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  LoaHeading1: {
    name: "Loa: mục I",
    look: '<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="720"/><w:outlineLvl w:val="0"/></w:pPr>',
    run: '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  LoaHeading2: {
    name: "Loa: mục 1",
    look: '<w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:ind w:firstLine="720"/><w:outlineLvl w:val="1"/></w:pPr>',
    run: '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  LoaCell: {
    name: "Loa: ô bảng",
    look: '<w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr>',
    run: '<w:sz w:val="24"/><w:szCs w:val="24"/>',
  },
  LoaAnnexNumber: {
    name: "Loa: số phụ lục",
    look: '<w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/></w:pPr>',
    run: '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  LoaAnnexTitle: {
    name: "Loa: tên phụ lục",
    look: '<w:pPr><w:keepNext/><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/><w:outlineLvl w:val="1"/></w:pPr>',
    run: '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
  LoaAnnexReference: {
    name: "Loa: dòng kèm theo của phụ lục",
    look: '<w:pPr><w:spacing w:before="0" w:after="120"/><w:jc w:val="center"/></w:pPr>',
    run: '<w:i/><w:iCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
  },
} as const;
type Style = keyof typeof styles;

/** The styles of a package with those the content follows; what the paper says of one of them stands. */
export function withPaperStyles(stylesXml: string): string {
  const missing = Object.entries(styles).filter(
    ([id]) => !new RegExp(`<w:style\\b[^>]*w:styleId="${id}"`).test(stylesXml),
  );
  const added = missing.map(
    ([id, { name, look, run }]) =>
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/>${look}<w:rPr>${run}</w:rPr></w:style>`,
  );
  return stylesXml.replace("</w:styles>", `${added.join("")}</w:styles>`);
}

/** The body of a document as WordprocessingML, in the styles of the paper it will stand on; `end` closes it with "./.". */
export function bodyXml(
  blocks: readonly BodyBlock[],
  width: number,
  { end = false }: { readonly end?: boolean } = {},
): string {
  return (end ? closing(blocks) : blocks).map((block) => blockXml(block, width)).join("");
}

function blockXml(block: BodyBlock, width: number): string {
  if (block.kind === "table") return tableXml(block, width, "LoaCell");
  if (block.kind === "paragraph") return paragraphXml("LoaText", block.text);
  if (block.kind === "list")
    return block.items.map((item) => paragraphXml("LoaText", `- ${item}`)).join("");
  return paragraphXml(block.level === 1 ? "LoaHeading1" : "LoaHeading2", block.text);
}

function paragraphXml(style: Style, text: string, extra = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${extra}</w:pPr><w:r><w:t xml:space="preserve">${textXml(text)}</w:t></w:r></w:p>`;
}

/**
 * All annexes of a document, each on a page and with page numbers of its own: `section` are the properties of the section
 * they stand in, repeated between them.
 */
export function annexesXml(document: OfficialDocument, width: number, section: string): string {
  const annexes = document.annexes ?? [];
  const numbered = section.replace(/<w:pgNumType\b[^>]*\/>/, "").replace(
    // CT_SectPr is a sequence: the page numbers stand after size and margins.
    /(<w:pgMar\b[^>]*\/>)/,
    '$1<w:pgNumType w:start="1"/>',
  );
  const between = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>${numbered}</w:pPr></w:p>`;
  return annexes
    .map((annex, at) => {
      const number = annexes.length > 1 ? at + 1 : null;
      return [
        paragraphXml("LoaAnnexNumber", annexNumber(number), at === 0 ? "<w:pageBreakBefore/>" : ""),
        paragraphXml("LoaAnnexTitle", annex.title.toLocaleUpperCase("vi")),
        paragraphXml("LoaAnnexReference", annexReference(document)),
        bodyXml(annex.body, width, { end: true }),
      ].join("");
    })
    .join(between);
}
