import type { Finding, Task } from "../plan-document.ts";
import type { Reading } from "./find-doubts.ts";

function noLead(task: Task): Finding[] {
  if (task.lead.length > 0) return [];
  return [
    {
      code: "no-lead",
      severity: "doubt",
      path: task.path,
      source: task.sources.title,
      message: `Nhiệm vụ ${task.path} không nêu đơn vị chủ trì. Đề nghị chọn đơn vị.`,
    },
  ];
}

function noTiming(task: Task, year: number | null): Finding[] {
  // Words that are there but were not understood have a finding of their own.
  if (task.timing !== null || task.sources.timing) return [];
  const proposal = year === null ? {} : { proposal: `Năm ${year}` };
  return [
    {
      code: "no-timing",
      severity: "doubt",
      path: task.path,
      source: task.sources.title,
      message: `Nhiệm vụ ${task.path} không nêu thời gian thực hiện.`,
      ...proposal,
    },
  ];
}

/** Tasks that say neither who nor when. */
export function missingDoubts({ tasks, year }: Reading): Finding[] {
  return tasks.flatMap((task) => [...noLead(task), ...noTiming(task, year)]);
}
