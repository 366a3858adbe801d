import { isBullet } from "../outline/markers.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, trimRange } from "../text/span.ts";
import type { LabelSpan } from "./draft.ts";
import { findLabels } from "./labels.ts";
import type { Timing } from "./timing-reader.ts";

const PART =
  /^(?:thoi gian|thoi han|tien do)(?:(?: va|,)? (?:thuc hien|trien khai|phat song|to chuc|ap dung|tien hanh|dia diem|pham vi))*(?: (?:ke hoach|chuong trinh|phong trao))?(?: nay)?\s*(?::|$)/;
const LONGEST = 160;

interface Line {
  readonly text: string;
  readonly span: Span;
}

/** What stands behind the heading's colon, or in the lines under it. */
function linesOf(node: Node): Line[] {
  const colon = node.text.indexOf(":");
  const [from, to] = trimRange(node.text, colon + 1, node.text.length);
  if (colon >= 0 && from < to)
    return [{ text: node.text.slice(from, to), span: subSpan(node.span, from, to) }];
  return [...node.body, ...node.children];
}

/** The time of a line: behind its own label where it has one. */
function timeOf({ text, span }: Line): Line {
  const label = findLabels(text).find(({ field }) => field === "time");
  return label
    ? { text: text.slice(label.start, label.end), span: subSpan(span, label.start, label.end) }
    : { text, span };
}

const isPart = (node: Node): boolean =>
  node.marker !== null &&
  !isBullet(node.marker) &&
  lineage(node).length <= 2 &&
  PART.test(plain(node.text.slice(0, 120)));

/**
 * The time of the whole plan, where a part of it says nothing else: "III. THỜI GIAN THỰC HIỆN: Từ tháng 9/2025 đến tháng
 * 5/2026". It holds for each task that names none. One day is that of an event and says nothing of the work before it.
 */
export function planTime(root: Node, read: (words: string) => Timing | null): LabelSpan | null {
  const found: Line[] = [];
  for (const node of walk(root)) {
    if (!isPart(node)) continue;
    for (const line of linesOf(node).map(timeOf)) {
      const timing = line.text.length <= LONGEST ? read(line.text) : null;
      if (timing && timing.kind !== "date" && !timing.relative) found.push(line);
    }
  }
  const [only] = found;
  const isOne = found.every(({ span }) => span.start === only?.span.start);
  return only && isOne ? { field: "time", span: only.span } : null;
}
