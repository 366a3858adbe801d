import { search } from "../../../platform/ui/routing/search.ts";

/** Which week of whose publishing is shown, and how. */
export const publishingSearch = {
  view: search.choice(["calendar", "board"], "calendar"),
  unit: search.text(),
  from: search.date(),
};

/** Whose channels are shown. */
export const channelsSearch = { unit: search.text() };
