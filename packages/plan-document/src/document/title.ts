import { parseMarker } from "../outline/markers.ts";
import { isInCapitals, isSectionHeading } from "../outline/section-words.ts";
import { plain } from "../text/fold.ts";
import type { Span } from "../text/span.ts";
import { documentType } from "./document-type.ts";
import type { Layout, PlacedLine } from "./layout.ts";

interface Title {
  /** Type and abstract in one line. */
  readonly title: string | null;
  readonly span: Span | null;
  /** "(Kèm theo …)" or "(Ban hành kèm theo …)" under the title, or "". */
  readonly reference: string;
  readonly bodyAt: number;
}

const NO_TITLE: Title = { title: null, span: null, reference: "", bodyAt: 0 };

const BASIS =
  /^(?:can cu|thuc hien|trien khai|theo|tren co so|nham|de |xet |tiep tuc|phat huy|ngay |nam 20|trong |vua qua|thoi gian qua)/;
const REFERENCE = /^\(?(?:ban hanh )?(?:kem theo|dinh kem)/;

// The first line after the type is always the abstract; later ones only while they look like its rest.
function isAbstract(line: PlacedLine, before: readonly PlacedLine[]): boolean {
  const { text, style } = line.line;
  if (line.isTaskRow || line.inDataTable || parseMarker(text) || documentType(text)) return false;
  const words = plain(text);
  if (REFERENCE.test(words) || /^(?:[-_–—*\s]+|phu luc.{0,12})$/.test(words)) return false;
  if (isSectionHeading(text)) return false;
  const opening = before[0]?.line.text;
  if (opening === undefined) return text.length < 600;
  // "BỘ TRƯỞNG BỘ Y TẾ" under an abstract in small letters is who decides.
  if (isInCapitals(text) && !isInCapitals(opening)) return false;
  if (text.length > 250 || /[.;:,]$/.test(text)) return false;
  const same = style.bold === true || style.align === "center";
  return same || (!BASIS.test(words) && text.length < 120) || /^\p{Ll}/u.test(text);
}

const unstar = (text: string): string => text.replace(/^\*+|\*+$/g, "").trim();

function collect(
  lines: readonly PlacedLine[],
  from: number,
): { parts: PlacedLine[]; next: number } {
  const parts: PlacedLine[] = [];
  let next = from;
  for (let line = lines[next]; line && isAbstract(line, parts); line = lines[next]) {
    parts.push(line);
    next += 1;
    if (parts.length > 6) break;
  }
  return { parts, next };
}

function referenceAt(lines: readonly PlacedLine[], from: number): { words: string; next: number } {
  const words = lines[from]?.line.text ?? "";
  return REFERENCE.test(plain(words)) ? { words, next: from + 1 } : { words: "", next: from };
}

function typed(layout: Layout, at: number): Title {
  const head = layout.lines[at]?.line;
  const type = head ? documentType(head.text) : null;
  if (!head || !type) return NO_TITLE;
  const { parts, next } = collect(layout.lines, at + 1);
  const reference = referenceAt(layout.lines, next);
  const own = unstar(head.text.slice(type.length)).replace(/^[:\s]+/, "");
  const abstract = [own, ...parts.map((part) => unstar(part.line.text))]
    .filter((words) => words !== "")
    .join(" ");
  const end = parts.at(-1)?.line.span.end ?? head.span.end;
  return {
    title: `${type.name} ${abstract}`.trim(),
    span: { ...head.span, end },
    reference: reference.words,
    bodyAt: reference.next,
  };
}

/** An annex that stands alone takes its own heading as title. */
function annexed(layout: Layout): Title {
  const at = layout.lines.findIndex(
    ({ line }) => parseMarker(line.text)?.kind === "annex" || /^PHỤ LỤC\b/.test(line.text),
  );
  const from = at < 0 ? 0 : at + 1;
  const first = layout.lines[from];
  const isTitle =
    first !== undefined && (at >= 0 || isInCapitals(first.line.text)) && isAbstract(first, []);
  if (!isTitle) return NO_TITLE;
  const { parts, next } = collect(layout.lines, from);
  const reference = referenceAt(layout.lines, next);
  const title = parts.map((part) => unstar(part.line.text)).join(" ");
  const end = parts.at(-1)?.line.span.end ?? first.line.span.end;
  return {
    title,
    span: { ...first.line.span, end },
    reference: reference.words,
    bodyAt: reference.next,
  };
}

const isAnnexLine = ({ line }: PlacedLine): boolean =>
  parseMarker(line.text)?.kind === "annex" ||
  /^phu luc(?: so)?\s*(?:[ivx\d]*)$/.test(plain(line.text));

/** A resolution keeps its own title; what it assigns stands in the annexes behind it. */
function withAnnexes(layout: Layout, at: number): Title {
  const own = typed(layout, at);
  const annex = layout.lines.findIndex((placed, index) => index > at && isAnnexLine(placed));
  return { ...own, bodyAt: annex < 0 ? annexed(layout).bodyAt : annex };
}

/** The plan's title, or that of its annex, and where the body begins. */
export function readTitle(layout: Layout): Title {
  const { planHead, articlePlan, tables, heads } = layout;
  const head = planHead ?? heads[0];
  if (!head) return tables.length > 0 ? annexed(layout) : NO_TITLE;
  return planHead || articlePlan || tables.length === 0
    ? typed(layout, head.at)
    : withAnnexes(layout, head.at);
}
