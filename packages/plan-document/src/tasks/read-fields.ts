import type { Finding, Task, TaskSources } from "../plan-document.ts";
import { plain } from "../text/fold.ts";
import { type Span, subSpan, trimRange, wordsAt } from "../text/span.ts";
import { actorSpans } from "./actors.ts";
import { type Budget, parseBudget } from "./budget.ts";
import type { LabelSpan, TaskDraft } from "./draft.ts";
import type { Field } from "./labels.ts";
import { isActor } from "./node-labels.ts";
import { quotaSpans } from "./quota.ts";
import { parseInSchoolYear, schoolYearIn } from "./school-year.ts";
import { timeIn } from "./sentence-time.ts";
import { saysBoth, splitShared } from "./shared-actors.ts";
import { readTaskQuotas } from "./task-quotas.ts";
import { saysOnlyTime } from "./time-alone.ts";
import { parseTiming } from "./timing.ts";
import type { Timing } from "./timing-reader.ts";
import { unreadFinding } from "./unread-time.ts";

export interface FieldContext {
  readonly text: string;
  readonly year: number | null;
  /** The year its school year begins in, where the plan is for one. */
  readonly schoolYear?: number | null;
}

/** A task with its fields read, and what the reading doubts. */
interface ReadTask {
  readonly task: Task;
  readonly findings: readonly Finding[];
}

interface Place {
  readonly name: string;
  readonly span: Span;
}

const QUANTITY_BRACKET = /\s*\([^()]*\d[^()]*(?:\/|mỗi|hằng)[^()]*\)/g;

/** Names in a value; a bracket that holds a quantity is no part of a name. */
function actorsIn(text: string, span: Span): Place[] {
  const value = text.slice(span.start, span.end);
  const blanked = value.replace(QUANTITY_BRACKET, (words) => " ".repeat(words.length));
  return actorSpans(blanked).map(({ name, start, end }) => ({
    name,
    span: subSpan(span, start, end),
  }));
}

interface Actors {
  readonly lead: Place[];
  readonly coordinating: Place[];
  readonly directing: Place[];
}

const HELPS =
  "(?:cùng )?phối hợp(?: thực hiện)?|phụ|(?:cùng )?tham gia|cùng (?:làm|thực hiện)|hỗ trợ";
const ROLE = new RegExp(
  `\\s*\\((?:cơ quan |đơn vị |làm )?((?:đồng |cùng )?chủ trì(?: chính)?|chính|đầu mối|thường trực|phụ trách|${HELPS})\\)$`,
  "iu",
);
const HELPING = new RegExp(`^(?:${HELPS})$`, "iu");

/** "Sở A (chủ trì), Sở B (phối hợp)": the bracket says the part, and is no part of the name; beside “(chủ trì)” who has none helps. */
function byRole(places: readonly Place[]): { lead: Place[]; partners: Place[] } {
  const result: { lead: Place[]; partners: Place[] } = { lead: [], partners: [] };
  const isLed = places.some(({ name }) => !HELPING.test(ROLE.exec(name)?.[1] ?? "phối hợp"));
  for (const place of places) {
    const role = ROLE.exec(place.name);
    const { name, span } = place;
    const bare = role
      ? { name: name.slice(0, role.index), span: { ...span, end: span.end - role[0].length } }
      : place;
    const helps = role ? HELPING.test(role[1] ?? "") : isLed;
    (helps ? result.partners : result.lead).push(bare);
  }
  return result;
}

function readActors(text: string, labels: readonly LabelSpan[]): Actors {
  const names = (...fields: Field[]): Place[] =>
    labels
      .filter((label) => fields.includes(label.field) && !saysBoth(text, label))
      .flatMap(({ span }) => actorsIn(text, span));
  const shared = labels
    .filter((label) => saysBoth(text, label))
    .map((label) => splitShared(text, label));
  const named = (spans: readonly Span[]): Place[] => spans.flatMap((span) => actorsIn(text, span));
  const { lead, partners: marked } = byRole([
    ...names("lead"),
    ...shared.flatMap((one) => named(one.lead)),
  ]);
  const implementing = names("implementing");
  const behind = byRole(shared.flatMap((one) => named(one.coordinating)));
  const coordinating = [...names("coordinating"), ...marked, ...behind.lead, ...behind.partners];
  return lead.length > 0
    ? { lead, coordinating: [...coordinating, ...implementing], directing: names("directing") }
    : { lead: implementing, coordinating, directing: names("directing") };
}

