import type { Finding, Task } from "../plan-document.ts";
import { schoolYearOf } from "../tasks/school-year.ts";
import { parseTiming } from "../tasks/timing.ts";
import type { Reading } from "./reading.ts";

/** A plan for several years: "giai đoạn 2025 - 2030", "đến năm 2030". */
const SEVERAL_YEARS = /20\d\d\s*[-–—]\s*20\d\d|đến (?:hết )?năm 20\d\d|và (?:những|các) năm/iu;

type Side = "before" | "after";

function sideOf({ timing }: Task, year: number): Side | null {
  if (timing?.end && timing.end < `${year}-01-01`) return "before";
  return timing?.start && timing.start > `${year}-12-31` ? "after" : null;
}

/** "2028" in a photographed plan of 2026: a figure misread, where the next year may well be meant. */
const isMisread = ({ timing }: Task, year: number, isRecognised: boolean): boolean =>
  isRecognised && (timing?.start ?? timing?.end ?? "") >= `${year + 2}-01-01`;

/** A time of years past is a doubt, and one of years ahead where recognition may have misread it; the next year may well be meant. */
function doubt(task: Task, year: number, side: Side, misread: boolean): Finding {
  const words = task.timing?.raw ?? "";
  const answer = answerFor(words, year, side === "before" || misread);
  return {
    code: "time-outside-year",
    severity: side === "before" || misread ? "doubt" : "note",
    path: task.path,
    ...(task.sources.timing ? { source: task.sources.timing } : {}),
    message: `Nhiệm vụ ${task.path} ghi thời gian “${words}”, ${side === "before" ? "trước" : "sau"} năm ${year} của kế hoạch.`,
    proposal: answer.vi,
    english: {
      message: `Task ${task.path} says “${words}”, ${side} ${year}, the year of the plan.`,
      proposal: answer.en,
    },
  };
}

/** A past year is a slip of the pen: the same time in the plan's own year. A later one is taken as written. */
function answerFor(words: string, year: number, isSlip: boolean) {
  const mended = words.replace(/20\d\d/g, `${year}`);
  const isMended = parseTiming(mended, { year })?.end?.startsWith(`${year}`) === true;
  if (isSlip && isMended) return { vi: mended, en: mended };
  return { vi: "Giữ thời gian như văn bản ghi.", en: "Keep the time as written." };
}

/** Tasks timed wholly outside the plan's year. A title that does not name that year binds nobody to the year of its date. */
export function outsideYearDoubts({ tasks, year, header, layout, places }: Reading): Finding[] {
  if (
    year === null ||
    !(header.title ?? `${year}`).includes(`${year}`) ||
    schoolYearOf(layout.text, header.title) !== null ||
    SEVERAL_YEARS.test(header.title ?? "")
  )
    return [];
  const isRecognised = places.some(({ confidence }) => confidence !== undefined);
  return tasks.flatMap((task) => {
    const misread = isMisread(task, year, isRecognised);
    const side = sideOf(task, year) ?? (misread ? "after" : null);
    return side ? [doubt(task, year, side, misread)] : [];
  });
}
