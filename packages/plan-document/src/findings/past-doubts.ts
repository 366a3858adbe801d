import type { Finding, Task } from "../plan-document.ts";
import { englishDate, issuedFrom, latestCited, vietnameseDate } from "./quota-doubts.ts";
import type { Reading } from "./reading.ts";

function pastAtIssue(task: Task, end: string, reason: Reason): Finding {
  return {
    code: "past-at-issue",
    severity: "doubt",
    path: task.path,
    ...(task.sources.timing ? { source: task.sources.timing } : {}),
    message: `Nhiệm vụ ${task.path} đến hạn ngày ${vietnameseDate(end)} (“${task.timing?.raw}”), trong khi ${reason.vi}.`,
    proposal: "Ghi nhận là việc đã đến hạn trước khi ban hành, không tính là chậm.",
    english: {
      message: `Task ${task.path} was due on ${englishDate(end)} (“${task.timing?.raw}”), while ${reason.en}.`,
      proposal: "Keep it as due before the issue, never counted as late.",
    },
  };
}

interface Reason {
  readonly vi: string;
  readonly en: string;
}

function reasonOf(reading: Reading, from: string): Reason {
  return reading.header.issuedOn
    ? {
        vi: `kế hoạch ban hành ngày ${vietnameseDate(from)}`,
        en: `the plan was issued on ${englishDate(from)}`,
      }
    : {
        vi: `kế hoạch viện dẫn văn bản ngày ${vietnameseDate(from)}`,
        en: `the plan cites a document of ${englishDate(from)}`,
      };
}

/** A task that carries out a document dated after the task's own deadline. */
function beforeItsBasis(task: Task, end: string, cited: string): Finding {
  return {
    code: "date-conflict",
    severity: "doubt",
    path: task.path,
    ...(task.sources.timing ? { source: task.sources.timing } : {}),
    message: `Nhiệm vụ ${task.path} đến hạn ngày ${vietnameseDate(end)} (“${task.timing?.raw}”), trước ngày của văn bản mà nhiệm vụ viện dẫn (${vietnameseDate(cited)}).`,
    proposal: "Giữ thời hạn như văn bản ghi.",
    english: {
      message: `Task ${task.path} is due on ${englishDate(end)} (“${task.timing?.raw}”), before the document it cites (${englishDate(cited)}).`,
      proposal: "Keep the deadline as written.",
    },
  };
}

/** Tasks due before the plan can have been issued, or before a document they themselves cite. */
export function pastDoubts(reading: Reading): Finding[] {
  const from = issuedFrom(reading);
  const { layout, tasks, year } = reading;
  return tasks.flatMap((task): Finding[] => {
    const end = task.timing?.end ?? null;
    if (end === null) return [];
    const cited = latestCited(layout.text.slice(task.source.start, task.source.end), null);
    if (cited !== null && cited > end) return [beforeItsBasis(task, end, cited)];
    // A time in another year has a finding of its own.
    const isThisYear = year === null || end >= `${year}-01-01`;
    if (from === null || end >= from || !isThisYear) return [];
    return [pastAtIssue(task, end, reasonOf(reading, from))];
  });
}
