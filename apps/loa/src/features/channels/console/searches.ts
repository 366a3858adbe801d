import { search } from "../../../platform/ui/routing/search.ts";

/** Which week of whose publishing is shown, and how. */
export const publishingSearch = {
  view: search.choice(["calendar", "board"], "calendar"),
  unit: search.text(),
  from: search.date(),
};

/** Which language and revision is looked at, and how wide; without a number the newest. */
export const previewSearch = {
  lang: search.choice(["vi", "en"], "vi"),
  width: search.choice(["desktop", "phone"], "desktop"),
  number: search.number(0),
};

/** Whose channels are shown. */
export const channelsSearch = { unit: search.text() };
