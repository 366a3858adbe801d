import { createContext, type ReactNode, useContext } from "react";
import type { Endpoint } from "../../../platform/contract/endpoint.ts";
import { type ActOptions, useAct } from "../../../platform/ui/api/useAct.ts";
import { useSay } from "../../../platform/ui/feedback/Say.tsx";
import { useTexts } from "../../../platform/ui/i18n/LanguageProvider.tsx";
import {
  getPlan,
  getPlanTasks,
  listPlans,
  type PlanDetail,
  type PlanTasks,
  previewIssuance,
  type Source,
} from "../contract.ts";
import { reviewTexts } from "./review-texts.ts";
import type { ReviewPart } from "./searches.ts";

/** Where the review stands: the plan, its tasks, and what is selected. */
export interface Review extends PlanTasks {
  readonly plan: PlanDetail;
  /** Id of the task shown at the right. */
  readonly taskId: string;
  /** False until a task has been chosen: the first one is shown, and the paper from its beginning. */
  readonly isChosen: boolean;
  /** Field of that task whose words are outlined: `title`, `timing`, `assignment:<id>`, `quota:<id>`. */
  readonly field: string;
  /** Place of the current finding in the text. */
  readonly spot: Source | null;
  /** The side seen on a narrow screen. */
  readonly side: "fields" | "paper";
  /** Shows a task at the right, and one of its fields. */
  select(taskId: string, field?: string): void;
  /** Outlines a field's words on the paper without leaving the fields. */
  point(taskId: string, field: string): void;
  /** Brings the words of a field into view, also where only one side is seen. */
  showSource(taskId: string, field: string): void;
  /** On a narrow screen, brings the other side into view. */
  showSide(side: Review["side"]): void;
  /** Opens another part at the right. */
  open(part: ReviewPart): void;
  /** Fetches what others have changed; what is being typed stays. */
  reload(): Promise<unknown>;
  /** What was typed and not saved yet, by form; kept while other tasks are looked at. */
  readonly drafts: Map<string, unknown>;
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
    invalidates: [getPlan, getPlanTasks, listPlans, previewIssuance],
    onDone: (result, args) => {
      if (onDone) onDone(result, args);
      else say(words.saved);
    },
  });
}
