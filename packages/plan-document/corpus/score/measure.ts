import { align, isHeadingOrDuty, type Pair } from "./align.ts";
import { compareQuotas } from "./compare-quotas.ts";
import { isSameKind, isSameTiming } from "./compare-timing.ts";
import { compareUnits } from "./compare-units.ts";
import type { Gold, GoldTask, ReadDocument, ReadTask } from "./gold.ts";
import { f1, isPerfect, NOTHING, sum, type Tally } from "./tally.ts";

/** Figures of one document, each 0..1; null where there is nothing to measure. */
export interface Figures {
  readonly tasks: number | null;
  readonly lead: number | null;
  readonly coordinating: number | null;
  readonly timing: number | null;
  readonly kind: number | null;
  readonly quotas: number | null;
  readonly duties: number | null;
  /** Share of plan or not, number and year that are right. */
  readonly head: number;
}

export interface Measured {
  readonly figures: Figures;
  /** What is wrong, a line each. */
  readonly details: readonly string[];
}

interface Reading {
  readonly gold: Gold;
  readonly tasks: readonly ReadTask[];
  readonly pairs: readonly Pair[];
  /** Read tasks that are none. */
  readonly extra: readonly ReadTask[];
  readonly missed: readonly GoldTask[];
}

const UNITS = ["lead", "coordinating"] as const;

function tasksOf(gold: Gold, read: ReadDocument): ReadTask[] {
  if (!gold.mergeResponsibilities) return [...read.tasks];
  const duties = read.responsibilities.map((duty): ReadTask => ({ ...duty, lead: duty.units }));
  return [...read.tasks, ...duties];
}

function readingOf(gold: Gold, read: ReadDocument, isStrict: boolean): Reading {
  const tasks = tasksOf(gold, read);
  const pairs = align(gold.tasks, tasks);
  const soft = [...(gold.groups ?? []), ...(gold.responsibilities ?? [])];
  const duties = tasks.slice(read.tasks.length);
  const owed = gold.responsibilities ?? [];
  const spare = tasks
    .filter((_, index) => !pairs.some(([, taken]) => taken === index))
    .filter((one) => !(duties.includes(one) && isHeadingOrDuty(one, owed)));
  return {
    gold,
    tasks,
    pairs,
    extra: spare.filter((task) => isStrict || !isHeadingOrDuty(task, soft)),
    missed: gold.tasks.filter((_, index) => !pairs.some(([taken]) => taken === index)),
  };
}

type Compare = (gold: GoldTask | null, read: ReadTask | null) => Tally;

const unitsBy =
  (field: (typeof UNITS)[number]): Compare =>
  (gold, read) =>
    compareUnits(gold?.[field] ?? [], read?.[field] ?? []);

const quotas: Compare = (gold, read) => compareQuotas(gold?.quotas ?? [], read?.quotas ?? []);

/** Missed tasks miss all they hold, and tasks that are none are wrong in all they hold. */
function tally({ gold, tasks, pairs, extra, missed }: Reading, compare: Compare): Tally {
  return sum([
    ...pairs.map(([g, r]) => compare(gold.tasks[g] ?? null, tasks[r] ?? null)),
    ...missed.map((task) => compare(task, null)),
    ...extra.map((task) => compare(null, task)),
  ]);
}

function share(
  { gold, tasks, pairs }: Reading,
  isRight: (gold: GoldTask, read: ReadTask) => boolean,
): number | null {
  if (gold.tasks.length === 0) return null;
  const right = pairs.filter(([g, r]) => {
    const [owed, told] = [gold.tasks[g], tasks[r]];
    return owed && told && isRight(owed, told);
  });
  return right.length / gold.tasks.length;
}

interface Duties {
  readonly f1: number | null;
  readonly details: readonly string[];
}

function dutiesOf(gold: Gold, read: ReadDocument): Duties {
  if (gold.mergeResponsibilities) return { f1: null, details: [] };
  const owed = gold.responsibilities ?? [];
  const pairs = align(owed, read.responsibilities);
  const missed = owed.filter((_, index) => !pairs.some(([g]) => g === index));
  const extra = read.responsibilities.filter((_, index) => !pairs.some(([, r]) => r === index));
  return {
    f1: f1({ right: pairs.length, extra: extra.length, missed: missed.length }),
    details: [
      ...missed.map(({ path, title }) => `missed duty: ${path} ${title}`),
      ...extra.map(({ path, title }) => `not a duty: ${path} ${title}`),
    ],
  };
}

const bare = (number: string | null): string => (number ?? "").normalize("NFC").replace(/\s/g, "");

function wrongHead(gold: Gold, read: ReadDocument): string[] {
  const isBlank = !gold.documentNumber && /^\//.test(bare(read.documentNumber));
  return [
    ...((gold.isPlan ?? true) === read.isPlan ? [] : [`isPlan: read ${read.isPlan}`]),
    ...(isBlank || bare(gold.documentNumber) === bare(read.documentNumber)
      ? []
      : [`number: read ${read.documentNumber} for ${gold.documentNumber}`]),
    ...(gold.year === read.year ? [] : [`year: read ${read.year} for ${gold.year}`]),
  ];
}

function differences(gold: GoldTask, read: ReadTask, document: Gold): string[] {
  const told = (field: keyof GoldTask & keyof ReadTask): string =>
    `${gold.path} ${field}: read ${JSON.stringify(read[field])} for ${JSON.stringify(gold[field])}`;
  return [
    ...UNITS.filter((field) => !isPerfect(unitsBy(field)(gold, read))).map(told),
    ...(isSameTiming(gold, read, document) ? [] : [told("timing")]),
    ...(isPerfect(quotas(gold, read)) ? [] : [told("quotas")]),
  ];
}

function detailsOf(reading: Reading): string[] {
  const { gold, tasks, pairs, missed, extra } = reading;
  return [
    ...missed.map(({ path, title }) => `missed: ${path} ${title}`),
    ...extra.map(({ path, title }) => `not a task: ${path} ${title}`),
    ...pairs.flatMap(([g, r]) => {
      const [owed, told] = [gold.tasks[g], tasks[r]];
      return owed && told ? differences(owed, told, gold) : [];
    }),
  ];
}

/**
 * Measures one document as read against its gold. In a plan without tasks, as in a letter, the
 * figure of tasks is 1 when none was read and 0 otherwise. `isStrict` counts headings and duties
 * read as tasks as wrong.
 */
export function measure(gold: Gold, read: ReadDocument, isStrict: boolean): Measured {
  const reading = readingOf(gold, read, isStrict);
  const { pairs, extra, missed } = reading;
  const head = wrongHead(gold, read);
  const duties = dutiesOf(gold, read);
  const found: Tally = {
    ...NOTHING,
    right: pairs.length,
    extra: extra.length,
    missed: missed.length,
  };
  const figures: Figures = {
    tasks: f1(found) ?? 1,
    lead: f1(tally(reading, unitsBy("lead"))),
    coordinating: f1(tally(reading, unitsBy("coordinating"))),
    timing: share(reading, (owed, told) => isSameTiming(owed, told, gold)),
    kind: share(reading, isSameKind),
    quotas: f1(tally(reading, quotas)),
    duties: duties.f1,
    head: (3 - head.length) / 3,
  };
  return { figures, details: [...head, ...detailsOf(reading), ...duties.details] };
}
