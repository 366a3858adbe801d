import type { Finding, Task } from "../plan-document.ts";
import type { Reading } from "./reading.ts";

/** A plan for several years: "giai đoạn 2025 - 2030", "đến năm 2030". */
const SEVERAL_YEARS = /20\d\d\s*[-–—]\s*20\d\d|đến (?:hết )?năm 20\d\d|và (?:những|các) năm/iu;

function isOutside({ timing }: Task, year: number): boolean {
  if (!timing) return false;
  const endedBefore = timing.end !== null && timing.end < `${year}-01-01`;
  return endedBefore || (timing.start !== null && timing.start > `${year}-12-31`);
}

function doubt(task: Task, year: number): Finding {
  const words = task.timing?.raw ?? "";
  return {
    code: "time-outside-year",
    severity: "doubt",
    path: task.path,
    ...(task.sources.timing ? { source: task.sources.timing } : {}),
    message: `Nhiệm vụ ${task.path} ghi thời gian “${words}”, nằm ngoài năm ${year} của kế hoạch.`,
    proposal: `Kiểm tra năm; nếu nhầm, sửa thành ${year}.`,
    english: {
      message: `Task ${task.path} says “${words}”, outside ${year}, the year of the plan.`,
      proposal: `Check the year; if it is a slip, make it ${year}.`,
    },
  };
}

/** Tasks timed wholly outside the plan's year. */
export function outsideYearDoubts({ tasks, year, header }: Reading): Finding[] {
  if (year === null || SEVERAL_YEARS.test(header.title ?? "")) return [];
  return tasks.filter((task) => isOutside(task, year)).map((task) => doubt(task, year));
}
