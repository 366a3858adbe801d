import { useMemo, useRef } from "react";
import { useSearchState } from "../../../platform/ui/routing/useSearchState.ts";
import type { Finding, PlanDetail, PlanTasks, Task } from "../contract.ts";
import { fieldAt } from "./field-places.ts";
import type { Review } from "./review.tsx";
import { reviewSearch } from "./searches.ts";

export interface ReviewInputs {
  readonly plan: PlanDetail;
  readonly read: PlanTasks;
  readonly reload: () => Promise<unknown>;
}

/** Where the review stands, kept in the address so that a reload and the way back lead to the same place. */
export function useReviewState({ plan, read, reload }: ReviewInputs) {
  const [search, change] = useSearchState(reviewSearch);
  const drafts = useRef(new Map<string, unknown>());
  const task = read.tasks.find((each) => each.id === search.task) ?? read.tasks[0];
  const current = read.findings.find((each) => each.id === search.finding);
  const spot = (search.look === "finding" && current?.source) || null;
  const review = useMemo(
    (): Review => ({
      ...read,
      plan,
      taskId: task?.id ?? "",
      isChosen: search.task !== "",
      field: search.field,
      spot,
      side: search.side,
      drafts: drafts.current,
      reload,
      select: (id, field = "") =>
        change({ task: id, field, look: "field", part: "tasks", side: "fields" }),
      point: (id, field) => change({ task: id, field, look: "field" }),
      showSource: (id, field) => change({ task: id, field, look: "field", side: "paper" }),
      showSide: (side) => change({ side }),
      open: (part) => change({ part, side: "fields" }),
    }),
    [read, plan, task?.id, search.task, search.field, spot, search.side, reload, change],
  );
  const showFinding = (finding: Finding) =>
    change({ finding: finding.id, look: "finding", ...placeOf(finding, read.tasks) });
  return { review, task, search, showFinding };
}

/** The task and field a finding is about; nothing moves where it is about no task. */
function placeOf(finding: Finding, tasks: readonly Task[]) {
  const task = tasks.find((each) => each.id === finding.taskId);
  if (!task) return {};
  const field = finding.assignmentId
    ? `assignment:${finding.assignmentId}`
    : fieldAt(task, finding.source);
  return { task: task.id, field, part: "tasks" as const };
}
