import { search } from "../../../platform/ui/routing/search.ts";

/** The difference: which kind of change is shown. */
export const differenceSearch = {
  kind: search.choice(["all", "added", "changed", "ended", "untouched"], "all"),
};

/** The versions: as of which day; empty is today. */
export const versionsSearch = { asOf: search.text() };
