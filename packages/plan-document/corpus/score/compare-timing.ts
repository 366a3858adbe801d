import type { Gold, GoldTask, GoldTiming, ReadTask } from "./gold.ts";

type ReadTiming = ReadTask["timing"];

const kindsOf = ({ kind, kindAny = [] }: GoldTiming): string[] => [kind, ...kindAny];

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** "Trước ngày 30/6" may end on the day or on the day before: offices differ. */
function endsOf({ kind, end, endAny = [] }: GoldTiming): (string | null)[] {
  return [end, ...endAny, ...(kind === "dateBefore" && end ? [dayBefore(end)] : [])];
}

function samePeriod(gold: GoldTiming, read: ReadTiming): boolean {
  if (!read) return gold.start === null && gold.end === null && !gold.endFree;
  if (gold.endFree) return kindsOf(gold).includes(read.kind);
  const starts = [gold.start, ...(gold.startAny ?? [])];
  return endsOf(gold).includes(read.end) && (gold.startFree || starts.includes(read.start));
}

const tellsNothing = (read: ReadTiming): boolean =>
  !read || (read.start === null && read.end === null);

/** True when both ends of the time are right, or one of gold's alternatives is met. */
export function isSameTiming(gold: GoldTask, read: ReadTask, document: Gold): boolean {
  const { timing, timingAny = [] } = gold;
  if (timingAny.some((other) => samePeriod(other, read.timing))) return true;
  if (timing) return samePeriod(timing, read.timing);
  const wholeYear =
    document.mergeResponsibilities &&
    read.timing?.start === `${document.year}-01-01` &&
    read.timing.end === `${document.year}-12-31`;
  return tellsNothing(read.timing) || wholeYear === true;
}

/** True when the time is of the right kind. A deadline may be told as a date. */
export function isSameKind({ timing, timingAny = [] }: GoldTask, read: ReadTask): boolean {
  if (!timing)
    return (
      !read.timing || timingAny.some((other) => kindsOf(other).includes(read.timing?.kind ?? ""))
    );
  const deadline = timing.startFree ? ["dateBefore", "date"] : [];
  return read.timing ? [...kindsOf(timing), ...deadline].includes(read.timing.kind) : false;
}
