import { plain } from "../text/fold.ts";
import { channelOf } from "./channel.ts";
import { findAtoms, type TotalsMode } from "./quota-atoms.ts";
import { type Group, groupAtoms, type Segment, startOf } from "./quota-groups.ts";
import { withoutParts } from "./quota-parts.ts";
import { type QuotaPeriod, type StatedAmount, yearly } from "./quota-periods.ts";
import { FOR_CHANNEL, LANGUAGE, MONTH_DAYS } from "./quota-words.ts";

export { type QuotaPeriod, type StatedAmount, yearly } from "./quota-periods.ts";

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
  const last = group.extra.reduce((end, atom) => Math.max(end, atom.end), group.main.end);
  const named = channel ? group.main.end + channel.index + channel[0].length : 0;
  const end = Math.max(last, named);
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

/** A heading a little above may name the channel; a glance back keeps very long lists linear. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 500), at);

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
    channel: ownChannel(text, group) ?? channelOf(before(text, group.from)) ?? context.channel,
    program: program?.name ?? context.program,
    durationMinutes: extra.find((atom) => atom.minutes !== undefined)?.minutes,
    replays: extra.find((atom) => atom.replays !== undefined)?.replays,
    approximate: main.approximate ? true : undefined,
    bound: main.bound,
    share: main.share,
    monthDays: days(plain(text.slice(group.from, group.to)), main.amount?.per),
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
  const program = programBefore(text, group.from, startOf(group));
  const start = program?.start ?? startOf(group);
  const end = endOf(text, group, start, folded);
  const stated = [main.amount, ...extra.flatMap((atom) => (atom.amount ? [atom.amount] : []))];
  const yearFigure = stated.find((amount, index) => index > 0 && amount.per === "year")?.count;
  const { count, per } = main.amount;
  const perYear = main.share === undefined ? (yearFigure ?? yearly(main.amount)) : null;
  const quota = { raw: text.slice(start, end), count, unit: main.unit, per, perYear, stated };
  return { quota: { ...quota, ...details(text, group, program, context) }, start, end };
}

const MAY_COUNT = /\d|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(?!20)|\/\s?lần/iu;

/** Quotas in one stretch of text (NFC), with their ranges. See `parseQuotas`. */
export function quotaSpans(text: string, context: QuotaContext = {}): QuotaSpan[] {
  if (!MAY_COUNT.test(text)) return [];
  const folded = plain(text);
  const atoms = findAtoms(text, folded, context.totals ?? "none");
  if (!atoms.some((atom) => atom.amount)) return [];
  return withoutParts(groupAtoms(atoms, segments(text), folded), folded)
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
  return quotaSpans(text.normalize("NFC"), { totals: "open" }).map(({ quota }) => quota);
}