interface ReadTiming {
  readonly timing: Timing | null;
  readonly span: Span | null;
  readonly unread: boolean;
}

const FINISHES =
  /^[^\p{L}\d]*(?:ngày |thời gian |thời điểm )?(?:kết thúc|hoàn thành|đến)(?: ngày)?\s*:\s*$/iu;

/** "Bắt đầu: 01/3; kết thúc: 30/4" is one time with two ends. */
function withRanges(text: string, said: readonly LabelSpan[]): LabelSpan[] {
  return said.map((label, at) => {
    const next = said[at + 1];
    if (
      !next ||
      !FINISHES.test(text.slice(label.span.end, Math.max(label.span.end, next.span.start)))
    )
      return label;
    const words = `từ ${wordsAt(text, label.span)} đến ${wordsAt(text, next.span)}`;
    return { ...label, words, span: { ...label.span, end: next.span.end } };
  });
}

/** Reads a time in the plan's year, or in the school year that it or its plan speaks of. */
export function timingOf(context: FieldContext, said: string): Timing | null {
  const first = context.schoolYear ?? schoolYearIn(said, context.year);
  return first ? parseInSchoolYear(said, first) : parseTiming(said, { year: context.year });
}

const ROUND =
  /^[-–+•*\s]*(?:đợt|lần|vòng|giai đoạn|bước|kỳ)\s+(?:thứ\s+)?(?:\d{1,2}|[ivx]{1,4}|nhất|hai|ba|tư)\s*[:.(,–-]/iu;

/** "Đợt 1: từ 01 đến 14/12; Đợt 2: …" on lines of their own are one time, from the first to the last. */
function readRounds(context: FieldContext, labels: readonly LabelSpan[]): ReadTiming | null {
  const rounds = labels.filter(({ span }) => ROUND.test(wordsAt(context.text, span)));
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last || rounds.length < 2) return null;
  const read = rounds.map(({ span }) => timingOf(context, wordsAt(context.text, span)));
  const starts = read.flatMap((one) => one?.start ?? one?.end ?? []).sort();
  const ends = read.flatMap((one) => one?.end ?? []).sort();
  const [start, end] = [starts[0], ends.at(-1)];
  if (!start || !end || start > end) return null;
  const span = { ...first.span, end: Math.max(first.span.end, last.span.end) };
  const raw = wordsAt(context.text, span);
  return { timing: { raw, kind: "range", start, end }, span, unread: false };
}

const ENDS_WORK =
  /(?:hoàn thành|thời hạn|kỳ hạn|hạn|xong)(?: (?:thực hiện|hoàn thành|cuối|chót|nộp|trình|vào|ngày)){0,2}\s*[:\t–-]?\s*$/iu;

/** "Hoàn thành: 30/6/2026", a day under “Thời gian hoàn thành”: the last day of the work, not the only one. */
function asDeadline(text: string, { span, heading = "" }: LabelSpan, timing: Timing): Timing {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const isDay = timing.kind === "date" && /^(?:ngày )?\d/iu.test(text.slice(span.start, span.end));
  const isEnd = isDay && (ENDS_WORK.test(before) || ENDS_WORK.test(plainHeading(heading)));
  return isEnd ? { ...timing, kind: "dateBefore", start: null } : timing;
}

const plainHeading = (heading: string): string => heading.replace(/\([^()]*\)|[\s.:]+$/gu, "");

function readTime(context: FieldContext, labels: readonly LabelSpan[]): ReadTiming {
  const times = labels.filter(({ field, span }) => field === "time" && span.end > span.start);
  const labelled = withRanges(context.text, times);
  const rounds = readRounds(context, labelled);
  if (rounds) return rounds;
  for (const label of labelled) {
    const said = label.words ?? wordsAt(context.text, label.span);
    const timing = timingOf(context, said);
    if (timing)
      return { timing: asDeadline(context.text, label, timing), span: label.span, unread: false };
  }
  const aired = labelled.length > 0 ? null : onTheAir(context, labels);
  const meant = labelled[0] && (byRate(context, labelled[0]) ?? byName(context, labelled[0]));
  return (
    meant ?? aired ?? { timing: null, span: labelled[0]?.span ?? null, unread: labelled.length > 0 }
  );
}

