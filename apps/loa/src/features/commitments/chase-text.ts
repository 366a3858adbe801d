import type { Bilingual } from "../../platform/contract/endpoint.ts";

/** Late work of one unit, as a message tells of it. */
export interface ChaseMessage {
  readonly unit: string;
  readonly asOf: string;
  readonly lines: readonly {
    /** Empty for what is no task of a plan: a report. */
    readonly path: string;
    readonly title: string;
    readonly dueOn: string;
    readonly daysLate: number;
  }[];
  readonly link: string;
}

const shown = 10;
const dayOf = (date: string) => date.split("-").reverse().join("/");
const brief = (title: string) => (title.length > 110 ? `${title.slice(0, 109).trimEnd()}…` : title);
const counted = (count: number) => (count === 1 ? "1 day" : `${count} days`);

/** A message ready to be pasted into a chat: unit, what, due, days late, and where to open it. */
export function chaseText(message: ChaseMessage, language: keyof Bilingual): string {
  const { unit, asOf, lines, link } = message;
  const rest = lines.length - shown;
  const words = {
    vi: {
      head: `Đôn đốc: ${unit}`,
      count: `Đến ngày ${dayOf(asOf)} còn ${lines.length} việc quá hạn:`,
      rest: `… và ${rest} việc khác.`,
      link: `Xem và ghi kết quả: ${link}`,
    },
    en: {
      head: `Reminder: ${unit}`,
      count: `As of ${dayOf(asOf)}, ${lines.length} late:`,
      rest: `… and ${rest} more.`,
      link: `See and record: ${link}`,
    },
  }[language];
  const said = lines.slice(0, shown).map(({ path, title, dueOn, daysLate }, at) => {
    const when = {
      vi: `hạn ${dayOf(dueOn)}, quá hạn ${daysLate} ngày`,
      en: `due ${dayOf(dueOn)}, ${counted(daysLate)} late`,
    }[language];
    return `${at + 1}. ${[path, brief(title)].filter(Boolean).join(" ")} (${when})`;
  });
  return [words.head, words.count, ...said, ...(rest > 0 ? [words.rest] : []), words.link].join(
    "\n",
  );
}
