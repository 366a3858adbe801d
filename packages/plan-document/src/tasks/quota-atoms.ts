import { plain } from "../text/fold.ts";
import type { QuotaPeriod, StatedAmount } from "./quota-periods.ts";
import { EACH_THING, isMade, LISTED, MADE, SHARED, STATED, thingOf } from "./quota-things.ts";
import {
  ANY_RATE,
  DAILY,
  DURATION,
  EACH,
  EACH_EVENT,
  minutesOf,
  ONCE_PER,
  PER_EVENT,
  RATE,
  RATE_OVER,
  REPLAY,
  SHARE,
  SHARE_OF_AIR,
  TOTAL,
} from "./quota-words.ts";

/** One smallest statement inside quota words: an amount, a duration, or a number of replays. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly unit: string;
  readonly amount?: StatedAmount;
  readonly minutes?: number;
  readonly replays?: number;
  readonly share?: number;
  readonly approximate?: boolean;
  readonly bound?: "min" | "max";
  /** Named by a verb, a label or a clause of its own as what is made, whatever it is. */
  readonly isMade?: boolean;
}

const PERIODS: Readonly<Record<string, QuotaPeriod>> = {
  ngay: "day",
  tuan: "week",
  thang: "month",
  quy: "quarter",
  qui: "quarter",
  nam: "year",
  "06 thang": "halfyear",
  "6 thang": "halfyear",
  "nua nam": "halfyear",
  "hoc ky": "halfyear",
  "03 thang": "quarter",
  "3 thang": "quarter",
};

const periodOf = (word: string | undefined): QuotaPeriod => PERIODS[word ?? ""] ?? "total";

const DIGIT_WORDS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
};

/** "hai" → 2, "mười hai" → 12, "hai mươi bốn" → 24. */
function wordsToNumber(words: string): number {
  const [tens, ones] = words.split("muoi").map((part) => DIGIT_WORDS[part.trim()] ?? 0);
  return ones === undefined ? (tens ?? 0) : (tens || 1) * 10 + ones;
}

// With their tones: "sau bài viết" comes after it and is not six of them.
const SPELT_NUMBER =
  /^(?:(?:một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi)(?:\s+|$))+$/u;

/** "01" → 1, "4.500" → 4500, "hai (02)" → 2, "01–02" → 1: a range owes at least its lower end. */
function numberOf(words: string, written: string): number {
  const scaled = /^(\d{1,3})(?:,(\d{1,2}))?\s(trieu|nghin|ngan)/.exec(words);
  if (scaled)
    return Math.round(
      Number(`${scaled[1]}.${scaled[2] ?? 0}`) * (scaled[3] === "trieu" ? 1e6 : 1e3),
    );
  if (/^\d{1,2},5$/.test(words)) return Number(words.replace(",", "."));
  const digits = /\d[\d.]*/.exec(words)?.[0];
  if (digits !== undefined) return Number(digits.replaceAll(".", ""));
  return SPELT_NUMBER.test(written.trim().toLowerCase()) ? wordsToNumber(words) : 0;
}

const AT_LEAST =
  /(?:^|\s)(?:it nhat|toi thieu|khong duoi|khong it hon|tro len)(?=[\s/]|$)|^(?:tren|hon|tu|>=|≥)\s/;
const AT_MOST = /(?:^|\s)(?:toi da|khong qua|nhieu nhat)(?=\s)|^(?:<=|≤)/;

function manner(words: string, number: string): Pick<Atom, "approximate" | "bound"> {
  if (/(?:^|\s)(?:khoang|uoc|xap xi|chung)\s|^[~≈]/.test(words)) return { approximate: true };
  if (AT_MOST.test(words)) return { bound: "max" };
  return AT_LEAST.test(words) || /\d\s?(?:[-–]|den)\s?\d/.test(number) ? { bound: "min" } : {};
}