/** "02 chuyên mục/tháng" under “Thời gian”: it comes back, all the year. */
function byRate(context: FieldContext, { span, words }: LabelSpan): ReadTiming | null {
  const said = words ?? wordsAt(context.text, span);
  const rates = quotaSpans(said, { totals: "none" }).filter(({ quota }) => quota.perYear !== null);
  const year = rates.length > 0 ? timingOf(context, "hằng tháng") : null;
  return year && { timing: { ...year, raw: said }, span, unread: false };
}

const NAMES_PERIOD =
  /^(?:xong |thực hiện |diễn ra )?(?:trong|suốt|trong suốt|trong thời gian(?: diễn ra)?|dịp)\s+((?:tháng|tuần lễ|tuần|đợt|chiến dịch|năm|ngày hội|chương trình|cuộc thi|hội thi)\s\p{L}[\p{L}\s,-]{3,80}?)[.;\s]*$/iu;

/** "Trong Tháng hành động", of which the plan says elsewhere from when to when it lasts. */
function byName(context: FieldContext, { span }: LabelSpan): ReadTiming | null {
  const said = wordsAt(context.text, span);
  const name = NAMES_PERIOD.exec(said)?.[1];
  const timing = name ? namedPeriod(context, plain(name)) : null;
  return timing && { timing: { ...timing, raw: said }, span, unread: false };
}

interface Named {
  readonly words: string;
  readonly periods: Map<string, Timing | null>;
}

/** A document is folded, and looked through for a name, once and not for every task that names it. */
const namedIn = new WeakMap<FieldContext, Named>();

function namedPeriod(context: FieldContext, name: string): Timing | null {
  const named = namedIn.get(context) ?? { words: plain(context.text), periods: new Map() };
  namedIn.set(context, named);
  const known = named.periods.get(name);
  if (known !== undefined) return known;
  const found = whereDated(context, named.words, name);
  named.periods.set(name, found);
  return found;
}

const FROM_TO =
  /(?<!\p{L})từ\s+(?:ngày\s+)?\d.*?\d\s?\/\s?\d{1,2}.*?(?:đến|-|–).*?\d\s?\/\s?\d{1,2}(?:\s?\/\s?20\d\d)?/iu;

/** The first place that says from when to when the named period lasts. */
function whereDated(context: FieldContext, words: string, name: string): Timing | null {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const rest = context.text.slice(at, at + 260).split(/[;\n]|\.\s/u)[0] ?? "";
    const from = FROM_TO.exec(rest);
    const timing = from && timingOf(context, from[0]);
    if (timing?.kind === "range" && timing.end) return timing;
  }
  return null;
}

const EVENING =
  /(?:sáng|trưa|chiều|tối|đêm|lúc \d{1,2} ?(?:h|giờ)\s?\d{0,2},?)(?: ngày)? \d{1,2}\/\d{1,2}(?!\d|\/\d{1,2}(?!\d))(?:\/20\d\d)?/iu;
const WIDE: ReadonlySet<string> = new Set(["month", "quarter", "year"]);

/** "Hội diễn văn nghệ (tối 19/11)" under "Tháng 11": the evening named in the work is its time within that month. */
function within(context: FieldContext, title: Span, time: ReadTiming): ReadTiming {
  const { timing } = time;
  if (!timing?.start || !timing.end || !WIDE.has(timing.kind)) return time;
  const found = EVENING.exec(wordsAt(context.text, title));
  const day = found && timingOf(context, found[0]);
  if (!found || day?.kind !== "date" || !day.start) return time;
  if (day.start < timing.start || day.start > timing.end) return time;
  const span = subSpan(title, found.index, found.index + found[0].length);
  return { timing: day, span, unread: false };
}

