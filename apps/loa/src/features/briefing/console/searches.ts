import { search } from "../../../platform/ui/routing/search.ts";

export const briefingSearch = { asOf: search.date(), plan: search.text(), line: search.text() };

export const standingSearch = {
  ...briefingSearch,
  standing: search.choice(
    ["", "good", "done", "onTrack", "atRisk", "late", "notStarted", "apart"],
    "",
  ),
  change: search.choice(["", "newlyLate", "recovered", "newlyDone"], ""),
  unit: search.text(),
  task: search.text(),
  page: search.number(1),
};