/** "Mỗi cơ sở 02 hội nghị": without its tones "sở" would number what follows, as "số 02" does. */
function withoutOffices(text: string, folded: string): string {
  return folded.replace(/(?<![a-z])so(?= \d)/g, (words, index: number) =>
    /^sở/i.test(text.slice(index, index + 2)) ? "\u0002\u0002" : words,
  );
}

/** Text whose read parts are blanked, so that no words count twice. */
class Reading {
  folded: string;
  readonly atoms: Atom[] = [];
  readonly #text: string;

  constructor(text: string, folded: string) {
    this.#text = text;
    // "Mỗi tuần một cuốn sách" in quotation marks is the name of a programme, not an amount.
    const named = folded.replace(/[“"«][^”"»\n]{2,120}[”"»]/g, (name) =>
      "\u0001".repeat(name.length),
    );
    this.folded = withoutOffices(text, named);
  }

  /** Runs one pattern over what is left; `make` turns a match into the parts of an atom. */
  take(pattern: RegExp, make: (found: RegExpExecArray) => Partial<Atom> | null): void {
    const blanks: [number, number][] = [];
    for (const found of this.folded.matchAll(pattern)) {
      const parts = make(found);
      if (!parts) continue;
      const [start, end] = [found.index, found.index + found[0].length];
      this.atoms.push({ start, end, unit: "", ...parts });
      blanks.push([start, end]);
    }
    if (blanks.length > 0) this.#blank(blanks);
  }

  /** A group of the match as written. */
  written(found: RegExpExecArray, group: number): string {
    const words = found[group] ?? "";
    const start = found.index + found[0].indexOf(words);
    return this.#text.slice(start, start + words.length);
  }

  /** The unit as written, found again at its place in the match. */
  unit(found: RegExpExecArray, group: number): string {
    const words = found[group] ?? "";
    const start = found.index + found[0].lastIndexOf(words);
    return (
      this.#text
        .slice(start, start + words.length)
        .replace(/\s*\([^)]*\)\s*$/, "")
        .replace(/\s+/g, " ")
        .trim()
        // "1 số, số Tết gộp hai tháng": the second begins another thought.
        .replace(/^(\p{L}+), \1$/iu, "$1")
    );
  }

  #blank(ranges: readonly [number, number][]): void {
    const parts: string[] = [];
    let from = 0;
    for (const [start, end] of ranges) {
      parts.push(this.folded.slice(from, start), "\u0001".repeat(end - start));
      from = end;
    }
    this.folded = parts.join("") + this.folded.slice(from);
  }
}

function amountAtom(
  reading: Reading,
  found: RegExpExecArray,
  at: { number: number; unit: number },
  per: QuotaPeriod,
): Partial<Atom> | null {
  const number = found[at.number] ?? "";
  const count = numberOf(number, reading.written(found, at.number));
  if (count <= 0) return null;
  const after = reading.folded.slice(found.index + found[0].length).slice(0, 20);
  return {
    unit: reading.unit(found, at.unit),
    amount: { count, per },
    ...(BOUND_AFTER.test(after) ? { bound: "min" as const } : manner(found[0], number)),
  };
}

/** "02 bài/tháng trở lên", "02 bài/tháng (tối thiểu)". */
const BOUND_AFTER = /^\s*(?:tro len|\((?:toi thieu|it nhat)\))/;

const ONCE: Readonly<Record<string, Readonly<Record<number, QuotaPeriod>>>> = {
  thang: { 1: "month", 3: "quarter", 6: "halfyear", 12: "year" },
  quy: { 1: "quarter", 2: "halfyear" },
  qui: { 1: "quarter", 2: "halfyear" },
  tuan: { 1: "week" },
  ngay: { 1: "day" },
  nam: { 1: "year" },
};