/** "Lịch phát sóng: 19h45 thứ Năm", "Định kỳ: hằng ngày": the time of a programme that names no other. */
function onTheAir(context: FieldContext, labels: readonly LabelSpan[]): ReadTiming | null {
  for (const { field, span } of labels) {
    if (field !== "airing" && field !== "frequency") continue;
    const words = wordsAt(context.text, span);
    const timing = timingOf(context, words);
    const saysWhen = field === "airing" || quotaSpans(words, { totals: "all" }).length === 0;
    if (timing && saysWhen) return { timing, span, unread: false };
    const within = timeIn(words, span)[0];
    const named = within && timingOf(context, wordsAt(context.text, within.span));
    if (within && named) return { timing: named, span: within.span, unread: false };
  }
  return null;
}

const IN_THE_YEAR =
  /(?<!\p{L})(?:trong|suốt|cả|quanh)(?:\scả)?\snăm(?=\s*[,;.)]|\s*$|\s(?:tại|ở|trên|cho|với|để|nhằm|theo)\s)/iu;

/** "Ban hành 03 kiến nghị trong năm": all the year, where the work says no more of when. */
function inTheYear(context: FieldContext, title: Span, time: ReadTiming): ReadTiming {
  if (time.timing || time.span) return time;
  const found = IN_THE_YEAR.exec(context.text.slice(title.start, title.end));
  const timing = found && timingOf(context, found[0]);
  if (!found || !timing) return time;
  const span = subSpan(title, found.index, found.index + found[0].length);
  return { timing, span, unread: false };
}

function readProducts(text: string, labels: readonly LabelSpan[]): Place[] {
  return labels
    .filter(({ field }) => field === "product")
    .flatMap(({ span }) => pieces(text, span))
    .map((span) => ({ name: wordsAt(text, span), span }))
    .filter(({ name }) => name !== "");
}

function pieces(text: string, span: Span): Span[] {
  const value = text.slice(span.start, span.end);
  const result: Span[] = [];
  let from = 0;
  for (const found of value.matchAll(/;|\n(?=\s*[-+•])|$/g)) {
    const [start, end] = trimRange(value, from, found.index);
    const dash = /^[-–+•]\s*/.exec(value.slice(start, end))?.[0].length ?? 0;
    result.push(subSpan(span, start + dash, end));
    from = found.index + found[0].length;
  }
  return result;
}

function readBudget(
  text: string,
  labels: readonly LabelSpan[],
): { budget: Budget; span: Span } | null {
  const label = labels.find(({ field, span }) => field === "budget" && span.end > span.start);
  const source = labels.find(
    ({ field, span }) => field === "budgetSource" && span.end > span.start,
  );
  if (!label && !source) return null;
  const span = (label ?? source)?.span ?? { start: 0, end: 0 };
  const budget = parseBudget(wordsAt(text, span), label?.heading ?? "");
  return { budget: source ? { ...budget, source: wordsAt(text, source.span) } : budget, span };
}

const spansOf = (places: readonly Place[]): Span[] => places.map(({ span }) => span);
const namesOf = (places: readonly Place[]): string[] => places.map(({ name }) => name);

const CUT_OFF = /[,;]\s*(?:Bộ|Sở|Ban|UBND|Các|các|và)\s*$/u;

/** "Bộ A, Bộ": a name lost its words when the cell was torn. */
function cutOffFindings(text: string, draft: TaskDraft): Finding[] {
  return draft.labels
    .filter(
      ({ field, span }) =>
        /lead|coordinating|implementing|directing/i.test(field) &&
        CUT_OFF.test(text.slice(span.start, span.end)),
    )
    .map(({ span }) => ({
      code: "cut-off-value",
      severity: "doubt",
      path: draft.path,
      source: span,
      message: `Danh sách đơn vị của nhiệm vụ ${draft.path} bị cụt ở cuối: “${wordsAt(text, span)}”. Phần cụt đã được bỏ qua.`,
      proposal: "Chỉ giữ những đơn vị đã đọc được.",
      english: {
        message: `The list of units of task ${draft.path} is cut off at its end: “${wordsAt(text, span)}”. The torn part was left out.`,
        proposal: "Keep the units that could be read.",
      },
    }));
}

