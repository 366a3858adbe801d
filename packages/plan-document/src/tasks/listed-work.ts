import type { Line } from "../blocks/block.ts";
import { parseMarker } from "../outline/markers.ts";
import type { OutlineItem } from "../outline/tree.ts";
import { subSpan } from "../text/span.ts";
import { readUnitLine } from "./unit-line.ts";

const NUMBERED = /\((\d{1,2})\)\s*(?=\S)/g;

/** Where the members of a list counted "(1) …; (2) …" begin, in order from one; empty for fewer than two. */
function memberStarts(text: string, from: number): number[] {
  const starts: number[] = [];
  for (const { index, 1: number } of text.matchAll(NUMBERED)) {
    const stands =
      starts.length === 0 ? index === from : /[;.,]\s*(?:và\s*)?$/u.test(text.slice(0, index));
    if (index >= from && stands && Number(number) === starts.length + 1) starts.push(index);
  }
  return starts.length > 1 ? starts : [];
}

const HEAD = /^([^:]{3,200}):\s*(?=\(1\))/u;

/** "3. Sở Y tế: (1) …; (2) …; (3) …" on one line, as a line that names the unit and one for each piece of its work. */
function unfoldedLine(line: Line): Line[] {
  const marker = parseMarker(line.text)?.length ?? 0;
  const head = HEAD.exec(line.text.slice(marker));
  const unit = head && readUnitLine({ text: head[1] ?? "", span: line.span });
  const starts =
    head && unit?.duty === null ? memberStarts(line.text, marker + head[0].length) : [];
  if (starts.length === 0) return [line];
  const bounds = [0, ...starts, line.text.length];
  return bounds.slice(0, -1).map((start, at) => {
    const text = line.text.slice(start, bounds[at + 1]).replace(/[\s;:]+$/, "");
    return { ...line, text, span: subSpan(line.span, start, start + text.length) };
  });
}

/** Lines that list the work of one unit taken apart; all others as they are. */
export const withListedWork = (items: readonly OutlineItem[]): OutlineItem[] =>
  items.flatMap((item): OutlineItem[] =>
    item.line?.text.includes("(2)") ? unfoldedLine(item.line).map((line) => ({ line })) : [item],
  );
