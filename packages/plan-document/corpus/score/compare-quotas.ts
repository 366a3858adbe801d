import type { GoldQuota, ReadTask } from "./gold.ts";
import type { Tally } from "./tally.ts";
import { plainNoun } from "./words.ts";

type ReadQuota = NonNullable<ReadTask["quotas"]>[number];

const PER_YEAR: Readonly<Record<string, number>> = {
  day: 365,
  week: 52,
  month: 12,
  quarter: 4,
  halfyear: 2,
  year: 1,
};

const yearly = ({ count, per }: { count: number; per: string }): number | null => {
  const times = PER_YEAR[per];
  return times === undefined ? null : count * times;
};

const sameNoun = (gold: GoldQuota, read: ReadQuota): boolean =>
  [gold.unit, ...(gold.unitAny ?? [])].map(plainNoun).includes(plainNoun(read.unit));

const isExact = (gold: GoldQuota, read: ReadQuota): boolean =>
  sameNoun(gold, read) &&
  [gold.count, ...(gold.countAny ?? [])].includes(read.count) &&
  [gold.per, ...(gold.perAny ?? [])].includes(read.per);

function isSameAYear(gold: GoldQuota, read: ReadQuota): boolean {
  const [owed, told] = [gold.perYear ?? yearly(gold), yearly(read)];
  return sameNoun(gold, read) && owed !== null && owed === told;
}

/** Takes from `read` what meets a quota of `gold` and gives back the gold quotas that were met. */
function take(
  gold: readonly GoldQuota[],
  read: ReadQuota[],
  isSame: (gold: GoldQuota, read: ReadQuota) => boolean,
): GoldQuota[] {
  return gold.filter((one) => {
    const at = read.findIndex((other) => isSame(one, other));
    if (at >= 0) read.splice(at, 1);
    return at >= 0;
  });
}

/** Compares quotas by count, unit and period, or by the same amount a year. */
export function compareQuotas(gold: readonly GoldQuota[], read: readonly ReadQuota[]): Tally {
  const rest = [...read];
  const owed = gold.filter(({ optional }) => !optional);
  const exact = take(owed, rest, isExact);
  const left = owed.filter((one) => !exact.includes(one));
  const met = [...exact, ...take(left, rest, isSameAYear)];
  take(
    gold.filter(({ optional }) => optional),
    rest,
    (one, other) => isExact(one, other) || isSameAYear(one, other),
  );
  // "02 số/tháng, 24 số/năm" read as two quotas states one amount twice, which is no error.
  const extra = rest.filter(
    (one) => !(one.per === "year" && met.some((other) => isSameAYear(other, one))),
  );
  return { right: met.length, extra: extra.length, missed: owed.length - met.length };
}
