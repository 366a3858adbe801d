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

/** Work an office sets itself: hardly a task names a lead, and one doubt for all of them asks for it. */
function noLeadAtAll(issuer: string | null): Finding {
  const proposal = issuer === null ? {} : { proposal: issuer };
  return {
    code: "no-lead",
    severity: "doubt",
    message:
      "Hầu hết nhiệm vụ không nêu đơn vị chủ trì; có thể là việc của chính cơ quan ban hành. Đề nghị chọn đơn vị cho từng nhiệm vụ.",
    ...proposal,
    english: {
      message:
        "Hardly a task names a lead; this may be the issuing body's own work. Choose a unit for each task.",
      ...proposal,
    },
  };
}

/** Tasks that say neither who nor when. */
export function missingDoubts({ tasks, year, header }: Reading): Finding[] {
  const timings = tasks.flatMap((task) => noTiming(task, year));
  const without = tasks.filter(({ lead }) => lead.length === 0).length;
  return without > 2 && without * 4 >= tasks.length * 3
    ? [noLeadAtAll(header.issuer), ...timings]
    : [...tasks.flatMap(noLead), ...timings];
}
