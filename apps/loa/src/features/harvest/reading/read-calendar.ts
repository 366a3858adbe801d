import { type FoundEntry, mostEntries, plainWords } from "./entry.ts";
import { absolute } from "./read-xml-source.ts";

/** Reads events of an iCalendar (RFC 5545): what, when, and the address of each; those without one get the calendar's. */
export function readCalendar(text: string, base: string): FoundEntry[] {
  const lines = text.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  const found: FoundEntry[] = [];
  let event: Map<string, string> | null = null;
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") event = new Map();
    else if (line === "END:VEVENT" && event) {
      found.push(asEntry(event, base));
      event = null;
    } else if (event) takeLine(event, line);
    if (found.length >= mostEntries) break;
  }
  return found.filter((entry) => entry.title !== "");
}

function takeLine(event: Map<string, string>, line: string): void {
  const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
  if (name && value !== undefined && !event.has(name)) event.set(name, value);
}

function asEntry(event: Map<string, string>, base: string): FoundEntry {
  const summary = plainWords(unescaped(event.get("DESCRIPTION") ?? ""), 500);
  const own = absolute(event.get("URL") ?? "", base);
  return {
    url: own ?? `${base}#${encodeURIComponent(event.get("UID") ?? "")}`,
    title: plainWords(unescaped(event.get("SUMMARY") ?? ""), 300),
    summary: summary === "" ? null : summary,
    dated: dayOf(event.get("DTSTART")),
  };
}

const unescaped = (text: string) => text.replace(/\\n/gi, " ").replace(/\\([,;\\])/g, "$1");

function dayOf(start: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(start ?? "") ?? [];
  return year && month && day ? `${year}-${month}-${day}` : null;
}
