import type { Line, RowBlock } from "../blocks/block.ts";
import { labelledField } from "../tasks/labels.ts";
import { fromRoman, letterIndex } from "../text/numerals.ts";
import type { Span } from "../text/span.ts";
import { amendedPath, amendsBelow, closesQuote, quotedMarker } from "./amended.ts";
import { isBullet, isNumbered, MARKER_RANKS, type Marker, parseMarker } from "./markers.ts";
import { periodOf } from "./period-heading.ts";
import { isCapitalHeading } from "./section-words.ts";

/** A numbered (or dashed) line with everything that stands under it. */
export interface Node {
  readonly marker: Marker | null;
  /** Numbering markers joined by dots, as written: `C.I.2.đ`; the n-th dash is `-n`; "" for the root. */
  readonly path: string;
  readonly line: Line | null;
  /** The line without its marker; "PHẦN I" alone on its line takes the line below as its words. */
  text: string;
  span: Span;
  readonly parent: Node | null;
  readonly children: Node[];
  /** Unnumbered lines under this one. */
  readonly body: Line[];
  /** Tables under this heading. */
  readonly rows: RowBlock[];
  /** How many dashes stand directly under it so far. */
  dashes: number;
}

export interface OutlineItem {
  readonly line?: Line;
  readonly row?: RowBlock;
}

/** An empty outline. */
export function rootNode(): Node {
  const span = { start: 0, end: 0 };
  const empty = { children: [], body: [], rows: [], dashes: 0 };
  return { marker: null, path: "", line: null, text: "", span, parent: null, ...empty };
}

const IN_BRACKETS: ReadonlySet<string> = new Set(["parenNumber", "parenLetter", "parenRoman"]);

/** A series that begins right under a dash ending in a colon, or letters right under "(1)", goes a level down. */
function opensBelow({ marker: open, text, children, body }: Node, marker: Marker): boolean {
  if (!open || marker.index !== 1) return false;
  if (isBullet(open)) return /[:：]\s*$/.test(text);
  return (
    IN_BRACKETS.has(open.kind) && marker.kind === "letter" && children.length + body.length === 0
  );
}

/** The open part in Roman numerals, where letters have divided nothing above it: "A." then divides that part. */
function romanAbove(current: Node): Node | null {
  let roman: Node | null = null;
  for (let node: Node | null = current; node; node = node.parent) {
    if (node.marker?.kind === "roman") roman = node;
    if (node.marker?.kind === "upper" || node.marker?.kind === "annex") return null;
  }
  return roman?.parent?.children.some((one) => one.marker?.kind === "upper") ? null : roman;
}

/** The node a new marker belongs under: its own kind's level if one is open, else by usual nesting. */
function parentFor(current: Node, marker: Marker): Node {
  for (let node: Node | null = current; node; node = node.parent) {
    if (node.marker?.kind === marker.kind && node.parent) return node.parent;
  }
  if (opensBelow(current, marker)) return current;
  if (marker.kind === "upper" && marker.index === 1) {
    const above = romanAbove(current);
    if (above) return above;
  }
  let parent = current;
  while (
    parent.marker &&
    parent.parent &&
    MARKER_RANKS[parent.marker.kind] > MARKER_RANKS[marker.kind]
  ) {
    parent = parent.parent;
  }
  return parent;
}

const join = (base: string, label: string): string => (base === "" ? label : `${base}.${label}`);

/** "2.1" under "Mục 2" of "Phần III" is III.2.1: a decimal label replaces its own prefix. */
function decimalPath(parent: Node, marker: Marker): string {
  const numbers = marker.label.split(".");
  let base: Node | null = parent;
  for (let depth = numbers.length - 1; depth > 0 && base?.marker; depth -= 1) {
    if (base.marker.label !== numbers.slice(0, depth).join(".")) continue;
    base = base.parent;
  }
  return join(base?.path ?? "", marker.label);
}

function pathOf(parent: Node, marker: Marker): string {
  // Annexes are told apart only where two of them hold the same path (see unique-paths.ts).
  if (marker.kind === "annex") return "";
  if (marker.kind === "heading") return parent.path;
  const amended = isNumbered(marker) ? amendedPath(parent.text, marker) : null;
  if (amended) return amended;
  if (marker.label.includes(".")) return decimalPath(parent, marker);
  if (isNumbered(marker)) return join(parent.path, marker.label);
  parent.dashes += 1;
  return join(parent.path, `-${parent.dashes}`);
}

/** Adds a line under the level its marker belongs to, seen from the node read last. */
export function addNode(current: Node, line: Line, marker: Marker): Node {
  return nodeUnder(parentFor(current, marker), line, marker);
}

function newNode(parent: Node, marker: Marker, path: string, line: Line): Node {
  const text = line.text.slice(marker.length);
  const span = { ...line.span, start: line.span.start + marker.length };
  const empty = { children: [], body: [], rows: [], dashes: 0 };
  return { marker, path, line, text, span, parent, ...empty };
}

function nodeUnder(parent: Node, line: Line, marker: Marker): Node {
  const node = newNode(parent, marker, pathOf(parent, marker), line);
  parent.children.push(node);
  return node;
}

/** Puts a line without a number under a heading as work of its own. */
export function addWork(parent: Node, line: Line): void {
  nodeUnder(parent, line, WORK);
}

/** Puts work told in a paragraph under its heading, by the heading's own path. */
export function addPiece(heading: Node, line: Line): Node {
  const piece = newNode(heading, WORK, heading.path, line);
  heading.children.push(piece);
  return piece;
}

