import type { Finding } from "../plan-document.ts";
import { englishDate, issuedFrom, vietnameseDate } from "./quota-doubts.ts";
import type { Reading } from "./reading.ts";

/** Tasks due before the plan can have been issued. */
export function pastDoubts(reading: Reading): Finding[] {
  const from = issuedFrom(reading);
  if (from === null) return [];
  const reason = reading.header.issuedOn
    ? `kế hoạch ban hành ngày ${vietnameseDate(from)}`
    : `kế hoạch viện dẫn văn bản ngày ${vietnameseDate(from)}`;
  const why = reading.header.issuedOn
    ? `the plan was issued on ${englishDate(from)}`
    : `the plan cites a document of ${englishDate(from)}`;
  return reading.tasks.flatMap((task): Finding[] => {
    const end = task.timing?.end ?? null;
    if (end === null || end >= from) return [];
    return [
      {
        code: "past-at-issue",
        severity: "doubt",
        path: task.path,
        ...(task.sources.timing ? { source: task.sources.timing } : {}),
        message: `Nhiệm vụ ${task.path} đến hạn ngày ${vietnameseDate(end)} (“${task.timing?.raw}”), trong khi ${reason}.`,
        proposal: "Ghi nhận là việc đã đến hạn trước khi ban hành, không tính là chậm.",
        english: {
          message: `Task ${task.path} was due on ${englishDate(end)} (“${task.timing?.raw}”), while ${why}.`,
          proposal: "Keep it as due before the issue, never counted as late.",
        },
      },
    ];
  });
}
