import type { Atom } from "./quota-atoms.ts";
import { type StatedAmount, yearly } from "./quota-periods.ts";

/** A stretch of quota words between stops. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/** One quota: its main amount, what else is said of it, and the words that may speak of it. */
export interface Group {
  readonly main: Atom;
  readonly extra: Atom[];
  readonly from: number;
  readonly to: number;
}

interface Head {
  readonly main: Atom;
  readonly extra: Atom[];
  readonly segment: Segment;
}

/** The noun of what an amount counts: "hội nghị cấp tỉnh" by its first word. */
export const nounOf = ({ unit }: Atom): string | undefined => unit.split(/[\s(/,]/)[0];
const perYear = ({ amount }: Atom): number | null => (amount ? yearly(amount) : null);

// "01 số/tuần (52 số/năm)": a year figure after a shorter period is a check-sum, not a second quota.
function isCheckSum(main: Atom, atom: Atom): boolean {
  if (atom.amount?.per !== "year" || main.amount?.per === "year" || main.share !== undefined)
    return false;
  return nounOf(main) === nounOf(atom) || perYear(main) === atom.amount.count;
}

/** "04 số/tháng, tổng 48 số", "… x 12 tháng = 12 chuyên mục": the sum of what was said. */
function isSum(main: Atom, atom: Atom, between: string): boolean {
  if (atom.amount?.per !== "total" || nounOf(main) !== nounOf(atom)) return false;
  if (/^\s*\(\s*$/.test(between) && perYear(main) === atom.amount.count) return true;
  if (/(?<![a-z])(?:ca|trong|mot|1) nam\s*$/.test(between))
    return perYear(main) === atom.amount.count;
  return SUM.test(between);
}

const SUM = /(?:=|(?<![a-z])tong(?: cong| so)?(?: la)?|tuong duong|tuc la)\s*$/;

const WEEKS_TO_SPARE: Readonly<Record<string, number>> = { week: 1, day: 1 };

function adds(rhythm: StatedAmount, year: number): boolean {
  const slack = (WEEKS_TO_SPARE[rhythm.per] ?? 0) * rhythm.count;
  return Math.abs((yearly(rhythm) ?? 0) - year) <= slack;
}

/** "02 hội nghị (6 tháng/lần)": a time is one of whatever is counted. */
const TIMES: ReadonlySet<string> = new Set(["lần", "kỳ", "đợt"]);

// "12 số (01 số/tháng)", "52 số/năm (01 số/tuần)": the rhythm spreads the amount before it over the year.
function isSpreadOf(main: Atom, atom: Atom, between: string): boolean {
  const [whole, rhythm] = [main.amount, atom.amount];
  const isSame = nounOf(main) === nounOf(atom) || TIMES.has(nounOf(atom) ?? "");
  if (!whole || !rhythm || !isSame) return false;
  if (rhythm.per === "total" || rhythm.per === "event" || rhythm.per === whole.per) return false;
  if (whole.per === "year") return adds(rhythm, whole.count) || /^\s*\(\s*$/.test(between);
  return whole.per === "total" && yearly(rhythm) === whole.count;
}

class Heads {
  readonly list: Head[] = [];
  #early: Atom[] = [];

  /** `between` are the words since the main amount before. */
  add(atom: Atom, segment: Segment | undefined, between: (from: number) => string): void {
    const last = this.list.at(-1);
    const since = last ? between(Math.max(last.main.end, last.extra.at(-1)?.end ?? 0)) : "";
    const goesOn =
      last?.segment === segment || /^\s*[;.]\s*tong(?: cong| so)?\s*:?\s*$/.test(since);
    const here = goesOn ? last : undefined;
    const words = here ? since.replace(/:\s*$/, "") : "";
    if (here && isSum(here.main, atom, words) && here.main.amount?.per !== "total")
      here.extra.push(atom);
    else if (here && (isSpreadOf(here.main, atom, words) || isSum(here.main, atom, words)))
      this.#replace(here, { ...atom, ...unitOf(atom, here.main), ...boundOf(atom, here.main) });
    else if (segment && atom.amount && !(here && isCheckSum(here.main, atom)))
      this.#begin(atom, segment);
    else (last?.extra ?? this.#early).push(atom);
  }

  #begin(main: Atom, segment: Segment): void {
    this.list.push({ main, extra: this.#early, segment });
    this.#early = [];
  }

  #replace({ main, extra, segment }: Head, by: Atom): void {
    this.list.splice(-1, 1, { main: by, extra: [...extra, main], segment });
  }
}

const unitOf = (atom: Atom, before: Atom): Pick<Atom, "unit"> => ({
  unit: TIMES.has(nounOf(atom) ?? "") ? before.unit : atom.unit,
});

const boundOf = (atom: Atom, before: Atom): Partial<Atom> => {
  const bound = atom.bound ?? before.bound;
  return bound ? { bound } : {};
};

/** Amounts with what belongs to them; "12 số/năm; 30 phút/số" goes on past its own clause. */
function heads(atoms: readonly Atom[], all: readonly Segment[], folded: string): readonly Head[] {
  const found = new Heads();
  let at = 0;
  for (const atom of atoms) {
    while (atom.start >= (all[at]?.end ?? Infinity)) at += 1;
    found.add(atom, all[at], (from) => folded.slice(from, atom.start));
  }
  return found.list;
}

/** Atoms gathered into quotas. `folded` are the words without diacritics. */
export function groupAtoms(
  atoms: readonly Atom[],
  all: readonly Segment[],
  folded: string,
): Group[] {
  const found = heads(atoms, all, folded);
  return found.map(({ main, extra, segment }, index) => {
    const [last, next] = [found[index - 1], found[index + 1]];
    return {
      main,
      extra,
      from: last?.segment === segment ? opening(folded, last, { main, extra }) : segment.start,
      to: next?.segment === segment ? opening(folded, { main, extra }, next) : segment.end,
    };
  });
}

type Parts = Pick<Group, "main" | "extra">;

/** Where the words of the second of two quotas begin: behind the last comma between them ("…, phát thanh 02 phóng sự"). */
function opening(folded: string, first: Parts, second: Parts): number {
  const start = startOf(second);
  const comma = folded.lastIndexOf(",", start - 1);
  const end = first.extra.reduce((most, atom) => Math.max(most, atom.end), first.main.end);
  return comma >= end ? comma + 1 : start;
}

/** Where the first amount of a quota stands: of "52 số/năm (01 số/tuần)" the year figure. */
export function startOf({ main, extra }: Pick<Group, "main" | "extra">): number {
  return extra.reduce(
    (first, atom) => (atom.amount ? Math.min(first, atom.start) : first),
    main.start,
  );
}
