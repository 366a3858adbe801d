import type { PlanDetail, Task } from "../contract.ts";

type Heading = PlanDetail["headings"][number];

/** Tasks that follow one another under the same heading, with the headings that begin there. */
export interface HeadingGroup {
  readonly headings: readonly Heading[];
  readonly tasks: readonly Task[];
}

/** Cuts a plan's tasks, in their order, where the heading over them changes; each heading is named once. */
export function groupByHeading(
  tasks: readonly Task[],
  headings: readonly Heading[],
): HeadingGroup[] {
  const groups: { headings: Heading[]; tasks: Task[]; over: string }[] = [];
  const named = new Set<string>();
  for (const task of tasks) {
    const chain = headings.filter((heading) => isUnder(task.path, heading.path));
    const over = chain.at(-1)?.path ?? "";
    const last = groups.at(-1);
    if (last && last.over === over) {
      last.tasks.push(task);
      continue;
    }
    const begins = chain.filter((heading) => !named.has(heading.path));
    for (const heading of begins) named.add(heading.path);
    groups.push({ headings: begins, tasks: [task], over });
  }
  return groups.map((group) => ({ headings: group.headings, tasks: group.tasks }));
}

const isUnder = (path: string, heading: string) => path.startsWith(`${heading}.`);
