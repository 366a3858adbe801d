import { parseMarker } from "../outline/markers.ts";
import { isCapitalHeading } from "../outline/section-words.ts";
import type { OutlineItem } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { documentType } from "./document-type.ts";
import type { Header } from "./header.ts";
import type { Layout, PlacedLine } from "./layout.ts";

/** The lines between a plan's title and its end, and what closes it. */
interface Body {
  /** Between title and first heading: legal bases and the issuing sentence. */
  readonly preamble: readonly PlacedLine[];
  readonly items: readonly OutlineItem[];
  /** Recipients and signature; empty when the document has none. */
  readonly tail: readonly PlacedLine[];
}

const SIGNS =
  /^(?:TM\.|K\/T|T\/L|KT\.|TL\.|TUQ\.|Q\.|T\/M|CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TRƯỞNG|BỘ TRƯỞNG|THỦ TƯỚNG|BÍ THƯ|PHÓ BÍ THƯ|HIỆU TRƯỞNG|CHÁNH|TỔNG)/;

/** The tail reaches from the recipients to the next annex or attached document. */
function tailRange(layout: Layout, from: number): { start: number; end: number } {
  const { lines, recipientsAt, heads } = layout;
  const at = recipientsAt.find((place) => place >= from) ?? signatureAt(lines, from);
  if (at === null) return { start: lines.length, end: lines.length };
  const start = signsAbove(lines, from, at);
  const next = heads.find((head) => head.at > at)?.at ?? lines.length;
  const annex = lines.findIndex((placed, index) => index > at && isAnnexStart(placed));
  return { start, end: annex < 0 ? next : Math.min(next, annex) };
}

/** Some offices sign before the recipients: the signer's lines stand within a few lines above. */
function signsAbove(lines: readonly PlacedLine[], from: number, at: number): number {
  let start = at;
  for (let place = at - 1; place >= Math.max(from, at - 5); place -= 1) {
    if (SIGNS.test(lines[place]?.line.text ?? "")) start = place;
  }
  return start;
}

function signatureAt(lines: readonly PlacedLine[], from: number): number | null {
  for (let at = lines.length - 1; at >= Math.max(from, lines.length - 12); at -= 1) {
    if (SIGNS.test(lines[at]?.line.text ?? "")) return at;
  }
  return null;
}

const isAnnexStart = ({ line, isTaskRow }: PlacedLine): boolean =>
  isTaskRow === true || /^PHỤ LỤC|^Phụ lục/.test(line.text);

/** What is attached to a decision or a resolution is signed with it. */
function coverTail(
  { lines, recipientsAt, planHead }: Layout,
  bodyAt: number,
): readonly PlacedLine[] {
  const end = planHead?.at ?? bodyAt;
  const at = recipientsAt.findLast((place) => place < end);
  return at === undefined ? [] : lines.slice(signsAbove(lines, 0, at), end);
}

const ENDS = /\.\/\.?\s*$/;
/** What the sentence that ends a document speaks of; a duty may end with the same sign. */
const CLOSES =
  /^(?:tren day|yeu cau|de nghi|trong qua trinh|qua trinh|nhan duoc|can cu|ke hoach nay|quyet dinh nay|chuong trinh nay|giao |.{0,90}(?:yeu cau|de nghi|thong bao|nghiem tuc|khan truong)(?![a-z]))/;

const closes = ({ line }: PlacedLine): boolean =>
  ENDS.test(line.text) && !isOwnLine(line.text) && CLOSES.test(plain(line.text.slice(0, 300)));

/** "3. Phòng A tổng hợp, báo cáo./.": the last duty may carry the sign that ends the document. */
const isOwnLine = (text: string): boolean =>
  HEADING.test(plain(text)) || parseMarker(text) !== null;

function toItem(placed: PlacedLine): OutlineItem | null {
  if (placed.isTaskRow) return placed.row ? { row: placed.row } : null;
  return placed.inDataTable ? null : { line: placed.line };
}

const HEADING = /^(?:phu luc|[A-ZĐ]\.|(?!v\/v)[IVX]+[.\-/]|phan |chuong |dieu \d|1[./-]|muc )/i;

/** "Mẫu số 01/HNCT", or a national heading of its own. */
const FORM =
  /^(?:(?:biểu )?mẫu(?: biểu)?(?: số)?\s*[:.]?\s*\d|biểu (?:số )?\d|cộng hòa xã hội|cộng hoà xã hội)/iu;
const ANNEX = /^phụ lục\b/iu;

/**
 * Blank forms behind a plan (minutes, ballots, letters to be filled in) and other documents sent in the same file (the
 * decision on a steering committee) assign nothing; task tables among them stay.
 */
function withoutForms(lines: readonly PlacedLine[]): PlacedLine[] {
  let isForm = false;
  return lines.filter((placed) => {
    const { text } = placed.line;
    const type = placed.inDataTable ? null : documentType(text);
    if (FORM.test(text) || (type && !type.mayAssign)) isForm = true;
    else if (ANNEX.test(text) || type?.isPlan) isForm = false;
    return placed.isTaskRow === true || !isForm;
  });
}

/**
 * The own text of a resolution whose work stands in annexes behind it: what it charges bodies with are duties. Empty for
 * other documents: a decision's clauses only carry its plan.
 */
export function resolutionItems(layout: Layout, header: Header): OutlineItem[] {
  const { lines, heads, recipientsAt, articlePlan } = layout;
  const head = heads[0];
  if (head?.type.name !== "Nghị quyết") return [];
  const start = articlePlan?.end ?? head.at + 1;
  const limit = articlePlan ? lines.length : header.bodyAt;
  const end = recipientsAt.find((at) => at > head.at) ?? limit;
  const own = lines.slice(start, Math.min(end, limit));
  const first = own.findIndex(({ line }) => HEADING.test(plain(line.text)));
  const items = first < 0 ? [] : own.slice(first);
  return items.map(toItem).filter((item) => item !== null);
}

/** Cuts the plan's own lines into preamble, body and tail. */
export function readBody(layout: Layout, header: Header): Body {
  const tail = tailRange(layout, header.bodyAt);
  const limit = layout.articlePlan?.end ?? tail.start;
  const own = layout.lines.slice(header.bodyAt, Math.min(limit, tail.start));
  const first = own.findIndex(
    (placed) =>
      placed.isTaskRow ||
      HEADING.test(plain(placed.line.text)) ||
      isCapitalHeading(placed.line.text),
  );
  const cut = first < 0 ? own.length : first;
  const after = withoutForms(layout.lines.slice(tail.end)).filter(
    (placed) => !ENDS.test(placed.line.text) || placed.isTaskRow,
  );
  // The closing sentence belongs to no heading above it.
  const body = own.slice(first < 0 ? 0 : cut).filter((placed) => !closes(placed));
  const items = [...body, ...after].map(toItem).filter((item) => item !== null);
  const closing = layout.lines.slice(tail.start, tail.end);
  return {
    preamble: own.slice(0, cut),
    items,
    tail: closing.length > 0 ? closing : coverTail(layout, header.bodyAt),
  };
}
