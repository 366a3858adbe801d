import { isBullet } from "../outline/markers.ts";
import { periodOf } from "../outline/period-heading.ts";
import type { Node } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan } from "../text/span.ts";
import { assignmentLabels, deadlineLabel, partnersOf } from "./assignment-sentence.ts";
import { behindOpening } from "./charges.ts";
import { bracketClauses, doneBy, isWhoLine, lineClauses, saidBehind } from "./clauses.ts";
import type { LabelSpan } from "./draft.ts";
import {
  type Field,
  findLabels,
  type LabelledValue,
  labelledField,
  loneLabel,
  timeBehindColon,
} from "./labels.ts";
import type { OwnLabels } from "./own-labels.ts";
import { quotaSpans } from "./quota.ts";
import { sentenceBehind } from "./sentence-behind.ts";
import { saysOnlyTime } from "./time-alone.ts";
import { timingInAnyYear } from "./timing.ts";
import {
  isDutiesPart,
  isFormula,
  isRoutine,
  isSidePart,
  isStandingPart,
  readUnitLine,
  type UnitLine,
  unitHeading,
} from "./unit-line.ts";
import { isInWorkPart } from "./work-part.ts";

const ACTOR_FIELDS: ReadonlySet<Field> = new Set([
  "lead",
  "implementing",
  "directing",
  "coordinating",
  "leadAndCoordinating",
]);

/** True for a label that names who does something. */
export const isActor = ({ field }: { readonly field: Field }): boolean => ACTOR_FIELDS.has(field);

/** True for a node marked by a dash, plus or dot. */
export const isBulletNode = (node: Node): boolean => node.marker !== null && isBullet(node.marker);

const LEADERS: ReadonlySet<Field> = new Set(["lead", "implementing", "leadAndCoordinating"]);

/** True for a label that names who answers for the work. */
export const isLeader = ({ field }: { readonly field: Field }): boolean => LEADERS.has(field);

const helps = ({ field }: LabelSpan): boolean =>
  field === "coordinating" || field === "leadAndCoordinating";

/** "Phối hợp với Sở B duy trì chuyên mục (Phòng A; cả năm)": work that begins with who helps, while others lead it. */
const openingPartners = ({ text, span }: Pick<Node, "text" | "span">): LabelSpan[] =>
  /^phối hợp\s/iu.test(text) ? [...partnersOf(text, span)] : [];

const isEmpty = ({ span }: LabelSpan): boolean => span.start === span.end;

/** Labels found in a line, at their places in the document. */
export function spansOf(labels: readonly LabelledValue[], span: Span): LabelSpan[] {
  return labels.map(({ field, start, end }) => ({ field, span: subSpan(span, start, end) }));
}

/** "Chữ viết tắt: CT - chủ trì; PH - phối hợp" explains what stands below and charges nobody. */
const EXPLAINS =
  /^(?:\W*)(?:(?:cac )?(?:chu|tu) viet tat|viet tat|ky hieu|quy uoc)(?: [a-z]+){0,3} ?:/;

