import type { Line } from "../blocks/block.ts";
import { isNumbered } from "../outline/markers.ts";
import { isInCapitals } from "../outline/section-words.ts";
import { lineage, type Node, walk } from "../outline/tree.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan } from "../text/span.ts";
import { behindColon, deadlineLabel, partnersOf } from "./assignment-sentence.ts";
import { saidBehind } from "./clauses.ts";
import type { ContentSpan, LabelSpan, TaskDraft } from "./draft.ts";
import {
  behindTimeAhead,
  closed,
  HIGH,
  isActor,
  isBulletNode,
  isLeader,
  isTimeHeading,
  NodeLabels,
} from "./node-labels.ts";
import type { OwnLabels } from "./own-labels.ts";
import { quotaSpans } from "./quota.ts";
import { referredLeads } from "./referred-leads.ts";
import { sentenceBehind } from "./sentence-behind.ts";
import { closingDuties, isStandingPart, unitHeading } from "./unit-line.ts";
import { opensWithTopic } from "./unit-sentences.ts";
import { isInWorkPart } from "./work-part.ts";

const TIME_HEADING = /^(?:thời gian|địa điểm|thời hạn|kinh phí)/i;

/** "A. TRÊN BÁO IN (Phòng Báo in chịu trách nhiệm)": what it says holds for the work below it. */
function headsPart({ text, marker, children }: Node, nodes: NodeLabels): boolean {
  const words = text.replace(/\([^()]*\)/g, "").trim();
  return (
    marker !== null &&
    HIGH.has(marker.kind) &&
    isInCapitals(words) &&
    children.some((child) => !nodes.isLabel(child))
  );
}

function isTask(node: Node, labels: readonly LabelSpan[], nodes: NodeLabels): boolean {
  if (node.line === null || (nodes.isLabel(node) && node.parent !== null)) return false;
  if (node.marker && ["part", "chapter", "annex", "heading"].includes(node.marker.kind))
    return false;
  if (isWhoPart(node, nodes) || headsPart(node, nodes)) return false;
  if (labels.some(isActor)) return true;
  if (isBulletNode(node) || isTimeHeading(node)) return false;
  // "3. Các thôn" with a time below speaks for the work listed under it.
  if (node.children.some((child) => !nodes.isLabel(child)) && unitHeading(node).length > 0)
    return false;
  const times = labels.some(({ field }) => field === "time" || field === "frequency");
  return times && !TIME_HEADING.test(node.text) && node.text !== "";
}

/** A dash below says how often: "- Luân phiên chủ trì, 01 lần/6 tháng". */
const repeats = ({ children }: Node): boolean =>
  children.slice(0, 30).some(({ text }) => quotaSpans(text, { totals: "none" }).length > 0);