/** So many in a length of several periods: "4 tuần/1 kỳ" is a quarter a week, the other lengths have a period of their own. */
function spread(count: number, every: number, period: string | undefined): StatedAmount {
  const per = ONCE[period ?? ""]?.[every];
  return per ? { count, per } : { count: count / every, per: periodOf(period) };
}

const LENGTHS: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, sau: 6, nua: 0.5 };

function onceAtom(reading: Reading, found: RegExpExecArray): Partial<Atom> {
  const every = LENGTHS[found[1] ?? "mot"] ?? (Number(found[1]) || 1);
  return { unit: reading.unit(found, 3), amount: spread(1, every, found[2]) };
}

function overAtom(reading: Reading, found: RegExpExecArray): Partial<Atom> | null {
  const atom = amountAtom(reading, found, { number: 2, unit: 3 }, "total");
  const count = atom?.amount?.count;
  if (!atom || count === undefined) return null;
  return { ...atom, amount: spread(count, Number(found[4]), found[5]) };
}

/** "04 trang/kỳ" says how large an issue is and counts nothing owed. */
function eventAtom(reading: Reading, found: RegExpExecArray, at: number): Partial<Atom> | null {
  const atom = amountAtom(reading, found, { number: at, unit: at + 1 }, "event");
  return atom && /^trang/i.test(atom.unit ?? "") ? {} : atom;
}

/** "Tăng 20% số tin, bài": more than before, and no share of what is made. */
const RISES = /(?:tang|giam)(?: them| it nhat| toi thieu)?\s*$/;

function shareAtom(reading: Reading, found: RegExpExecArray): Partial<Atom> | null {
  const percent = Number((found[2] ?? "0").replace(",", "."));
  const every = /(?<![a-z])(?:hang|moi) (tuan|thang|quy|nam|ngay)/.exec(
    reading.folded.slice(Math.max(0, found.index - 60), found.index),
  );
  // "100% xã", "90% hồ sơ": how far something must get, not how much of what is made.
  if ((!found[3] && !every) || RISES.test(reading.folded.slice(0, found.index))) return null;
  const amount = { count: percent, per: periodOf(every?.[1]) };
  return {
    unit: found[3] ? reading.unit(found, 3) : "%",
    share: percent / 100,
    amount,
    ...manner(found[0], ""),
  };
}

function airAtom(reading: Reading, found: RegExpExecArray): Partial<Atom> {
  const percent = Number((found[2] ?? "0").replace(",", "."));
  return {
    unit: `% ${reading.unit(found, 3)}`,
    share: percent / 100,
    amount: { count: percent, per: "total" },
    isMade: true,
    ...manner(found[0], ""),
  };
}

/** "10 tin, bài và 02 video mỗi tháng", "mỗi tháng 10 tin, bài và 02 video": the period holds for both amounts. */
function sharePeriods(text: string, atoms: Atom[]): Atom[] {
  for (let at = atoms.length - 2; at >= 0; at -= 1) {
    const [atom, next] = [atoms[at], atoms[at + 1]];
    if (!atom?.amount || !next?.amount || atom.amount.per !== "total" || next.share !== undefined)
      continue;
    const between = text.slice(atom.end, next.start);
    if (/^\s*hoặc\s*$/.test(between)) atoms.splice(at, 2, eitherOf(atom, next));
    else if (/^\s*(?:,|và|\+)\s*$/.test(between) && !isSpread(text, atom, next))
      atoms[at] = { ...atom, amount: { ...atom.amount, per: next.amount.per } };
  }
  for (let at = 1; at < atoms.length; at += 1) {
    const [before, atom] = [atoms[at - 1], atoms[at]];
    if (!before?.amount || atom?.amount?.per !== "total" || before.amount.per === "total") continue;
    const opens = OPENS_WITH_PERIOD.test(plain(text.slice(before.start, before.start + 30)));
    if (opens && /^\s*(?:,|và|\+)\s*$/.test(text.slice(before.end, atom.start)))
      atoms[at] = { ...atom, amount: { ...atom.amount, per: before.amount.per } };
  }
  return atoms;
}

