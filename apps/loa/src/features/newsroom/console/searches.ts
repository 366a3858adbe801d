import { search } from "../../../platform/ui/routing/search.ts";

/** Which stories are shown, and how. */
export const storiesSearch = {
  view: search.choice(["board", "list", "days"], "board"),
  state: search.choice(
    ["", "draft", "returned", "inReview", "approved", "scheduled", "published", "withdrawn"],
    "",
  ),
  topic: search.text(),
  unit: search.text(),
  q: search.text(),
  shelved: search.flag(),
  from: search.date(),
  page: search.number(1),
};

/** Which language of a story, and whether its original stands beside it. */
export const storySearch = {
  lang: search.choice(["vi", "en"], "vi"),
  beside: search.flag(),
};

export const offersSearch = { waiting: search.flag(), page: search.number(1) };

/** The days coverage is counted over; without any, this year. */
export const coverageSearch = { from: search.date(), to: search.date(), unit: search.text() };

export const mediaSearch = { q: search.text(), page: search.number(1) };
