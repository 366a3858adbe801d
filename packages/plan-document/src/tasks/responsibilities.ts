import type { Line } from "../blocks/block.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import type { Responsibility } from "../plan-document.ts";
import { type Span, subSpan, wordsAt } from "../text/span.ts";
import {
  isFormula,
  isResponsibilityPart,
  isStandingPart,
  listsUnits,
  readUnitLine,
  type UnitLine,
  unitHeading,
} from "./unit-line.ts";

function responsibility(text: string, path: string, line: UnitLine, span: Span): Responsibility {
  const units = line.units.map(({ name }) => name);
  return {
    path,
    units,
    title: wordsAt(text, span),
    source: span,
    unitSources: line.units.map((unit) => unit.span),
  };
}

function dutiesOf(
  text: string,
  node: Node,
  line: UnitLine,
  tasks: ReadonlySet<Node>,
): Responsibility[] {
  const result: Responsibility[] = [];
  if (line.duty) result.push(responsibility(text, node.path, line, line.duty));
  const children = node.children.filter((child) => !tasks.has(child));
  if (node.children.length === 0 && !line.duty) {
    const body = node.body[0];
    return body ? [responsibility(text, node.path, line, body.span)] : [];
  }
  return [
    ...result,
    ...children.map((child) => responsibility(text, child.path, line, child.span)),
  ];
}

/** Duties in lines without a number, straight under the part's heading. */
function plainDuties(text: string, part: Node): Responsibility[] {
  return part.body.flatMap((line, at) => {
    const path = `${part.path === "" ? "" : `${part.path}.`}-${at + 1}`;
    return sentencesOf(line).flatMap((sentence) => {
      const unit = readUnitLine(sentence);
      return unit?.duty ? [responsibility(text, path, unit, unit.duty)] : [];
    });
  });
}

/** So much of a sentence says whether a unit begins it; reading on to the end from each would take the square of a long text. */
const GLANCE = 600;

/** Sentences of a paragraph that each begin with a unit of their own: "Phòng A căn cứ … . Phòng B tổng hợp …". */
function sentencesOf({ text, span }: Pick<Line, "text" | "span">): Pick<Line, "text" | "span">[] {
  const starts = [...text.matchAll(/\.\s+(?=\p{Lu})/gu)]
    .map(({ index, 0: sign }) => index + sign.length)
    .filter((start) => readUnitLine({ text: text.slice(start, start + GLANCE), span })?.duty);
  const bounds = [0, ...starts, text.length];
  return bounds.slice(0, -1).map((start, at) => {
    const own = text.slice(start, bounds[at + 1]).trimEnd();
    return { text: own, span: subSpan(span, start, start + own.length) };
  });
}

/** "III. Các đồn Biên phòng" over "1. Đồn A", "2. Đồn B", each with work of its own. */
const headsUnits = ({ children }: Node): boolean => {
  const units = children.filter((child) => child.children.length > 0 && unitHeading(child).length);
  return units.length >= 2 && units.length === children.length;
};

function unitNodes(part: Node): { node: Node; line: UnitLine }[] {
  const found: { node: Node; line: UnitLine }[] = [];
  const visit = (node: Node, depth: number): void => {
    const line = node === part || headsUnits(node) ? null : readUnitLine(node);
    if (line) found.push({ node, line });
    else if (depth < 3) for (const child of node.children) visit(child, depth + 1);
  };
  visit(part, 0);
  return found;
}

/** Duties of a resolution's own text: those of its closing part, and articles that charge a body ("Điều 2. Giao UBND tỉnh …"). */
export function resolutionDuties(text: string, root: Node): Responsibility[] {
  const listed = readResponsibilities(text, root, new Set());
  const articles = root.children.flatMap((node) => {
    const line = node.marker?.kind === "article" ? readUnitLine(node) : null;
    return line?.duty && !isFormula(node.text)
      ? [responsibility(text, node.path, line, line.duty)]
      : [];
  });
  const known = new Set(listed.map(({ source }) => source.start));
  const all = [...listed, ...articles.filter(({ source }) => !known.has(source.start))];
  return all.toSorted((a, b) => a.source.start - b.source.start);
}

/** Standing duties given unit by unit in the part "Tổ chức thực hiện", but for those read as tasks. */
export function readResponsibilities(
  text: string,
  root: Node,
  tasks: ReadonlySet<Node>,
): Responsibility[] {
  const parts = listsUnits(root)
    ? [root]
    : [...walk(root)].filter((node) => isResponsibilityPart(node));
  const outermost = parts.filter(
    (part) =>
      !lineage(part)
        .slice(0, -1)
        .some((above) => parts.includes(above)),
  );
  const numbered = outermost
    .flatMap(unitNodes)
    .filter(({ node }) => !tasks.has(node))
    .flatMap(({ node, line }) => dutiesOf(text, node, line, tasks));
  const others = outermost
    .filter((part) => isStandingPart(part))
    .flatMap((part) => plainDuties(text, part));
  return [...numbered, ...others];
}
