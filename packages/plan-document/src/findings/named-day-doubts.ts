import type { Finding, Task } from "../plan-document.ts";
import { isoDate, monthEnd, monthStart } from "../tasks/calendar.ts";
import { NAMED_DAYS, type NamedDay } from "../tasks/named-days.ts";
import { plain } from "../text/fold.ts";
import type { Reading } from "./reading.ts";

function range(day: NamedDay, year: number): [string, string] {
  const date = day.day === undefined ? null : isoDate(year, day.month, day.day);
  return date ? [date, date] : [monthStart(year, day.month), monthEnd(year, day.month)];
}

const MOMENTS = new Set(["quarter", "quarters", "month", "date", "range"]);

function conflict(task: Task, day: NamedDay): Finding[] {
  const { timing } = task;
  if (!timing?.start || !timing.end || !MOMENTS.has(timing.kind)) return [];
  const [first, last] = range(day, Number(timing.end.slice(0, 4)));
  if (first <= timing.end && last >= timing.start) return [];
  const quarter = ["I", "II", "III", "IV"][Math.ceil(day.month / 3) - 1];
  const year = timing.end.slice(0, 4);
  const when = day.day === undefined ? `tháng ${day.month}` : `ngày ${day.day}/${day.month}`;
  return [
    {
      code: "date-conflict",
      severity: "doubt",
      path: task.path,
      ...(task.sources.timing ? { source: task.sources.timing } : {}),
      message: `${day.name} là ${when} hằng năm, nhưng nhiệm vụ ${task.path} ghi thời gian “${timing.raw}”.`,
      proposal: `Quý ${quarter}/${year}`,
      english: {
        message: `“${day.name}” is every year ${englishDay(day)}, but task ${task.path} says “${timing.raw}”.`,
        proposal: `Quarter ${quarter}/${year}`,
      },
    },
  ];
}

const MONTH_NAME = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" });

function englishDay({ day, month }: NamedDay): string {
  const name = MONTH_NAME.format(Date.UTC(2000, month - 1, 1));
  return day === undefined ? `in ${name}` : `on ${day} ${name}`;
}

/** "Hưởng ứng Ngày 10/10", "kỷ niệm 20/11": a day every year; with a year it is the date of a document. */
const YEARLY_DAY =
  /(?:(?<!tu |den |truoc )ngay|dip|ky niem|chao mung|huong ung)\s+(\d{1,2})\/(\d{1,2})(?![/\d])/;

function dayInTitle(title: string): NamedDay | undefined {
  const found = YEARLY_DAY.exec(title);
  const [day, month] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || isoDate(2000, month, day) === null) return undefined;
  return { name: `Ngày ${day}/${month}`, day, month, pattern: YEARLY_DAY };
}

/** Tasks about a day with a date of its own, timed outside it. */
export function namedDayDoubts({ tasks }: Reading): Finding[] {
  return tasks.flatMap((task) => {
    const title = plain(task.title);
    const day = NAMED_DAYS.find(({ pattern }) => pattern.test(title)) ?? dayInTitle(title);
    return day ? conflict(task, day) : [];
  });
}
