import { plain } from "../text/fold.ts";
import { channelOf } from "./channel.ts";
import { type Atom, findAtoms, type TotalsMode } from "./quota-atoms.ts";
import { FOR_CHANNEL, LANGUAGE, MONTH_DAYS } from "./quota-words.ts";

export type QuotaPeriod =
  | "day"
  | "week"
  | "month"
  | "quarter"
  | "halfyear"
  | "year"
  | "total"
  | "event";

/** One statement of how much per period: `01 số/tuần` is { count: 1, per: "week" }. */
export interface StatedAmount {
  readonly count: number;
  readonly per: QuotaPeriod;
}

/** How much, how often, as one task's words say it. See the contract for each field. */
export interface Quota {
  /** The exact words of this quota. */
  readonly raw: string;
  readonly count: number;
  /** The counted noun as written: số, kỳ, "tin, bài, video". */
  readonly unit: string;
  readonly per: QuotaPeriod;
  /** The yearly figure: as stated where the text states one, else derived; null for totals. */
  readonly perYear: number | null;
  readonly channel?: string;
  readonly program?: string;
  readonly durationMinutes?: number;
  /** Replays owed in the same period. */
  readonly replays?: number;
  readonly approximate?: boolean;
  readonly bound?: "min" | "max";
  /** Every statement of this quota, e.g. 1 per week and 52 per year; they may disagree. */
  readonly stated: readonly StatedAmount[];
  /** A target as a share of all items, 0…1. */
  readonly share?: number;
  /** Fixed days of the month; -1 is the last. */
  readonly monthDays?: readonly number[];
  readonly languages?: readonly string[];
}

/** A quota with its range in the text it was read from. */
export interface QuotaSpan {
  readonly quota: Quota;
  readonly start: number;
  readonly end: number;
}

export interface QuotaContext {
  /** Which amounts without a period count; none unless said. */
  readonly totals?: TotalsMode;
  /** Used when the quota's own words name no channel or programme. */
  readonly channel?: string | null;
  readonly program?: string | null;
}

const PER_YEAR: Readonly<Record<QuotaPeriod, number | null>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  halfyear: 2,
  year: 1,
  total: null,
  event: null,
};

/** The yearly figure of an amount, or null when it has none. */
export function yearly(amount: StatedAmount): number | null {
  const times = PER_YEAR[amount.per];
  return times === null ? null : Math.round(amount.count * times);
}

interface Segment {
  readonly start: number;
  readonly end: number;
}