/** "01 tin hoặc 01 bài/ngày" owes one of the two. */
const eitherOf = (first: Atom, second: Atom): Atom => ({
  ...first,
  end: second.end,
  ...(second.amount ? { amount: { count: first.amount?.count ?? 1, per: second.amount.per } } : {}),
});

/** "4 phiên, mỗi quý 01 phiên": the second says how the first is spread over the year. */
const isSpread = (text: string, { unit }: Atom, next: Atom): boolean =>
  OPENS_WITH_PERIOD.test(plain(text.slice(next.start, next.end))) &&
  plain(unit).split(" ")[0] === plain(next.unit).split(" ")[0];

const OPENS_WITH_PERIOD = /^(?:(?:it nhat|toi thieu)\s+)?(?:moi|hang|mot)\s/;

/**
 * Which amounts without a period count: all of them where a label says that an amount follows ("open": of anything, "2.500
 * chiếc"; "all": of what communications make); only things one can hold up as proof ("02 lớp", "20 băng rôn") or that a
 * verb makes ("mua 40 máy bơm") in running text; or none.
 */
export type TotalsMode = "open" | "all" | "products" | "none";

const PRODUCT =
  /^(?:to$|lop|cuoc|hoi nghi|hoi thao|hoi thi|toa dam|pa ?no|bang ?ron|poster|to roi|to gap|infographic|cuon|quyen|so tay|banner|thong diep|video|clip|phong su|phim|an pham|phien|podcast|khau hieu|bo tai lieu|tai lieu|cam nang|phuon|cum pa ?no|ap phich|tieu pham|hoi dien|lien hoan|trien lam|ngay hoi|dien dan|doi thoai|chien dich|buoi|dot|tin|bai|tinh huong|mo hinh|suat|phan qua|cay|buc|tu sach|cau lac bo|chuyen xe|cong trinh thanh nien|so tay|ban tin)/;

const isUnbounded = ({ amount }: Atom): boolean =>
  amount?.per === "total" || amount?.per === "event";

function counts(atom: Atom, mode: TotalsMode, folded: string): boolean {
  if (mode !== "products") return mode !== "none";
  return (
    atom.isMade === true ||
    isMade(folded.slice(Math.max(0, atom.start - 30), atom.start)) ||
    standsAlone(folded, atom) ||
    PRODUCT.test(plain(atom.unit)) ||
    (atom.bound === "min" && !/^lượt người/i.test(atom.unit))
  );
}

/** "…, 01 tiết mục văn nghệ": at the end of a clause, between its stops. */
function standsAlone(folded: string, { start, end, unit, amount }: Atom): boolean {
  if (amount?.per !== "total" || /^(?:trang|gio|phut|luot|lan|nam)/.test(plain(unit))) return false;
  const opens = /[,(]\s?$/.test(folded.slice(Math.max(0, start - 2), start));
  return opens && /^(?: [a-z]+){0,3}\s*(?:[,;.)]|$)/.test(folded.slice(end, end + 40));
}

