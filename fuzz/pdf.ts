/** A PDF of these objects, the first being its catalog; `trailer` adds to the trailer's dictionary. */
export function pdfOf(objects: readonly string[], trailer = ""): Uint8Array {
  const parts = ["%PDF-1.7\n"];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, at) => {
    const part = `${at + 1} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    parts.push(part);
    length += part.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R ${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
  );
  return new Uint8Array(Buffer.from(parts.join(""), "latin1"));
}

/** A PDF with text (Latin letters) on each of its pages. */
export function pdfWithPages(pages: number, words: (page: number) => string): Uint8Array {
  const kids = Array.from({ length: pages }, (_, at) => `${4 + 2 * at} 0 R`).join(" ");
  return pdfOf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...Array.from({ length: pages }, (_, at) => pageWith(5 + 2 * at, words(at + 1))).flat(),
  ]);
}

function pageWith(contents: number, words: string): string[] {
  const stream = `BT /F 12 Tf 40 800 Td 14 TL (${words}) Tj ET`;
  return [
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
  ];
}
