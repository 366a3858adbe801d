import { plain } from "../text/fold.ts";
import { daysLater } from "./calendar.ts";
import { readDates } from "./timing-dates.ts";
import type { Period, TimingReader } from "./timing-reader.ts";

const COUNTED =
  /(?:(truoc) )?(\d{1,3})(?: \([^)]{1,20}\))? ?(?:(ngay|tuan|thang|gio)( lam viec)?),? (ke tu|tinh tu|tu|sau|truoc|so voi)(?: khi| ngay)? (.+)/;
/** "Trước khi cắt điện tối thiểu 05 ngày", "trước phiên họp 3 ngày làm việc". */
const BEFORE_EVENT =
  /^(?:hoan thanh |xong |gui |trinh )?truoc (?:khi |ngay )?([a-z][^\d,;]{3,80}?),? (?:it nhat |toi thieu |cham nhat )?(?:la )?(\d{1,3}) (ngay|tuan)( lam viec)?$/;
/** Lengths in days as the Civil Code counts them (Article 146): a month is thirty days, a day twenty-four hours. */
const DAYS: Readonly<Record<string, number>> = { ngay: 1, tuan: 7, thang: 30, gio: 1 / 24 };
/** "Trong 04 tuần, từ 15/5/2026": the event is a day. */
const DAY_ALONE = /^(?:ngay )?\d{1,2}\s?\/\s?\d{1,2}(?:\s?\/\s?20\d\d)?$/;
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
  const days = Math.ceil(Number(number) * (DAYS[unit ?? "ngay"] ?? 1));
  const isBefore = link === "truoc" || (early !== undefined && link === "so voi");
  const relative = {
    from: tail(raw, event),
    days: isBefore ? -days : days,
    working: working !== undefined,
  };
  return { kind: "dateBefore", start: null, end: null, relative };
}

function stretch(
  [, , number = "0", unit, working, link, event = ""]: RegExpExecArray,
  year: number | null,
): Period | null {
  if (link !== "tu" || working !== undefined || !DAY_ALONE.test(event)) return null;
  const start = readDates(event, year)[0]?.date;
  const days = Math.ceil(Number(number) * (DAYS[unit ?? "ngay"] ?? 1));
  return start ? { kind: "range", start, end: daysLater(start, days - 1) } : null;
}

function ahead([, event = "", number = "0", unit, working]: RegExpExecArray, raw: string): Period {
  const at = plain(raw).replace(/\s+/g, " ").indexOf(event);
  const from = at < 0 ? event : raw.replace(/\s+/g, " ").slice(at, at + event.length);
  const days = -Number(number) * (DAYS[unit ?? "ngay"] ?? 1);
  const counting = { from, days, working: working !== undefined };
  return { kind: "dateBefore", start: null, end: null, relative: counting };
}

/**
 * A time counted from an event: "05 ngày làm việc kể từ ngày ban hành", "ngay sau khi …", "kể từ ngày ký". Days before an
 * event are negative. Which day the event falls on is for people to say.
 */
export const relative: TimingReader = (words, { year }, raw) => {
  const early = /(?:moi|hang|tung) /.test(words) ? null : BEFORE_EVENT.exec(words);
  if (early) return ahead(early, raw);
  const found = COUNTED.exec(words);
  // "Chậm nhất ngày 10/12/2025 - 95 ngày trước ngày bầu cử": the day is named, and the count only explains it.
  if (found && !DAY.test(words.slice(0, found.index)))
    return stretch(found, year) ?? counted(found, raw);
  if (MORE.test(words)) return null;
  const atOnce = AT_ONCE.exec(words)?.[1];
  const onwards = ONWARDS.exec(words)?.[1];
  const event = atOnce ?? onwards;
  if (event === undefined) return null;
  const counting = { from: tail(raw, event), days: 0, working: false };
  return { kind: atOnce ? "dateBefore" : "range", start: null, end: null, relative: counting };
};
