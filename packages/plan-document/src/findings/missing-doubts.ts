import type { Finding, Task } from "../plan-document.ts";
import type { Reading } from "./reading.ts";

function noLead(task: Task): Finding[] {
  if (task.lead.length > 0) return [];
  return [
    {
      code: "no-lead",
      severity: "doubt",
      path: task.path,
      source: task.sources.title,
      message: `Nhiệm vụ ${task.path} không nêu đơn vị chủ trì. Đề nghị chọn đơn vị.`,
      english: { message: `Task ${task.path} names no lead. Choose one.` },
    },
  ];
}

function noTiming(task: Task, year: number | null): Finding[] {
  // Words that are there but were not understood have a finding of their own.
  if (task.timing !== null || task.sources.timing) return [];
  // "02 số/tháng" says when by itself: all year long.
  const isPeriodic = task.quotas.some(({ per }) => per !== "total" && per !== "event");
  return [
    {
      code: "no-timing",
      severity: isPeriodic ? "note" : "doubt",
      path: task.path,
      source: task.sources.title,
      message: `Nhiệm vụ ${task.path} không nêu thời gian thực hiện.`,
      ...(year === null ? {} : { proposal: `Năm ${year}` }),
      english: {
        message: `Task ${task.path} says no time.`,
        ...(year === null ? {} : { proposal: `Year ${year}` }),
      },
    },
  ];
}

/** Tasks that say neither who nor when. */
export function missingDoubts({ tasks, year }: Reading): Finding[] {
  return tasks.flatMap((task) => [...noLead(task), ...noTiming(task, year)]);
}