/** Hours of the day, people in a class, and what was before are no amounts owed. */
function isAside(folded: string, { start, end, unit, amount }: Atom): boolean {
  if (amount?.per === "total" && /^(?:giờ|phút)/i.test(unit)) return true;
  // A glance at the words beside keeps very long lists linear.
  const before = folded.slice(Math.max(0, start - 20), start);
  if (amount?.per === "total" && /^lượt người/i.test(unit))
    return /\(\s*(?:khoang )?$/.test(before);
  const after = folded.slice(end, end + 10);
  return /(?:tang|giam)(?: them)? $/.test(before) && after.startsWith(" so voi");
}

const ONE_PERIOD = /(?:^|\D)0?1 (?:ngay|tuan|thang|qu[yi]|nam) /;

/** "02 đồ họa mỗi tháng": how often, right behind a thing. */
const EVERY_PERIOD = /^ (?:moi|hang) (ngay|tuan|thang|qu[yi]|nam)(?![a-z])/;

function thingAtom(
  reading: Reading,
  found: RegExpExecArray,
  at: { number: number; unit: number },
  per: QuotaPeriod,
): Partial<Atom> | null {
  const after = EVERY_PERIOD.exec(reading.folded.slice(found.index + found[0].length).slice(0, 20));
  const atom = amountAtom(reading, found, at, after ? periodOf(after[1]) : per);
  if (!atom?.unit) return null;
  return { ...atom, unit: thingOf(atom.unit), isMade: true };
}

/** Amounts of what the lists of nouns do not know: in a label's value anything, in running text what a verb makes. */
function takeThings(reading: Reading, totals: TotalsMode): void {
  const total = (found: RegExpExecArray): Partial<Atom> | null =>
    thingAtom(reading, found, { number: 2, unit: 3 }, "total");
  if (totals === "none") return;
  reading.take(EACH_THING, (found) =>
    thingAtom(reading, found, { number: 3, unit: 4 }, periodOf(found[1])),
  );
  if (totals === "open") reading.take(STATED, total);
  if (totals !== "all" && reading.folded.includes("moi ")) reading.take(SHARED, total);
  if (totals !== "products") return;
  // "3 công khai, 4 kiểm tra", "cấp 3": of what is owed, numbers below ten are written with a nought.
  const written = (found: RegExpExecArray): Partial<Atom> | null =>
    /^\d$/.test(found[2] ?? "") ? null : total(found);
  reading.take(MADE, written);
  reading.take(LISTED, written);
}

/** Every atom of a text, in order. */
export function findAtoms(text: string, folded: string, totals: TotalsMode): Atom[] {
  const reading = new Reading(text, folded);
  // What cannot match is not tried: most lines of a plan hold no amount.
  const has = (...signs: readonly string[]): boolean => signs.some((sign) => folded.includes(sign));
  const [slash, each] = [has("/"), has("moi ")];
  const rate = (per: number) => (found: RegExpExecArray) =>
    amountAtom(reading, found, { number: 2, unit: 3 }, periodOf(found[per]));
  const opening = (found: RegExpExecArray): Partial<Atom> | null =>
    amountAtom(reading, found, { number: 3, unit: 4 }, periodOf(found[1]));
  if (has("phat")) reading.take(REPLAY, (found) => ({ replays: Number(found[1]) }));
  if (has("phut", "giay", "'", "’"))
    reading.take(DURATION, (found) => ({ minutes: minutesOf(found) }));
  if (has("%") && has("danh ")) reading.take(SHARE_OF_AIR, (found) => airAtom(reading, found));
  if ((totals === "all" || totals === "open") && has("%"))
    reading.take(SHARE, (found) => shareAtom(reading, found));
  reading.take(RATE, rate(4));
  if (each || has("hang ", "mot ") || ONE_PERIOD.test(folded)) reading.take(EACH, opening);
  reading.take(DAILY, opening);
  if (slash) reading.take(ANY_RATE, rate(4));
  if (slash || each) reading.take(RATE_OVER, (found) => overAtom(reading, found));
  reading.take(ONCE_PER, (found) => onceAtom(reading, found));
  if (slash) reading.take(PER_EVENT, (found) => eventAtom(reading, found, 2));
  if (each) reading.take(EACH_EVENT, (found) => eventAtom(reading, found, 2));
  reading.take(TOTAL, (found) => amountAtom(reading, found, { number: 2, unit: 3 }, "total"));
  takeThings(reading, totals);
  const atoms = sharePeriods(
    text,
    reading.atoms.sort((a, b) => a.start - b.start),
  );
  return atoms
    .filter((atom) => !isUnbounded(atom) || counts(atom, totals, folded))
    .filter((atom) => !isAside(folded, atom));
}
