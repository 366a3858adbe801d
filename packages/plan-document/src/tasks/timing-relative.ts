import { plain } from "../text/fold.ts";
import type { Period, TimingReader } from "./timing.ts";

const COUNTED =
  /(?:(truoc) )?(\d{1,3})(?: \([^)]{1,20}\))? (?:(ngay|tuan)( lam viec)?),? (ke tu|tinh tu|tu|sau|truoc|so voi)(?: khi| ngay)? (.+)/;
const AT_ONCE = /^ngay (?:sau )?khi (.+)/;
const ONWARDS =
  /^(?:co hieu luc |thuc hien |ap dung |bat dau )?(?:ke tu|tinh tu|tu)(?: ngay| khi) ([a-z].*)/;
/** Words that make more of the time than the event: "Ngay sau khi ban hành và duy trì thường xuyên". */
const MORE = /\d|thuong xuyen|lien tuc|hang |nam 20|den /;

const DAY = /\d\s?\/\s?\d{1,2}(?!\d)/;

const EVENT = /(?:kể từ|tính từ|từ|sau|trước|so với)\s+(?:khi\s+|ngày\s+)?(.+)$/iu;

/** The event in the document's own words, which may write a day longer than the words compared. */
const tail = (raw: string, event: string): string =>
  plain(raw).replace(/\s+/g, " ").endsWith(event)
    ? raw.slice(raw.length - event.length)
    : (EVENT.exec(raw)?.[1] ?? raw);

function counted(found: RegExpExecArray, raw: string): Period {
  const [, early, number = "0", unit, working, link, event = ""] = found;
  const days = Number(number) * (unit === "tuan" ? 7 : 1);
  const isBefore = link === "truoc" || (early !== undefined && link === "so voi");
  const relative = {
    from: tail(raw, event),
    days: isBefore ? -days : days,
    working: working !== undefined,
  };
  return { kind: "dateBefore", start: null, end: null, relative };
}

/**
 * A time counted from an event: "05 ngày làm việc kể từ ngày ban hành", "ngay sau khi …", "kể từ ngày ký". Days before an
 * event are negative. Which day the event falls on is for people to say.
 */
export const relative: TimingReader = (words, _options, raw) => {
  const found = COUNTED.exec(words);
  // "Chậm nhất ngày 10/12/2025 - 95 ngày trước ngày bầu cử": the day is named, and the count only explains it.
  if (found && !DAY.test(words.slice(0, found.index))) return counted(found, raw);
  if (MORE.test(words)) return null;
  const atOnce = AT_ONCE.exec(words)?.[1];
  const onwards = ONWARDS.exec(words)?.[1];
  const event = atOnce ?? onwards;
  if (event === undefined) return null;
  const counting = { from: tail(raw, event), days: 0, working: false };
  return { kind: atOnce ? "dateBefore" : "range", start: null, end: null, relative: counting };
};
