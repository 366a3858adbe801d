import { VOCABULARY } from "./time-vocabulary.ts";
import type { Period, TimingOptions, TimingReader } from "./timing-reader.ts";

/** What is said of a day besides the work's own steps: the occasion, its busiest days, the hour. */
const NO_STEP =
  /^(?:chao mung|ky niem|huong ung|nhan(?! (?:bai|ho so|tac pham|san pham|dang ky))|dip|cao diem|trong do|rieng|theo|phat song luc|luc|khung gio|gom|bao gom)(?![a-z])/;
const OPEN_ENDED: ReadonlySet<string> = new Set(["recurring", "continuous", "year"]);

/** A glance that spares most times the reading. */
const MAY_HOLD_STEPS = /[,;]\s[a-z]{2}|\s(?:va|roi)\s/;

const namesStep = (part: string): boolean =>
  !NO_STEP.test(part) && (part.match(/[a-z]+/g) ?? []).some((word) => !VOCABULARY.has(word));

/**
 * "Phát động 05/6, trao giải tháng 9": steps of one piece of work, each with its own time, are one time from the first to the
 * last. `read` reads one of them.
 */
export function inSteps(words: string, options: TimingOptions, read: TimingReader): Period | null {
  if (!MAY_HOLD_STEPS.test(words)) return null;
  const parts = words.split(
    /\s?[,;]\s|\s(?:va|roi)\s(?=[a-z]+ [a-z]+ (?:truoc|trong|thang|qu[yi]|ngay|vao|\d))/,
  );
  if (parts.length < 2 || parts.length > 6 || !parts.every(namesStep)) return null;
  const found = parts.map((part) =>
    /\d|qu[yi] [iv]/.test(part) ? read(part, options, part) : null,
  );
  if (found.some((one) => !one?.end || one.relative || OPEN_ENDED.has(one.kind))) return null;
  const [first, last] = [found[0], found.at(-1)];
  const ends = found.flatMap((one) => one?.end ?? []);
  const inOrder = ends.every((end, at) => at === 0 || (ends[at - 1] ?? "") <= end);
  if (!first || !last?.end || !inOrder || first.end === last.end) return null;
  return { kind: first.start ? "range" : "dateBefore", start: first.start, end: last.end };
}