const BREAK = /;|\n|\.(?=\s+[\p{Lu}“"+-])|\.\s*$/gu;

function segments(text: string): Segment[] {
  const result: Segment[] = [];
  let start = 0;
  for (const found of text.matchAll(BREAK)) {
    result.push({ start, end: found.index });
    start = found.index + found[0].length;
  }
  return [...result, { start, end: text.length }];
}

interface Group {
  readonly main: Atom;
  readonly extra: Atom[];
  readonly from: number;
  readonly to: number;
}

// "01 số/tuần (52 số/năm)": a year figure after a shorter period is a check-sum, not a second quota.
function isCheckSum(main: Atom | undefined, atom: Atom): boolean {
  if (
    !main ||
    atom.amount?.per !== "year" ||
    main.amount?.per === "year" ||
    main.share !== undefined
  )
    return false;
  const sameUnit = main.unit.split(/[\s(/,]/)[0] === atom.unit.split(/[\s(/,]/)[0];
  return sameUnit || (main.amount !== undefined && yearly(main.amount) === atom.amount.count);
}

// "12 số (01 số/tháng)": the rhythm in the bracket spreads the amount before it over the year.
function isSpreadOf(main: Atom, atom: Atom): boolean {
  if (main.amount?.per !== "total" || !atom.amount || atom.amount.per === "total") return false;
  return main.unit === atom.unit && yearly(atom.amount) === main.amount.count;
}

interface Head {
  readonly main: Atom;
  readonly extra: Atom[];
  readonly segment: Segment;
}

/** Amounts with what belongs to them; "12 số/năm; 30 phút/số" goes on past its own clause. */
function heads(atoms: readonly Atom[], all: readonly Segment[]): Head[] {
  const result: Head[] = [];
  let early: Atom[] = [];
  let at = 0;
  for (const atom of atoms) {
    while (atom.start >= (all[at]?.end ?? Infinity)) at += 1;
    const segment = all[at];
    const last = result.at(-1);
    const here = last?.segment === segment ? last : undefined;
    if (here && here === last && segment && isSpreadOf(here.main, atom)) {
      result.splice(-1, 1, { main: atom, extra: [...here.extra, here.main], segment });
    } else if (segment && atom.amount && !isCheckSum(here?.main, atom)) {
      result.push({ main: atom, extra: early, segment });
      early = [];
    } else (last?.extra ?? early).push(atom);
  }
  return result;
}

function groups(atoms: readonly Atom[], all: readonly Segment[]): Group[] {
  const found = heads(atoms, all);
  return found.map(({ main, extra, segment }, index) => {
    const next = found[index + 1];
    const isFirst = found[index - 1]?.segment !== segment;
    return {
      main,
      extra,
      from: isFirst ? segment.start : main.start,
      to: next?.segment === segment ? next.main.start : segment.end,
    };
  });
}

interface Named {
  readonly name: string;
  readonly start: number;
}

const PROGRAM =
  /((?:bản tin|chuyên mục|chuyên trang|chương trình|chuyên đề|phóng sự|tạp chí|tin|bài|video|ấn phẩm)[^:.;\n]{1,120})(?::|\s[-–]|(?<=[”"»]),)\s*$/iu;
const QUOTED = /[“"«]([^”"»]{2,120})[”"»]/;

/** The programme a bullet is about: its quoted name. */
export function quotedProgram(text: string): string | null {
  const names = text.match(/[“"«][^”"»]{2,120}[”"»]/g) ?? [];
  return names.length === 1 ? (QUOTED.exec(text)?.[1] ?? null) : null;
}

function programBefore(text: string, from: number, to: number): Named | null {
  const found = PROGRAM.exec(text.slice(from, to));
  if (!found) return null;
  const words = (found[1] ?? "").trim();
  const isBare =
    /^(?:bản tin|chuyên mục|chuyên trang|chương trình|chuyên đề|phóng sự|tin|bài|video)(?:,|\/|$)/iu.test(
      words,
    );
  if (isBare) return null;
  const name = QUOTED.exec(words)?.[1] ?? words;
  return { name: name.replace(/\s+/g, " "), start: from + found.index };
}

const days = (words: string, per: QuotaPeriod | undefined): readonly number[] | undefined => {
  const found = per === "month" ? MONTH_DAYS.exec(words) : null;
  if (!found) return undefined;
  const listed = [...(found[1] ?? "").matchAll(/\d{1,2}/g)].map(([day]) => Number(day));
  const all = found[2] ? [...listed, -1] : listed;
  return all.length > 0 && all.every((day) => day >= -1 && day <= 31) ? all : undefined;
};

function languages(text: string, folded: string): readonly string[] | undefined {
  const found = [...folded.matchAll(LANGUAGE)].map(({ index, 0: words }) =>
    text.slice(index, index + words.length),
  );
  return found.length > 0 ? [...new Set(found.map((name) => `tiếng${name.slice(5)}`))] : undefined;
}

// The quota's words end with its last part, and with the bracket that part stands in.
function endOf(text: string, group: Group, start: number, folded: string): number {
  const own = folded.slice(group.main.end, group.to);
  const channel = FOR_CHANNEL.exec(own);
  const ends = [group.main.end, ...group.extra.map((atom) => atom.end)];
  if (channel) ends.push(group.main.end + channel.index + channel[0].length);
  const end = Math.max(...ends);
  const closing = /^[^()\n]{0,30}\)/.exec(text.slice(end, group.to))?.[0] ?? "";
  const isOpen =
    text.slice(start, end).split("(").length > text.slice(start, end).split(")").length;
  return isOpen ? end + closing.length : end;
}

function ownChannel(text: string, group: Group): string | null {
  const after = FOR_CHANNEL.exec(plain(text.slice(group.main.start, group.to)));
  return channelOf(after?.[1] ?? text.slice(group.from, group.to));
}

/** Drops what is absent, so that an optional field is either said or not there. */
function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined | null }): T {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(said) as T;
}

function details(
  text: string,
  group: Group,
  program: Named | null,
  context: QuotaContext,
): Partial<Quota> {
  const words = text.slice(group.main.start, group.to);
  const folded = plain(words);
  const { main, extra } = group;
  return present<Partial<Quota>>({
    channel: ownChannel(text, group) ?? channelOf(text.slice(0, group.from)) ?? context.channel,
    program: program?.name ?? context.program,
    durationMinutes: extra.find((atom) => atom.minutes !== undefined)?.minutes,
    replays: extra.find((atom) => atom.replays !== undefined)?.replays,
    approximate: main.approximate ? true : undefined,
    bound: main.bound,
    share: main.share,
    monthDays: days(folded, main.amount?.per),
    languages: languages(words, folded),
  });
}

function quotaOf(
  text: string,
  folded: string,
  group: Group,
  context: QuotaContext,
): QuotaSpan | null {
  const { main, extra } = group;
  if (!main.amount) return null;
  const program = programBefore(text, group.from, main.start);
  const start = program?.start ?? main.start;
  const end = endOf(text, group, start, folded);
  const stated = [main.amount, ...extra.flatMap((atom) => (atom.amount ? [atom.amount] : []))];
  const yearFigure = stated.find((amount, index) => index > 0 && amount.per === "year")?.count;
  const { count, per } = main.amount;
  const perYear = main.share === undefined ? (yearFigure ?? yearly(main.amount)) : null;
  const quota = { raw: text.slice(start, end), count, unit: main.unit, per, perYear, stated };
  return { quota: { ...quota, ...details(text, group, program, context) }, start, end };
}

/** Quotas in one stretch of text (NFC), with their ranges. See `parseQuotas`. */
export function quotaSpans(text: string, context: QuotaContext = {}): QuotaSpan[] {
  if (!/\d|một|hai/i.test(text)) return [];
  const folded = plain(text);
  const atoms = findAtoms(text, folded, context.totals ?? "none");
  if (!atoms.some((atom) => atom.amount)) return [];
  return groups(atoms, segments(text))
    .map((group) => quotaOf(text, folded, group, context))
    .filter((found) => found !== null);
}

/**
 * Reads frequency and quantity words ("01 số/tuần (52 số/năm)", "mỗi tháng 01 chuyên mục và phát lại
 * 03 lần/tháng", "02 lớp"). A yearly figure beside a shorter period is kept as a second statement of
 * the same quota, never added.
 *
 * @example parseQuotas("01 kỳ/tháng (đối với báo in); 02 kỳ/tháng (đối với báo điện tử)").length // 2
 */
export function parseQuotas(text: string): Quota[] {
  return quotaSpans(text.normalize("NFC"), { totals: "all" }).map(({ quota }) => quota);
}
