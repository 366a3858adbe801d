import { type MouseEvent, useEffect, useRef } from "react";
import { placesOfTask } from "./field-places.ts";
import { useReview } from "./review.tsx";

/** Marks every run of a field's words with who they belong to, and every block with its place. */
export const fieldMark = "data-field";
export const blockMark = "data-start";

/** Outlines the current field on the paper, brings it into sight, and selects the field whose words are clicked. */
export function usePaperMarks() {
  const review = useReview();
  const place = useRef<HTMLDivElement>(null);
  const at = currentPlace(review);
  // The outline is drawn on what stands there already: a new selection never draws the paper anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the paper must look again once its side is shown
  useEffect(
    () => outline(place.current, review.taskId, review.field, at),
    [review.taskId, review.field, at, review.side],
  );
  const choose = (event: MouseEvent) => {
    const marked = (event.target as HTMLElement).closest(`[${fieldMark}]`);
    const [taskId, field] = marked?.getAttribute(fieldMark)?.split("|") ?? [];
    if (taskId && field) review.select(taskId, field);
  };
  return { place, choose };
}

/** Where in the text the review looks at: the finding's place, else the current field's, else the task's. */
function currentPlace(review: ReturnType<typeof useReview>): number | null {
  if (review.spot) return review.spot.start;
  if (!review.isChosen) return null;
  const task = review.tasks.find((each) => each.id === review.taskId);
  if (!task) return null;
  const place = placesOfTask(task).find((each) => each.field === (review.field || "title"));
  return place?.start ?? task.source?.start ?? null;
}

function outline(paper: HTMLElement | null, taskId: string, field: string, at: number | null) {
  const marked = all(paper, `[${fieldMark}="${CSS.escape(`${taskId}|${field}`)}"]`);
  const block = at === null ? undefined : blockAt(paper, at);
  for (const each of marked) each.setAttribute("data-current", "");
  block?.setAttribute("data-current-block", "");
  bringIntoView(marked[0] ?? block);
  return () => {
    for (const each of marked) each.removeAttribute("data-current");
    block?.removeAttribute("data-current-block");
  };
}

const all = (paper: HTMLElement | null, selector: string) => [
  ...(paper?.querySelectorAll<HTMLElement>(selector) ?? []),
];

function blockAt(paper: HTMLElement | null, at: number): HTMLElement | undefined {
  return all(paper, `[${blockMark}]`).findLast(
    (block) => Number(block.getAttribute(blockMark)) <= at,
  );
}

// What is in sight already stays where it is; the eye would lose it otherwise. Blocks never drawn yet have
// guessed heights, so the first jump may miss: it is repeated until the words are there.
function bringIntoView(target: HTMLElement | undefined, tries = 4): void {
  if (!target || tries === 0 || isInSight(target)) return;
  target.scrollIntoView({ block: "center" });
  requestAnimationFrame(() => bringIntoView(target, tries - 1));
}

function isInSight(target: HTMLElement): boolean {
  const pane = target.closest("[data-pane]")?.getBoundingClientRect();
  const { top, bottom } = target.getBoundingClientRect();
  const upper = Math.max(pane?.top ?? 0, 0);
  const lower = Math.min(pane?.bottom ?? innerHeight, innerHeight);
  return top >= upper && (bottom <= lower || bottom - top > lower - upper);
}
