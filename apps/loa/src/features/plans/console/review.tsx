import { createContext, type ReactNode, useContext } from "react";
import type { Endpoint } from "../../../platform/contract/endpoint.ts";
import { type ActOptions, useAct } from "../../../platform/ui/api/useAct.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import { getPlan, getPlanTasks, listPlans, type PlanDetail, type PlanTasks } from "../contract.ts";
import { reviewTexts } from "./review-texts.ts";

/** Where the review stands: the plan, its tasks, and what is selected. */
export interface Review extends PlanTasks {
  readonly plan: PlanDetail;
  /** Id of the task shown at the right. */
  readonly taskId: string;
  /** Field of that task whose words are outlined: `title`, `timing`, `lead:0`, `quota:1`. */
  readonly field: string;
  select(taskId: string, field?: string): void;
  /** Brings the words of a field into view. */
  showSource(taskId: string, field: string): void;
}

const Reviewing = createContext<Review | null>(null);

/** Gives the review to everything on the screen. */
export function ReviewProvider(props: { readonly value: Review; readonly children: ReactNode }) {
  return <Reviewing value={props.value}>{props.children}</Reviewing>;
}

/** The review this component stands in. */
export function useReview(): Review {
  const review = useContext(Reviewing);
  if (!review) throw new Error("used outside the review screen");
  return review;
}

/** An edit of the plan under review: refreshes what it changed, and says so. */
export function useEdit<E extends Endpoint>(endpoint: E, onDone?: ActOptions<E>["onDone"]) {
  const say = useSay();
  const words = useTexts(reviewTexts);
  return useAct(endpoint, {
    invalidates: [getPlan, getPlanTasks, listPlans],
    onDone: (result, args) => {
      if (onDone) onDone(result, args);
      else say(words.saved);
    },
  });
}