const ROUND = /^(?:đợt|giai đoạn|vòng|bước)\s+(?:\d{1,2}|[ivx]{1,4})\s*[:.(,–-]\s*/iu;

/** "1. Đợt 1: từ ngày 05/12 đến ngày 20/02" over numbered work: the time of what stands below it. */
function roundTime({ text, span }: Node): LabelSpan[] {
  const start = ROUND.exec(text)?.[0].length ?? 0;
  const own = subSpan(span, start, text.length);
  return start > 0 ? deadlineLabel(text.slice(start), own) : [];
}

/** "… trong năm 2026" ends half of a plan's sentences, and gives none of them a time of its own. */
const isYear = ({ text, span }: Node, time: Span): boolean =>
  /^(?:trong |cả |hết )*năm 20\d\d$/iu.test(
    text.slice(time.start - span.start, time.end - span.start),
  );

/** Work a unit sets itself: a numbered line with a time or an amount, and nobody named because it is its own. */
function ownWork(node: Node, own: readonly LabelSpan[]): LabelSpan[] | null {
  if (node.line === null || !node.marker || isBulletNode(node) || !isInWorkPart(node)) return null;
  const round = own.length === 0 && node.parent ? roundTime(node.parent) : [];
  if (round.length > 0) return round;
  if (node.children.some((child) => !isBulletNode(child)) || own.length > 0) return null;
  const time = deadlineLabel(node.text, node.span).filter(({ span }) => !isYear(node, span));
  const amounts = quotaSpans(node.text, { totals: "products" }).length > 0 || repeats(node);
  return time.length > 0 || amounts ? [...time, ...partnersIn(node)] : null;
}

/** "Phối hợp với Sở B tổ chức …", "…; phối hợp với Đài tỉnh": who helps whoever the heading above names. */
const partnersIn = ({ text, span }: Node): readonly LabelSpan[] =>
  /(?:^|[;,]\s)phối hợp với\s/iu.test(text) ? partnersOf(text, span) : [];

interface LabelTasks {
  readonly drafts: readonly TaskDraft[];
  /** Numbered nodes that hold tasks and are none themselves. */
  readonly groups: readonly Node[];
  readonly taskNodes: ReadonlySet<Node>;
  /** Who does the whole plan, where a part of it says nothing else. */
  readonly whole: readonly LabelSpan[];
}

const productsBelow = (node: Node, nodes: NodeLabels): Node[] =>
  node.children.filter((child) => !isBulletNode(child) && !nodes.isLabel(child));

const CHANNEL_ALONE = /^(?:trên |đối với |kênh )/iu;

/** "1. Trên sóng truyền hình (Phòng A chủ trì)" over products that each say how often: each is work of its own. */
function headsProducts(node: Node, nodes: NodeLabels): boolean {
  const products = productsBelow(node, nodes);
  const isPlain = node.children.length === products.length && node.body.length === 0;
  const states = (text: string): boolean => quotaSpans(text, { totals: "products" }).length > 0;
  return (
    isPlain &&
    products.length >= 2 &&
    !states(node.text) &&
    products.every(({ text }) => states(text) && !CHANNEL_ALONE.test(text))
  );
}

/** The time in the words of work that is given out elsewhere. */
const timeWithin = (node: Node, own: readonly LabelSpan[]): LabelSpan[] =>
  own.some(({ field }) => field === "time") ? [] : deadlineLabel(node.text, node.span);

const WHO_PART =
  /^(?:(?:cac )?(?:don vi|co quan|luc luong|phan cong|thanh phan|to chuc))(?:,? (?:va )?(?:to chuc|thuc hien|chu tri|phoi hop|tham gia|phu trach))*$/;

/** "IV. ĐƠN VỊ THỰC HIỆN" over nothing but who leads and who helps. */
function isWhoPart(node: Node, nodes: NodeLabels): boolean {
  const isHeading = node.marker !== null && !isBulletNode(node) && lineage(node).length <= 2;
  return (
    isHeading &&
    WHO_PART.test(plain(node.text).replace(/[\s.:]+$/, "")) &&
    node.children.every((child) => nodes.isLabel(child))
  );
}

const lastSpan = (node: Node): Span => {
  let end = node.span;
  for (const one of walk(node)) end = one.body.at(-1)?.span ?? one.span;
  return end;
};

/** "Tuyên truyền trực quan. Giao UBND xã trang trí …": a channel alone is no work, so the sentence behind it stays in the title. */
function endOfWork(text: string): number | undefined {
  const end = sentenceBehind(text, { start: 0, end: text.length })?.start;
  const isTopic = end !== undefined && end < 60 && opensWithTopic(text);
  return isTopic ? undefined : end;
}

const bareEnd = (words: string): number => words.replace(/[\s([|,;:.–-]+$/, "").length;

function titleEnd({ text, parent }: Node, nodes: NodeLabels): number {
  const first = nodes.find(text).find(({ field }) => field !== "other");
  const own = text.slice(0, first?.labelStart).trimEnd();
  const span = { start: 0, end: own.length };
  const isTimed = behindTimeAhead(text) > 0 || (parent !== null && isTimeHeading(parent));
  const end =
    saidBehind({ text: closed(own), span }, isTimed)?.start ??
    first?.labelStart ??
    behindColon(text)?.end ??
    endOfWork(text);
  return bareEnd(text.slice(0, end));
}

/** What stands behind the title in a sentence of who does it: "…. Giao Báo tỉnh phát sóng mỗi tháng 01 phóng sự". */
function sentenceContent({ text, span }: Node): ContentSpan[] {
  const start = sentenceBehind(text, span)?.start;
  if (start === undefined) return [];
  return [{ span: subSpan(span, start, text.length), above: [], isFrequency: false }];
}

const NO_NAME = /^(?:nhiem vu|cong viec|hoat dong|noi dung)?(?: so)? ?\d{0,3}[.:]?$/;
const NAME = /^(?:ten )?(?:noi dung|nhiem vu|cong viec|hoat dong)[^\t:]{0,40}[\t:]\s*/;

/** "Nhiệm vụ 1" names nothing where a line below says what the work is. */
function namedBelow(node: Node): Span | null {
  if (!NO_NAME.test(plain(node.text).trim())) return null;
  for (const { text, span } of node.body) {
    const start = NAME.exec(plain(text))?.[0].length ?? 0;
    if (start > 0 && start < text.length) return subSpan(span, start, text.length);
  }
  return null;
}

function titleOf(node: Node, nodes: NodeLabels): Span {
  const named = namedBelow(node);
  if (named) return named;
  const first = node.body[0];
  if (first && (node.text === "" || unitHeading(node).length > 0)) return first.span;
  const start = behindTimeAhead(node.text);
  const end = titleEnd(node, nodes);
  return subSpan(node.span, start, end > start ? end : bareEnd(node.text));
}

const FREQUENCY_OPENS = /(?:tần suất|số lượng|định kỳ)[^.;]{0,30}:\s*$/i;

function contentOf(node: Node, nodes: NodeLabels, tasks: ReadonlySet<Node>): ContentSpan[] {
  const result: ContentSpan[] = sentenceContent(node);
  // A line that is the title itself is read as such and says nothing twice.
  const title = titleOf(node, nodes);
  const visit = (one: Node, above: readonly string[]): void => {
    const opens = above.some((words) => FREQUENCY_OPENS.test(words));
    const lines: Pick<Line, "text" | "span">[] = [...(one === node ? [] : [one]), ...one.body];
    for (const { text, span } of lines) {
      if (span.start === title.start && span.end === title.end) continue;
      const labelled = nodes.find(text).some(({ field }) => field === "frequency");
      if (one !== node || !nodes.find(text).length)
        result.push({ span, above, isFrequency: opens || labelled });
    }
    const inside = one === node ? above : [one.text, ...above].slice(0, 8);
    for (const child of one.children)
      if (!nodes.isLabel(child) && !tasks.has(child)) visit(child, inside);
  };
  visit(node, []);
  return result;
}

/** What a task does not say itself, the nearest group above that says it says for it. */
function inherited(
  node: Node,
  own: readonly LabelSpan[],
  all: ReadonlyMap<Node, LabelSpan[]>,
): LabelSpan[] {
  const missing = (test: (label: LabelSpan) => boolean): boolean => !own.some(test);
  const wantsActor = (label: LabelSpan): boolean => missing(isLeader(label) ? isLeader : isActor);
  const isTime = ({ field }: LabelSpan): boolean => field === "time";
  const above = lineage(node).slice(0, -1).reverse();
  const nearest = (wanted: (label: LabelSpan) => boolean): LabelSpan[] => {
    const holder = above.find((one) => all.get(one)?.some(wanted));
    return holder ? (all.get(holder) ?? []).filter(wanted) : [];
  };
  return [
    ...nearest((label) => isActor(label) && wantsActor(label)),
    ...(missing(isTime) ? nearest(isTime) : []),
  ];
}

interface Found {
  readonly nodes: NodeLabels;
  readonly labels: ReadonlyMap<Node, LabelSpan[]>;
  readonly tasks: ReadonlySet<Node>;
}

function draftOf(node: Node, { nodes, labels, tasks }: Found): TaskDraft {
  const own = labels.get(node) ?? [];
  const source = { ...(node.line?.span ?? node.span), end: lastSpan(node).end };
  const annex = lineage(node).find((one) => one.marker?.kind === "annex")?.marker?.label ?? null;
  return {
    path: node.path,
    title: titleOf(node, nodes),
    labels: [...own, ...inherited(node, own, labels)],
    source,
    annex,
    content: contentOf(node, nodes, tasks),
  };
}

/**
 * Tasks written as outline lines with labels under or inside them. Where the plan has no other work, `hasTables` included,
 * duties with a time in its closing part are its tasks; where it has, so is nothing in a closing “PHÂN CÔNG”. In a directive
 * (`isDirective`) whatever a unit is charged with is its task.
 */
export function labelTasks(
  root: Node,
  own: OwnLabels,
  hasTables = false,
  isDirective = false,
): LabelTasks {
  if (isDirective) return tasksIn(root, new NodeLabels(own, () => false, true));
  const found = tasksIn(root, new NodeLabels(own));
  const hasWork = hasTables || found.drafts.length > 0;
  if (!hasWork && [...walk(root)].some(isStandingPart))
    return tasksIn(root, new NodeLabels(own, () => false));
  const closing = closingDuties(root);
  const work = closing
    ? [...found.taskNodes].filter((node) => !lineage(node).includes(closing))
    : [];
  if (!closing || (!hasTables && work.length < 2)) return found;
  return tasksIn(root, new NodeLabels(own, (node) => node === closing || isStandingPart(node)));
}

function tasksIn(root: Node, nodes: NodeLabels): LabelTasks {
  const labels = new Map<Node, LabelSpan[]>();
  for (const node of walk(root)) labels.set(node, nodes.of(node));
  for (const [node, given] of referredLeads(root)) {
    const own = labels.get(node) ?? [];
    if (!own.some(isLeader)) labels.set(node, [...own, ...given, ...timeWithin(node, own)]);
  }
  const candidates = new Set(
    [...labels].filter(([node, own]) => isTask(node, own, nodes)).map(([node]) => node),
  );
  for (const node of [...candidates])
    if (headsProducts(node, nodes))
      for (const child of productsBelow(node, nodes)) candidates.add(child);
  for (const [node, own] of labels) {
    const isGiven = candidates.has(node) || nodes.isStanding(node);
    const work = isGiven ? null : ownWork(node, own);
    if (!work || lineage(node).some((above) => candidates.has(above))) continue;
    labels.set(node, work);
    candidates.add(node);
  }
  const holders = new Set<Node>();
  for (const node of candidates) for (const above of lineage(node).slice(0, -1)) holders.add(above);
  const tasks = new Set([...candidates].filter((node) => !holders.has(node)));
  const drafts = [...tasks].map((node) => draftOf(node, { nodes, labels, tasks }));
  const groups = [...holders].filter((node) => node.marker && isNumbered(node.marker));
  const whole = [...labels]
    .filter(([node]) => isWhoPart(node, nodes))
    .flatMap(([, own]) => own.filter(isActor));
  return { drafts, groups, taskNodes: tasks, whole };
}
