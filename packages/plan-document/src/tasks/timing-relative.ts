import type { Period, TimingReader } from "./timing.ts";

const COUNTED =
  /(?:(truoc) )?(\d{1,3})(?: \([^)]{1,20}\))? (?:(ngay|tuan)( lam viec)?),? (ke tu|tinh tu|tu|sau|truoc|so voi)(?: khi| ngay)? (.+)/;
const AT_ONCE = /^ngay (?:sau )?khi (.+)/;
const ONWARDS =
  /^(?:co hieu luc |thuc hien |ap dung |bat dau )?(?:ke tu|tinh tu|tu)(?: ngay| khi) ([a-z].*)/;
/** Words that make more of the time than the event: "Ngay sau khi ban hành và duy trì thường xuyên". */
const MORE = /\d|thuong xuyen|lien tuc|hang |nam 20|den /;

const tail = (raw: string, event: string): string => raw.slice(raw.length - event.length);

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
  if (found) return counted(found, raw);
  if (MORE.test(words)) return null;
  const atOnce = AT_ONCE.exec(words)?.[1];
  const onwards = ONWARDS.exec(words)?.[1];
  const event = atOnce ?? onwards;
  if (event === undefined) return null;
  const counting = { from: tail(raw, event), days: 0, working: false };
  return { kind: atOnce ? "dateBefore" : "range", start: null, end: null, relative: counting };
};
