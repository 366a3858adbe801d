import { search } from "../../../platform/ui/routing/search.ts";

/** The list of plans: words of the title or number, and a state. */
export const planListSearch = {
  q: search.text(),
  state: search.choice(["all", "draft", "issued"], "all"),
};

/** The parts at the right of the review; `""` opens the one that is needed first. */
export type ReviewPart = "" | "tasks" | "names" | "head";

/** The review: which task, field and finding; which part at the right; on a phone which side. */
export const reviewSearch = {
  task: search.text(),
  field: search.text(),
  finding: search.text(),
  /** What the paper shows: the place of the field, or of the finding. */
  look: search.choice(["field", "finding"], "field"),
  part: search.choice(["", "tasks", "names", "head"], ""),
  side: search.choice(["fields", "paper"], "fields"),
};