function bodyLabels(node: Node, own: OwnLabels, standing: boolean): LabelSpan[] {
  const all = node.body.flatMap((line, at) => {
    if (EXPLAINS.test(plain(line.text))) return [];
    const labels = findLabels(line.text, own);
    const found = spansOf(labels, line.span);
    if (found.some(isActor) || labels[0]?.labelStart === 0) return found;
    if (labels[0]) return [...found, ...(standing ? [] : saidBefore(line, labels[0].labelStart))];
    const above = loneLabel(node.body[at - 1]?.text ?? "");
    if (above) return [{ field: above, span: line.span }];
    if (standing) return [];
    // "(Đoàn Thanh niên chủ trì, hoàn thành trước 20/3)" on a line of its own.
    const inBracket = /^[([]/.test(line.text) ? bracketClauses(line.text, line.span) : null;
    if (inBracket?.start === 0) return [...inBracket.labels];
    const sentence = assignmentLabels(line.text, line.span, false);
    return sentence.length > 0 ? sentence : lineClauses(line.text, line.span);
  });
  const said = all.filter((label) => !isEmpty(label));
  const isTimed = said.length === 0 || said.some(({ field }) => field === "time");
  const unknown = node.body.filter(({ text }) => findLabels(text, own).length === 0);
  return isTimed ? said : [...said, ...unknown.flatMap(unlabelledTime)];
}

/** A piece of work that a paragraph gave out. */
const isPiece = ({ marker, line, path, parent }: Node): boolean =>
  marker?.kind === "para" && line !== null && (path === parent?.path || !path.includes("-"));

/** Where the unit stands behind a topic or whoever gives out the work: "Đấu tranh với tin giả: Công an xã rà soát …". */
const openingOf = (node: Node): number =>
  node.line !== null && (isPiece(node) || isInWorkPart(node)) && labelledField(node.text) === null
    ? behindOpening(node.text)
    : 0;

/** Kinds of numbering that divide a plan into parts. */
export const HIGH: ReadonlySet<string> = new Set(["roman", "upper", "section", "part"]);
const IN_BRACKET = /\(([^()]{4,80})\)\s*[:.]?\s*$/u;

/** "II. HOẠT ĐỘNG THEO KÊNH (thực hiện từ tháng 3 đến tháng 12)": the time of what stands below. */
function timeOfPart({ marker, text, span, children }: Node): LabelSpan[] {
  const found =
    marker && HIGH.has(marker.kind) && children.length > 0 ? IN_BRACKET.exec(text) : null;
  if (!found) return [];
  const from = found.index + 1;
  return deadlineLabel(found[1] ?? "", subSpan(span, from, from + (found[1] ?? "").length));
}

const behind = ({ text, span }: Node, length: number): Pick<Node, "text" | "span"> => ({
  text: text.slice(length),
  span: subSpan(span, length, text.length),
});

/** "Phát 500 tờ rơi. UBND các xã thực hiện trong tháng 7": only where work is given out, since aims speak of units too. */
const unitBehind = (node: Node): readonly LabelSpan[] =>
  isInWorkPart(node) || isPiece(node)
    ? (sentenceBehind(node.text, node.span, isPiece(node))?.labels ?? [])
    : [];

/** "Khi làm: quý II/2026", a time under a label nobody knows, or "Hoàn thành trước ngày 15/6.", a line that is nothing else. */
const timeLine = (text: string): { readonly start: number; readonly end: number } | null =>
  timeBehindColon(text) ?? (saysOnlyTime(text) ? { start: 0, end: text.length } : null);

function unlabelledTime({ text, span }: Pick<Node, "text" | "span">): LabelSpan[] {
  const found = timeLine(text);
  return found ? [{ field: "time", span: subSpan(span, found.start, found.end) }] : [];
}

/** "Sở A chủ trì, Sở B phối hợp; thời gian: 25/5": who does it, before the first label of the line. */
function saidBefore({ text, span }: Pick<Node, "text" | "span">, end: number): LabelSpan[] {
  const own = text.slice(0, end).replace(/[\s;,.–-]+$/, "");
  const sentence = assignmentLabels(own, subSpan(span, 0, own.length), false);
  const said = sentence.length > 0 ? sentence : lineClauses(own, subSpan(span, 0, own.length));
  return said.filter(isActor);
}

function cached<T>(cache: Map<Node, T>, node: Node, make: () => T): T {
  const known = cache.get(node);
  if (known !== undefined) return known;
  const made = make();
  cache.set(node, made);
  return made;
}

/** True for words that say how much or how often: "mỗi tháng 02 chuyên mục", "02 lớp". */
const statesAmount = (text: string): boolean => quotaSpans(text, { totals: "products" }).length > 0;

/** The time in the words of the work, up to a label or `end`, where what stands behind them names none. */
function timeBeside(
  node: Node,
  known: readonly LabelSpan[],
  label?: LabelledValue,
  end?: number,
): LabelSpan[] {
  if (known.some(({ field }) => field === "time")) return [];
  const whole = node.text.slice(0, label?.labelStart).replace(/[\s([–-]+$/, "");
  const upTo = (length: number): LabelSpan[] =>
    deadlineLabel(whole.slice(0, length), subSpan(node.span, 0, length));
  const before = end === undefined ? [] : upTo(end);
  return before.length > 0 ? before : upTo(whole.length);
}

/** The words before the labels of a line: "… (Phòng A chủ trì). Thời gian: quý I" ends, for its bracket, before "Thời gian". */
function beforeLabels(node: Node, label?: LabelledValue): Pick<Node, "text" | "span"> {
  const text = node.text.slice(0, label?.labelStart).trimEnd();
  return label === undefined || label.labelStart === 0
    ? node
    : { text, span: subSpan(node.span, 0, text.length) };
}

/** The words with the bracket closed that a label inside it left open. */
export function closed(text: string): string {
  const bare = text.replace(/[\s;,]+$/, "");
  return bare.lastIndexOf("(") > bare.lastIndexOf(")") ? `${bare})` : text;
}

/** "Phòng A chịu trách nhiệm rà soát …" is charged with work, whether a time is named or not. */
const CHARGED =
  /^(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|chủ trì|làm đầu mối|phụ trách)\s/iu;

/** Under a unit “Lãnh đạo Ủy ban nhân dân xã xây dựng …” is what it does: it leads the committee. */
const LEADS_OTHERS = /^(?:lãnh đạo|chỉ đạo)[\s,]/iu;

const TIME_FIRST =
  /^(?:trước|trong|chậm nhất|muộn nhất|định kỳ|h[ằà]ng|vào|từ|đến|sau|quý|tháng|tuần|mỗi(?= (?:ngày|tuần|tháng|quý|năm|kỳ|đợt|dịp))|ngày|đầu|cuối|giữa|dịp|nhân dịp)\s[^.;:]{2,90}?,\s+/iu;

/** "Trước ngày 20 hằng tháng, Văn phòng tổng hợp …": the words behind a time that opens the sentence. */
function behindTime(node: Node): Pick<Node, "text" | "span"> {
  const length = TIME_FIRST.exec(node.text)?.[0].length ?? behindTimeAhead(node.text);
  return length === 0 ? node : behind(node, length);
}

const TIME_AHEAD =
  /^((?:từ |trong |đầu |giữa |cuối )?(?:tháng|quý|tuần|ngày)\s[^:;.]{1,40}?)\s*:\s+(?=\S)/iu;

/** Where the words of the work begin behind a time and a colon: "Tháng 9/2024: tổ chức lễ phát động". */
export function behindTimeAhead(text: string): number {
  const found = TIME_AHEAD.exec(text);
  return found && timingInAnyYear(found[1] ?? "") ? found[0].length : 0;
}

function timeAhead(node: Node): LabelSpan[] {
  if (node.line === null || behindTimeAhead(node.text) === 0) return [];
  const end = TIME_AHEAD.exec(node.text)?.[1]?.length ?? 0;
  return [{ field: "time", span: subSpan(node.span, 0, end) }];
}

/** Numbering whose members may be parts of one piece of work. */
const LISTS: ReadonlySet<string> = new Set(["d1", "d1paren", "d2", "d3", "letter"]);
const TIME_ALONE = /^(?:trong )?(?:qu[yi]|thang|tuan|dot|0?6 thang|nam)\s[^:;]{1,30}$/;

/** True for words that are nothing but a time: "Quý II", "Tháng 02". */
export const isTime = (text: string): boolean =>
  (TIME_ALONE.test(plain(text).replace(/[\s:.]+$/, "")) && timingInAnyYear(text) !== null) ||
  periodOf(text) !== null;

/** The time that a calendar's heading names, without its theme. */
export const timeOfHeading = ({ text, span }: Pick<Node, "text" | "span">): LabelSpan => ({
  field: "time",
  span: subSpan(span, 0, periodOf(text) ?? text.length),
});

/** "Quý II" or "Tháng 02" over a list: the time of what stands below it. */
export function isTimeHeading({ text, children }: Node): boolean {
  return children.length > 0 && isTime(text);
}

/** The labels of an outline, each node looked at once. */
export class NodeLabels {
  readonly #own: OwnLabels;
  readonly #found = new Map<string, readonly LabelledValue[]>();
  readonly #inline = new Map<Node, readonly LabelledValue[]>();
  readonly #isLabel = new Map<Node, boolean>();
  readonly #numbered = new Map<Node, boolean>();
  readonly #body = new Map<Node, LabelSpan[]>();
  readonly #units = new Map<Node, LabelSpan[]>();
  readonly #side = new Map<Node, boolean>();
  readonly #closing = new Map<Node, boolean>();
  readonly #duties = new Map<Node, boolean>();
  readonly #stray = new Map<Node, Node | null>();
  readonly #listed = new Map<Node, boolean>();
  readonly #counted = new Map<Node, boolean>();
  readonly #lists = new Map<Node, Node | null>();

  readonly #isStandingPart: (node: Node) => boolean;
  /** Whatever a unit is charged with is its work, whether it says when or not. */
  readonly #chargesAll: boolean;

  /** `standingPart`: the parts whose sentences give standing duties, whatever day stands in them. */
  constructor(
    own: OwnLabels,
    standingPart: (node: Node) => boolean = isStandingPart,
    chargesAll = false,
  ) {
    this.#own = own;
    this.#chargesAll = chargesAll;
    this.#isStandingPart = standingPart;
  }

  /** Labels in a line, the office's own among them. */
  find(text: string): readonly LabelledValue[] {
    const known = this.#found.get(text);
    if (known) return known;
    const found = findLabels(text, this.#own);
    this.#found.set(text, found);
    return found;
  }

  /** Labels in the node's own line. */
  inline(node: Node): readonly LabelledValue[] {
    return cached(this.#inline, node, () => this.find(node.text));
  }

  /** A line under its parent that does nothing but give a labelled value. */
  isLabel(node: Node): boolean {
    return cached(this.#isLabel, node, () => {
      const first = this.inline(node)[0];
      if (!first)
        return (
          isBulletNode(node) &&
          node.children.length === 0 &&
          (isWhoLine(node.text) || this.#isTimeBesideLabels(node))
        );
      if (first.labelStart !== 0 || first.field === "other") return false;
      return isBulletNode(node) || (node.children.length === 0 && this.#numbersLabels(node.parent));
    });
  }

  /** "- Khi làm: quý II/2026" or "- Xong trước 30/6" beside "- Chủ trì: Sở A" or "- Sở A chủ trì". */
  #isTimeBesideLabels({ text, parent }: Node): boolean {
    if (!parent || timeLine(text) === null) return false;
    return parent.children.slice(0, 12).some((one) => {
      const label = this.inline(one)[0];
      return label ? label.labelStart === 0 && isActor(label) : isWhoLine(one.text);
    });
  }

  // "1. Đơn vị chủ trì: …" numbers the labels themselves; a lone "1. Thời gian: …" is a heading of its own.
  #numbersLabels(parent: Node | null): boolean {
    if (!parent) return false;
    return cached(this.#numbered, parent, () => {
      const fields = parent.children.slice(0, 12).map((child) => this.inline(child)[0]);
      const labelled = fields.filter((label) => label?.labelStart === 0);
      return (
        labelled.length >= 2 && labelled.some((label) => label !== undefined && isActor(label))
      );
    });
  }

  #bodyOf(node: Node): LabelSpan[] {
    return cached(this.#body, node, () => bodyLabels(node, this.#own, this.isStanding(node)));
  }

  /** Everything labels say about a node: in its line, in lines under it, in label lines below it. */
  of(node: Node): LabelSpan[] {
    const labels = this.#labelsOf(node);
    const isLed = labels.some(isLeader) && !labels.some(helps);
    return isLed && !this.isStanding(node)
      ? [...labels, ...openingPartners(beforeLabels(node, this.inline(node)[0]))]
      : labels;
  }

  #labelsOf(node: Node): LabelSpan[] {
    const inline = spansOf(this.inline(node), node.span).filter((label) => !isEmpty(label));
    const below = node.children.filter((child) => this.isLabel(child));
    const isStray = node.parent !== null && this.#strayOf(node.parent) === node;
    const stray = this.#strayOf(node);
    const isLast = node.parent !== null && this.#lastOfList(node.parent) === node;
    const list = this.#lastOfList(node);
    const labels = [
      ...timeOfPart(node),
      ...timeAhead(node),
      ...inline,
      ...(isStray || isLast ? [] : this.#bodyOf(node)),
      ...(isLast ? [] : below.flatMap((child) => this.#valuesOf(child))),
      ...(stray ? this.#bodyOf(stray) : []),
      ...(list ? this.#labelsBelow(list) : []),
    ];
    if (node.line === null || isFormula(node.text)) return labels;
    if (isTimeHeading(node)) return [...labels, timeOfHeading(node)];
    if (!labels.some(isActor)) return [...labels, ...this.#said(node, labels)];
    const whole = [...labels, ...timeBeside(node, labels, this.inline(node)[0])];
    return labels.some(isLeader) ? whole : [...whole, ...this.#leaderOf(node)];
  }

  /** Where labels name partners alone, the unit the work stands under leads it, or the one its sentence begins with. */
  #leaderOf(node: Node): LabelSpan[] {
    if (this.isStanding(node)) return [];
    const alone = node.body.length > 0 ? this.#unitsOf(node) : [];
    if (alone.length > 0) return alone;
    const above = node.parent ? this.#unitsOf(node.parent) : [];
    if (above.length > 0) return above;
    const opened = this.#inOpenBracket(node);
    if (opened.length > 0) return opened;
    const own = readUnitLine(node);
    return own?.duty ? own.units.map(({ span }) => ({ field: "lead", span })) : [];
  }

  /** "(Sở A chủ trì; phối hợp với: Sở B)": who leads stands before the label, in the bracket that holds both. */
  #inOpenBracket(node: Node): LabelSpan[] {
    const own = beforeLabels(node, this.inline(node)[0]);
    const text = closed(own.text);
    const said = text === own.text ? null : bracketClauses(text, own.span);
    return said ? said.labels.filter(isLeader) : [];
  }

  /** What a sentence or the heading above says where no label does. */
  #said(node: Node, labels: readonly LabelSpan[]): readonly LabelSpan[] {
    const standing = this.isStanding(node);
    if (standing && (isRoutine(node.text) || this.#isUnder(this.#side, node, isSidePart)))
      return [];
    const alone = standing ? [] : this.#workBelow(node);
    if (alone.length > 0) return alone;
    const isTimed =
      labels.some(({ field }) => field === "time") ||
      (node.parent !== null && isTimeHeading(node.parent));
    const own = beforeLabels(node, this.inline(node)[0]);
    const behindIt = standing
      ? bracketClauses(own.text, own.span, isTimed)
      : saidBehind(own, isTimed, node);
    if (behindIt)
      return [
        ...behindIt.labels,
        ...timeBeside(node, [...labels, ...behindIt.labels], this.inline(node)[0], behindIt.start),
      ];
    const said = behindTime(node);
    const sentence = assignmentLabels(said.text, said.span, standing);
    if (sentence.length > 0) return [...timeBeside(node, [...labels, ...sentence]), ...sentence];
    const units = node.parent ? this.#unitsOf(node.parent) : [];
    const isOrder = units.length > 0 && LEADS_OTHERS.test(node.text);
    const opening = standing || isOrder ? 0 : openingOf(node);
    const told = opening > 0 ? behind(node, opening) : said;
    const line = standing || isOrder ? null : readUnitLine(told);
    const isTimedAhead = behindTimeAhead(node.text) > 0;
    if (line?.duty)
      return this.#dutyOf(
        node,
        line,
        isTimedAhead || isTimed || isPiece(node) || opening > 0 || this.#isListed(node.parent),
      );
    if (units.length === 0) return standing ? [] : unitBehind(node);
    const above = node.parent ? this.#bodyOf(node.parent) : [];
    const dated = [...labels, ...above].some(
      ({ field }) => field === "time" || field === "frequency",
    );
    const deadline = dated || standing ? [] : deadlineLabel(node.text, node.span);
    const owes =
      dated ||
      deadline.length > 0 ||
      (!standing &&
        (statesAmount(node.text) ||
          this.#goesWithOthers(node) ||
          this.#isListed(node.parent?.parent ?? null)));
    return owes ? [...units, ...partnersOf(node.text, node.span), ...deadline] : [];
  }

  /** "2.2. Phòng A: hoàn thiện ứng dụng trước 31/3": a duty with a time or an amount is a task of that unit. */
  #dutyOf(node: Node, { units, duty }: UnitLine, isListed: boolean): LabelSpan[] {
    if (!duty) return [];
    const words = node.text.slice(duty.start - node.span.start, duty.end - node.span.start);
    const time = deadlineLabel(node.text, node.span);
    const leads = units.map(({ span }) => ({ field: "lead" as const, span }));
    const owes = isListed || time.length > 0 || statesAmount(words) || CHARGED.test(words);
    return owes ? [...leads, ...partnersOf(words, duty), ...time] : [];
  }

  /** One of "(1) …; (2) …; (3) …" of a unit: where one says when or how much, all of them are work. */
  #goesWithOthers({ marker, parent }: Node): boolean {
    if (marker?.kind !== "parenNumber" || !parent) return false;
    return cached(this.#counted, parent, () =>
      parent.children.some(
        ({ text, span }) => statesAmount(text) || deadlineLabel(text, span).length > 0,
      ),
    );
  }

  /** Work unit by unit of which most says when or how much: what says neither is work all the same. */
  #isListed(part: Node | null): boolean {
    if (!part) return false;
    if (this.#chargesAll) return true;
    return cached(this.#listed, part, () => {
      const units = part.children.filter((child) => readUnitLine(child) !== null);
      const leaves = units.flatMap((unit) => this.#workOf(unit));
      const owed = leaves.filter(
        ({ text, span }) => statesAmount(text) || deadlineLabel(text, span).length > 0,
      );
      return units.length >= 2 && owed.length >= 2 && owed.length * 3 >= leaves.length * 2;
    });
  }

  /** The lines of work a unit's line stands for: itself, or what stands below it and below the units it heads. */
  #workOf(unit: Node): Node[] {
    if (this.#unitsOf(unit).length === 0) return [unit];
    return unit.children.flatMap((child) =>
      child.children.length > 0 && this.#unitsOf(child).length > 0 ? child.children : [child],
    );
  }

  /** "3. Các thôn" over one sentence without a number: the sentence is that unit's work. */
  #workBelow(node: Node): LabelSpan[] {
    const [line, ...more] = node.body;
    const units =
      line && more.length === 0 && node.children.length === 0 ? this.#unitsOf(node) : [];
    if (!line || units.length === 0) return [];
    const time = deadlineLabel(line.text, line.span);
    const owes = time.length > 0 || statesAmount(line.text);
    return owes ? [...units, ...partnersOf(line.text, line.span), ...time] : [];
  }

  #unitsOf(node: Node): LabelSpan[] {
    return cached(this.#units, node, () =>
      unitHeading(node).map(({ span }) => ({ field: "lead", span })),
    );
  }

  /** Gives a standing duty: in the closing part whatever it says, in a part of duties what every plan asks for. */
  isStanding(node: Node): boolean {
    if (this.#isUnder(this.#closing, node, this.#isStandingPart)) return true;
    if (this.#isUnder(this.#side, node, isSidePart)) return true;
    return isRoutine(node.text) && this.#isUnder(this.#duties, node, isDutiesPart);
  }

  #isUnder(cache: Map<Node, boolean>, node: Node, test: (one: Node) => boolean): boolean {
    return cached(
      cache,
      node,
      () => test(node) || (node.parent !== null && this.#isUnder(cache, node.parent, test)),
    );
  }

  // A value may go on below its label: "- Đơn vị phối hợp:" with one unit a line.
  #valuesOf(node: Node): LabelSpan[] {
    const own = spansOf(this.inline(node), node.span);
    const last = own.at(-1);
    if (!last) return [...unlabelledTime(node), ...lineClauses(node.text, node.span)];
    const labelled = this.#bodyOf(node);
    const lines = [...node.body.map(({ span }) => span), ...node.children.map(({ span }) => span)];
    const more =
      labelled.length > 0 ? labelled : lines.map((span) => ({ field: last.field, span }));
    return [...own.filter((label) => !isEmpty(label)), ...more];
  }

  #labelsBelow(node: Node): LabelSpan[] {
    const below = node.children.filter((child) => this.isLabel(child));
    return [...this.#bodyOf(node), ...below.flatMap((child) => this.#valuesOf(child))];
  }

  #namesSomebody(node: Node): boolean {
    const { text, span } = node;
    const said = bracketClauses(text, span) ?? doneBy(text, span);
    return (
      said !== null ||
      [...spansOf(this.inline(node), span), ...this.#labelsBelow(node)].some(isActor) ||
      assignmentLabels(text, span, false).length > 0 ||
      readUnitLine(node) !== null
    );
  }

  /** "2.1. Tổ chức 03 hội nghị: (1) …; (2) …; (3) …" with label lines under the last: they speak for the whole list. */
  #lastOfList(node: Node): Node | null {
    return cached(this.#lists, node, () => {
      const members = node.children.filter((child) => !isBulletNode(child) && !this.isLabel(child));
      const last = members.at(-1);
      if (!last?.marker || node.children.at(-1) !== last || !LISTS.has(node.marker?.kind ?? ""))
        return null;
      if (
        members.length < 3 ||
        members.some((one) => one.children.some((child) => !isBulletNode(child)))
      )
        return null;
      const speaks = this.#labelsBelow(last).some(isLeader);
      return speaks && !members.slice(0, -1).some((one) => this.#namesSomebody(one)) ? last : null;
    });
  }

  /** The last of several dashes, when unnumbered label lines under it speak for all of them. */
  #strayOf(node: Node): Node | null {
    return cached(this.#stray, node, () => {
      const bullets = node.children.filter((child) => isBulletNode(child) && !this.isLabel(child));
      const last = bullets.at(-1);
      if (!last || !this.#bodyOf(last).some(isActor)) return null;
      const others = bullets.slice(0, -1).some((child) => this.#bodyOf(child).some(isActor));
      const opensList = node.text === "" || node.text.endsWith(":") || isBulletNode(node);
      return others || (bullets.length === 1 && opensList) ? null : last;
    });
  }
}
