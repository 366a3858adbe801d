import type { Finding, Task } from "../plan-document.ts";
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

/** The one body that leads the other tasks under the same heading, else the office whose plan it is. */
function likelyLead(beside: ReadonlySet<string>, issuer: string | null): string | null {
  const [one, ...others] = beside;
  return one !== undefined && others.length === 0 ? one : issuer;
}

const ledBy = (name: string | null, words: Answer): Pick<Finding, "proposal" | "fix"> =>
  name === null ? {} : { proposal: words.vi(name), fix: { kind: "lead", name } };

interface Answer {
  readonly vi: (name: string) => string;
  readonly en: (name: string) => string;
}

const giveTo: Answer = {
  vi: (name) => `Giao ${name} chủ trì.`,
  en: (name) => `Let ${name} lead it.`,
};
const giveAllTo: Answer = {
  vi: (name) => `Giao ${name} chủ trì các nhiệm vụ chưa nêu đơn vị.`,
  en: (name) => `Let ${name} lead the tasks that name nobody.`,
};

const noLead = (task: Task, likely: string | null): Finding => ({
  code: "no-lead",
  severity: "doubt",
  path: task.path,
  source: task.sources.title,
  message: `Nhiệm vụ ${task.path} không nêu đơn vị chủ trì.`,
  ...ledBy(likely, giveTo),
  english: {
    message: `Task ${task.path} names no lead.`,
    ...(likely === null ? {} : { proposal: giveTo.en(likely) }),
  },
});

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
  return {
    code: "no-lead",
    severity: "doubt",
    message:
      "Hầu hết nhiệm vụ không nêu đơn vị chủ trì; có thể là việc của chính cơ quan ban hành.",
    ...ledBy(issuer, giveAllTo),
    english: {
      message: "Hardly a task names a lead; this may be the issuing body's own work.",
      ...(issuer === null ? {} : { proposal: giveAllTo.en(issuer) }),
    },
  };
}

function leadDoubts({ tasks, header: { issuer } }: Reading): Finding[] {
  const without = tasks.filter(({ lead }) => lead.length === 0);
  if (without.length > 2 && without.length * 4 >= tasks.length * 3) return [noLeadAtAll(issuer)];
  const leads = leadsByParent(tasks);
  return without.map((task) =>
    noLead(task, likelyLead(leads.get(parentOf(task.path)) ?? new Set(), issuer)),
  );
}

/** Tasks that say neither who nor when. */
export const missingDoubts = (reading: Reading): Finding[] => [
  ...leadDoubts(reading),
  ...reading.tasks.flatMap((task) => noTiming(task, reading.year)),
];
