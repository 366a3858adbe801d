import { z } from "zod";
import { search } from "../../../platform/ui/routing/search.ts";

/** The list of plans: words of the title or number, and a state. */
export const planListSearch = z.object({
  q: search.text(),
  state: search.choice(["all", "draft", "issued"], "all"),
});

/** The review: which task, which of its fields, which finding; and on a phone which side. */
export const reviewSearch = z.object({
  task: search.text(),
  field: search.text(),
  finding: search.text(),
  side: search.choice(["fields", "paper"], "fields"),
});

/** Issuing: the date the preview is for. */
export const issueSearch = z.object({ on: search.date() });