const TIME_TAIL =
  /[;,.]\s*(?=(?:hoàn thành|xong|bắt đầu|thực hiện (?:từ|trong|trước|vào)|thời gian|thời hạn|trước (?:ngày|\d|tháng|quý)|chậm nhất|muộn nhất|từ (?:ngày|tháng|quý|\d)|đến hết|(?:trong )?(?:quý|tháng) [\dIVX]|(?:trong )?năm 20|cả năm|thường xuyên|(?:h[ằà]ng|mỗi) (?:ngày|tuần|tháng|quý)|định kỳ))/iu;

/** "Thời gian, đơn vị thực hiện: tháng 4, Hội đồng Đội". */
const TIME_HEAD = /^([^,;–-]{3,40}?)\s*[,;–-]\s*(?=\p{L})/u;
/** "Sở A chủ trì, phối hợp Sở B (tháng 9)". */
const TIME_IN_BRACKET =
  /\s*\((?=(?:trước|trong|xong|hoàn thành|từ|đến|quý|tháng|ngày|thường xuyên|năm 20)[^()]{1,60}\)\s*[.;]?\s*$)/iu;

/** "(Phối hợp: Sở A; hoàn thành trước 30/6)": a time without a label behind the units is the task's time. */
function partTimes(text: string, labels: readonly LabelSpan[]): LabelSpan[] {
  if (labels.some(({ field }) => field === "time")) return [...labels];
  return labels.flatMap((label) => {
    const value = text.slice(label.span.start, label.span.end);
    const head = isActor(label) ? TIME_HEAD.exec(value) : null;
    if (head && saysOnlyTime(head[1] ?? ""))
      return [
        { field: "time" as const, span: subSpan(label.span, 0, (head[1] ?? "").length) },
        { ...label, span: subSpan(label.span, head[0].length, value.length) },
      ];
    const cut = isActor(label) ? (TIME_TAIL.exec(value) ?? TIME_IN_BRACKET.exec(value)) : null;
    if (!cut) return [label];
    const tail = subSpan(
      label.span,
      cut.index + cut[0].length,
      value.replace(/[)\s.;]+$/, "").length,
    );
    return [
      { ...label, span: subSpan(label.span, 0, cut.index) },
      { field: "time" as const, span: tail },
    ];
  });
}

/** Reads every field of a task draft. */
export function readFields(found: TaskDraft, context: FieldContext): ReadTask {
  const { text } = context;
  const draft = { ...found, labels: partTimes(text, found.labels) };
  const actors = readActors(text, draft.labels);
  const said = readTime(context, draft.labels);
  const time = inTheYear(context, draft.title, within(context, draft.title, said));
  const quotas = readTaskQuotas(draft, context, time.timing);
  const products = readProducts(text, draft.labels);
  const money = readBudget(text, draft.labels);
  const sources: TaskSources = {
    title: draft.title,
    ...(actors.lead.length ? { lead: spansOf(actors.lead) } : {}),
    ...(actors.coordinating.length ? { coordinating: spansOf(actors.coordinating) } : {}),
    ...(actors.directing.length ? { directing: spansOf(actors.directing) } : {}),
    ...(time.span ? { timing: time.span } : {}),
    ...(quotas.places.length ? { quotas: quotas.places.map(({ span }) => span) } : {}),
    ...(products.length ? { products: spansOf(products) } : {}),
    ...(money ? { budget: money.span } : {}),
  };
  const task: Task = {
    path: draft.path,
    title: wordsAt(text, draft.title),
    lead: namesOf(actors.lead),
    coordinating: namesOf(actors.coordinating),
    ...(actors.directing.length ? { directing: namesOf(actors.directing) } : {}),
    timing: time.timing,
    quotas: quotas.places.map(({ quota }) => quota),
    ...(products.length ? { products: namesOf(products) } : {}),
    ...(money ? { budget: money.budget } : {}),
    source: draft.source,
    sources,
  };
  const unread = time.unread && time.span ? [unreadFinding(context, draft.path, time.span)] : [];
  return { task, findings: [...unread, ...cutOffFindings(text, draft), ...quotas.findings] };
}
