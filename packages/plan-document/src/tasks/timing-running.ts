import { monthEnd } from "./calendar.ts";
import { ownYear, spanOfYears, wholeYear } from "./timing-bounds.ts";
import { comesBack } from "./timing-every.ts";
import type { TimingReader } from "./timing-reader.ts";
import { months, quarters } from "./timing-units.ts";
import { lengthsAlone } from "./timing-whole.ts";

/** "Hằng tháng", "mỗi quý một lần". */
export const recurring: TimingReader = (words, { year }) =>
  comesBack(words) || lengthsAlone(words)
    ? { kind: "recurring", ...(spanOfYears(words) ?? wholeYear(ownYear(words) ?? year)) }
    : null;

const COMES_BACK = /(?:hang|moi|dinh ky) (?:\d+ )?(?:ngay|tuan|thang|qu[yi])/;
const BEGINS = /(?:^|[\s,(])(?:ke )?tu (?:dau |giua |cuoi )?(?:thang|qu[yi]) /;

/** "Hằng tuần, từ tháng 3": comes back from then on, to the end it names or the year's. */
export const recurringFrom: TimingReader = (words, options, raw) => {
  if (!COMES_BACK.test(words) || !BEGINS.test(words)) return null;
  const bare = words.replace(COMES_BACK, " ").trim();
  const found = quarters(bare, options, raw) ?? months(bare, options, raw);
  if (!found?.start) return null;
  const runsOn = /(?:den|toi|[-–]) /.test(bare.slice(BEGINS.exec(bare)?.index ?? 0));
  const end = runsOn ? found.end : monthEnd(Number(found.start.slice(0, 4)), 12);
  return { kind: "recurring", start: found.start, end };
};

/** "Thường xuyên", "suốt năm". */
export const continuous: TimingReader = (words, { year }) =>
  /thuong xuyen|lien tuc|xuyen suot|suot nam/.test(words)
    ? { kind: "continuous", ...wholeYear(ownYear(words) ?? year) }
    : null;
