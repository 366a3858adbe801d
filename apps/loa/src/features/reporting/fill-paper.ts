import { annexesXml, bodyXml, withPaperStyles } from "@loa/official-document";
import Docxtemplater from "docxtemplater";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import PizZip from "pizzip";
import type { FieldData, PaperData, Piece } from "./paper-data.ts";
import { fieldKey, paperFields } from "./paper-fields.ts";

const documentPart = "word/document.xml";

/**
 * An office's template filled with a report: fields by the library, content as paragraphs and tables in the template's
 * styles, put in afterwards because annexes may be of a hundred thousand cells.
 */
export function fillPaper(template: Uint8Array, data: Omit<PaperData, "pieces">): Uint8Array {
  const pieces: Piece[] = [];
  const compiled = new Docxtemplater(new PizZip(template), { ...options, parser: reader(pieces) });
  compiled.render(data.fields);
  const files = unzipSync(compiled.getZip().generate({ type: "uint8array" }));
  const body = strFromU8(files[documentPart] ?? new Uint8Array());
  const placed = placeContent(body, { document: data.document, pieces });
  const styles = files["word/styles.xml"];
  return zipSync(
    {
      ...files,
      [documentPart]: strToU8(placed),
      ...(styles ? { "word/styles.xml": strToU8(withPaperStyles(strFromU8(styles))) } : {}),
    },
    { level: 3 },
  );
}

const options = { paragraphLoop: true, linebreaks: true } as const;

// Names are compared without regard to case; one written in capitals asks for capitals.
function reader(pieces: Piece[]) {
  return (tag: string) => {
    const key = fieldKey(tag);
    const upper = /\p{Lu}/u.test(tag) && tag === tag.toLocaleUpperCase("vi");
    return {
      get: (scope: Readonly<Record<string, FieldData>>) => {
        const found = scope[key];
        if (found === undefined) return undefined;
        if (contents.has(key)) return placeOf(pieces.push(found as Piece) - 1);
        return typeof found === "string" && upper ? found.toLocaleUpperCase("vi") : found;
      },
    };
  };
}

const contents: ReadonlySet<string> = new Set(
  paperFields.filter((one) => one.kind === "content").map((one) => one.name),
);

// A letter of no script, which no text may bring along.
const mark = "\uE001";
const placeOf = (at: number) => `<w:p><w:r><w:t>${mark}${at}${mark}</w:t></w:r></w:p>`;
const places = new RegExp(`<w:p><w:r><w:t>${mark}(\\d+)${mark}</w:t></w:r></w:p>`, "g");

function placeContent(body: string, { document, pieces }: Omit<PaperData, "fields">): string {
  const parts: string[] = [];
  let from = 0;
  for (const found of body.matchAll(places)) {
    parts.push(body.slice(from, found.index));
    from = found.index + found[0].length;
    const section = sectionAfter(body, from);
    const piece = pieces[Number(found[1])] ?? [];
    parts.push(
      piece === "annexes"
        ? annexesXml(document, widthOf(section), section)
        : bodyXml(piece, widthOf(section), { end: piece === document.body }),
    );
  }
  const whole = [...parts, body.slice(from)].join("");
  return (document.annexes ?? []).length === 0 ? withoutEmptyEnd(whole) : whole;
}

/** The properties of the section a place stands in: those that come next. */
function sectionAfter(body: string, at: number): string {
  const start = body.indexOf("<w:sectPr", at);
  const end = body.indexOf("</w:sectPr>", start);
  return start < 0 || end < 0 ? "" : body.slice(start, end + "</w:sectPr>".length);
}

// Twentieths of a point; an A4 page with the decree's margins where the section does not say.
function widthOf(section: string): number {
  const [size = "", margins = ""] = [
    /<w:pgSz\b[^>]*>/.exec(section)?.[0],
    /<w:pgMar\b[^>]*>/.exec(section)?.[0],
  ];
  const of = (xml: string, name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(xml)?.[1]);
  const width = of(size, "w") - of(margins, "left") - of(margins, "right");
  return width > 1000 ? width : 8_788;
}

// Without annexes the section that was for them would be an empty page: the one before it ends the document.
function withoutEmptyEnd(body: string): string {
  return body.replace(
    /<w:p>(?:(?!<\/w:p>).)*(<w:sectPr(?:(?!<\/w:sectPr>).)*<\/w:sectPr>)(?:(?!<\/w:p>).)*<\/w:p>\s*<w:sectPr(?:(?!<\/w:sectPr>).)*<\/w:sectPr>\s*<\/w:body>/s,
    "$1</w:body>",
  );
}
