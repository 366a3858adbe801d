import { dateInVietnam } from "../../../platform/clock.ts";

/** The day an item was published, and whether the page said so or only the finding did. */
export interface ReadDay {
  readonly on: string;
  readonly dated: "page" | "found";
}

const eldest = "2000-01-01";

/**
 * The day of a source's own words (RFC 822, ISO 8601, `dd/MM/yyyy`), as it was in Vietnam. A date to come, one before
 * this century, or words that are none: the day it was found stands, and says that it does.
 */
export function readDate(words: string | null, foundOn: string): ReadDay {
  const on = words === null ? null : dayOf(words.trim());
  return on !== null && on >= eldest && on <= foundOn
    ? { on, dated: "page" }
    : { on: foundOn, dated: "found" };
}

function dayOf(words: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(words) ?? [];
  const text = year ? `${year}-${month?.padStart(2, "0")}-${day?.padStart(2, "0")}` : words;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return realDay(text);
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : dateInVietnam(new Date(moment));
}

// 31/02 is no day, though a clock would make it 3 March.
function realDay(text: string): string | null {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : null;
}
