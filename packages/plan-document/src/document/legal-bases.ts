import type { LegalBasis } from "../plan-document.ts";
import { isoDate } from "../tasks/calendar.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, trimRange } from "../text/span.ts";
import { citedNumbers } from "./document-number.ts";
import type { PlacedLine } from "./layout.ts";

const OPENS =
  /^(?:can cu|thuc hien|trien khai(?: thuc hien)?|theo|tren co so(?: de xuat cua)?|xet de nghi cua|cu the hoa)\s+/;
const DOCUMENT =
  /(?:luat|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|ket luan|chuong trinh|cong van|to trinh|de an|quy dinh|huong dan|thong bao|phap lenh|cong dien)/;
const NEXT =
  /;\s*(?:(?:can cu|theo)\s+)?(?=(?:luat|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|ket luan|chuong trinh|cong van|de an|huong dan|thong bao|quy dinh)\s)/g;
const DATE = /ngày\s+(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(\d{4})/i;

/** Date given as "ngày 01/3/2025" or "ngày 01 tháng 3 năm 2025". */
function dateIn(text: string): string | null {
  const found = DATE.exec(text);
  return found ? isoDate(Number(found[3]), Number(found[2]), Number(found[1])) : null;
}

function pieces(text: string): [number, number][] {
  const folded = plain(text);
  const opening = OPENS.exec(folded)?.[0].length ?? 0;
  const result: [number, number][] = [];
  let from = opening;
  for (const found of folded.matchAll(NEXT)) {
    result.push([from, found.index]);
    from = found.index + found[0].length;
  }
  return [...result, [from, text.length]];
}

const TITLE = /(?:về việc|về|ban hành|quy định|phê duyệt)\s+(.+)$/su;

// "Trên cơ sở đề xuất của Sở A tại Tờ trình số …, UBND tỉnh ban hành Kế hoạch … như sau": only the first half.
function issuing(text: string, span: Span, from: number, raw: string): LegalBasis | null {
  const cut = /,\s*[^,]{3,80}\s+ban hành (?:Kế hoạch|Chương trình)/i.exec(raw)?.index ?? 0;
  return cut > 0 ? basis(text, span, from, from + cut) : null;
}

function basis(text: string, span: Span, start: number, end: number): LegalBasis | null {
  const [from, to] = trimRange(text, start, end);
  const raw = text.slice(from, to);
  if (/ban hành (?:Kế hoạch|Chương trình)[^;]*như sau$/i.test(raw))
    return issuing(text, span, from, raw);
  if (!DOCUMENT.test(plain(raw.slice(0, 120)))) return null;
  const number = citedNumbers(raw)[0]?.number;
  const date = dateIn(raw);
  const title = TITLE.exec(raw)?.[0];
  return {
    raw,
    ...(number ? { number } : {}),
    ...(date ? { date } : {}),
    ...(title ? { title } : {}),
    source: subSpan(span, from, to),
  };
}

/** The documents a plan rests on, from the lines between its title and its first heading. */
export function readLegalBases(preamble: readonly PlacedLine[]): LegalBasis[] {
  return preamble
    .filter(({ line }) => OPENS.test(plain(line.text)))
    .flatMap(({ line }) =>
      pieces(line.text).map(([start, end]) => basis(line.text, line.span, start, end)),
    )
    .filter((found) => found !== null);
}
