import type { Signature } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import type { PlacedLine } from "./layout.ts";

const POSITION =
  /^(?:TM\.|T\/M|K\/T|T\/L|KT\.|TL\.|TUQ\.|Q\.|CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BÍ THƯ|PHÓ BÍ THƯ|HIỆU TRƯỞNG|CHÁNH VĂN PHÒNG|TRƯỞNG PHÒNG|CỤC TRƯỞNG|VIỆN TRƯỞNG|TỔNG BIÊN TẬP|ỦY VIÊN|CHÁNH THANH TRA)/;
const NAME = /^(?:\p{Lu}\p{Ll}*\.?\s+)?(?:\p{Lu}[\p{Ll}']*)(?:\s+\p{Lu}[\p{Ll}']*){1,5}$/u;
const TITLE_PREFIX =
  /^(?:GS|PGS|TS|ThS|BS|KS|CN|TSKH|Đại tá|Thượng tá|Trung tá|Thiếu tướng|Trung tướng)\.?\s*/;

/** Position and name of who signs; null when the document has no such lines. */
export function readSignature(tail: readonly PlacedLine[]): Signature | null {
  const from = tail.findIndex(
    ({ line }) => POSITION.test(line.text) && line.text === line.text.toUpperCase(),
  );
  const start = tail[from]?.line;
  if (!start) return null;
  const positions: string[] = [];
  for (const { line } of tail.slice(from)) {
    if (line.text !== line.text.toUpperCase() || !/\p{L}/u.test(line.text)) break;
    positions.push(line.text);
  }
  const signed = tail
    .slice(from + positions.length)
    .find(({ line }) => NAME.test(line.text.replace(TITLE_PREFIX, "")));
  const end = signed?.line.span.end ?? start.span.start + (positions[0]?.length ?? 0);
  return {
    position: positions.join(" ") || null,
    signer: signed?.line.text ?? null,
    source: { ...start.span, end },
  };
}

const isItem = (text: string): boolean => /^[-–—+•]\s*\S/.test(text);

/** The items under "Nơi nhận:", as written; an item broken over two dashes is joined. */
export function readRecipients(tail: readonly PlacedLine[]): string[] {
  const from = tail.findIndex(({ line }) => /^(?:\*\s*)?noi (?:nhan|gui)/.test(plain(line.text)));
  if (from < 0) return [];
  const items: string[] = [];
  for (const { line } of tail.slice(from + 1)) {
    if (!isItem(line.text)) continue;
    const words = line.text.replace(/^[-–—+•]\s*/, "");
    const last = items.at(-1);
    if (last?.endsWith(",") && /^\p{Ll}/u.test(words)) items[items.length - 1] = `${last} ${words}`;
    else items.push(words);
  }
  return items.map((words) => words.replace(/[\s;.,]+$/, ""));
}
