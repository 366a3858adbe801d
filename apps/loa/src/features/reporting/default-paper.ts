import { dateLine, numberLine, renderDocx, withPaperStyles } from "@loa/official-document";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The form of the decree as a template: what an office starts from. */
export async function defaultPaper(): Promise<Uint8Array> {
  const drawn = await renderDocx({
    governingOrgan: "{cơ quan chủ quản}",
    issuingOrgan: "{cơ quan ban hành}",
    number: { serial: null, notation: "KH" },
    place: "ĐD",
    date: null,
    typeName: "{tên loại}",
    abstract: "{trích yếu}",
    addressees: ["KG"],
    bases: [],
    body: [{ kind: "paragraph", text: "{@nội dung}" }],
    signature: {
      capacity: null,
      body: null,
      position: "{quyền hạn và chức vụ}",
      name: "{người ký}",
    },
    recipients: ["NN"],
    annexes: [{ title: "PL", landscape: true, body: [{ kind: "paragraph", text: "{@phụ lục}" }] }],
  });
  const files = unzipSync(drawn);
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array());
  const styles = strFromU8(files["word/styles.xml"] ?? new Uint8Array());
  return zipSync({
    ...files,
    "word/document.xml": strToU8(withFields(body)),
    "word/styles.xml": strToU8(withPaperStyles(styles)),
  });
}

// Lines that are worked out as a whole become one field; the heads of the annex come with its content.
function withFields(body: string): string {
  const lines = new Map([
    [numberLine(null, "KH"), "{số và ký hiệu}"],
    [dateLine("ĐD", null), "{địa danh và ngày tháng}"],
    ["Kính gửi: KG", "Kính gửi: {kính gửi}"],
    ["- NN.", "{nơi nhận}"],
    ["{@nội dung}./.", "{@nội dung}"],
    ["{@phụ lục}./.", "{@phụ lục}"],
  ]);
  const named = body.replace(
    /(<w:t\b[^>]*>)([^<]*)(<\/w:t>)/g,
    (_whole, open, text, close) => `${open}${lines.get(text) ?? text}${close}`,
  );
  return ["Phụ lục", "PL", "(Kèm theo"].reduce(withoutLine, named);
}

function withoutLine(body: string, text: string): string {
  const paragraphs = /<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs;
  return body.replace(paragraphs, (one) => (one.includes(`>${text}`) ? "" : one));
}
