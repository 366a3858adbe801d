import { search } from "../../../platform/ui/routing/search.ts";

const stage = () => search.choice(["recorded", "approved", "accepted"], "recorded");

export const requestSearch = {
  state: search.choice(["waiting", "decided"], "waiting"),
  page: search.number(1),
};

/** Filters of the duty pages; the date falls back to today. */
export const dutySearch = {
  asOf: search.date(),
  stage: stage(),
  byEventDate: search.flag(),
  plan: search.text(),
  unit: search.text(),
  q: search.text(),
};

export const overviewSearch = {
  asOf: search.date(),
  stage: stage(),
  byEventDate: search.flag(),
  domain: search.text(),
  tree: search.choice(["day", "today"], "day"),
  group: search.choice(["month", "quarter", "week"], "month"),
  task: search.text(),
  quota: search.text(),
  measured: search.choice(["count", "minutes"], "count"),
  q: search.text(),
  behind: search.flag(),
};

export const occurrenceSearch = {
  asOf: search.date(),
  stage: stage(),
  byEventDate: search.flag(),
  tree: search.choice(["day", "today"], "day"),
  unit: search.text(),
  task: search.text(),
  quota: search.text(),
  domain: search.text(),
  state: search.choice(
    ["", "due", "met", "partly", "open", "notDue", "late", "retroactive", "excused", "cancelled"],
    "",
  ),
  from: search.date(),
  to: search.date(),
  page: search.number(1),
};

export const readingSearch = {
  asOf: search.date(),
  stage: stage(),
  byEventDate: search.flag(),
};

/** The acknowledged slip that lies beside the one of today. */
export const slipSearch = { earlier: search.text() };

export const calendarSearch = { month: search.text(), unit: search.text() };
