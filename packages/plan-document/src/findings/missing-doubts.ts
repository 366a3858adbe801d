import type { Finding, Task } from "../plan-document.ts";
import { wholePlan } from "../tasks/time-answers.ts";
import type { Reading } from "./reading.ts";

const parentOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf("."), 0));

/** The bodies that lead under each heading, gathered once: a plan may hold 100,000 tasks. */
function leadsByParent(tasks: readonly Task[]): ReadonlyMap<string, ReadonlySet<string>> {
  const leads = new Map<string, Set<string>>();
  for (const { path, lead } of tasks) {
    const named = leads.get(parentOf(path)) ?? new Set();
    for (const name of lead) named.add(name);
    leads.set(parentOf(path), named);
  }
  return leads;
}

/** The body that leads more tasks than any other; null where several lead as many, or nobody leads. */
function usualLead(tasks: readonly Task[]): string | null {
  const counts = new Map<string, number>();
  for (const name of tasks.flatMap(({ lead }) => lead))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const [[first, most] = [null, 0], [, next] = [null, 0]] = [...counts].sort(
    ([, a], [, b]) => b - a,
  );
  return most > next ? first : null;
}

/** The one body that leads the other tasks under the same heading, else the office whose plan it is, else who leads most. */
function likelyLead(beside: ReadonlySet<string>, whose: string | null): string | null {
  const [one, ...others] = beside;
  return one !== undefined && others.length === 0 ? one : whose;
}

interface Answer {
  readonly vi: (name: string) => string;
  readonly en: (name: string) => string;
}

type Answered = Pick<Finding, "proposal" | "fix"> & { readonly english: string };

/** Where the document names no body at all, nobody can be proposed; what is left then is said as it is. */
const ledBy = (name: string | null, { vi, en }: Answer): Answered =>
  name === null
    ? {
        proposal: "Để không giao cho ai; nhiệm vụ không thành cam kết.",
        english: "Give it to nobody; the task becomes no commitment.",
      }
    : { proposal: vi(name), fix: { kind: "lead", name }, english: en(name) };

/**
 * What is proposed where a task names no lead: that this body leads it.
 *
 * @example leadWords.en("Sở Nội vụ") // "Let Sở Nội vụ lead it."
 */
export const leadWords: Answer = {
  vi: (name) => `Giao ${name} chủ trì.`,
  en: (name) => `Let ${name} lead it.`,
};
const giveAllTo: Answer = {
  vi: (name) => `Giao ${name} chủ trì các nhiệm vụ chưa nêu đơn vị.`,
  en: (name) => `Let ${name} lead the tasks that name nobody.`,
};

function noLead(task: Task, likely: string | null): Finding {
  const { english, ...answer } = ledBy(likely, leadWords);
  return {
    code: "no-lead",
    severity: "doubt",
    path: task.path,
    source: task.sources.title,
    message: `Nhiệm vụ ${task.path} không nêu đơn vị chủ trì.`,
    ...answer,
    english: { message: `Task ${task.path} names no lead.`, proposal: english },
  };
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
      proposal: wholePlan(year).vi,
      english: { message: `Task ${task.path} says no time.`, proposal: wholePlan(year).en },
    },
  ];
}

/** Work an office sets itself: hardly a task names a lead, and one doubt for all of them asks for it. */
function noLeadAtAll(whose: string | null): Finding {
  const { english, ...answer } = ledBy(whose, giveAllTo);
  return {
    code: "no-lead",
    severity: "doubt",
    message:
      "Hầu hết nhiệm vụ không nêu đơn vị chủ trì; có thể là việc của chính cơ quan ban hành.",
    ...answer,
    english: {
      message: "Hardly a task names a lead; this may be the issuing body's own work.",
      proposal: english,
    },
  };
}

function leadDoubts({ tasks, header: { issuer } }: Reading): Finding[] {
  const without = tasks.filter(({ lead }) => lead.length === 0);
  const whose = issuer ?? usualLead(tasks);
  if (without.length > 2 && without.length * 4 >= tasks.length * 3) return [noLeadAtAll(whose)];
  const leads = leadsByParent(tasks);
  return without.map((task) =>
    noLead(task, likelyLead(leads.get(parentOf(task.path)) ?? new Set(), whose)),
  );
}

/** Tasks that say neither who nor when. */
export const missingDoubts = (reading: Reading): Finding[] => [
  ...leadDoubts(reading),
  ...reading.tasks.flatMap((task) => noTiming(task, reading.year)),
];