/** Puts further work told in the words of nodes right behind them, by the nodes' own paths. */
export function addPiecesBehind(told: ReadonlyMap<Node, readonly Line[]>): void {
  const parents = new Set([...told.keys()].flatMap(({ parent }) => parent ?? []));
  for (const parent of parents) {
    for (const child of parent.children.splice(0)) {
      parent.children.push(child);
      for (const line of told.get(child) ?? [])
        parent.children.push(newNode(parent, WORK, child.path, line));
    }
  }
}

function addLine(current: Node, line: Line): void {
  const isHeading = current.marker !== null && current.text === "" && current.body.length === 0;
  if (isHeading) Object.assign(current, { text: line.text, span: line.span });
  else current.body.push(line);
}

/** "i)" after no "h)" counts in Roman numerals, and "v)", "x)" in a Roman series that is open. */
function inSeries(current: Node, marker: Marker): Marker {
  if (marker.kind !== "letter" || !/^[ivx]$/.test(marker.label)) return marker;
  const index = fromRoman(marker.label) ?? 0;
  for (let node: Node | null = current; node; node = node.parent) {
    const open = node.marker;
    if (open?.kind === "letter" && (open.index ?? 0) >= (letterIndex(marker.label) ?? 0) - 3)
      return marker;
    if (open?.kind === "lowerRoman")
      return index === (open.index ?? 0) + 1 ? { ...marker, kind: "lowerRoman", index } : marker;
  }
  return marker.label === "i" ? { ...marker, kind: "lowerRoman", index } : marker;
}

const HEADING: Marker = { kind: "heading", label: "", index: null, length: 0 };
const WORK: Marker = { kind: "para", label: "", index: null, length: 0 };
const ABOVE_WORK: ReadonlySet<string> = new Set([
  "heading",
  "roman",
  "upper",
  "part",
  "section",
  "chapter",
  "annex",
  "article",
]);

/** The numbered node or heading a line stands under. */
function headingAbove(current: Node): Node {
  let node = current;
  while (node.parent && node.marker && (isBullet(node.marker) || node.marker.kind === "para"))
    node = node.parent;
  return node;
}

/** Work without a number: a line under a heading, with a line below it that says who does it or when. */
function isWorkLine(current: Node, line: Line, next: Line | undefined): boolean {
  if (!next || line.text.length > 400 || /[:：;]$/.test(line.text) || labelledField(line.text))
    return false;
  const above = headingAbove(current);
  if (above.marker && !ABOVE_WORK.has(above.marker.kind)) return false;
  const field = labelledField(next.text);
  return field === "actor" || field === "time";
}

/** "Thời gian thực hiện" alone on the line above: what follows is its value, and no heading. */
function awaitsValue({ text, body }: Node): boolean {
  const last = body.at(-1)?.text ?? text;
  const opens = /[:：]\s*$/.test(last) || !/[:：]/.test(last);
  return last.length < 60 && opens && labelledField(last) === "time";
}

/** A calendar's heading divides the work of the part it stands in, and is no part itself. */
function addPeriod(current: Node, line: Line): Node {
  let part = current;
  while (part.parent && !(part.marker && DIVIDED.has(part.marker.kind))) part = part.parent;
  return nodeUnder(part, line, HEADING);
}

const DIVIDED: ReadonlySet<string> = new Set([...ABOVE_WORK].filter((kind) => kind !== "heading"));

/** What a line without a number opens, if anything. */
function impliedMarker(current: Node, line: Line, next: Line | undefined): Marker | null {
  const awaitsWords = current.marker !== null && current.text === "" && current.body.length === 0;
  const goesOn =
    current.marker !== null && current.body.length === 0 && isCapitalHeading(current.text);
  if (awaitsWords) return null;
  if (!goesOn && isCapitalHeading(line.text)) return HEADING;
  return isWorkLine(current, line, next) ? WORK : null;
}

/** Words quoted from a plan as amended stand under the line that amends it, up to their closing mark. */
class Quotation {
  #under: Node | null = null;

  /** The node a line opens inside a quotation, or null for a line that opens none. */
  open(current: Node, line: Line): Node | null {
    const marker = amendsBelow(current.text) ? quotedMarker(line.text) : null;
    if (!marker) return null;
    this.#under = current;
    return nodeUnder(current, line, marker);
  }

  /** Where the next line is seen from. */
  after(current: Node, line: Line): Node {
    const under = closesQuote(line.text) ? this.#under : null;
    if (under) this.#under = null;
    return under ?? current;
  }
}

/** Builds the outline of the lines given, in order. Never loses a line: what has no number is `body`. */
export function buildOutline(items: readonly OutlineItem[]): Node {
  const root = rootNode();
  let current = root;
  const quotation = new Quotation();
  items.forEach(({ line, row }, at) => {
    const written = line ? parseMarker(line.text) : null;
    const marker = written
      ? inSeries(current, written)
      : line && impliedMarker(current, line, items[at + 1]?.line);
    const quoted = line && !written ? quotation.open(current, line) : null;
    if (quoted) current = quoted;
    else if (line && !written && periodOf(line.text.trim()) !== null && !awaitsValue(current))
      current = addPeriod(current, line);
    else if (line && marker) current = addNode(current, line, marker);
    else if (line) addLine(current, line);
    if (line) current = quotation.after(current, line);
    if (row) current.rows.push(row);
  });
  return root;
}

/** A node and all under it, parents first. */
export function* walk(node: Node): Generator<Node> {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i];
      if (child) pending.push(child);
    }
  }
}

/** Nodes from just under the root down to this one. */
export function lineage(node: Node): Node[] {
  const nodes: Node[] = [];
  for (let next: Node | null = node; next?.marker; next = next.parent) nodes.unshift(next);
  return nodes;
}
